// One cold visit in Chromium with a slow processor and a slow network, and what the browser says of it.
import type { Chromium, Tab } from './chromium.ts'

/** Milliseconds, but for `shift` (no unit) and bytes as they came over the wire. `blocking`: what tasks take beyond 50 ms. */
export type Visit = {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly shift: number
  readonly blocking: number
  readonly script: number
  readonly style: number
}
type Seen = Omit<Visit, 'script' | 'style'> & { readonly largest: string }

/** Four times as slow as this machine; 9 Mbit/s and 170 ms there and back, which is called 4G. */
const slow = { rate: 4, latency: 170, bytesPerSecond: 9_000_000 / 8 }
const quietFor = 3000

/** Runs in the page, before anything of it. */
const watch = `{
  const seen = { firstPaint: 0, largestPaint: 0, shift: 0, blocking: 0, largest: '' }
  window.benchSeen = seen
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime, element }) => {
    seen.largestPaint = startTime
    seen.largest = element?.className ?? ''
  })
  observe('layout-shift', ({ value }) => (seen.shift += value))
  observe('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)))
}`

async function slowDown(tab: Tab): Promise<void> {
  const throughput = { downloadThroughput: slow.bytesPerSecond, uploadThroughput: slow.bytesPerSecond }
  await tab.tell('Network.enable')
  await tab.tell('Network.emulateNetworkConditions', { offline: false, latency: slow.latency, ...throughput })
  await tab.tell('Emulation.setCPUThrottlingRate', { rate: slow.rate })
}

/** Sums up what comes over the wire, by kind. */
function weigh(tab: Tab): ReadonlyMap<unknown, number> {
  const kinds = new Map<unknown, unknown>()
  const bytes = new Map<unknown, number>()
  tab.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  tab.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    bytes.set(kind, (bytes.get(kind) ?? 0) + Number(encodedDataLength))
  })
  return bytes
}

/** Until all of it stands in the page and nothing more is likely to happen. */
async function waitFor(tab: Tab, ready: readonly string[]): Promise<void> {
  const all = `${JSON.stringify(ready)}.every((selector) => document.querySelector(selector))`
  while ((await tab.read(all)) !== true) await new Promise((done) => setTimeout(done, 200))
  await new Promise((done) => setTimeout(done, quietFor))
}

/** Visits an address with nothing kept from before. `ready`: what stands in the first view. */
export async function visit(chromium: Chromium, address: string, ready: readonly string[]): Promise<Visit> {
  const tab = await chromium.openTab()
  try {
    await tab.tell('Page.enable')
    await tab.tell('Page.addScriptToEvaluateOnNewDocument', { source: watch })
    await slowDown(tab)
    const bytes = weigh(tab)
    await tab.tell('Page.navigate', { url: address })
    await waitFor(tab, ready)
    const { largest, ...seen } = (await tab.read('benchSeen')) as Seen
    if (process.env.BENCH_TELL) console.error(address, largest, seen)
    return { ...seen, script: bytes.get('Script') ?? 0, style: bytes.get('Stylesheet') ?? 0 }
  } finally {
    await tab.close()
  }
}

/** The view as a page without scripts: its elements as they stand, its styles in it. */
export async function savePlain(chromium: Chromium, address: string, ready: readonly string[]): Promise<string> {
  const tab = await chromium.openTab()
  try {
    await tab.tell('Page.navigate', { url: address })
    await waitFor(tab, ready)
    return String(
      await tab.read(`(async () => {
        const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')]
        const styles = await Promise.all(sheets.map(async ({ href }) => (await fetch(href)).text()))
        const copy = document.documentElement.cloneNode(true)
        for (const element of copy.querySelectorAll('script, link, noscript')) element.remove()
        copy.querySelector('head').append(Object.assign(document.createElement('style'), { textContent: styles.join('') }))
        return '<!doctype html>' + copy.outerHTML
      })()`),
    )
  } finally {
    await tab.close()
  }
}
