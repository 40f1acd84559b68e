// Where the system chooses the colours, what is marked, chosen and focused can still be told; with more contrast asked for, it is stronger.
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { tellBitextPaper } from './answers.ts'
import { openTitle, prepareBrowser } from './reader.ts'

const open = prepareBrowser()

const styleOf = (locator: Locator, name: string, pseudo?: string) =>
  locator
    .first()
    .evaluate((element, [property, part]) => getComputedStyle(element, part).getPropertyValue(property), [
      name,
      pseudo,
    ] as const)

it('marks, choices and the focus stay in sight', async () => {
  const page = await open('/?paper=2602.00099&category=cs.CV', { forcedColors: 'active', before: tellBitextPaper })
  await openTitle(page).waitFor()
  const ground = await styleOf(page.locator('body'), 'background-color')
  expect(await styleOf(page.locator('.doubt-bar'), 'background-color', '::before')).not.toBe(ground)
  expect(await styleOf(page.locator('ins.restored'), 'border-bottom-style')).toBe('dotted')
  expect(await styleOf(page.locator('.paper-bar .segmented label:has(:checked)'), 'outline-style')).toBe('solid')
  expect(await styleOf(page.locator('.choice[aria-pressed="true"]'), 'outline-style')).toBe('solid')
  await page.locator('.pair').first().hover()
  expect(await styleOf(page.locator('.pair'), 'outline-style')).toBe('solid')
  const edge = page.getByRole('separator').first()
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  expect(await styleOf(edge, 'opacity', '::before')).toBe('1')
  expect(await styleOf(edge, 'background-color', '::before')).not.toBe(ground)
})

it('more contrast makes lines and soft text stronger, and edges the linked pair', async () => {
  const page = await open('/?paper=2602.00099', { before: tellBitextPaper })
  await openTitle(page).waitFor()
  const colour = () => styleOf(page.locator('.paper-authors'), 'color')
  const usual = await colour()
  await page.emulateMedia({ contrast: 'more' })
  expect(await colour()).not.toBe(usual)
  await page.locator('.pair').first().hover()
  expect(await styleOf(page.locator('.pair'), 'outline-style')).toBe('solid')
})
