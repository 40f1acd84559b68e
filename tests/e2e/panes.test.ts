// The three panes give way, by buttons and by dragging, and none is ever cramped.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAddress, expectCount, expectFocus, openTitle, prepareBrowser } from './reader.ts'

const open = prepareBrowser({ keep: true })
const paper = '/?paper=2602.00001'
const widthOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())?.width ?? 0

describe('a pane gives way', () => {
  it('the filters, by their button, and come back by f', async () => {
    const page = await open('/')
    await page.locator('.row').first().waitFor()
    const before = await widthOf(page, '.list-pane')
    await page.getByRole('button', { name: '絞り込みを隠す' }).click()
    await expectCount(page.locator('.side'), 0)
    expect(await widthOf(page, '.list-pane')).toBeGreaterThanOrEqual(before)
    await page.reload()
    await page.locator('.row').first().waitFor()
    await expectCount(page.locator('.side'), 0)
    await page.keyboard.press('f')
    await page.locator('.side .calendar-grid').waitFor()
    await expectFocus(page, '#filters button')
    await page.keyboard.press('f')
    await expectCount(page.locator('.side'), 0)
    await expectFocus(page, '#list')
  })

  it('the list, to an open paper, and stands again without one', async () => {
    const page = await open(paper)
    await openTitle(page).waitFor()
    await page.getByRole('button', { name: '一覧を隠す' }).click()
    await expect.poll(() => page.locator('.list-pane').isVisible()).toBe(false)
    await page.keyboard.press('j')
    await expect.poll(() => openTitle(page).textContent()).not.toContain('Tiling')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.list-pane').isVisible()).toBe(true)
  })

  it('everything but the paper, and back', async () => {
    const page = await open(paper)
    await openTitle(page).waitFor()
    await page.getByRole('button', { name: '論文だけを表示' }).click()
    await expect.poll(() => widthOf(page, '.paper-pane')).toBe(1440)
    await page.getByRole('button', { name: 'ほかの欄を戻す' }).click()
    await expect.poll(() => page.locator('.list-pane').isVisible()).toBe(true)
    await page.locator('.side').waitFor()
  })

  it('the paper, to the list, and comes back', async () => {
    const page = await open(paper)
    await openTitle(page).waitFor()
    await page.getByRole('button', { name: '論文を閉じて一覧を広げる' }).click()
    await expectAddress(page, { paper: null })
    await expectCount(page.locator('.frontispiece'), 0)
    await page.getByRole('button', { name: '論文の欄を戻す' }).click()
    await page.locator('.frontispiece').waitFor()
  })
})

describe('a separator', () => {
  it('is dragged, remembered, and put back by a double click', async () => {
    const page = await open(paper)
    await openTitle(page).waitFor()
    const edge = page.getByRole('separator', { name: '一覧の幅' })
    const before = await widthOf(page, '.list-pane')
    const box = await edge.boundingBox()
    const [x, y] = [(box?.x ?? 0) + 4, 400]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 64, y, { steps: 4 })
    await page.mouse.up()
    expect(await widthOf(page, '.list-pane')).toBe(before - 64)
    expect(await edge.getAttribute('aria-valuenow')).toBe(String(before - 64))
    await page.reload()
    await openTitle(page).waitFor()
    expect(await widthOf(page, '.list-pane')).toBe(before - 64)
    await edge.dblclick()
    await expect.poll(() => widthOf(page, '.list-pane')).toBe(before)
  })

  it('moves by arrow keys and tells its limits', async () => {
    const page = await open('/')
    await page.locator('.side').waitFor()
    const edge = page.getByRole('separator', { name: '絞り込みの幅' })
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => widthOf(page, '.side')).toBe(248)
    await page.keyboard.press('End')
    await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe(await edge.getAttribute('aria-valuemax'))
    await page.keyboard.press('Home')
    await expect.poll(() => widthOf(page, '.side')).toBe(208)
  })

  it('a narrower window takes back what was dragged, until it is wide again', async () => {
    const page = await open(paper)
    await openTitle(page).waitFor()
    await page.getByRole('separator', { name: '一覧の幅' }).focus()
    await page.keyboard.press('End')
    await expect.poll(() => widthOf(page, '.list-pane')).toBe(576)
    for (const width of [1300, 1100, 1000, 800, 721]) {
      await page.setViewportSize({ width, height: 900 })
      await expect.poll(() => widthOf(page, '.paper-pane')).toBeGreaterThanOrEqual(width > 760 ? 480 : 440)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(() => widthOf(page, '.list-pane')).toBe(576)
  })
})

it('moves for less than 150 ms, and not at all if the system asks for none', async () => {
  const page = await open(paper, { reducedMotion: 'no-preference' })
  await openTitle(page).waitFor()
  const quick = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--quick')))
  expect(await quick()).toBeLessThan(150)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await quick()).toBe(0)
})
