// npm run bench:web: the built reader in Chromium. First a cold visit with the processor slowed four times and a 4G network,
// beside the same view as a plain page without scripts, in turns; then keys and clicks at full speed.
// `--papers N` (100,000) made papers in the library, `--runs N` (7) visits of each, `--rounds N` (40) presses of each.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import express from 'express'
import type { Browser } from 'playwright-core'
import { buildWeb } from '../../server/cli/build-web.ts'
import { root } from '../../server/config.ts'
import { createApp } from '../../server/http/app.ts'
import { listen } from '../../server/http/listen.ts'
import { createIntake } from '../../server/intake/intake.ts'
import { createRunner } from '../../server/intake/runner.ts'
import { createSchedule } from '../../server/intake/schedule.ts'
import { openStore } from '../../server/store/open.ts'
import { launchChromium } from '../e2e/browser.ts'
import { type Chromium, startChromium } from './chromium.ts'
import { median, quantile, round } from './compare.ts'
import { writeLibrary } from './search-library.ts'
import { timePresses } from './web-press.ts'
import { savePlain, type Visit, visit } from './web-visit.ts'

const { values } = parseArgs({
  options: { papers: { type: 'string' }, runs: { type: 'string' }, rounds: { type: 'string' } },
})
const papers = Number(values.papers ?? 100_000)
const runs = Number(values.runs ?? 7)
const rounds = Number(values.rounds ?? 40)
const firstView = ['.row', '.calendar-grid']

/** The real app on a library in a file, and `/plain`, whose page is set later. */
async function serve(db: string, web: string) {
  const store = await openStore(db)
  const intake = createIntake(createRunner(store, { delay: 0, allowPrivate: false, version: '0.0.0' }))
  const schedule = createSchedule(store, intake, console.error)
  let plain = Buffer.alloc(0)
  const site = express()
  site.get('/plain', (_request, response) => {
    response.type('html').setHeader('Content-Encoding', 'br')
    response.end(plain)
  })
  site.use(createApp({ store, intake, schedule, web, version: '0.0.0', log: console.error }))
  const { url, close } = await listen(site, 0, '127.0.0.1')
  return {
    url,
    setPlain: (page: string) => {
      plain = brotliCompressSync(page)
    },
    stop: async () => {
      await close()
      await schedule.close()
      await intake.close()
      await store.close()
    },
  }
}

async function benchVisits(browser: Chromium, url: string): Promise<void> {
  const ours: Visit[] = []
  const floor: Visit[] = []
  // Two visits that are not counted: the server and the disk are warm, the browser is not.
  await visit(browser, url, firstView)
  await visit(browser, `${url}/plain`, firstView)
  for (let run = 0; run < runs; run += 1) {
    ours.push(await visit(browser, url, firstView))
    floor.push(await visit(browser, `${url}/plain`, firstView))
  }
  const of = (visits: readonly Visit[], name: keyof Visit) => median(visits.map((one) => one[name]))
  const line = (what: string, name: keyof Visit, wanted: string) => {
    const [mine, plain] = [of(ours, name), of(floor, name)]
    console.log(`| ${what} | ${Math.round(mine)} ms | ${Math.round(plain)} ms | ${round(mine / plain)} | ${wanted} |`)
  }
  console.log('| cold, processor 4x slower, 9 Mbit/s and 170 ms | reader | plain page | ratio | wanted |')
  console.log('|---|---|---|---|---|')
  line('first contentful paint', 'firstPaint', '≤ 1.5')
  line('largest contentful paint', 'largestPaint', '≤ 1.8')
  console.log(`| layout shift | ${of(ours, 'shift').toFixed(4)} | ${of(floor, 'shift').toFixed(4)} | | < 0.02 |`)
  console.log(
    `| blocking time | ${Math.round(of(ours, 'blocking'))} ms | ${Math.round(of(floor, 'blocking'))} ms | | < 150 ms |`,
  )
  console.log(`| JavaScript, with all that is fetched when idle | ${round(of(ours, 'script') / 1000)} KB | | | |`)
  console.log(`| CSS | ${round(of(ours, 'style') / 1000)} KB | | | |`)
}

async function benchPresses(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' })
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  const names: Record<string, string> = {
    click: 'a paper opened by a click',
    next: 'the next paper (j)',
    layout: 'another layout (1–4)',
    language: 'the other language',
  }
  console.log('\n| from key or click to paint, at full speed | median | 95th percentile | wanted |')
  console.log('|---|---|---|---|')
  for (const [name, times] of Object.entries(await timePresses(page, rounds))) {
    console.log(`| ${names[name]} | ${round(median(times))} ms | ${round(quantile(times, 0.95))} ms | ≤ 50 / 100 ms |`)
  }
  await page.close()
}

const folder = await mkdtemp(join(tmpdir(), 'taiyaku-web-bench-'))
try {
  const db = join(folder, 'library.sqlite')
  await buildWeb(join(root, 'web/dist'))
  await writeLibrary(db, papers, (done) => done % 20_000 === 0 && console.error(`${done} papers written`))
  const server = await serve(db, join(root, 'web/dist'))
  console.log(`${papers.toLocaleString('en')} made papers; medians of ${runs} visits and ${rounds} presses\n`)
  try {
    const chromium = await startChromium()
    try {
      server.setPlain(await savePlain(chromium, server.url, firstView))
      await benchVisits(chromium, server.url)
    } finally {
      await chromium.close()
    }
    const browser = await launchChromium()
    await benchPresses(browser, server.url).finally(() => browser.close())
  } finally {
    await server.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
