// Writes pictures of every view, at two widths, in both themes and both languages, for people to look at.
// node tests/e2e/screenshots.ts [folder]; TAIYAKU_SHOTS_PAGES names a page to take in besides the samples.
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { contract } from '#shared/contract.ts'
import { launchChromium } from './browser.ts'
import { startServer } from './server.ts'

type Shot = {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page, narrow: boolean) => Promise<unknown>
}
type Setting = {
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly language: string
}

const takenIn = {
  pages: 1,
  unchanged: 0,
  entries: 10,
  added: 9,
  updated: 1,
  same: 0,
  problems: [{ source: 'cs-LG-2026-12-01.txt', line: 214, message: 'this post has no date' }],
}
const notAPage = {
  ...takenIn,
  entries: 0,
  added: 0,
  updated: 0,
  problems: [{ source: 'shopping.txt', line: null, message: 'no post was found in this page' }],
}
const failing = { error: { code: 'internal', message: 'the library could not be read', details: [] } }

async function openFilters(page: Page, narrow: boolean): Promise<void> {
  if (narrow) await page.locator('.list-find .icon-button').click()
}

async function openSetting(page: Page, narrow: boolean, place: number): Promise<void> {
  await openFilters(page, narrow)
  await page.locator('.settings-way').nth(place).click()
}

async function dropPage(page: Page): Promise<void> {
  await page.route('**/api/digests*', (route) =>
    route.fulfill({ json: route.request().url().includes('shopping') ? notAPage : takenIn }),
  )
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    for (const name of ['cs-LG-2026-12-01.txt', 'shopping.txt']) transfer.items.add(new File(['x'], name))
    return transfer
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.locator('.report-problems').last().waitFor()
}

async function failList(page: Page): Promise<void> {
  await page.route('**/api/papers*', (route) => route.fulfill({ status: 500, json: failing }))
  await page.reload()
  await page.locator('.list-pane .state-failed').waitFor()
}

/** All views of one library; `paper` has math and pairs. */
function listShots(paper: string): Shot[] {
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
    { name: 'foot', path: open, act: (page) => page.locator('.paper-foot').scrollIntoViewIfNeeded() },
    { name: 'filters', path: '/?category=cs.*&category=stat.ML', act: openFilters },
    { name: 'no-hits', path: '/?q=unfindable&category=cs.LG' },
    { name: 'unknown-paper', path: '/?paper=0000.00000' },
    { name: 'help', path: '/', act: (page, narrow) => openSetting(page, narrow, 1) },
    { name: 'add', path: '/', act: (page, narrow) => openSetting(page, narrow, 0) },
    { name: 'failed', path: '/', act: failList },
    { name: 'report', path: '/', act: dropPage },
  ]
}

async function take(page: Page, address: string, shot: Shot, setting: Setting, folder: string): Promise<void> {
  const { width, theme, language } = setting
  await page.goto(address + shot.path)
  await page.locator('.row, .state').first().waitFor({ state: 'attached' })
  await page.locator('.calendar-grid, .list-find .icon-button').first().waitFor({ state: 'attached' })
  if (shot.path.includes('paper=')) await page.locator('.paper, .paper-pane .state').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await shot.act?.(page, width < 721)
  await page.screenshot({ path: join(folder, `${shot.name}-${width}-${theme}-${language}.png`) })
}

async function takeAll(
  browser: Browser,
  address: string,
  paper: string,
  setting: Setting,
  folder: string,
): Promise<void> {
  const { width, height, theme, language } = setting
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    reducedMotion: 'reduce',
  })
  for (const shot of listShots(paper)) {
    const page = await context.newPage()
    await take(page, address, shot, setting, folder)
    await page.close()
  }
  await context.close()
  console.log(`${width} ${theme} ${language}`)
}

/** The paper whose abstract holds the most formulas among the newest. */
async function findPaper(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/papers?limit=40`)
  const { items } = contract.listPapers.output.parse(await answer.json())
  const weigh = (text: string | null) => (text ?? '').split('$').length
  const best = items.toSorted((a, b) => weigh(b.abstractStart) - weigh(a.abstractStart))[0]
  if (!best) throw new Error('the library is empty; are there sample pages?')
  return best.key
}

const folder = resolve(process.argv[2] ?? 'screenshots')
const extra = process.env.TAIYAKU_SHOTS_PAGES
const pages = extra ? [{ name: basename(extra), text: await readFile(extra, 'utf8') }] : []
await mkdir(folder, { recursive: true })
const [server, browser] = await Promise.all([startServer(pages, true), launchChromium()])
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
try {
  const paper = await findPaper(server.address)
  for (const size of sizes) {
    for (const theme of ['light', 'dark'] as const) {
      for (const language of ['ja', 'en']) {
        await takeAll(browser, server.address, paper, { ...size, theme, language }, folder)
      }
    }
  }
} finally {
  await browser.close()
  await server.stop()
}
