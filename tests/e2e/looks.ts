// The main views as pictures that any machine draws alike: set in blocks, at a fixed moment, without the reader's fonts.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { makeBlockFont } from '../looks/block-font.ts'
import { tellMany } from './many.ts'
import { makeLibraryPages } from './pages.ts'
import { desk, phone } from './reader.ts'
import { startServer } from './server.ts'

export type Look = { readonly name: string; readonly picture: Buffer }

/** Runs in the page before all else: every font of the reader becomes the one of blocks. */
function setInBlocks(font: string): void {
  const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0))
  const face = new FontFace('Blocks', bytes, { weight: '100 900' })
  document.fonts.add(face)
  void face.load()
  // Widths to the fraction of a pixel, also where the browser would round them to those of its hinted letters.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { text-rendering: geometricPrecision !important }')
  document.adoptedStyleSheets = [sheet]
  const dress = () => {
    for (const name of ['sans', 'serif', 'gothic', 'mincho', 'font-mono'])
      document.documentElement.style.setProperty(`--${name}`, 'Blocks')
  }
  // The page's own root comes after this.
  new MutationObserver(dress).observe(document, { childList: true })
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.clock.setFixedTime('2026-03-02T09:00:00Z')
  await page.addInitScript(setInBlocks, makeBlockFont().toString('base64'))
  return page
}

/** The picture of a page at rest. */
async function take(page: Page, name: string): Promise<Look> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForFunction(() => document.getAnimations().length === 0)
  return { name, picture: await page.screenshot({ caret: 'hide' }) }
}

const rest = (page: Page) => page.locator('.sequence-hint').waitFor({ state: 'attached' })

async function takeReading(page: Page, address: string): Promise<Look[]> {
  await page.goto(`${address}/?paper=2602.00001&view=facing`)
  await rest(page)
  await page.locator('.similar').waitFor({ state: 'attached' })
  // Opening marks it read after a moment.
  await page.locator('.row:has(> .row-read)').waitFor()
  await page.mouse.move(0, 0)
  const facing = await take(page, 'facing')
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await take(page, 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.keyboard.press('3')
  await page.locator('.ja-text').first().waitFor()
  const japanese = await take(page, 'japanese')
  await page.keyboard.press('Control+k')
  await page.locator('.palette-offer').first().waitFor()
  return [facing, dark, japanese, await take(page, 'palette')]
}

async function takeFilters(page: Page, address: string): Promise<Look> {
  await page.goto(`${address}/?category=math.*&from=2026-02-01&to=2026-02-28`)
  await page.locator('.glance .trend-line circle').nth(1).waitFor({ state: 'attached' })
  return take(page, 'filters')
}

async function takeEmpty(page: Page, address: string): Promise<Look> {
  await tellMany(page, 0)
  await page.goto(address)
  await rest(page)
  await page.locator('.list-pane .state').waitFor()
  return take(page, 'empty')
}

async function takePhone(page: Page, address: string): Promise<Look[]> {
  await page.goto(`${address}/?paper=2602.00001&view=interleaved`)
  await rest(page)
  await page.locator('.similar').waitFor({ state: 'attached' })
  const reading = await take(page, 'phone-interleaved')
  await page.locator('.phone-bar').getByRole('button', { name: '一覧' }).tap()
  await page.locator('.row-read').first().waitFor()
  return [reading, await take(page, 'phone-list')]
}

/** All of them, from a server of their own. */
export async function takeLooks(browser: Browser): Promise<readonly Look[]> {
  const server = await startServer(makeLibraryPages(), false)
  const plain = { locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce', serviceWorkers: 'block' } as const
  const contexts = await Promise.all([desk, phone].map((size) => browser.newContext({ ...plain, ...size })))
  const [wide, narrow] = contexts
  try {
    if (!wide || !narrow) return []
    const page = await newPage(wide)
    const reading = await takeReading(page, server.address)
    const filters = await takeFilters(page, server.address)
    const empty = await takeEmpty(await newPage(wide), server.address)
    return [...reading, filters, empty, ...(await takePhone(await newPage(narrow), server.address))]
  } finally {
    for (const context of contexts) await context.close()
    await server.stop()
  }
}
