// axe finds nothing, on any view, in both themes and at both widths.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tellBitextPaper, tellSimilar } from './answers.ts'
import { desk, phone, prepareBrowser } from './reader.ts'
import { listShots } from './shots.ts'

const open = prepareBrowser({ keep: true })
// A clock that was stopped once stays so for its context.
const openFresh = prepareBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const settings = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

type View = {
  readonly name: string
  readonly path: string
  readonly ready: string
  readonly act?: (page: Page) => Promise<void>
  /** Called before the page is asked for. */
  readonly before?: (page: Page) => Promise<void>
  readonly stopsClock?: true
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-offer').first().waitFor()
}

async function tellTokens(page: Page): Promise<void> {
  const token = { id: 1, name: 'x', scope: 'read', createdAt: '2026-11-20T00:00:00Z', usedAt: null }
  await page.route('**/api/tokens', (route) =>
    route.fulfill({ json: route.request().method() === 'GET' ? { tokens: [token] } : { ...token, token: 'tky_x' } }),
  )
}

const views: readonly View[] = [
  { name: 'the list', path: '/', ready: '.row' },
  {
    name: 'a compact list, a row unfolded',
    path: '/',
    ready: '.row',
    act: async (page) => {
      await page.getByRole('button', { name: '一覧を詰めて表示' }).click()
      await page.locator('.row-unfold').first().click()
      await page.locator('.row-unfolded').waitFor()
    },
  },
  { name: 'filters and a day', path: '/?category=math.*&from=2026-02-01&to=2026-02-28&author=Ori', ready: '.chip' },
  {
    name: 'what is kept',
    path: '/?category=math.CO',
    ready: '.row',
    act: async (page) => {
      await page.locator('.list-menu summary').click()
      await page.getByRole('button', { name: 'オフライン用に保存…' }).click()
      await page.locator('.kept-section').waitFor()
    },
  },
  {
    name: 'tokens for scripts',
    path: '/',
    ready: '.row',
    act: async (page) => {
      await openPalette(page)
      await page.locator('.palette input').fill('トークン')
      await page.keyboard.press('Enter')
      await page.locator('.token').waitFor()
      await page.getByLabel('用途').fill('x')
      await page.getByRole('button', { name: '作成する' }).click()
      await page.locator('.token-made').waitFor()
      await page.locator('[data-revoke]').click()
    },
    before: tellTokens,
  },
  { name: 'facing', path: '/?paper=2602.00001&view=facing', ready: '.paper h1' },
  { name: 'interleaved', path: '/?paper=2602.00001&view=interleaved', ready: '.paper h1' },
  { name: 'Japanese', path: '/?paper=2602.00001&view=ja', ready: '.paper h1' },
  { name: 'English', path: '/?paper=2602.00001&view=en', ready: '.paper h1' },
  { name: 'a missing side', path: '/?paper=2602.00003', ready: '.missing' },
  { name: 'no hits', path: '/?q=unfindable', ready: '.list-pane .state' },
  { name: 'an unknown paper', path: '/?paper=9999.99999', ready: '.paper-pane .state' },
  { name: 'a refused address', path: '/?from=2026-03-01&to=2026-02-01', ready: '.list-pane .state-failed' },
  {
    name: 'hits and similar papers',
    path: '/?q=crane+%E9%B6%B4+author:Orihara&paper=2602.00001',
    ready: '.paper .hit',
    before: tellSimilar,
    act: async (page) => {
      await page.locator('.similar').scrollIntoViewIfNeeded()
      await page.locator('.similar li').first().waitFor()
    },
  },
  {
    name: 'notes on a query, by relevance',
    path: '/?q=crane+OR+categroy:x&sort=relevance',
    ready: '.query-notes button',
  },
  {
    name: 'what is offered',
    path: '/',
    ready: '.row',
    act: async (page) => {
      await page.locator('#search').focus()
      await page.keyboard.type('cat:cs')
      await page.locator('.suggestion').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.locator('.suggestion[aria-selected="true"]').waitFor()
    },
  },
  { name: 'the help', path: '/', ready: '.row', act: (page) => page.keyboard.press('?') },
  { name: 'the palette', path: '/?paper=2602.00001', ready: '.pair', act: openPalette },
  {
    name: 'the palette, typed into',
    path: '/',
    ready: '.row',
    act: async (page) => {
      await openPalette(page)
      await page.keyboard.type('machine')
      await page.locator('.palette-note .hit').first().waitFor()
    },
  },
  {
    name: 'what can follow a key',
    stopsClock: true,
    path: '/',
    ready: '.row',
    act: async (page) => {
      await page.locator('.sequence-hint').waitFor({ state: 'attached' })
      // It would be gone before it was looked at.
      await page.clock.install()
      await page.keyboard.press('g')
      await page.clock.runFor(500)
      await page.locator('.sequence-hint p').waitFor()
    },
  },
  {
    name: 'the panel for text',
    path: '/?paper=2602.00001',
    ready: '.pair',
    act: async (page) => {
      await page.locator('.type-button').click()
      await page.locator('.type-panel').waitFor()
    },
  },
  {
    name: 'a kept pair',
    path: '/?paper=2602.00001',
    ready: '.pair',
    act: (page) => page.locator('.ja-text').first().click(),
  },
  ...['facing', 'interleaved', 'ja', 'en'].map((view) => ({
    name: `all that stands between two texts, ${view}`,
    path: `/?paper=2602.00099&view=${view}`,
    ready: '[data-sentence]',
    before: tellBitextPaper,
    act: async (page: Page) => {
      await page.locator('[data-sentence="5"]').first().focus()
      await page.keyboard.press('Enter')
      await page.locator('.pair-foot').waitFor()
      if (view === 'interleaved') await page.keyboard.press('e')
      if (view === 'facing') await page.locator('.restored').first().focus()
    },
  })),
]

/** The views of pages being added and of subscriptions, as the pictures have them. */
const shots = listShots('2602.00001').filter(({ name }) => /^(?:add-address|report|job|subs|excerpts)/.test(name))

/** The themes differ in their colours alone. */
const contrast = {
  ...settings,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/** Rows are all alike: beyond those of the views of the list, the first of each day stand for them. */
const rows = ['.rows > section:nth-of-type(n+3)', '.rows > section > .row:nth-of-type(n+3)']
const ofList = ['the list', 'a compact list, a row unfolded', 'filters and a day']

/** What axe has to say, as lines: of colours in both themes, unless `isOneTheme`. */
async function complaints(page: Page, { isList = false, isOneTheme = false } = {}): Promise<string[]> {
  await page.evaluate(axe)
  const exclude = isList ? [] : rows
  const light = await run(page, settings, exclude)
  if (isOneTheme) return light
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const dark = await run(page, contrast, exclude)
  return [...light, ...dark.map((line) => `dark: ${line}`)]
}

/** Run by the page's debugger, which the content policy does not bind. */
async function run(page: Page, options: object, exclude: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(
    async ({ options, exclude }): Promise<AxeResults> => {
      const runner: unknown = Reflect.get(window, 'axe')
      const run: unknown = typeof runner === 'object' && runner !== null ? Reflect.get(runner, 'run') : undefined
      if (typeof run !== 'function') throw new Error('axe is not there')
      return run.call(runner, { include: document, exclude }, options)
    },
    { options, exclude },
  )
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`),
  )
}

async function look(
  { name, path, ready, act, before, stopsClock }: View,
  options: Parameters<typeof open>[1],
  isOneTheme = false,
): Promise<string[]> {
  const page = await (stopsClock ? openFresh : open)(path, {
    ...options,
    ...(before && { before }),
    expected: /Failed to load resource/,
  })
  await page.locator(ready).first().waitFor()
  await act?.(page)
  return complaints(page, { isList: ofList.includes(name), isOneTheme })
}

const light = { colorScheme: 'light' } as const

describe('in both themes', () => {
  it.each(views)('$name has no violation', async (view) => {
    expect(await look(view, { ...desk, ...light })).toEqual([])
  })
  // The colours are those of a desk, which both themes are looked at on.
  it.each(views)('$name has no violation on a phone', async (view) => {
    expect(await look(view, { ...phone, ...light }, true)).toEqual([])
  })
  it.each(shots)('the picture “$name” has no violation', async ({ path, before, act }) => {
    for (const size of [desk, phone]) {
      const page = await open(path, { ...size, ...light, ...(before && { before }) })
      await page.locator('.row').first().waitFor({ state: 'attached' })
      await act?.(page, size === phone)
      expect(await complaints(page, { isOneTheme: size === phone })).toEqual([])
    }
  })
  it('the filters as a sheet have no violation', async () => {
    const act = async (page: Page) => {
      await page.getByRole('button', { name: '絞り込みを開く' }).tap()
      await page.locator('dialog .calendar-grid').waitFor()
    }
    expect(await look({ name: 'sheet', path: '/?category=cs.*', ready: '.row', act }, { ...phone, ...light })).toEqual(
      [],
    )
  })
  it('the dialog for adding pages has no violation', async () => {
    const act = (page: Page) => page.getByRole('button', { name: 'ページを取り込む' }).click()
    expect(await look({ name: 'add', path: '/', ready: '.row', act }, { ...desk, ...light })).toEqual([])
  })
})
