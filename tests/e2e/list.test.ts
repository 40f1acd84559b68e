// A list of many thousand papers: few rows are drawn, none is ever missed, and the reader's place is kept.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PapersPage } from '#shared/search.ts'
import { listPage, makeSummary, tellMany } from './many.ts'
import {
  desk,
  expectAddress,
  expectCount,
  expectFocus,
  expectText,
  openTitle,
  phone,
  prepareBrowser,
} from './reader.ts'

const open = prepareBrowser({ keep: true })
const count = 20_000
const many = (page: Page) => tellMany(page, count)
const compactList = (page: Page) => page.addInitScript(() => localStorage.setItem('taiyaku.density', 'compact'))
const rowAt = (page: Page, place: number) => page.locator(`.row[aria-posinset="${place}"]`)
const scrollTo = (page: Page, top: number) =>
  page.locator('.list-scroll').evaluate((pane, to) => pane.scrollTo(0, to), top)

/** What stands in the pane now: the row (or -1 for a heading) over its middle, the heading at its top, how many rows are drawn, and its place. */
function look(page: Page) {
  return page.locator('.list-scroll').evaluate((pane) => {
    const { left, top, width, height } = pane.getBoundingClientRect()
    const at = (y: number) => document.elementFromPoint(left + width / 2, y)
    const middle = at(top + height / 2)
    const row = middle?.closest<HTMLElement>('.row:not(.row-waiting)')
    return {
      middle: middle?.closest('.day-heading') ? -1 : Number(row?.ariaPosInSet ?? 0),
      heading: at(top + 8)?.closest('.day-heading')?.firstElementChild?.textContent ?? '',
      drawn: document.querySelectorAll('.row').length,
      place: pane.scrollTop,
    }
  })
}

/** Scrolls as a wheel does, and looks after each step. */
async function scrollOn(page: Page, steps: number, by: number) {
  const seen: Awaited<ReturnType<typeof look>>[] = []
  const pane = await page.locator('.list-scroll').boundingBox()
  await page.mouse.move((pane?.x ?? 0) + 100, (pane?.y ?? 0) + 300)
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, by)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    seen.push(await look(page))
  }
  return seen
}

/** The place of a row in the window, once it rests. */
async function topOf(page: Page, place: number): Promise<number> {
  let [before, top] = [Number.NaN, Number.NaN]
  const rests = async () => {
    before = top
    top = await rowAt(page, place).evaluate((row) => row.getBoundingClientRect().top)
    return top === before
  }
  await expect.poll(rests).toBe(true)
  return top
}

describe.each([
  { name: 'roomy', most: 40, before: many },
  {
    name: 'compact',
    most: 75,
    before: async (page: Page) => {
      await compactList(page)
      await many(page)
    },
  },
])('a $name list', ({ name, most, before }) => {
  it('draws a few rows, is never blank, and keeps the day in sight', async () => {
    const page = await open('/', { before })
    await page.locator('.row').first().waitFor()
    const seen = await scrollOn(page, 60, 700)
    expect(seen.filter(({ middle }) => middle === 0)).toEqual([])
    expect(seen.filter(({ heading }) => !/^\d+月\d+日/.test(heading))).toEqual([])
    expect(Math.max(...seen.map(({ drawn }) => drawn))).toBeLessThan(most)
    const middles = seen.map(({ middle }) => middle).filter((middle) => middle > 0)
    expect(middles).toEqual(middles.toSorted((a, b) => a - b))
    expect(middles.at(-1)).toBeGreaterThan(200)
    expect(new Set(seen.map(({ heading }) => heading)).size).toBeGreaterThan(1)
    const back = await scrollOn(page, 30, -1500)
    expect(back.filter(({ middle }) => middle === 0)).toEqual([])
    expect(back.at(-1)).toMatchObject({ place: 0 })
  })

  it('stands still while it is scrolled: a row moves by as much as the wheel', async () => {
    const page = await open('/', { before })
    await page.locator('.row').first().waitFor()
    await scrollOn(page, 10, 900)
    const { middle } = await look(page)
    const top = await topOf(page, middle)
    await scrollOn(page, 1, 60)
    expect(Math.abs((await topOf(page, middle)) - (top - 60))).toBeLessThan(2)
    await scrollOn(page, 1, -120)
    expect(Math.abs((await topOf(page, middle)) - (top + 60))).toBeLessThan(2)
  })

  it('is a list of two densities, for good', async () => {
    const page = await open('/', { before: many })
    const button = page.getByRole('button', { name: '一覧を詰めて表示' })
    await page.locator('.row').first().waitFor()
    if (name === 'compact') await button.click()
    await page.reload()
    await page.locator('.row').first().waitFor()
    await expectCount(page.locator('.row-excerpt').first(), name === 'roomy' ? 1 : 0)
    expect(await button.getAttribute('aria-pressed')).toBe(String(name === 'compact'))
  })

  it('holds whatever a paper may have or lack', async () => {
    for (const size of [desk, phone]) {
      const page = await open('/', { ...size, before })
      await page.locator('.row').first().waitFor()
      const rows = await page.locator('.row').evaluateAll((drawn) =>
        drawn.slice(0, 12).map((row) => {
          const { width, height } = row.getBoundingClientRect()
          return { wide: row.scrollWidth - width, height }
        }),
      )
      for (const { wide, height } of rows) {
        expect(wide).toBeLessThanOrEqual(1)
        expect(height).toBeGreaterThan(24)
        expect(height).toBeLessThan(name === 'compact' ? 64 : 280)
      }
    }
  })
})

it('keeps its place when the rows change their height', async () => {
  const page = await open('/', { before: many })
  await page.locator('.row').first().waitFor()
  await scrollOn(page, 12, 900)
  const { middle } = await look(page)
  await page.getByRole('button', { name: '一覧を詰めて表示' }).click()
  await rowAt(page, middle).waitFor()
  expect(Math.abs((await look(page)).middle - middle)).toBeLessThan(12)
})

it('reads papers again that were put away', async () => {
  const asked: string[] = []
  const page = await open('/', {
    before: async (fresh) => {
      await compactList(fresh)
      await tellMany(fresh, count, (params) => asked.push(params.get('cursor') ?? 'first'))
    },
  })
  await page.locator('.row').first().waitFor()
  await page.locator('.list-scroll').evaluate(async (pane) => {
    while (Number(document.querySelector('.row:last-child')?.ariaPosInSet ?? 0) < 6_600) {
      pane.scrollTo(0, pane.scrollHeight)
      await new Promise((done) => requestAnimationFrame(done))
    }
  })
  expect(new Set(asked).size).toBe(asked.length)
  await scrollTo(page, 9000)
  await expect.poll(async () => (await look(page)).middle).toBeGreaterThan(100)
  await scrollTo(page, 0)
  await expect.poll(async () => (await look(page)).middle).toBeGreaterThan(0)
  expect(asked.filter((cursor) => cursor === 'first')).toHaveLength(2)
})

describe('the place', () => {
  it('is kept by Back, and by Back through a filter; a filter begins at the top', async () => {
    const page = await open('/', { before: many })
    await page.locator('.row').first().waitFor()
    await scrollOn(page, 30, 1200)
    const { middle } = await look(page)
    const top = await topOf(page, middle)
    await page.locator('.choice', { hasText: 'math.CO' }).click()
    await expectAddress(page, { category: 'math.CO' })
    await rowAt(page, 1).waitFor()
    expect((await look(page)).place).toBe(0)
    await page.goBack()
    await rowAt(page, middle).waitFor()
    expect(Math.abs((await topOf(page, middle)) - top)).toBeLessThan(2)
  })

  it('and the focus are there again when a paper is closed', async () => {
    const page = await open('/', { before: many })
    await page.locator('.row').first().waitFor()
    await scrollOn(page, 30, 1200)
    const { middle, place } = await look(page)
    await rowAt(page, middle).getByRole('link').click()
    await openTitle(page).waitFor()
    await page.keyboard.press('Escape')
    await expectAddress(page, { paper: null })
    await expectFocus(page, `.row[aria-posinset="${middle}"] h3 a`)
    expect((await look(page)).place).toBe(place)
  })

  it('of a paper that was left far behind is found again', async () => {
    const page = await open('/', { before: many })
    await page.locator('.row').first().waitFor()
    await rowAt(page, 3).getByRole('link').click()
    await openTitle(page).waitFor()
    await page.locator('.paper h1').evaluate((title) => (title as HTMLElement).focus())
    await scrollOn(page, 20, 1500)
    await expectCount(rowAt(page, 3), 0)
    await page.keyboard.press('Escape')
    await expectFocus(page, '.row[aria-posinset="3"] h3 a')
  })

  it('stays when papers come in above it', async () => {
    const page = await open('/', { before: many })
    await page.locator('.row').first().waitFor()
    await scrollOn(page, 10, 1200)
    const { middle } = await look(page)
    const key = await rowAt(page, middle).getAttribute('data-key')
    const top = await topOf(page, middle)
    await page.route(/\/api\/papers(?:\?|$)/, (route) =>
      route.request().url().includes('cursor') ? route.fallback() : route.fulfill({ json: withNewPapers(40) }),
    )
    await page.route('**/api/sample', (route) => route.fulfill({ json: { papers: 1 } }))
    await page.locator('.note button').evaluate((button) => (button as HTMLElement).click())
    await rowAt(page, middle + 40).waitFor()
    expect(await rowAt(page, middle + 40).getAttribute('data-key')).toBe(key)
    expect(Math.abs((await topOf(page, middle + 40)) - top)).toBeLessThan(2)
  })
})

describe('the keyboard', () => {
  it('j and k walk through a hundred papers, the next two always at hand', async () => {
    const asked = new Set<string>()
    const page = await open('/', {
      before: async (fresh) => {
        await tellMany(fresh, count)
        fresh.on('request', (request) => asked.add(new URL(request.url()).pathname.split('/').at(-1) ?? ''))
      },
    })
    await page.locator('.row').first().waitFor()
    for (let step = 1; step <= 100; step++) {
      await page.keyboard.press('j')
      await expect.poll(() => new URL(page.url()).searchParams.get('paper'), { interval: 5 }).toBe(keyOf(step))
    }
    await expectText(openTitle(page), /^99 /)
    await expect.poll(() => asked.has(keyOf(101)) && asked.has(keyOf(102))).toBe(true)
    expect(await rowAt(page, 100).evaluate(isInSight)).toBe(true)
    expect(await page.locator('.row').count()).toBeLessThan(40)
    for (let step = 99; step >= 80; step--) await page.keyboard.press('k')
    await expectAddress(page, { paper: keyOf(80) })
    await page.keyboard.press('Escape')
    await expectFocus(page, '.row[aria-posinset="80"] h3 a')
    await page.keyboard.press('j')
    await expectAddress(page, { paper: keyOf(81) })
  })

  it('Tab leads on past what is drawn, and the focus outlives being scrolled away', async () => {
    const page = await open('/', { before: many })
    await page.locator('.sequence-hint').waitFor({ state: 'attached' })
    await rowAt(page, 1).getByRole('link').focus()
    for (let presses = 0; presses < 100; presses++) await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => Number(document.activeElement?.closest('.row')?.ariaPosInSet))
    // Three stops a row: title, unfolding, star.
    expect(reached).toBeGreaterThan(30)
    await scrollTo(page, 0)
    await expect.poll(async () => (await look(page)).middle).toBeLessThan(10)
    expect(await page.evaluate(() => Number(document.activeElement?.closest('.row')?.ariaPosInSet))).toBe(reached)
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab')
    const after = await page.evaluate(() => Number(document.activeElement?.closest('.row')?.ariaPosInSet))
    expect(after).toBeGreaterThanOrEqual(reached + 1)
  })

  it('on a phone moves the focus through rows that were not there', async () => {
    const page = await open('/', { ...phone, before: many })
    await page.locator('.row').first().waitFor()
    for (let step = 1; step <= 60; step++) await page.keyboard.press('j')
    await expectFocus(page, '.row[aria-posinset="60"] h3 a')
    expect(await rowAt(page, 60).evaluate(isInSight)).toBe(true)
    await expectAddress(page, { paper: null })
  })
})

it('a row unfolds where it stands, and stays unfolded when it comes back', async () => {
  const page = await open('/', { before: many })
  const row = rowAt(page, 2)
  const button = row.locator('.row-unfold')
  await row.waitFor()
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  await button.click()
  await expectText(row.locator('.row-unfolded [lang=ja]'), '鶴を折ります。')
  await expectText(row.locator('.row-unfolded [lang=en]'), 'We fold cranes')
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await expectAddress(page, { paper: null })
  await page.locator('#search').focus()
  await scrollOn(page, 10, 1500)
  await expectCount(row, 0)
  await scrollTo(page, 0)
  await row.locator('.row-unfolded').waitFor()
  await button.click()
  await expectCount(row.locator('.row-unfolded'), 0)
})

it('a reader by ear is told where in the list a paper stands', async () => {
  const page = await open('/', { before: (fresh) => tellMany(fresh, 300) })
  await rowAt(page, 1).waitFor()
  expect(await rowAt(page, 2).getAttribute('aria-setsize')).toBe('300')
  const article = page.getByRole('article', { name: /^1 mountain/ })
  expect(await article.getAttribute('aria-posinset')).toBe('2')
  expect(await page.getByRole('heading', { level: 2, name: /2月27日/ }).count()).toBe(1)
})

/** The first page after so many papers came in. */
function withNewPapers(fresh: number): PapersPage {
  const page = listPage(count, new URLSearchParams())
  const added = Array.from({ length: fresh }, (_, at) => ({ ...makeSummary(at + 20, count), key: `new-${at}` }))
  return { ...page, items: [...added, ...page.items] }
}

function keyOf(place: number): string {
  return `2602.${(place - 1).toString().padStart(6, '0')}`
}

function isInSight(row: Element): boolean {
  const pane = row.closest('.list-scroll')?.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  return pane !== undefined && top >= pane.top && bottom <= pane.bottom + 1
}
