// Every view of the reader that pictures are taken of, and how to get there.
import type { Page } from 'playwright-core'
import {
  makeJob,
  makeSubscriptions,
  report,
  tellBitextPaper,
  tellExcerpts,
  tellJobs,
  tellSimilar,
  tellSubscriptions,
} from './answers.ts'
import { hoverFiles } from './drop.ts'

export type Shot = {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page, narrow: boolean) => Promise<unknown>
  /** Called before the page is asked for. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What the browser remembers of an earlier visit, by the names of `web/preferences.ts`. */
  readonly keeps?: Readonly<Record<string, string>>
}
const noPost = 'no post was found in this page'
const notAPage = {
  ...report,
  entries: 0,
  added: 0,
  updated: 0,
  text: { entries: 0, furniture: 0, problems: 41 },
  problems: [{ source: 'shopping.txt', line: null, message: noPost }],
}
const failing = { error: { code: 'internal', message: 'the library could not be read', details: [] } }

async function openFilters(page: Page, narrow: boolean): Promise<void> {
  if (narrow) await page.locator('.list-find .icon-button.framed').click()
}

async function openSetting(page: Page, narrow: boolean, place: number): Promise<void> {
  await openFilters(page, narrow)
  await page.locator('.settings-way').nth(place).click()
}

async function dropPage(page: Page): Promise<void> {
  await page.route('**/api/digests*', (route) =>
    route.fulfill({ json: route.request().url().includes('shopping') ? notAPage : report }),
  )
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    for (const name of ['cs-LG-2026-12-01.txt', 'shopping.txt']) transfer.items.add(new File(['x'], name))
    return transfer
  })
  await hoverFiles(page, data)
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.locator('.report-problems').nth(1).waitFor()
}

async function typeAddress(page: Page, narrow: boolean): Promise<void> {
  await openSetting(page, narrow, 0)
  const form = page.locator('form', { has: page.locator('.fetch-reach') })
  await form.locator('input[inputmode=url]').fill('digest.example/category/cs-lg/')
  await form.locator('.segmented label').nth(1).click()
}

async function typeOperator(page: Page): Promise<void> {
  await page.locator('#search').pressSequentially('cat:cs')
  await page.locator('.suggestion').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('.suggestion[aria-selected="true"]').waitFor()
}

async function openPalette(page: Page, typed: string): Promise<void> {
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+k')
  await page.locator('.palette-offer').first().waitFor()
  await page.keyboard.type(typed)
}

/** Starts a fetch whose job goes on and on. */
async function fetchAddress(page: Page, narrow: boolean): Promise<void> {
  await page.route('**/api/jobs', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ json: makeJob() }) : route.fallback(),
  )
  await typeAddress(page, narrow)
  await page.locator('form .button').first().click()
  await page.locator('.report-bar').first().waitFor()
}

async function openSubscriptions(page: Page, narrow: boolean, ready: string): Promise<void> {
  await openSetting(page, narrow, 1)
  await page.locator(ready).first().waitFor()
}

async function askRemoval(page: Page, narrow: boolean): Promise<void> {
  await openSubscriptions(page, narrow, '.sub')
  await page.locator('.sub [data-remove]').first().click()
  await page.locator('.sub-runs summary').first().click()
}

async function failList(page: Page): Promise<void> {
  await page.route('**/api/papers*', (route) => route.fulfill({ status: 500, json: failing }))
  await page.reload()
  await page.locator('.list-pane .state-failed').waitFor()
}

const waitForOthers = (page: Page) => page.locator('.report-others .report-item').waitFor()
const subscriptionsFilled = (page: Page) => tellSubscriptions(page, makeSubscriptions())
const jobOfOthers = makeJob({
  kind: 'folder',
  name: '/home/someone/data/pages',
  progress: { pages: 40, total: null, entries: 391 },
})

/** All views of one library; `paper` has math and pairs. */
export function listShots(paper: string): Shot[] {
  const open = `/?paper=${encodeURIComponent(paper)}`
  const mark = (page: Page) =>
    page
      .locator('.pair .ja-text, .blocks .ja-text')
      .nth(1)
      .hover({ timeout: 2000 })
      .catch(() => undefined)
  return [
    { name: 'list', path: '/' },
    ...['facing', 'interleaved', 'ja', 'en'].map((view) => ({ name: view, path: `${open}&view=${view}`, act: mark })),
    {
      name: 'bitext',
      path: '/?paper=2602.00099&view=facing',
      act: (page) => page.locator('[data-sentence="5"] .en-text').click(),
      before: tellBitextPaper,
    },
    { name: 'text', path: open, act: (page) => page.locator('.type-button').click() },
    { name: 'foot', path: open, act: (page) => page.locator('.paper-foot').scrollIntoViewIfNeeded() },
    { name: 'search', path: `/?q=fold+OR+%E5%AD%A6%E7%BF%92&sort=relevance&paper=${encodeURIComponent(paper)}` },
    { name: 'search-filters', path: '/?q=%E5%AD%A6%E7%BF%92', act: openFilters },
    { name: 'offered', path: '/', act: typeOperator },
    {
      name: 'similar',
      path: open,
      act: (page) => page.locator('.similar').scrollIntoViewIfNeeded(),
      before: tellSimilar,
    },
    { name: 'filters', path: '/?category=cs.*&category=stat.ML', act: openFilters },
    { name: 'no-hits', path: '/?q=unfindable&category=cs.LG' },
    { name: 'unknown-paper', path: '/?paper=0000.00000' },
    { name: 'help', path: '/', act: (page, narrow) => openSetting(page, narrow, 2) },
    { name: 'palette', path: open, act: (page) => openPalette(page, '') },
    { name: 'palette-typed', path: '/', act: (page) => openPalette(page, '学習') },
    { name: 'add', path: '/', act: (page, narrow) => openSetting(page, narrow, 0) },
    { name: 'failed', path: '/', act: failList },
    { name: 'report', path: '/', act: dropPage },
    { name: 'add-address', path: '/', act: typeAddress },
    { name: 'job', path: '/', act: fetchAddress, before: (page) => tellJobs(page, [makeJob()]) },
    { name: 'job-of-others', path: open, act: waitForOthers, before: (page) => tellJobs(page, [jobOfOthers]) },
    { name: 'subs-empty', path: '/', act: (page, narrow) => openSubscriptions(page, narrow, '.subs-empty') },
    { name: 'subs', path: '/', act: askRemoval, before: subscriptionsFilled },
    {
      name: 'excerpts',
      path: open,
      act: (page) => page.locator('.excerpt-note').scrollIntoViewIfNeeded(),
      before: tellExcerpts,
    },
  ]
}
