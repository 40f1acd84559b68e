// What a reader makes of papers, in the browser: marked by key and by press, undone, right after a reload, in step between pages.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeLibraryPages } from './pages.ts'
import { expectAddress, expectCount, expectText, linkTo, openTitle, phone, prepareBrowser, rowOf } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
let server: RunningServer
beforeAll(async () => {
  server = await startServer(makeLibraryPages(), false)
})
afterAll(() => server.stop())

const cranes = '/?q=crane'
const star = (page: Page, title: string) => rowOf(page, title).getByRole('button', { name: 'スター' })
const isPressed = (page: Page, title: string) => star(page, title).getAttribute('aria-pressed')
const shelf = (page: Page, name: string) =>
  page.locator('.filter-set').getByRole('button', { name: new RegExp(`^${name}`) })
const openHere = (path: string, options = {}) => open(path, { address: server.address, ...options })

it('a star in one page shows in another, and is undone in both', async () => {
  const [one, two] = [await openHere(cranes), await openHere(cranes)]
  for (const page of [one, two]) await linkTo(page, 'An Uneven Crane').waitFor()
  await two.waitForTimeout(300)
  await linkTo(one, 'An Uneven Crane').focus()
  await one.keyboard.press('s')
  for (const page of [one, two]) {
    await expect.poll(() => isPressed(page, 'An Uneven Crane')).toBe('true')
    await expectText(shelf(page, 'スター'), 'スター1')
  }
  await expectText(one.locator('.told'), 'スターを付けました')
  await one.reload()
  await expect.poll(() => isPressed(one, 'An Uneven Crane')).toBe('true')
  await one.keyboard.press('u')
  for (const page of [one, two]) await expect.poll(() => isPressed(page, 'An Uneven Crane')).toBe('false')
  await expectText(one.locator('.told'), '元に戻しました')
  await one.keyboard.press('u')
  await expectText(one.locator('.told'), '元に戻す操作はありません')
})

it('all of a view is read, and nothing else; undone by the button', async () => {
  const page = await openHere('/?category=math.CO')
  const found = async () => Number((await page.locator('.total').textContent())?.replace(/\D/g, ''))
  await linkTo(page, 'An Uneven Crane').waitFor()
  const count = await found()
  await expectText(shelf(page, '未読').locator('.figure'), /\d/)
  const before = Number((await shelf(page, '未読').locator('.figure').textContent())?.replace(/\D/g, ''))
  await page.locator('.list-menu summary').click()
  await page.getByRole('button', { name: 'この一覧をすべて既読にする' }).click()
  await expectText(page.locator('.told'), `${count}件を既読にしました`)
  await expectText(shelf(page, '未読').locator('.figure'), new RegExp(`^${before - count}$`))
  await expectCount(page.locator('.row:has(> .row-read)'), count)
  await page.reload()
  await expectCount(page.locator('.row:has(> .row-read)'), count)
  await page.keyboard.press('u')
  await expectText(page.locator('.told'), '元に戻しました')
  await expectText(shelf(page, '未読').locator('.figure'), new RegExp(`^${before}$`))
  await expectCount(page.locator('.row:has(> .row-read)'), 0)
})

it('an opened paper is read after a moment, one stepped over is not', async () => {
  const page = await openHere(cranes)
  await linkTo(page, 'An Uneven Crane').click()
  await openTitle(page).waitFor()
  await page.keyboard.press('j')
  await expectText(openTitle(page), 'A Crowd Folds One Crane')
  await page.waitForTimeout(2500)
  await expectCount(rowOf(page, 'A Crowd Folds One Crane').locator('.row-read'), 1)
  await expectCount(rowOf(page, 'An Uneven Crane').locator('.row-read'), 0)
  await page.keyboard.press('m')
  await expectText(page.locator('.told'), '未読に戻しました')
  await expectCount(rowOf(page, 'A Crowd Folds One Crane').locator('.row-read'), 0)
})

it('tags and a note are kept, sought, renamed; a note is never markup', async () => {
  const page = await openHere('/?paper=2602.00005')
  await openTitle(page).waitFor()
  await page.getByLabel('タグを追加').fill('再読')
  await page.getByLabel('タグを追加').press('Enter')
  await expectText(page.locator('.paper-tag'), '再読')
  await page.getByRole('button', { name: 'メモを書く' }).click()
  await page
    .getByLabel('この論文のメモ')
    .fill('**大事** <img src=x onerror=alert(1)> [頁](https://example.org/) [悪](javascript:alert(1))')
  await page.getByRole('button', { name: '保存' }).click()
  await expectText(page.locator('.note-view'), '大事 <img src=x onerror=alert(1)> 頁 [悪](javascript:alert(1))')
  await expectCount(page.locator('.note-view img'), 0)
  await expectCount(page.locator('.note-view a'), 1)
  await shelf(page, '再読').click()
  await expectAddress(page, { q: 'tag:再読' })
  await expectCount(page.locator('.row'), 1)
  await page.getByRole('button', { name: 'タグを整理' }).click()
  await page.getByLabel('「再読」の名前').fill('to cite')
  await page.getByLabel('「再読」の名前').press('Enter')
  await page.getByLabel('「to cite」の名前').waitFor()
  await page.keyboard.press('Escape')
  await expectText(page.locator('.paper-tag'), 'to cite')
  await page.goto(`${server.address}/?q=tag:"to cite" note:大事`)
  await expectCount(page.locator('.row'), 1)
})

it('shelves are of the query, one at a time', async () => {
  const page = await openHere(cranes)
  await linkTo(page, 'An Uneven Crane').waitFor()
  await shelf(page, '未読').click()
  await expectAddress(page, { q: 'crane is:unread' })
  await shelf(page, 'あとで読む').click()
  await expectAddress(page, { q: 'crane is:later' })
  await expectText(page.locator('.chips'), 'あとで読む')
  await shelf(page, 'あとで読む').click()
  await expectAddress(page, { q: 'crane' })
})

it('where it is chosen, what was seen and scrolled past is read, and nothing that flew by', async () => {
  const page = await openHere('/?author=Mei Many')
  await page.locator('.row').nth(5).waitFor()
  // What looks on comes with the later parts.
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.locator('.list-menu summary').click()
  await page.getByLabel('読み進めたら既読にする').check()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1500)
  const titles = await page.locator('.row h3').allTextContents()
  const pane = page.locator('.list-scroll')
  await pane.evaluate((element) => element.scrollTo(0, 450))
  await expectCount(rowOf(page, titles[0] ?? '').locator('.row-read'), 1)
  await pane.evaluate((element) => element.scrollTo(0, 4000))
  await page.waitForTimeout(1000)
  const response = await page.request.get(`${server.address}/api/papers?q=is:read&author=Mei%20Many`)
  const { total } = (await response.json()) as { total: { count: number } }
  expect(total.count).toBeGreaterThan(0)
  expect(total.count).toBeLessThan(10)
})

it('a change that the server refuses is taken back, and said', async () => {
  const page = await openHere(cranes, {
    expected: /Failed to load resource/,
    before: (fresh: Page) => fresh.route('**/api/papers/*/marks', (route) => route.fulfill({ status: 500, json: {} })),
  })
  await linkTo(page, 'An Uneven Crane').focus()
  await page.keyboard.press('s')
  await expectText(page.locator('.told'), '保存できませんでした')
  expect(await isPressed(page, 'An Uneven Crane')).toBe('false')
})

it('on a phone the star of an open paper is within reach', async () => {
  const page = await openHere('/?paper=2602.00001', phone)
  const button = page.locator('.paper-mark-star')
  await button.tap()
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
})
