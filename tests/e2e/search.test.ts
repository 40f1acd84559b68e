// Searching: results as one types, what is marked, what is offered, how the filters follow, and papers like one.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PapersPage } from '#shared/search.ts'
import { tellBitextPaper, tellSimilar } from './answers.ts'
import {
  expectAddress,
  expectCount,
  expectFocus,
  expectText,
  openTitle,
  phone,
  prepareBrowser,
  rowOf,
} from './reader.ts'

const open = prepareBrowser({ keep: true })
const field = '#search'
const hits = (page: Page, place: string) => page.locator(`${place} .hit`).allTextContents()

/** Changes the lists that the server gives. */
async function changeLists(page: Page, change: Partial<PapersPage>): Promise<void> {
  await page.route('**/api/papers?*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...((await answer.json()) as PapersPage), ...change } })
  })
}

describe('hits', () => {
  it('are marked in the list: titles, Japanese, names, in any case', async () => {
    const page = await open('/?q=CRANE+%E9%B6%B4&author=orihara')
    const row = rowOf(page, 'An Uneven Crane')
    await row.waitFor()
    expect(await row.locator('.hit').allTextContents()).toEqual(['Crane', 'Orihara', '鶴'])
    expect(await row.getByRole('link').innerText()).toBe('An Uneven Crane')
  })

  it('are marked in both texts of a paper, never in its math', async () => {
    const page = await open('/?q=v+cranes+%E5%BC%8F&paper=2602.00001&view=facing')
    await openTitle(page).waitFor()
    await page.locator('.paper .katex').first().waitFor()
    expect(await hits(page, '.paper h1')).toEqual(['Cranes'])
    expect(new Set(await hits(page, '.en-text'))).toEqual(new Set(['cranes']))
    expect(await hits(page, '.ja-text')).toContain('式')
    await expectCount(page.locator('.katex .hit, .math .hit, .tex-source .hit'), 0)
  })

  it('go when the words go', async () => {
    const page = await open('/?q=Uneven')
    await expectCount(page.locator('.row .hit'), 1)
    await page.locator(field).fill('')
    await expectCount(page.locator('.row .hit'), 0)
  })
})

describe('the list', () => {
  it('shows the last words typed, whichever answer comes last', async () => {
    const page = await open('/')
    await page.locator('.row').first().waitFor()
    let late = 0
    const told = Promise.withResolvers<void>()
    await page.route('**/api/papers?q=Crowd*', async (route) => {
      late++
      await told.promise
      await route.continue().catch(() => undefined)
    })
    await page.locator(field).fill('Crowd')
    await expect.poll(() => late).toBe(1)
    expect(await page.locator('.row').count()).toBeGreaterThan(1)
    await page.locator(field).fill('Uneven')
    await expectText(page.locator('.row h3'), /^An Uneven Crane$/)
    told.resolve()
    await page.request.get(page.url())
    await expectText(page.locator('.row h3'), /^An Uneven Crane$/)
  })

  it('by relevance tells each paper’s day, and that only the newest were compared', async () => {
    const before = (page: Page) => changeLists(page, { ranked: 'newest', total: { count: 10_000, exact: false } })
    const page = await open('/?q=crane&sort=relevance', { before, locale: 'en-US' })
    await rowOf(page, 'An Uneven Crane').locator('time').waitFor()
    await expectCount(page.locator('.day-heading'), 0)
    await expectText(page.locator('.note'), /newest 1,000/)
    expect(await page.getByLabel('Order').inputValue()).toBe('relevance')
  })

  it('tells that there are many, then how many', async () => {
    const counted = Promise.withResolvers<void>()
    const before = async (page: Page) => {
      await changeLists(page, { total: { count: 10_000, exact: false } })
      await page.route('**/api/total?*', async (route) => {
        await counted.promise
        await route.fulfill({ json: { count: 123_456 } })
      })
    }
    const page = await open('/?q=crane', { before, locale: 'en-US' })
    await expectText(page.locator('.total'), /^10,000\+ papers$/)
    counted.resolve()
    await expectText(page.locator('.total'), /^123,456 papers$/)
  })

  it('that is empty for a misspelt word offers the right one', async () => {
    const page = await open('/?q=Unevne&view=ja')
    await page.getByRole('button', { name: 'Uneven', exact: true }).click()
    await expectAddress(page, { q: 'Uneven', view: 'ja' })
    await rowOf(page, 'An Uneven Crane').waitFor()
  })

  it('takes its order from the query, and a choice takes it out of the query', async () => {
    const page = await open('/?q=crane+sort:old')
    const order = page.getByLabel('並び順')
    await expect.poll(() => order.inputValue()).toBe('old')
    await order.selectOption('relevance')
    await expectAddress(page, { q: 'crane', sort: 'relevance' })
  })

  it('says what was not understood, and mends it with one press', async () => {
    const page = await open('/?q=crane+categroy:math.CO')
    await page.locator('.query-notes button').click()
    await expectAddress(page, { q: 'crane category:math.CO' })
    await expectCount(page.locator('.query-notes li'), 0)
    expect(await page.locator(field).inputValue()).toBe('crane category:math.CO')
  })
})

describe('what is offered', () => {
  it('is walked with the arrows and taken with Enter; Enter alone searches', async () => {
    const page = await open('/')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('catego')
    const options = page.locator('.suggestion')
    await expectText(options.first(), /category:/)
    expect(await page.locator(field).getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const active = await page.locator(field).getAttribute('aria-activedescendant')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(field).inputValue()).toBe('category:')
    await page.keyboard.type('組合せ')
    await expectText(options.first(), /math\.CO/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expectAddress(page, { q: 'category:math.CO' })
    await page.keyboard.press('Enter')
    await expectCount(options, 0)
    await expectFocus(page, field)
  })

  it('are authors of the library', async () => {
    const page = await open('/')
    await page.locator('.row').first().waitFor()
    await page.locator(field).fill('au:Ori')
    await page.locator('.suggestion', { hasText: 'Ayame Orihara' }).click()
    await expectAddress(page, { q: 'au:"Ayame Orihara"' })
    await expectFocus(page, field)
    await page.locator(field).fill('au:"Ori Aya')
    await expectText(page.locator('.suggestion').first(), /Ayame Orihara/)
  })

  it('are the last searches, until Escape', async () => {
    const page = await open('/')
    await page.locator(field).fill('Uneven')
    await page.keyboard.press('Enter')
    await page.locator(field).fill('')
    await page.keyboard.press('ArrowDown')
    await expectText(page.locator('.suggestion').first(), /^Uneven/)
    await page.keyboard.press('Escape')
    await expectCount(page.locator('.suggestion'), 0)
    await expectFocus(page, field)
  })
})

describe('the filters', () => {
  it('count what the search finds, and keep their other choices', async () => {
    const page = await open('/?q=crane')
    const side = page.locator('.side')
    const figure = (code: string) => side.locator('.choice', { hasText: code }).locator('.figure')
    await expectText(figure('math.HO'), /^2$/)
    await side.locator('.choice', { hasText: 'math.HO' }).click()
    await expectCount(page.locator('.row'), 2)
    await expectText(figure('math.CO'), /^[12]$/)
  })

  it('and the box are one: what is typed is pressed, what is pressed is typed', async () => {
    const page = await open('/?q=crane+cat:math.HO+date:2026-02')
    const choice = (code: string) => page.locator('.side .choice', { hasText: code })
    await expect.poll(() => choice('math.HO').getAttribute('aria-pressed')).toBe('true')
    await expectText(page.locator('.calendar-head h2'), '2026年2月')
    await choice('math.HO').click()
    await expectAddress(page, { q: 'crane date:2026-02', category: null })
    expect(await page.locator(field).inputValue()).toBe('crane date:2026-02')
  })

  it('choose a range of the calendar by dragging, and by Shift and the arrows', async () => {
    const page = await open('/?from=2026-02-03&to=2026-02-03')
    const day = (date: string) => page.locator(`[data-day="${date}"]`)
    await day('2026-02-03').hover()
    await page.mouse.down()
    await day('2026-02-04').hover()
    await day('2026-02-05').hover()
    expect(await day('2026-02-04').getAttribute('aria-pressed')).toBe('true')
    await page.mouse.up()
    await expectAddress(page, { from: '2026-02-03', to: '2026-02-05' })
    await day('2026-02-05').focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expectAddress(page, { from: '2026-02-03', to: '2026-02-04' })
  })

  it('draw the months of a search, and tell them in a table', async () => {
    const page = await open('/?q=crane')
    const rows = page.locator('.month-chart tr')
    await expectText(rows.filter({ hasText: '2026年2月' }), /%/)
    expect(await page.locator('.month-chart svg g').count()).toBe(await rows.count())
  })
})

describe('similar papers', () => {
  it('stand at the end of a paper with what they have in common, and open', async () => {
    const page = await open('/?paper=2602.00001', { before: tellSimilar })
    await page.locator('.similar').scrollIntoViewIfNeeded()
    await expectText(page.locator('.similar-words').first(), /折り鶴、paper/)
    await page.locator('.similar a').first().focus()
    await page.keyboard.press('Enter')
    await expectText(openTitle(page), 'An Uneven Crane')
    await expectFocus(page, '.paper h1')
  })

  it('are asked for only when one comes near', async () => {
    let asked = 0
    const before = async (page: Page) => {
      await tellBitextPaper(page)
      await tellSimilar(page)
      page.on('request', (request) => request.url().endsWith('/similar') && asked++)
    }
    const page = await open('/?paper=2602.00099&view=interleaved', {
      ...phone,
      before,
      viewport: { width: 390, height: 500 },
    })
    await openTitle(page).waitFor()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(asked).toBe(0)
    await page.locator('.similar').scrollIntoViewIfNeeded()
    await expectCount(page.locator('.similar li'), 2)
    expect(asked).toBeGreaterThan(0)
  })

  it('that can’t be had cost the paper nothing', async () => {
    const before = (page: Page) =>
      page.route('**/similar', (route) =>
        route.fulfill({ status: 400, json: { error: { code: 'bad_request', message: 'no', details: [] } } }),
      )
    const page = await open('/?paper=2602.00001', { before, expected: /Failed to load resource/ })
    await page.locator('.similar').scrollIntoViewIfNeeded()
    await expectText(page.locator('.similar'), /読み込めません/)
    await expectText(openTitle(page), 'Tiling')
  })
})

it('on a phone, what is offered fits the screen and a finger', async () => {
  const page = await open('/', phone)
  await page.locator('.row').first().waitFor()
  await page.locator(field).tap()
  await page.locator(field).pressSequentially('cat:cs')
  const box = await page.locator('.suggestion').first().boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
})
