// The reader on a phone: the list is the page, a paper lies over it, the filters come as a sheet.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import {
  expectAddress,
  expectCount,
  expectFocus,
  expectText,
  linkTo,
  openTitle,
  phone,
  prepareBrowser,
} from './reader.ts'

const open = prepareBrowser({ keep: true })

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const panes = [document.documentElement, ...document.querySelectorAll('.list-scroll, .paper-scroll, dialog')]
    return Math.max(...panes.map((pane) => pane.scrollWidth - pane.clientWidth))
  })
}

it('opens a paper over the list and moves the focus to its title', async () => {
  const page = await open('/?author=Orihara', phone)
  await linkTo(page, 'An Uneven Crane').tap()
  await expectText(openTitle(page), 'An Uneven Crane')
  await expectFocus(page, '.paper h1')
  expect(await page.locator('.list-pane').isVisible()).toBe(false)
})

it('Back returns to the same place of the list, with the focus on the row', async () => {
  const page = await open('/?author=Mei+Many', phone)
  const row = page.locator('.row[aria-posinset="26"]')
  const top = () => row.evaluate((element) => element.getBoundingClientRect().top)
  await page.locator('.row').first().waitFor()
  await page.locator('.list-scroll').evaluate((list) => list.scrollTo(0, 4000))
  await row.scrollIntoViewIfNeeded()
  await row.getByRole('link').tap()
  await openTitle(page).waitFor()
  const place = await top()
  expect(place).toBeGreaterThan(0)
  expect(place).toBeLessThan(844)
  await page.goBack()
  await expectAddress(page, { paper: null })
  await page.locator('#list').waitFor()
  await expect.poll(() => row.getByRole('link').evaluate((element) => element === document.activeElement)).toBe(true)
  expect(Math.abs((await top()) - place)).toBeLessThan(4)
})

it('the bar leads back, to the layouts, and to the papers before and after', async () => {
  const page = await open('/?author=Orihara', phone)
  await linkTo(page, 'An Uneven Crane').tap()
  const bar = page.locator('.phone-bar')
  await expectText(openTitle(page), 'An Uneven Crane')
  expect(await bar.getByRole('button', { name: '前へ' }).isDisabled()).toBe(true)
  await bar.getByRole('button', { name: '次へ' }).tap()
  await expect.poll(() => openTitle(page).textContent()).not.toContain('Uneven')
  await bar.getByRole('button', { name: /^表示:/ }).tap()
  await expectAddress(page, { view: 'interleaved' })
  await bar.getByRole('button', { name: '一覧' }).tap()
  await expectAddress(page, { paper: null, author: 'Orihara' })
})

it('stacks the pairs', async () => {
  const page = await open('/?paper=2602.00001', phone)
  const pair = page.locator('.pair').first()
  const [ja, en] = [await pair.locator('.ja-text').boundingBox(), await pair.locator('.en-text').boundingBox()]
  expect(en?.y).toBeGreaterThanOrEqual((ja?.y ?? 0) + (ja?.height ?? 999))
})

it('filters in a sheet that says how many papers are left', async () => {
  const page = await open('/', phone)
  await expectText(page.locator('.total'), /件$/)
  const all = await page.locator('.total').textContent()
  await page.getByRole('button', { name: '絞り込みを開く' }).tap()
  const sheet = page.getByRole('dialog', { name: '絞り込み' })
  await sheet.locator('button', { hasText: 'math.*' }).tap()
  await expectAddress(page, { category: 'math.*' })
  await expect.poll(() => page.locator('.total').textContent()).not.toBe(all)
  const total = await page.locator('.total').textContent()
  await sheet.getByRole('button', { name: `${total}を見る` }).tap()
  await expectCount(page.getByRole('dialog'), 0)
  await expectCount(page.locator('.chip'), 1)
})

it('listing the papers of a category uncovers the list', async () => {
  const page = await open('/?paper=2602.00001', phone)
  await page.locator('.paper-categories button').first().tap()
  await expectAddress(page, { paper: null, category: 'math.CO' })
  await linkTo(page, 'An Uneven Crane').waitFor()
})

it('nothing is wider than the screen', async () => {
  const page = await open('/', phone)
  await page.locator('.row').first().waitFor()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '絞り込みを開く' }).tap()
  await page.locator('dialog .calendar-grid').waitFor()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  for (const view of ['facing', 'interleaved', 'ja', 'en']) {
    await page.goto(`${new URL(page.url()).origin}/?paper=2602.00001&view=${view}`)
    await openTitle(page).waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }
})

it('what a finger presses is large enough', async () => {
  const page = await open('/', phone)
  await page.locator('.row').first().waitFor()
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.list-head button, .phone-bar > *, .list-head select')]
        .map((element) => ({ name: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44),
    )
  expect(await small()).toEqual([])
  await page.locator('.row a').first().tap()
  await openTitle(page).waitFor()
  expect(await small()).toEqual([])
})
