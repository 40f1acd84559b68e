// npm run bench:scroll: what scrolling through thousands of papers costs, in Chromium, on the built reader and a library of
// made papers. Times are the processor’s, so that what else the machine does counts little. `--papers N` (100,000), `--seconds N` of scrolling each way (20), `--speed N` in pixels a second (6,000),
// `--folder` keeps the library for the next run, `--slower N` slows the processor down.
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { buildWeb } from '../../server/cli/build-web.ts'
import { root } from '../../server/config.ts'
import { createApp } from '../../server/http/app.ts'
import { listen } from '../../server/http/listen.ts'
import { createIntake } from '../../server/intake/intake.ts'
import { createRunner } from '../../server/intake/runner.ts'
import { createSchedule } from '../../server/intake/schedule.ts'
import { openStore } from '../../server/store/open.ts'
import { launchChromium } from '../e2e/browser.ts'
import { median, quantile, round } from './compare.ts'
import { inkOfFrames, startScreencast } from './screencast.ts'
import { writeLibrary } from './search-library.ts'
import { traceFrames } from './trace.ts'

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    seconds: { type: 'string' },
    speed: { type: 'string' },
    slower: { type: 'string' },
    folder: { type: 'string' },
  },
})
const papers = Number(values.papers ?? 100_000)
const seconds = Number(values.seconds ?? 20)
const speed = Number(values.speed ?? 6_000)
const slower = Number(values.slower ?? 1)
const folder = values.folder ?? join(tmpdir(), 'taiyaku-search')

/** The reader on the library, without anything that works in the background. */
async function serve(path: string) {
  const store = await openStore(path)
  const web = join(root, 'web/dist')
  await buildWeb(web)
  const intake = createIntake(createRunner(store, { delay: 0, allowPrivate: false, version: '0.0.0' }))
  const schedule = createSchedule(store, intake, () => {})
  const app = createApp({ store, intake, schedule, web, version: '0.0.0', log: console.error })
  const { url, close } = await listen(app, 0, '127.0.0.1')
  const stop = async () => {
    await schedule.close()
    await intake.close()
    await close()
    await store.close()
  }
  return { url, stop }
}

async function openList(browser: Browser, url: string, density: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript((chosen) => localStorage.setItem('taiyaku.density', chosen), density)
  await page.goto(url)
  await page.locator('.row').first().waitFor()
  await page.waitForTimeout(1000)
  if (slower > 1) {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  }
  return page
}

/** A fling of the wheel through the real input path, down for so long and back up again. */
async function fling(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const pane = await page.locator('.list-scroll').boundingBox()
  const [x, y] = [(pane?.x ?? 0) + 150, (pane?.y ?? 0) + 300]
  const scroll = (yDistance: number) =>
    session.send('Input.synthesizeScrollGesture', { x, y, yDistance, speed, gestureSourceType: 'mouse' })
  for (let second = 0; second < seconds; second++) await scroll(-speed)
  for (let second = 0; second < seconds; second++) await scroll(speed)
}

/** Looks in every frame whether a paper stands over the middle of the list; what was seen, once `work` is over. */
async function watchMiddle(page: Page, work: () => Promise<void>): Promise<{ frames: number; blank: number }> {
  const watch = await page.evaluateHandle(() => {
    const seen = { frames: 0, blank: 0 }
    const look = () => {
      const { left, top, width, height } =
        document.querySelector('.list-scroll')?.getBoundingClientRect() ?? new DOMRect()
      const middle = document.elementFromPoint(left + width / 2, top + height / 2)
      seen.frames++
      if (!middle?.closest('.row:not(.row-waiting), .day-heading')) seen.blank++
      requestAnimationFrame(look)
    }
    look()
    return seen
  })
  await work()
  return watch.jsonValue()
}

async function measure(browser: Browser, url: string, density: string): Promise<void> {
  const traced = await openList(browser, url, density)
  let deepest = 0
  const { work, wall, tasks } = await traceFrames(browser, async () => {
    await fling(traced)
    deepest = await traced.evaluate(() => Number(document.querySelector('.list-scroll')?.scrollHeight ?? 0))
  })
  const drawn = await traced.locator('.row').count()
  await traced.close()
  const watched = await openList(browser, url, density)
  const screencast = await startScreencast(watched, '.list-scroll')
  const { frames, blank } = await watchMiddle(watched, () => fling(watched))
  const inks = await inkOfFrames(await browser.newPage(), await screencast.stop(), screencast.box)
  await watched.close()
  const pale = inks.filter((ink) => ink < 0.005).length
  console.log(
    `| ${density} | ${work.length} | ${round(median(work))} | ${round(quantile(work, 0.95))} | ${round(Math.max(...tasks))} | ${round(median(wall))} / ${round(quantile(wall, 0.95))} | ${blank} of ${frames} | ${pale} of ${inks.length} | ${drawn} | ${round(deepest)} |`,
  )
}

await mkdir(folder, { recursive: true })
const path = join(folder, `search-${papers}.sqlite`)
await writeLibrary(path, papers, (done) => done % 50_000 === 0 && console.error(`${done} papers written`))
const [server, browser] = await Promise.all([serve(path), launchChromium()])
try {
  console.log(
    `${papers.toLocaleString('en')} papers, ${seconds} s down and ${seconds} s up at ${speed.toLocaleString('en')} px/s${slower > 1 ? `, processor slowed ${slower} times` : ''}\n`,
  )
  console.log(
    '| list | frames | script + layout a frame, p50 ms | p95 ms | longest task, ms | by the clock, p50 / p95 | frames without a row | pictures without ink | rows drawn | px loaded |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const density of ['roomy', 'compact']) await measure(browser, server.url, density)
} finally {
  await browser.close()
  await server.stop()
}
