// Theme and language: by the system, by choice, remembered.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectText, openTitle, prepareBrowser } from './reader.ts'

const open = prepareBrowser({ keep: true })

/** How bright the page's ground is, 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? []
    return red
  })
}

it('follows the system between light and dark', async () => {
  const page = await open('/')
  await expect.poll(() => brightness(page)).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => brightness(page)).toBeLessThan(60)
})

it('a chosen theme stays over a reload, from the first paint on', async () => {
  const page = await open('/', { expected: /ERR_FAILED/ })
  await page.getByRole('button', { name: '暗い配色' }).click()
  await expect.poll(() => brightness(page)).toBeLessThan(60)
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  expect(await brightness(page)).toBeLessThan(60)
})

it('the key T walks through the themes', async () => {
  const page = await open('/')
  await page.locator('.row').first().waitFor()
  await page.keyboard.press('T')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  await page.keyboard.press('T')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.keyboard.press('T')
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(undefined)
})

it('speaks Japanese where the browser asks for it, and English elsewhere', async () => {
  const japanese = await open('/', { locale: 'ja-JP' })
  await expectText(japanese.locator('.filter-set .choice').first(), 'すべて')
  expect(await japanese.locator('html').getAttribute('lang')).toBe('ja')
  const french = await open('/', { locale: 'fr-FR' })
  await expectText(french.locator('.filter-set .choice').first(), 'All papers')
  expect(await french.locator('html').getAttribute('lang')).toBe('en')
})

it('a chosen language stays over a reload', async () => {
  const page = await open('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expectText(page.locator('.total'), 'papers')
  await page.reload()
  await expectText(page.locator('.total'), 'papers')
  await expectText(page.locator('.choice-whole').first(), 'Computer Science')
})

it('every text says which language it is in', async () => {
  const page = await open('/?paper=2602.00001', { locale: 'en-US' })
  await openTitle(page).waitFor()
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
  expect(await languageOf('.paper h1')).toBe('en')
  expect(await languageOf('.paper .ja-text p')).toBe('ja')
  expect(await languageOf('.paper .en-text p')).toBe('en')
  expect(await languageOf('.row h3')).toBe('en')
  expect(await languageOf('.row-excerpt')).toBe('ja')
  expect(await languageOf('.total')).toBe('en')
})
