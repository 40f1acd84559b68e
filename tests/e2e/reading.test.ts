// Reading a paper on a wide screen: layouts, math, links, pairs, versions of emptiness.
import { expect, it } from 'vitest'
import { crowdPaper } from './pages.ts'
import { expectAddress, expectCount, expectText, linkTo, openTitle, prepareBrowser } from './reader.ts'

const open = prepareBrowser({ keep: true })
const cranes = '/?author=Ayame+Orihara'
const layout = (name: string) => ({ name, exact: true })

it('opens a paper beside the list and names it in the title of the window', async () => {
  const page = await open(cranes)
  await linkTo(page, 'An Uneven Crane').click()
  await expectText(openTitle(page), 'An Uneven Crane')
  await expectAddress(page, { paper: '2602.00005', author: 'Ayame Orihara' })
  await expect.poll(() => page.title()).toContain('An Uneven Crane')
  expect(await linkTo(page, 'An Uneven Crane').getAttribute('aria-current')).toBe('true')
})

it('sets pairs level, side by side', async () => {
  const page = await open('/?paper=2602.00001')
  await expectCount(page.locator('.pair'), 4)
  const [ja, en] = [page.locator('.pair .ja-text').nth(2), page.locator('.pair .en-text').nth(2)]
  const [left, right] = [await ja.boundingBox(), await en.boundingBox()]
  expect(left && right && left.x + left.width).toBeLessThan(right?.x ?? 0)
  expect(Math.abs((left?.y ?? 0) - (right?.y ?? 99))).toBeLessThan(12)
})

it('changes the layout by click, keeps it over a reload and for the next visit', async () => {
  const page = await open('/?paper=2602.00001')
  await page.getByText('交互', { exact: true }).click()
  await expectAddress(page, { view: 'interleaved' })
  await page.reload()
  await page.locator('.pairs-interleaved').waitFor()
  await page.goto(`${new URL(page.url()).origin}/?paper=2602.00005`)
  expect(await page.getByRole('radio', layout('交互')).isChecked()).toBe(true)
  await page.locator('.pairs-interleaved').waitFor()
})

it('changes the layout by key', async () => {
  const page = await open('/?paper=2602.00001')
  await openTitle(page).waitFor()
  await page.keyboard.press('3')
  await page.locator('.one-side-ja').waitFor()
  await expectCount(page.locator('.paper .en-text'), 0)
  await page.keyboard.press('4')
  await page.locator('.one-side-en').waitFor()
  await expectCount(page.locator('.paper .ja-text'), 0)
  await page.keyboard.press('l')
  await page.locator('.pairs-facing').waitFor()
  await expectAddress(page, { view: 'facing' })
})

it('shows a shared link as it was sent', async () => {
  const page = await open('/?category=math.*&author=Orihara&paper=2602.00001&view=en')
  await page.locator('.one-side-en').waitFor()
  expect(await page.getByRole('radio', layout('English')).isChecked()).toBe(true)
  await expectCount(page.locator('.chip'), 2)
})

it('typesets math, leaves broken math as its source, and prices as prices', async () => {
  const page = await open('/?paper=2602.00001')
  await expectCount(page.locator('.paper h1 .katex'), 1)
  await expectCount(page.locator('.paper .en-text .katex'), 1)
  await expectText(page.locator('.paper .tex-source'), '$\\frac{1}{$')
  await expectText(page.locator('.paper .en-text').first(), 'at $5 a sheet and $10 a box')
  await expectText(page.locator('.paper .en-text em'), 'folded')
})

it('makes links of addresses, without the full stop after them', async () => {
  const page = await open('/?paper=2602.00001')
  const links = page.locator('.pair a')
  await expectCount(links, 2)
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toBe('https://example.org/cranes')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await link.getAttribute('target')).toBe('_blank')
  }
})

it('leads to arXiv by id, or by a search for the title where the id is not known', async () => {
  const page = await open('/?paper=2602.00001')
  const links = page.locator('.paper-links')
  await openTitle(page).waitFor()
  expect(await links.getByText('arXiv').getAttribute('href')).toBe('https://arxiv.org/abs/2602.00001')
  expect(await links.getByText('PDF').getAttribute('href')).toBe('https://arxiv.org/pdf/2602.00001')
  await page.goto(`${new URL(page.url()).origin}/?from=2026-11-01`)
  await page.locator('.row a').first().click()
  await expectText(links, 'arXivで検索')
  expect(await links.getByText('arXivで検索').getAttribute('href')).toContain('searchtype=title')
})

it('keeps a pair marked after a click, until the next one', async () => {
  const page = await open('/?paper=2602.00001')
  const pairs = page.locator('.pair')
  await pairs.nth(1).locator('.ja-text').click()
  await expectCount(page.locator('.pair-kept'), 1)
  await pairs.nth(0).locator('.ja-text').click()
  expect(await pairs.nth(0).getAttribute('class')).toContain('pair-kept')
  await expectCount(page.locator('.pair-kept'), 1)
  await pairs.nth(0).locator('.ja-text').click()
  await expectCount(page.locator('.pair-kept'), 0)
})

it('sets two sentences beside the one they translate', async () => {
  const page = await open('/?paper=2602.00005')
  await expectCount(page.locator('.pair'), 2)
  await expectCount(page.locator('.pair').first().locator('.ja-text p'), 2)
  await expectText(page.locator('.pair').last().locator('.en-text'), 'They have two wings.')
})

it('says which side is missing instead of leaving a column empty', async () => {
  const page = await open('/?paper=2602.00003')
  await expectText(page.locator('.missing'), '英語')
  await expectText(page.locator('.one-side-ja'), '鶴を折ります')
  await page.goto(`${new URL(page.url()).origin}/?paper=2602.00004&view=ja`)
  await expectText(page.locator('.missing'), '日本語')
  await expectCount(page.locator('.paper .ja-text'), 0)
})

it('names three thousand authors only on demand', async () => {
  const page = await open('/?paper=2602.00002')
  const authors = page.locator('.paper-authors button[lang]')
  await expectCount(authors, 12)
  await page.getByRole('button', { name: 'ほか2,988名を表示' }).click()
  await expectCount(authors, 312)
  expect(crowdPaper.authors).toHaveLength(3000)
})

it('lists the papers of an author or a category from the open paper', async () => {
  const page = await open('/?paper=2602.00001')
  await page.getByRole('button', { name: 'Chidi Eze' }).click()
  await expectText(page.locator('.total'), '1件')
  await page.locator('.paper-categories').getByRole('button', { name: '計算幾何学 cs.CG' }).click()
  await expectAddress(page, { author: null, category: 'cs.CG', paper: '2602.00001' })
})
