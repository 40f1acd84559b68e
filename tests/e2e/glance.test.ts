// The day at a glance: beside the list while no paper is open, and in a dialog by its key; blocks narrow the list.
import { expect, it } from 'vitest'
import { expectAddress, expectCount, expectText, phone, prepareBrowser } from './reader.ts'

const open = prepareBrowser()
const day = '/?from=2026-02-03&to=2026-02-03'

it('shows the categories of the day beside the list, and a press lists one, the next all', async () => {
  const page = await open(day)
  const block = page.locator('.frontispiece .block', { hasText: '組合せ論' })
  await block.waitFor()
  await block.click()
  await expectAddress(page, { category: 'math.CO', from: '2026-02-03' })
  await expectText(page.locator('.frontispiece .glance h2').first(), /2月3日/)
  await expect.poll(() => block.getAttribute('aria-pressed')).toBe('true')
  await block.click()
  await expectAddress(page, { category: null, from: '2026-02-03' })
  await page.locator('.trend').first().waitFor()
})

it('comes by its key on a phone, and goes when a block was pressed', async () => {
  const page = await open(day, phone)
  await page.locator('.row').first().waitFor()
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.locator('dialog .block').first().tap()
  await expectCount(page.locator('dialog'), 0)
  await expect.poll(() => new URL(page.url()).searchParams.has('category')).toBe(true)
})
