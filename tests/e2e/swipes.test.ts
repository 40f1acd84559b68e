// A finger on a phone: to the papers before and after, back to the list, and over the days of the calendar. By real touch events.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAddress, expectText, openTitle, phone, prepareBrowser } from './reader.ts'

const open = prepareBrowser({ keep: true })
type Point = readonly [x: number, y: number]

/** Puts a finger down, moves it through the points, and lifts it (`lift` false: leaves it there). */
async function drag(page: Page, points: readonly Point[], lift = true): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] })
  const [start = [0, 0], ...rest] = points
  await touch('touchStart', start)
  let last: Point = start
  for (const to of rest) {
    for (let step = 1; step <= 8; step++) {
      await touch('touchMove', [last[0] + ((to[0] - last[0]) * step) / 8, last[1] + ((to[1] - last[1]) * step) / 8])
      await page.waitForTimeout(12)
    }
    last = to
  }
  if (lift) await touch('touchEnd')
  return () => touch('touchEnd')
}

async function openSecond(): Promise<Page> {
  const page = await open('/?author=Orihara', phone)
  await page.locator('.row a').nth(1).tap()
  await openTitle(page).waitFor()
  return page
}

const titles = async (page: Page) => (await page.locator('.row h3').allTextContents()).map((title) => title.trim())

describe('over an open paper', () => {
  it('to the left leads to the next, to the right to the one before', async () => {
    const page = await openSecond()
    const [first = '', second = '', third = ''] = await titles(page)
    await drag(page, [
      [320, 500],
      [120, 510],
    ])
    await expectText(openTitle(page), third.slice(0, 12))
    await drag(page, [
      [120, 500],
      [330, 505],
    ])
    await expectText(openTitle(page), second.slice(0, 12))
    await drag(page, [
      [120, 500],
      [330, 505],
    ])
    await expectText(openTitle(page), first.slice(0, 12))
  })

  it('follows the finger, and comes back where it was too short', async () => {
    const page = await openSecond()
    const address = page.url()
    const lift = await drag(
      page,
      [
        [200, 500],
        [155, 502],
      ],
      false,
    )
    const translate = () => page.locator('.paper-scroll').evaluate((element) => element.style.translate)
    expect(Number.parseFloat(await translate())).toBeLessThan(-30)
    await page.waitForTimeout(300)
    await lift()
    await expect.poll(translate).toBe('')
    expect(page.url()).toBe(address)
  })

  it('from the left edge leads back to the list', async () => {
    const page = await openSecond()
    await drag(page, [
      [8, 500],
      [260, 505],
    ])
    await expectAddress(page, { paper: null })
    await expect.poll(() => page.locator('.list-pane').isVisible()).toBe(true)
  })

  it('up and down scrolls, whatever else the finger does then', async () => {
    const page = await open('/?paper=2602.00001&author=Orihara', { ...phone, viewport: { width: 390, height: 500 } })
    await openTitle(page).waitFor()
    const address = page.url()
    await drag(page, [
      [200, 400],
      [205, 180],
      [60, 170],
    ])
    await expect.poll(() => page.locator('.paper-scroll').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
    expect(page.url()).toBe(address)
  })

  it('turns nothing on what scrolls sideways, nor while text is selected', async () => {
    const page = await openSecond()
    const address = page.url()
    await page.evaluate(() => {
      const wide = document.createElement('div')
      wide.className = 'math-display'
      wide.style.cssText = 'height: 80px; width: 300px'
      const inside = document.createElement('div')
      inside.style.cssText = 'height: 60px; width: 900px'
      wide.append(inside)
      document.querySelector('.paper')?.prepend(wide)
    })
    const box = await page.locator('.paper > .math-display').boundingBox()
    const y = (box?.y ?? 0) + 30
    await drag(page, [
      [300, y],
      [60, y],
    ])
    await page.evaluate(() => {
      const text = document.querySelector('.paper h1')
      if (text) window.getSelection()?.selectAllChildren(text)
    })
    await drag(page, [
      [320, 500],
      [60, 505],
    ])
    expect(page.url()).toBe(address)
  })
})

it('a finger drags a range over the days of the calendar, and scrolls the sheet', async () => {
  const page = await open('/?from=2026-02-03&to=2026-02-03', { ...phone, viewport: { width: 390, height: 600 } })
  await page.getByRole('button', { name: '絞り込みを開く' }).tap()
  const centre = async (day: string): Promise<Point> => {
    const box = await page.locator(`dialog [data-day="${day}"]`).boundingBox()
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  }
  await page.locator('dialog [data-day="2026-02-25"]').scrollIntoViewIfNeeded()
  const scrolled = () => page.locator('dialog').evaluate(({ scrollTop }) => scrollTop)
  await drag(page, [await centre('2026-02-03'), await centre('2026-02-05')])
  await expectAddress(page, { from: '2026-02-03', to: '2026-02-05' })
  const [x, y] = await centre('2026-02-11')
  const before = await scrolled()
  await drag(page, [
    [x, y],
    [x + 3, y - 150],
  ])
  await expect.poll(scrolled).toBeGreaterThan(before + 60)
  await expectAddress(page, { from: '2026-02-03', to: '2026-02-05' })
})
