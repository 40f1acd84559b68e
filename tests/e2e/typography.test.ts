// How the texts are set: measure and line of each language, level columns, and the reader's own choices.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tellBitextPaper } from './answers.ts'
import { expectAddress, expectCount, openTitle, phone, prepareBrowser } from './reader.ts'

const open = prepareBrowser({ keep: true })
const long = '/?q=Folding+Laundry+Blind'

/** Opens a sample of several sentences in a layout. */
async function openLong(view: 'facing' | 'ja' | 'en', options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(long, options)
  await page.locator('.row a').first().click()
  await openTitle(page).waitFor()
  if (view === 'facing') return page
  await page.locator('.paper-bar label', { hasText: view === 'ja' ? '日本語' : 'English' }).click()
  await expectAddress(page, { view })
  return page
}

/** The characters of each full line of a text: all but the last of its paragraph. */
function lineLengths(page: Page, selector: string): Promise<number[]> {
  return page.evaluate((wanted) => {
    const text = document.querySelector(wanted)
    if (!text) return []
    const lines = new Map<number, number>()
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const line = Math.round(range.getBoundingClientRect().bottom / 8)
        lines.set(line, (lines.get(line) ?? 0) + 1)
      }
    }
    return [...lines]
      .sort(([a], [b]) => a - b)
      .map(([, length]) => length)
      .slice(0, -1)
  }, selector)
}

/** Line height in letters. */
function leading(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element)
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
    })
}

const average = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length

describe('the measure', () => {
  it('of Japanese alone is 32 to 40 characters, its line about 1.9', async () => {
    const page = await openLong('ja')
    const lines = await lineLengths(page, '.one-side .ja-text')
    expect(lines.length).toBeGreaterThan(3)
    expect(average(lines)).toBeGreaterThanOrEqual(32)
    expect(average(lines)).toBeLessThanOrEqual(40)
    expect(await leading(page, '.one-side .ja-text')).toBeCloseTo(1.9, 1)
  })

  it('of English alone is 60 to 75 characters, its line about 1.6', async () => {
    const page = await openLong('en')
    const lines = await lineLengths(page, '.one-side .en-text')
    expect(lines.length).toBeGreaterThan(3)
    expect(average(lines)).toBeGreaterThanOrEqual(60)
    expect(average(lines)).toBeLessThanOrEqual(75)
    expect(await leading(page, '.one-side .en-text')).toBeCloseTo(1.6, 1)
  })

  it.each([1440, 1920])('of a facing column at %i pixels is 20 to 24 Japanese characters', async (width) => {
    const page = await openLong('facing', { viewport: { width, height: 900 } })
    const column = page.locator('.pairs-facing .ja-text').first()
    const letters = await column.evaluate(
      (element) => element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize),
    )
    expect(letters).toBeGreaterThanOrEqual(20)
    expect(letters).toBeLessThanOrEqual(24)
  })
})

it('linked sentences stand level, and so do their lines', async () => {
  const page = await openLong('facing')
  const pairs = await page.evaluate(() => {
    const baselines = (side: Element) => {
      const lines = new Set<number>()
      const range = document.createRange()
      range.selectNodeContents(side)
      for (const box of range.getClientRects()) lines.add(Math.round(box.bottom))
      return [...lines]
    }
    const baseline = (side: Element) => {
      const mark = document.createElement('span')
      mark.style.display = 'inline-block'
      side.querySelector('p')?.prepend(mark)
      const { bottom } = mark.getBoundingClientRect()
      mark.remove()
      return bottom
    }
    return [...document.querySelectorAll('.pairs-facing .pair')].map((pair) => {
      const [ja, en] = [pair.querySelector('.ja-text'), pair.querySelector('.en-text')]
      if (!ja || !en) return null
      const line = (side: Element) => getComputedStyle(side).lineHeight
      return { apart: baseline(ja) - baseline(en), lines: [line(ja), line(en)], count: baselines(ja).length }
    })
  })
  expect(pairs.length).toBeGreaterThan(3)
  for (const pair of pairs) {
    expect(Math.abs(pair?.apart ?? 9)).toBeLessThan(0.6)
    expect(pair?.lines[0]).toBe(pair?.lines[1])
  }
})

describe('the panel', () => {
  const panel = (page: Page) => page.getByRole('dialog', { name: '文字の設定' })
  const button = (page: Page) => page.getByRole('button', { name: '文字の設定' })
  const size = (page: Page) =>
    page
      .locator('.ja-text')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

  it('sets size, letters, lines and width of the paper beside it, and everything back', async () => {
    const page = await open('/?paper=2602.00099', { before: tellBitextPaper })
    await button(page).click()
    await panel(page).waitFor()
    const face = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily)
    const usual = await size(page)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => size(page)).toBeCloseTo(usual * 1.125, 1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => size(page)).toBeCloseTo(usual * 1.125 ** 3, 1)
    await panel(page).locator('label', { hasText: '明朝' }).click()
    expect(await face('.ja-text')).toMatch(/^"Hiragino Mincho/)
    await panel(page).locator('label', { hasText: 'サンセリフ' }).click()
    expect(await face('.en-text')).toMatch(/^"?Inter/)
    const before = await leading(page, '.ja-text')
    await panel(page).locator('label', { hasText: '広め' }).click()
    expect(await leading(page, '.ja-text')).toBeGreaterThan(before + 0.15)
    await panel(page).getByRole('button', { name: '標準に戻す' }).click()
    await expect.poll(() => size(page)).toBe(usual)
    expect(await page.evaluate(() => Object.keys(document.documentElement.dataset))).toEqual([])
  })

  it('closes by Escape, which leaves the paper open, and by its button', async () => {
    const page = await open('/?paper=2602.00001')
    await button(page).click()
    await panel(page).waitFor()
    await page.keyboard.press('Escape')
    await expectCount(panel(page), 0)
    await expectAddress(page, { paper: '2602.00001' })
    await expect.poll(() => button(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await button(page).click()
    await panel(page).waitFor()
    await button(page).click()
    await expectCount(panel(page), 0)
  })

  it('a choice stays over a reload, from the first paint on', async () => {
    const page = await open('/?paper=2602.00001', { expected: /ERR_FAILED/ })
    await button(page).click()
    await panel(page).locator('label', { hasText: '明朝' }).click()
    await panel(page).getByLabel('文字の大きさ').fill('3')
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.reload()
    const kept = () => page.evaluate(() => ({ ...document.documentElement.dataset }))
    expect(await kept()).toEqual({ japanese: 'mincho', size: 'larger' })
  })

  it('on a phone leaves the top of the paper in sight', async () => {
    const page = await open('/?paper=2602.00001', phone)
    await button(page).tap()
    const box = await panel(page).boundingBox()
    expect(box?.y).toBeGreaterThan(400)
    expect(box?.width).toBe(390)
  })
})
