// Opens the reader in a browser for one test file. A test in which the page complains, on the console or about its
// content policy, fails, unless it said what to expect.
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchChromium } from './browser.ts'
import { openAsBuilt } from './built-page.ts'

export const desk = { viewport: { width: 1440, height: 900 } } as const satisfies BrowserContextOptions
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions

export type OpenOptions = BrowserContextOptions & {
  /** Where the server is; the shared one unless told otherwise. */
  readonly address?: string
  /** Complaints that belong to the test. */
  readonly expected?: RegExp
  /** Called before the page is asked for; the page then comes as it was built, without the first view that the server draws. */
  readonly before?: (page: Page) => Promise<unknown>
}

/** What a browser says where the tests keep it from having a service worker. */
const blocked = /Service Worker registration blocked by Playwright/

/** Closes the pages of a context, and forgets what they kept. */
async function rest(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    await page.evaluate(() => localStorage.clear())
    await page.close()
  }
}

/** Hooks for a test file: one browser, a fresh context for each page opened; with `keep`, one for all pages of the same options, which then find the reader's files in the cache. */
export function prepareBrowser({ keep = false } = {}): (path: string, options?: OpenOptions) => Promise<Page> {
  let browser: Browser | undefined
  let contexts: BrowserContext[] = []
  const rested = new Map<string, BrowserContext>()
  let complaints: string[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    await Promise.all(
      contexts.map((context) => ([...rested.values()].includes(context) ? rest(context) : context.close())),
    )
    const heard = complaints
    contexts = []
    complaints = []
    expect(heard).toEqual([])
  })
  return async (path, { address = inject('address'), expected, before, ...options } = {}) => {
    if (!browser) throw new Error('the browser is not there yet')
    // Without the service worker, what is tested is the server itself and the page's own doing.
    const plain = { locale: 'ja-JP', reducedMotion: 'reduce', serviceWorkers: 'block' } as const
    const chosen = { ...plain, ...desk, ...options }
    const id = keep ? JSON.stringify(chosen) : ''
    const context = rested.get(id) ?? (await browser.newContext(chosen))
    if (keep) rested.set(id, context)
    contexts.push(context)
    const page = await context.newPage()
    const hear = (words: string) => {
      if (!expected?.test(words) && !blocked.test(words)) complaints.push(words)
    }
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && hear(message.text()))
    page.on('pageerror', (error) => hear(String(error)))
    if (before) await openAsBuilt(page)
    await before?.(page)
    await page.goto(address + path)
    // What the server drew looks like the page before it is one; a test that goes on at once would press what reloads it.
    if (!before)
      await page.waitForFunction(() => globalThis.taiyakuTyped === undefined || globalThis.taiyakuTyped === null)
    return page
  }
}

/** The row of a paper in the list. */
export function rowOf(page: Page, title: string): Locator {
  return page.locator('.row', { hasText: title })
}

/** The link that opens a paper. */
export function linkTo(page: Page, title: string): Locator {
  return page.getByRole('link', { name: title })
}

/** The title of the open paper. */
export function openTitle(page: Page): Locator {
  return page.locator('.paper h1')
}

/** Waits until the text of an element is as told. */
export async function expectText(locator: Locator, words: string | RegExp): Promise<void> {
  await expect.poll(async () => (await locator.allTextContents()).join(' | '), { timeout: 20_000 }).toMatch(words)
}

/** Waits until so many elements are there. */
export async function expectCount(locator: Locator, count: number): Promise<void> {
  await expect.poll(() => locator.count(), { timeout: 20_000 }).toBe(count)
}

/** Waits until the address holds these parameters (null: none of that name). */
export async function expectAddress(page: Page, wanted: Readonly<Record<string, string | null>>): Promise<void> {
  const read = () => {
    const params = new URL(page.url()).searchParams
    return Object.fromEntries(Object.keys(wanted).map((name) => [name, params.getAll(name).join(',') || null]))
  }
  await expect.poll(read, { timeout: 20_000 }).toEqual(wanted)
}

/** Whether the element with the focus fits the selector. */
export function focusIs(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

/** Waits until the element with the focus fits the selector. */
export async function expectFocus(page: Page, selector: string): Promise<void> {
  await expect.poll(() => focusIs(page, selector), { message: `the focus on ${selector}` }).toBe(true)
}
