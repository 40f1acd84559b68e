// One cold visit in Chromium with a slow processor and a slow network, and what the browser says of it.
import type { Browser, CDPSession, Page } from 'playwright-core'

/** Milliseconds, but for `shift` (no unit) and bytes as they came over the wire. `blocking`: what tasks take beyond 50 ms. */
export type Visit = {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly shift: number
  readonly blocking: number
  readonly script: number
  readonly style: number
}

/** Four times as slow as this machine; 9 Mbit/s and 170 ms there and back, which is called 4G. */
const slow = { rate: 4, latency: 170, megabits: 9 }
const quietFor = 3000

type Seen = { firstPaint: number; largestPaint: number; shift: number; blocking: number; largest: string }

/** Runs in the page, before anything of it. */
function watch(): void {
  const seen: Seen = { firstPaint: 0, largestPaint: 0, shift: 0, blocking: 0, largest: '' }
  Object.assign(window, { benchSeen: seen })
  const observe = <Entry extends PerformanceEntry>(type: string, take: (entry: Entry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as Entry)
    }).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  observe<PerformanceEntry & { element?: Element }>('largest-contentful-paint', ({ startTime, element }) => {
    seen.largestPaint = startTime
    seen.largest = element?.className ?? ''
  })
  observe<PerformanceEntry & { value: number }>('layout-shift', ({ value }) => {
    seen.shift += value
  })
  observe('longtask', ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50)
  })
}

async function slowDown(session: CDPSession): Promise<void> {
  const throughput = (slow.megabits * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.rate })
}

/** Sums up what comes over the wire, by kind, until the page is closed. */
function weigh(session: CDPSession): ReadonlyMap<string, number> {
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
  })
  return bytes
}

/** Visits an address with nothing kept from before, and waits until nothing more happens. `ready`: what stands in the first view. */
export async function visit(browser: Browser, address: string, ready: readonly string[]): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.addInitScript(watch)
    await slowDown(session)
    const bytes = weigh(session)
    await page.goto(address)
    for (const selector of ready) await page.locator(selector).first().waitFor()
    await page.waitForTimeout(quietFor)
    const { largest, ...seen } = await readSeen(page)
    if (process.env.BENCH_TELL) console.error(address, largest, seen)
    return { ...seen, script: bytes.get('Script') ?? 0, style: bytes.get('Stylesheet') ?? 0 }
  } finally {
    await context.close()
  }
}

function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as Window & { benchSeen?: Seen }).benchSeen as Seen)
}

/** The view as a page without scripts: its elements as they stand, its styles in it. */
export async function savePlain(browser: Browser, address: string, ready: readonly string[]): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' })
  try {
    const page = await context.newPage()
    await page.goto(address)
    for (const selector of ready) await page.locator(selector).first().waitFor()
    await page.waitForTimeout(quietFor)
    return await page.evaluate(async () => {
      const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
      const styles = await Promise.all(sheets.map(async ({ href }) => (await fetch(href)).text()))
      const copy = document.documentElement.cloneNode(true) as HTMLElement
      for (const element of copy.querySelectorAll('script, link, noscript')) element.remove()
      copy
        .querySelector('head')
        ?.append(Object.assign(document.createElement('style'), { textContent: styles.join('') }))
      return `<!doctype html>${copy.outerHTML}`
    })
  } finally {
    await context.close()
  }
}
