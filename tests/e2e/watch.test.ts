// What the reader watches for is marked in its colours, goes first of each day, or stands alone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeLibraryPages } from './pages.ts'
import { expectAddress, expectCount, expectFocus, expectText, phone, prepareBrowser, rowOf } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()

let server: RunningServer
beforeAll(async () => {
  server = await startServer(makeLibraryPages(), false)
})
afterAll(() => server.stop())
// Each test, and each second try, begins with nothing watched.
beforeEach(async () => {
  await fetch(`${server.address}/api/watch`, { method: 'PUT', body: JSON.stringify({ words: [] }) })
})

async function watch(page: Page, text: string): Promise<void> {
  const field = page.locator('.watch-form input[type=text]')
  await field.fill(text)
  await field.press('Enter')
  await page.locator('.watch-item', { hasText: text }).waitFor()
}

it('is chosen by keys, marked, first of its day, alone, and put away again', async () => {
  const page = await open('/?q=author:Orihara', { address: server.address })
  await page.locator('.row').first().waitFor()
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await expectFocus(page, 'dialog *')
  await watch(page, 'Tiling')
  await page.getByText('著者', { exact: true }).last().click()
  await watch(page, 'Orihara Ayame')
  await page.keyboard.press('Escape')
  await expectText(rowOf(page, 'Tiling').locator('.hit[data-colour]').first(), /^Tiling$/)
  await expectCount(rowOf(page, 'An Uneven Crane').locator('h3 .hit[data-colour]'), 0)
  await page.getByText('先に', { exact: true }).click()
  await expectAddress(page, { sort: 'watched' })
  await expectText(page.locator('.row h3').first(), /./)
  await page.getByText('注目のみ', { exact: true }).first().click()
  await expectAddress(page, { sort: null, q: 'author:Orihara is:watched' })
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await page.getByRole('button', { name: '「Tiling」を外す' }).click()
  await expectCount(page.locator('.watch-item'), 1)
  await page.reload()
  await expectText(page.locator('.watch-words'), /^Orihara Ayame$/)
})

it('fits a phone, and is refused twice', async () => {
  const page = await open('/', { ...phone, address: server.address })
  await page.locator('.row').first().waitFor()
  await page.getByRole('button', { name: '絞り込みを開く' }).tap()
  await page.getByRole('button', { name: '注目語を決める' }).tap()
  await watch(page, '鶴')
  const field = page.locator('.watch-form input[type=text]')
  await field.fill('鶴')
  await field.press('Enter')
  await expectText(page.locator('.watch-form [role=status]'), /もうあります/)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})
