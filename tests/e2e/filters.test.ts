// Narrowing the list on a wide screen, and finding the way back.
import { expect, it } from 'vitest'
import { expectAddress, expectCount, expectText, linkTo, openTitle, prepareBrowser, rowOf } from './reader.ts'

const open = prepareBrowser({ keep: true })
const side = '.side'

it('filters by a category, and by several', async () => {
  const page = await open('/')
  await page.locator(side).getByRole('button', { name: '組合せ論 math.CO' }).click()
  await expectText(page.locator('.total'), /^2件$/)
  await page
    .locator(side)
    .getByRole('button', { name: '数学史・数学概論 math.HO' })
    .or(page.locator(side).locator('button', { hasText: 'math.HO' }))
    .click()
  await expectText(page.locator('.total'), /^4件$/)
  await expectAddress(page, { category: 'math.CO,math.HO' })
  await expectCount(page.locator('.chip'), 2)
})

it('filters by a whole archive', async () => {
  const page = await open('/')
  await page.locator(side).locator('button', { hasText: 'math.*' }).click()
  await expectAddress(page, { category: 'math.*' })
  await rowOf(page, 'A Crane Without English').waitFor()
  await rowOf(page, 'An Uneven Crane').waitFor()
  await expectCount(rowOf(page, 'A Crowd Folds One Crane'), 0)
})

it('folds away the codes that arXiv does not know', async () => {
  const page = await open('/')
  const odd = page.locator('.others button', { hasText: 'x-odd.YY' })
  await page.locator('.others summary').waitFor()
  expect(await odd.isVisible()).toBe(false)
  await page.locator('.others summary').click()
  await odd.click()
  await expectText(page.locator('.total'), /^1件$/)
})

it('filters by a day of the calendar, which says how many papers it has', async () => {
  const page = await open('/?from=2026-02-03&to=2026-02-03')
  await expectText(page.locator('.calendar-head h2'), '2026年2月')
  expect(await page.getByRole('button', { name: '2月3日 3件' }).getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: '2月4日 1件' }).click()
  await expectAddress(page, { from: '2026-02-04', to: '2026-02-04' })
  await expectCount(page.locator('.row'), 1)
  await page.getByRole('button', { name: '2月5日 1件' }).click({ modifiers: ['Shift'] })
  await expectAddress(page, { from: '2026-02-04', to: '2026-02-05' })
  await expectCount(page.locator('.row'), 2)
})

it('turns to the months that have papers', async () => {
  const page = await open('/?from=2026-02-03&to=2026-02-03')
  await page.getByRole('button', { name: '論文のある前の月' }).click()
  await expectText(page.locator('.calendar-head h2'), '2025年1月')
  expect(await page.getByRole('button', { name: '論文のある前の月' }).isDisabled()).toBe(true)
})

it('filters by a span back from the newest day', async () => {
  const page = await open('/')
  await page.locator('.range-quick button', { hasText: '1日' }).click()
  const from = new URL(page.url()).searchParams.get('from')
  await expectAddress(page, { to: from })
  await page.locator('.range-quick button', { hasText: '1週間' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe(from)
  await expectAddress(page, { to: from })
})

it('filters by two dates, whichever way round', async () => {
  const page = await open('/')
  await page.getByLabel('まで').fill('2026-02-03')
  await page.getByLabel('から').fill('2026-02-05')
  await expectAddress(page, { from: '2026-02-03', to: '2026-02-05' })
  await expectText(page.locator('.total'), /^5件$/)
})

it('filters by author', async () => {
  const page = await open('/')
  await page.getByLabel('著者').fill('Orihara')
  await page.getByLabel('著者').press('Enter')
  await expectAddress(page, { author: 'Orihara' })
  await expectText(page.locator('.total'), /^4件$/)
})

it('searches while one types, with one step of history for the whole word', async () => {
  const page = await open('/')
  await page.locator('.row').first().waitFor()
  const field = page.getByRole('combobox', { name: '論文を検索' })
  await field.pressSequentially('Uneven', { delay: 60 })
  await expectText(page.locator('.total'), /^1件$/)
  await field.pressSequentially(' Crane', { delay: 60 })
  await expectAddress(page, { q: 'Uneven Crane' })
  await page.goBack()
  await expectAddress(page, { q: null })
  await expect.poll(() => field.inputValue()).toBe('')
})

it('takes filters off by their chips, one by one and all at once', async () => {
  const page = await open('/?q=crane&category=math.CO&from=2026-02-01&to=2026-02-28')
  await expectCount(page.locator('.chip'), 3)
  await page.getByRole('button', { name: '「組合せ論 math.CO」を外す' }).click()
  await expectAddress(page, { category: null, q: 'crane' })
  await page.getByRole('button', { name: 'すべて外す' }).click()
  await expectAddress(page, { q: null, from: null, to: null })
  await expectCount(page.locator('.chip'), 0)
})

it('turns the order round', async () => {
  const page = await open('/?category=math.CO')
  await page.getByLabel('並び順').selectOption('old')
  await expectAddress(page, { sort: 'old' })
  await expectText(page.locator('.row h3').first(), 'Tiling')
})

it('goes back through filters, and to the same place of a long list', async () => {
  const page = await open('/?author=Mei+Many')
  const list = page.locator('.list-scroll')
  await page.locator('.row').first().waitFor()
  await list.evaluate((pane) => pane.scrollTo(0, 7000))
  await page.locator('.row[aria-posinset="47"]').scrollIntoViewIfNeeded()
  const key = await firstInSight()
  let offset = Number.NaN
  await expect
    .poll(async () => {
      const before = offset
      offset = await offsetOf(key)
      return offset === before
    })
    .toBe(true)
  await page.locator('.choice', { hasText: 'math.*' }).click()
  await expectAddress(page, { category: 'math.*' })
  await expect.poll(() => list.evaluate((pane) => pane.scrollTop)).toBe(0)
  await page.goBack()
  await expectAddress(page, { category: null })
  await expect.poll(async () => Math.abs((await offsetOf(key)) - offset)).toBeLessThan(4)

  function firstInSight(): Promise<string> {
    return list.evaluate((pane) => {
      const top = pane.getBoundingClientRect().top
      const rows = [...pane.querySelectorAll<HTMLElement>('.row')]
      return rows.find((row) => row.getBoundingClientRect().top > top)?.dataset.key ?? ''
    })
  }

  function offsetOf(row: string): Promise<number> {
    return page.locator(`[data-key="${row}"]`).evaluate((element) => element.getBoundingClientRect().top)
  }
})

it('loads the rest of a long list as one comes near its end', async () => {
  const page = await open('/?author=Mei+Many')
  await expectText(page.locator('.total'), /^70件$/)
  await page.locator('.row').first().waitFor()
  await page.locator('.list-scroll').evaluate((pane) => pane.scrollTo(0, 4000))
  await expectCount(page.locator('.more'), 0)
  await page.locator('.list-scroll').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight))
  await page.locator('.row[aria-posinset="70"]').waitFor()
})

it('keeps the place of the list when a paper is opened and closed', async () => {
  const page = await open('/?author=Mei+Many')
  const list = page.locator('.list-scroll')
  const row = page.locator('.row[aria-posinset="21"]')
  await page.locator('.row').first().waitFor()
  await list.evaluate((pane) => pane.scrollTo(0, 3200))
  await row.scrollIntoViewIfNeeded()
  await row.getByRole('link').click()
  await openTitle(page).waitFor()
  const place = await list.evaluate((pane) => pane.scrollTop)
  expect(place).toBeGreaterThan(100)
  await page.keyboard.press('Escape')
  await expectAddress(page, { paper: null })
  expect(await list.evaluate((pane) => pane.scrollTop)).toBe(place)
})

it('opens a row in a new tab, as any link', async () => {
  const page = await open('/?category=math.CO')
  await linkTo(page, 'An Uneven Crane').waitFor()
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    linkTo(page, 'An Uneven Crane').click({ modifiers: ['ControlOrMeta'] }),
  ])
  await expectText(openTitle(tab), 'An Uneven Crane')
  await expectAddress(page, { paper: null })
})
