// The views of what a reader makes of the library: shelves, tags, notes, saved searches, watch words, what to read first,
// what leaves and what is kept.
import type { Page } from 'playwright-core'
import type { ForYou } from '#shared/for-you.ts'
import type { Shot } from './shots.ts'

/** Presses two keys once the page answers to them. */
async function go(page: Page, second: string): Promise<void> {
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.keyboard.press('g')
  await page.keyboard.press(second)
}

async function openForYou(page: Page): Promise<void> {
  await go(page, 'f')
  await page.locator('.for-you-paper, .dialog .state').first().waitFor()
}

async function openRankingWords(page: Page): Promise<void> {
  await openForYou(page)
  await page.locator('.for-you-head .segmented label').nth(1).click()
  await page.locator('.dialog .for-you-words').first().waitFor()
}

const nothingKept: ForYou = { kept: 2, needed: 5, ranked: 28, papers: [] }
const tooFew = (page: Page) => page.route('**/api/for-you*', (route) => route.fulfill({ json: nothingKept }))

async function inFilters(page: Page, narrow: boolean, press: string): Promise<void> {
  if (narrow) await page.locator('.list-find .icon-button.framed').click()
  await page.locator(press).first().click()
}

async function openSearches(page: Page, narrow: boolean): Promise<void> {
  await inFilters(page, narrow, '.saved-searches .link-button')
  await page.locator('.search-item').first().waitFor()
}

async function openFeed(page: Page, narrow: boolean): Promise<void> {
  await openSearches(page, narrow)
  await page.locator('.search-more summary').first().click()
}

async function openMenu(page: Page, place?: number): Promise<void> {
  await page.locator('.list-menu summary').click()
  if (place !== undefined) await page.locator('.list-menu-items button').nth(place).click()
}

async function watch(page: Page): Promise<void> {
  await go(page, 'w')
  await page.locator('.watch-item').first().waitFor()
}

async function unfold(page: Page): Promise<void> {
  await page.locator('.row-unfold').nth(1).click()
  await page.locator('.row-unfolded').waitFor()
}

async function showSequence(page: Page): Promise<void> {
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.keyboard.press('g')
  await page.locator('.sequence-hint p').waitFor()
}

async function star(page: Page): Promise<void> {
  await page.locator('.paper-mark-star').click()
  await page.locator('.told').waitFor()
}

const compact = { density: 'compact' }
const markOnce = (page: Page) =>
  page.route('**/marks', (route) => {
    const state = { readAt: null, starredAt: null, laterAt: null, tags: [], note: '' }
    return route.fulfill({ json: { key: '0000.00000', before: state, after: state, revision: 1 } })
  })

/** Views of a library that is lived in; `noted` is a paper with tags and a note. */
export function listLibraryShots(noted: string): Shot[] {
  const open = `/?paper=${encodeURIComponent(noted)}`
  return [
    { name: 'compact', path: '/', keeps: compact, act: unfold },
    { name: 'noted', path: open },
    { name: 'noted-edit', path: open, act: (page) => page.locator('.note-open, .paper-note button').first().click() },
    { name: 'starred', path: '/?q=is:starred' },
    { name: 'told', path: open, act: star, before: markOnce },
    { name: 'menu', path: '/?q=model', act: (page) => openMenu(page) },
    { name: 'tags', path: '/', act: (page, narrow) => inFilters(page, narrow, 'section:not([class]) .unfold') },
    { name: 'saved-searches', path: '/', act: openSearches },
    { name: 'saved-searches-feed', path: '/', act: openFeed },
    {
      name: 'save-search',
      path: '/?q=model&category=cs.LG',
      act: (page) => page.locator('.list-sum [aria-haspopup="dialog"], .save-search').first().click(),
    },
    { name: 'for-you', path: '/', act: openForYou },
    { name: 'for-you-words', path: '/', act: openRankingWords },
    { name: 'for-you-few', path: '/', act: openForYou, before: tooFew },
    { name: 'watch-words', path: '/', act: watch },
    { name: 'watched', path: '/?sort=watched' },
    { name: 'glance', path: '/', act: (page) => go(page, 'o').then(() => page.locator('.block').first().waitFor()) },
    { name: 'export', path: open, act: (page) => page.locator('.export-button').click() },
    { name: 'export-list', path: '/?q=model', act: (page) => openMenu(page, 1) },
    { name: 'kept', path: '/?category=cs.LG', act: (page) => openMenu(page, 2) },
    { name: 'own-data', path: '/', act: (page, narrow) => inFilters(page, narrow, '.settings-way >> nth=5') },
    { name: 'after-g', path: '/', act: showSequence },
  ]
}
