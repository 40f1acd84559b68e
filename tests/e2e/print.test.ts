// What is printed: the open paper as a facing-page edition, the list paper by paper.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tellBitextPaper } from './answers.ts'
import { expectCount, openTitle, prepareBrowser } from './reader.ts'

const open = prepareBrowser()

/** Stops at the window's print dialog, as a browser does that prints later. */
async function holdPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
}
const printed = (page: Page) => page.locator('html[data-printed]').waitFor()
const letGo = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('afterprint')))

describe('a paper', () => {
  it('stands in pairs, whatever layout is on the screen, its doubts in notes', async () => {
    const before = async (page: Page) => {
      await holdPrint(page)
      await tellBitextPaper(page)
    }
    const page = await open('/?paper=2602.00099&view=ja', { before })
    await page.getByRole('button', { name: 'この論文を印刷' }).click()
    await printed(page)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 672, height: 950 })
    const sheet = page.locator('.print-sheet')
    expect(await page.locator('.app').isVisible()).toBe(false)
    expect(await sheet.locator('h1').innerText()).toContain('Reinforcement Learning on Paper')
    expect(await sheet.innerText()).toContain('arxiv.org/abs/2602.00099')
    await expectCount(sheet.locator('.edition-pair'), 10)
    await expectCount(sheet.locator('.edition-notes li'), 4)
    const [ja, en] = await Promise.all([
      sheet.locator('.ja-text').first().boundingBox(),
      sheet.locator('.en-text').first().boundingBox(),
    ])
    expect(en?.x).toBeGreaterThan((ja?.x ?? 0) + (ja?.width ?? 999))
    const border = await sheet
      .locator('.restored')
      .first()
      .evaluate((element) => getComputedStyle(element).borderStyle)
    expect(border).toBe('none')
    expect(await sheet.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    await letGo(page)
    await expectCount(sheet, 0)
  })

  it('is a PDF of one page by the browser’s own command, and leaves nothing behind', async () => {
    const page = await open('/?paper=2602.00002')
    await openTitle(page).waitFor()
    await page.waitForLoadState('networkidle')
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await expectCount(page.locator('.print-sheet'), 0)
  })
})

describe('a list', () => {
  it('is printed whole, each paper kept together', async () => {
    const page = await open('/?author=Mei+Many', { before: holdPrint })
    await page.locator('.row').first().waitFor()
    await page.getByRole('button', { name: '一覧を印刷' }).click()
    await printed(page)
    const items = page.locator('.print-sheet .edition-item')
    await expectCount(items, 70)
    await page.emulateMedia({ media: 'print' })
    expect(await items.first().evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid')
    expect(await page.locator('.edition-name').innerText()).toContain('Mei Many')
    expect(await page.locator('.edition-sum').innerText()).toBe('70件')
    expect(await items.first().locator('.ja-text').innerText()).not.toBe('')
  })

  it('says how much of it was cut', async () => {
    const before = async (page: Page) => {
      await holdPrint(page)
      await page.route('**/api/papers?*', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ json: { ...(await answer.json()), total: { count: 1284, exact: true }, next: null } })
      })
    }
    const page = await open('/?author=Mei+Many', { before })
    await page.locator('.row').first().waitFor()
    await page.getByRole('button', { name: '一覧を印刷' }).click()
    await printed(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.edition-sum').innerText()).toMatch(/^全1,284件のうち先頭の\d+件/)
  })
})
