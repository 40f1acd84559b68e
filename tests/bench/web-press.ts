// How long it takes from a key or a click to the paint of what it does, in a page at full speed.
import type { Page } from 'playwright-core'

/** What tells in the page that the act is drawn: the text or the attribute that changes with it. */
type Sign = { readonly selector: string; readonly attribute?: string }

/** Begins to wait for the next key or click; resolves with the milliseconds from the event to the paint after the sign has changed. */
function startWatch({ selector, attribute }: Sign): void {
  const read = () => {
    const element = document.querySelector(selector)
    return attribute === undefined ? element?.textContent : element?.getAttribute(attribute)
  }
  const before = read()
  const painted = new Promise<number>((done) => {
    const begin = ({ timeStamp }: Event) => {
      for (const type of ['keydown', 'click']) window.removeEventListener(type, begin, true)
      // The frame in which the change stands is painted right after its callbacks; the message comes after the paint.
      const look = () => {
        const now = read()
        if (now === undefined || now === null || now === before) return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - timeStamp)
        return port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    for (const type of ['keydown', 'click']) window.addEventListener(type, begin, { capture: true })
  })
  Object.assign(window, { benchPainted: painted })
}

async function timeAct(page: Page, sign: Sign, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(startWatch, sign)
  await act()
  const taken = await page.evaluate(() => (window as Window & { benchPainted?: Promise<number> }).benchPainted)
  await page.waitForTimeout(250)
  return taken ?? Number.NaN
}

const title = { selector: '.paper h1' }
const layout = { selector: '.paper-bar label:has(:checked)' }
const words = { selector: '#search', attribute: 'aria-label' }

/** Times of each act, in milliseconds, so many of each. */
export async function timePresses(page: Page, rounds: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = { click: [], next: [], layout: [], language: [] }
  await page.locator('.row h3 a').first().click()
  await page.locator('.paper h1').waitFor()
  for (let round = 0; round < rounds; round += 1) {
    const row = page.locator('.row:not(.row-open) h3 a').nth(1 + (round % 3))
    times.click?.push(await timeAct(page, title, () => row.click()))
    times.next?.push(await timeAct(page, title, () => page.keyboard.press('j')))
    times.layout?.push(await timeAct(page, layout, () => page.keyboard.press(String(((round + 1) % 4) + 1))))
    const other = page.locator('.word-choices button[aria-pressed="false"]')
    times.language?.push(await timeAct(page, words, () => other.click()))
  }
  return times
}
