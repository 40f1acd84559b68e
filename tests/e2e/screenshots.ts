// Writes pictures of every view, at four sizes, in both themes and both languages, with pages to look through them by.
// `npm run screenshots -- --help` tells the flags.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { contract } from '#shared/contract.ts'
import { saveReferences } from '../looks/references.ts'
import { launchChromium } from './browser.ts'
import { makeGallery, type Picture } from './gallery.ts'
import { liveIn } from './lived-in.ts'
import { takeLooks } from './looks.ts'
import { takeReadmePictures } from './readme-pictures.ts'
import { startServer } from './server.ts'
import { listShots, type Shot } from './shots.ts'
import { listLibraryShots } from './shots-library.ts'
import { listSizeShots } from './shots-sizes.ts'

const help = `Writes pictures of every view, and index.html to look through them by.

  --to FOLDER        where to (screenshots)
  --only a,b         views whose names begin so; all of them else
  --sizes 1440x900   sizes, with commas between (1440x900,1920x1080,768x1024,390x844)
  --themes light     light, dark or both with a comma (light,dark)
  --lang ja          ja, en or both with a comma (ja,en)
  --pages FILE       a page to take in besides the samples
  --references       makes the references of tests/looks/ anew, and no other pictures
  --readme           makes the pictures of README.md anew, and no others
`

const themes = ['light', 'dark'] as const
type Setting = { readonly width: number; readonly height: number; readonly language: string }

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'screenshots' },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1440x900,1920x1080,768x1024,390x844' },
    themes: { type: 'string', default: themes.join() },
    lang: { type: 'string', default: 'ja,en' },
    pages: { type: 'string' },
    references: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function readSizes(): { width: number; height: number }[] {
  return values.sizes.split(',').map((size) => {
    const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? []
    if (!width || !height) throw new Error(`--sizes: ${size} is no size; write 1440x900`)
    return { width: Number(width), height: Number(height) }
  })
}

const isWanted = ({ name }: Shot) => values.only.split(',').some((start) => name.startsWith(start))
const themesWanted = themes.filter((theme) => values.themes.split(',').includes(theme))
const contextOf = (browser: Browser, { width, height, language }: Setting) =>
  browser.newContext({
    viewport: { width, height },
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    hasTouch: width < 1000,
    isMobile: width < 721,
  })

/** Leads a new page to a view. */
async function lead(page: Page, address: string, shot: Shot, width: number): Promise<void> {
  const kept = Object.entries(shot.keeps ?? {})
  await page.addInitScript((entries) => {
    for (const [name, value] of entries) localStorage.setItem(`taiyaku.${name}`, value)
  }, kept)
  await shot.before?.(page)
  await page.goto(address + shot.path)
  await page.locator('.row, .state').first().waitFor({ state: 'attached' })
  await page.locator('.calendar-grid, .list-find .icon-button').first().waitFor({ state: 'attached' })
  if (shot.path.includes('paper=')) await page.locator('.paper, .paper-pane .state').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // What comes when the page is at rest; some views are never at rest.
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  await shot.act?.(page, width < 1100)
}

/** The pictures of one view: both themes of the same page. One that can't be reached is told, and the next is taken. */
async function take(context: BrowserContext, address: string, shot: Shot, setting: Setting): Promise<Picture[]> {
  const { width, language } = setting
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const pictures: Picture[] = []
  try {
    await lead(page, address, shot, width)
    for (const colorScheme of themesWanted) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(200)
      const file = `${shot.name}-${width}-${colorScheme}-${language}.png`
      await page.screenshot({ path: join(folder, file) })
      pictures.push({ file, view: shot.name, words: `${width} ${colorScheme} ${language}`, width })
    }
    await page.evaluate(() => localStorage.clear())
  } catch (error) {
    process.exitCode = 1
    console.error(`${shot.name} ${width} ${language}: ${error instanceof Error ? error.message : error}`)
  }
  await page.close()
  return pictures
}

async function takeAll(browser: Browser, address: string, shots: readonly Shot[], setting: Setting) {
  const context = await contextOf(browser, setting)
  const pictures: Picture[] = []
  for (const shot of shots) pictures.push(...(await take(context, address, shot, setting)))
  await context.close()
  console.log(`${setting.width}x${setting.height} ${setting.language}: ${pictures.length} pictures`)
  return pictures
}

/** Of the newest papers, the one whose abstract holds the most formulas, and one with a note. */
async function findPapers(address: string): Promise<{ math: string; noted: string }> {
  const answer = await fetch(`${address}/api/papers?limit=40`)
  const { items } = contract.listPapers.output.parse(await answer.json())
  const weigh = (text: string | null) => (text ?? '').split('$').length
  const best = items.toSorted((a, b) => weigh(b.abstractStart) - weigh(a.abstractStart))[0]
  const noted = items.find(({ marks }) => marks.hasNote)
  if (!best || !noted) throw new Error('the library is empty; are there sample pages?')
  return { math: best.key, noted: noted.key }
}

async function readPages(file: string | undefined) {
  return file === undefined ? [] : [{ name: basename(file), text: await readFile(file, 'utf8') }]
}

const folder = resolve(values.to)

async function main(): Promise<void> {
  const [server, browser] = await Promise.all([startServer(await readPages(values.pages), true), launchChromium()])
  const pictures: Picture[] = []
  try {
    await liveIn(server.address)
    const { math, noted } = await findPapers(server.address)
    const shots = [...listShots(math), ...listLibraryShots(noted), ...listSizeShots()].filter(isWanted)
    await mkdir(folder, { recursive: true })
    for (const size of readSizes()) {
      for (const language of values.lang.split(','))
        pictures.push(...(await takeAll(browser, server.address, shots, { ...size, language })))
    }
    for (const [name, text] of makeGallery(pictures)) await writeFile(join(folder, name), text)
    console.log(`look through them: ${join(folder, 'index.html')}`)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function makeReferences(): Promise<void> {
  const browser = await launchChromium()
  const looks = await takeLooks(browser).finally(() => browser.close())
  console.log(`${looks.length} references, ${await saveReferences(looks)} bytes`)
}

if (values.help) console.log(help)
else if (values.references) await makeReferences()
else if (values.readme) await takeReadmePictures()
else await main()
