// Saved searches in the browser: saved, opened by key and palette, counted, put in order, removed and put back; their feeds.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeLibraryPages } from './pages.ts'
import { expectAddress, expectCount, expectFocus, expectText, linkTo, phone, prepareBrowser } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
let server: RunningServer
beforeAll(async () => {
  server = await startServer(makeLibraryPages(), false)
})
afterAll(() => server.stop())

const openHere = (path: string, options = {}) => open(path, { address: server.address, ...options })
const save = async (name: string, q: string, group = '') => {
  const body = JSON.stringify({ name, q, group })
  const response = await fetch(`${server.address}/api/searches`, { method: 'POST', body })
  return (await response.json()) as { readonly id: number; readonly secret: string }
}
const clear = async () => {
  const { searches } = (await (await fetch(`${server.address}/api/searches`)).json()) as { searches: { id: number }[] }
  for (const { id } of searches) await fetch(`${server.address}/api/searches/${id}`, { method: 'DELETE' })
}

it('what is sought is saved with all its filters, opened by a key and from the palette, and counted as papers are read', async () => {
  await clear()
  const page = await openHere('/?q=crane&category=math.CO')
  await page.getByRole('button', { name: 'この検索を保存' }).click()
  await page.getByLabel('名前').fill('折り紙')
  await page.getByLabel('名前').press('Enter')
  await expectText(page.locator('.told'), '「折り紙」を保存しました')
  const item = page.locator('.saved-searches').getByRole('button', { name: /^折り紙/ })
  await expectText(item, /^折り紙[1-9]/)
  expect(await item.getAttribute('aria-pressed')).toBe('true')
  const unread = Number((await item.locator('.figure').textContent()) ?? '')
  await page.goto(server.address)
  await linkTo(page, 'An Uneven Crane').first().waitFor()
  await expectText(item, '折り紙')
  // The hint of keys stands where those who answer to them do.
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.keyboard.press('g')
  await page.keyboard.press('1')
  await expectAddress(page, { q: 'crane category:math.CO', category: null })
  await linkTo(page, 'An Uneven Crane').focus()
  await page.keyboard.press('m')
  await expectText(item.locator('.figure'), unread === 1 ? '' : `${unread - 1}`)
  await page.goto(server.address)
  await expectText(item, '折り紙')
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill('折り紙')
  await expectText(page.locator('#palette-list').getByRole('option').first(), '折り紙')
  await page.keyboard.press('Enter')
  await expectAddress(page, { q: 'crane category:math.CO' })
})

it('searches are put in order and groups by buttons and keys, renamed, removed and put back', async () => {
  await clear()
  for (const name of ['一', '二', '三']) await save(name, `crane ${name}`, name === '三' ? '毎日' : '')
  const page = await openHere('/')
  await page.getByRole('button', { name: '検索を整理' }).click()
  const names = () =>
    page
      .locator('.search-item')
      .evaluateAll((items) => items.map((item) => item.querySelector('input')?.value).join(' '))
  const expectNames = (wanted: string) => expect.poll(names).toBe(wanted)
  await expectNames('一 二 三')
  await page.getByRole('button', { name: '「二」を上へ' }).press('Enter')
  await expectNames('二 一 三')
  await page.getByRole('button', { name: '「一」を動かす' }).focus()
  await page.keyboard.press('ArrowDown')
  await expectCount(page.locator('.dialog section:has(.search-group) .search-item'), 2)
  await expectFocus(page, '.search-grip')
  await page.keyboard.press('ArrowDown')
  await expectNames('二 三 一')
  await page.getByRole('button', { name: '「一」を動かす' }).dragTo(page.locator('.search-item').first())
  await expectNames('一 二 三')
  await page.getByLabel('「二」の名前').fill('弐')
  await page.getByLabel('「二」の名前').press('Enter')
  await page.getByRole('button', { name: '「弐」を削除' }).click()
  await expectText(page.locator('.search-told'), '「弐」を削除しました')
  await expectNames('一 三')
  await page.keyboard.press('Enter')
  await expectNames('一 弐 三')
  await page.keyboard.press('Escape')
  await expectText(page.locator('.saved-searches .choice-name'), '一 | 弐 | 三')
  await page.reload()
  await expectText(page.locator('.saved-searches .choice-name'), '一 | 弐 | 三')
})

it('the address of a feed is copied, and changed', async () => {
  await clear()
  const { secret } = await save('鶴', 'crane')
  const page = await openHere('/?q=crane', { permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: '検索を整理' }).click()
  await page.locator('.search-more summary').click()
  await page.getByLabel('フィードの言語').selectOption('en')
  await page.getByRole('button', { name: 'Atomのアドレスをコピー' }).click()
  await expectText(page.locator('.feed-copy'), 'アドレスをコピーしました')
  expect(await copied()).toBe(`${server.address}/feeds/${secret}.atom?language=en`)
  expect((await fetch(await copied())).status).toBe(200)
  await page.getByRole('button', { name: 'アドレスを変更' }).click()
  await page.getByRole('button', { name: '変更する' }).click()
  await expectText(page.locator('.search-feed'), 'アドレスを変更しました')
  expect((await fetch(`${server.address}/feeds/${secret}.atom`)).status).toBe(404)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'この検索を保存' }).click()
  await page.getByRole('button', { name: 'RSSのアドレスをコピー' }).click()
  await expectText(page.locator('.feed-copy'), 'アドレスをコピーしました')
  expect(await copied()).toBe(`${server.address}/api/feed.rss?q=crane`)
})

it('on a phone searches are moved by buttons within reach', async () => {
  await clear()
  await save('一', 'crane')
  await save('二', 'fold')
  const page = await openHere('/', phone)
  await page.getByRole('button', { name: '絞り込み' }).first().tap()
  await page.getByRole('button', { name: '検索を整理' }).tap()
  const down = page.getByRole('button', { name: '「一」を下へ' })
  expect((await down.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await down.tap()
  await expectText(page.locator('.saved-searches .choice-name'), '二 | 一')
})

it('the page names the feeds of the view, from the first and as it changes, and tag: offers the tags there are', async () => {
  const marks = { method: 'PUT', body: JSON.stringify({ addTags: ['to cite'] }) }
  const first = (await (await fetch(`${server.address}/api/papers?limit=1`)).json()) as { items: { key: string }[] }
  await fetch(`${server.address}/api/papers/${first.items[0]?.key}/marks`, marks)
  const page = await openHere('/?q=crane')
  const hrefs = () =>
    page.locator('head link[rel=alternate]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const feedsOf = (query: string) => ['atom', 'rss', 'json'].map((format) => `/api/feed.${format}${query}`)
  expect(await hrefs()).toEqual(feedsOf('?q=crane'))
  expect(await (await fetch(server.address)).text()).toContain('href="/api/feed.atom"')
  const field = page.locator('#search')
  await field.fill('tag:ci')
  const offered = page.locator('.suggestion[data-kind=tag]')
  await expectText(offered, /^to cite1件$/)
  await expectCount(offered.locator('.tag-dot'), 1)
  await offered.click()
  await expectAddress(page, { q: 'tag:"to cite"' })
  await expect.poll(hrefs).toEqual(feedsOf('?q=tag%3A%22to+cite%22'))
})
