// The three pictures of README.md, of the made-up samples in a library that is lived in. In 64 shades of each colour, for
// small files.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { PapersPage } from '#shared/search.ts'
import { root } from '../../server/config.ts'
import { launchChromium } from './browser.ts'
import { liveIn } from './lived-in.ts'
import { desk, phone } from './reader.ts'
import { startServer } from './server.ts'

type Scene = {
  readonly file: string
  readonly path: string
  readonly options: BrowserContextOptions
  readonly ready: string
  readonly act?: (page: Page) => Promise<unknown>
}

const pair = '[data-sentence="2"] .ja-text'

/** `key` is a paper with formulas, about which there is much to show. */
function listScenes(key: string): readonly Scene[] {
  const open = `/?paper=${encodeURIComponent(key)}`
  const keep = (page: Page) => page.locator(pair).first().hover()
  return [
    { file: 'reader.png', path: `${open}&view=facing`, options: desk, ready: pair, act: keep },
    {
      file: 'phone.png',
      path: `${open}&view=interleaved`,
      options: phone,
      ready: pair,
      act: async (page) => {
        await page.locator('.paper h1').evaluate((title) => title.scrollIntoView())
        await page.locator('.paper-scroll').evaluate((pane) => pane.scrollBy(0, -24))
      },
    },
    {
      file: 'glance.png',
      path: '/?from=2026-11-09&to=2026-11-20',
      options: { ...desk, colorScheme: 'dark' },
      ready: '.trend-line circle',
    },
  ]
}

/** The same picture in fewer shades and bytes. */
function pack(bytes: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(bytes)
  const fewer = data.map((value) => Math.min(255, Math.round(value / 4) * 4))
  const png = Object.assign(new PNG({ width, height }), { data: Buffer.from(fewer) })
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}

async function take(browser: Browser, address: string, { file, path, options, ready, act }: Scene): Promise<void> {
  const plain = { locale: 'ja-JP', reducedMotion: 'reduce', serviceWorkers: 'block' } as const
  const context = await browser.newContext({ ...plain, ...options })
  const page = await context.newPage()
  await page.goto(address + path)
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.locator(ready).first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForLoadState('networkidle')
  await act?.(page)
  const picture = pack(await page.screenshot())
  await writeFile(join(root, 'docs', file), picture)
  console.log(`docs/${file}: ${picture.length} bytes`)
  await context.close()
}

/** Puts them into docs/. */
export async function takeReadmePictures(): Promise<void> {
  const [server, browser] = await Promise.all([startServer([], true), launchChromium()])
  try {
    await liveIn(server.address)
    const found = await fetch(`${server.address}/api/papers?q=${encodeURIComponent('surface codes cat:quant-ph')}`)
    const key = PapersPage.parse(await found.json()).items[0]?.key
    if (!key) throw new Error('the samples lack the paper of the pictures')
    for (const scene of listScenes(key)) await take(browser, server.address, scene)
  } finally {
    await browser.close()
    await server.stop()
  }
}
