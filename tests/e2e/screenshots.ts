// Writes pictures of every view, at two widths, in both themes and both languages, for people to look at.
// node tests/e2e/screenshots.ts [folder]; TAIYAKU_SHOTS_PAGES names a page to take in besides the samples.
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { contract } from '#shared/contract.ts'
import { launchChromium } from './browser.ts'
import { startServer } from './server.ts'
import { listShots, type Shot } from './shots.ts'

type Setting = {
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly language: string
}

async function take(page: Page, address: string, shot: Shot, setting: Setting, folder: string): Promise<void> {
  const { width, theme, language } = setting
  await shot.before?.(page)
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
    serviceWorkers: 'block',
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
