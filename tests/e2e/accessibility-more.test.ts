// axe finds nothing in the dialogs of the reader's own library and in the day at a glance: many views of few page loads.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { liveIn } from './lived-in.ts'
import { desk, expectCount, phone, prepareBrowser } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let server: RunningServer
beforeAll(async () => {
  server = await startServer([], true)
  await liveIn(server.address)
})
afterAll(() => server.stop())

/** What axe has to say of the page, or of the open dialog, as lines. */
async function complaints(page: Page, within = 'html'): Promise<string[]> {
  const found = await page.evaluate(
    async ([place, ...values]): Promise<AxeResults> => {
      const runner: unknown = Reflect.get(window, 'axe')
      const run: unknown = typeof runner === 'object' && runner !== null ? Reflect.get(runner, 'run') : undefined
      if (typeof run !== 'function') throw new Error('axe is not there')
      return run.call(runner, place, { runOnly: values, resultTypes: ['violations'] })
    },
    [within, ...rules],
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

async function prepare(page: Page): Promise<void> {
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })
  await page.evaluate(axe)
}

/** Looks at what stands over the page, and puts it away. */
async function lookAndClose(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor()
  expect(await complaints(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('Escape')
  await expectCount(page.locator('dialog[open]'), 0)
}

async function go(page: Page, second: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(second)
}

const openHere = (path: string, options: Parameters<typeof open>[1]) =>
  open(path, { address: server.address, ...options })

it.each([
  ['light', { ...desk, colorScheme: 'light' }],
  ['dark, on a phone', { ...phone, colorScheme: 'dark' }],
] as const)('dialogs that keys open have no violation (%s)', async (_name, options) => {
  const page = await openHere('/', options)
  await prepare(page)
  await go(page, 'f')
  await page.locator('.for-you-paper').first().waitFor()
  expect(await complaints(page, 'dialog[open]')).toEqual([])
  await page.locator('.for-you-head .segmented label').nth(1).click()
  await lookAndClose(page, '.for-you-word')
  await go(page, 'w')
  await lookAndClose(page, '.watch-item')
  await go(page, 'o')
  await lookAndClose(page, 'dialog .trend-line circle')
})

it('saved searches, what leaves, tags and a note, and the glance beside the list have no violation', async () => {
  const page = await openHere('/?q=model', { ...desk, colorScheme: 'light' })
  await prepare(page)
  await page.locator('.glance .trend-line circle').first().waitFor()
  expect(await complaints(page)).toEqual([])
  await page.locator('.saved-searches .link-button').click()
  await page.locator('.search-more summary').first().click()
  await lookAndClose(page, '.search-feed')
  await page.getByRole('button', { name: 'この検索を保存' }).click()
  await lookAndClose(page, 'dialog input')
  await page.getByRole('button', { name: 'タグを整理' }).click()
  await lookAndClose(page, '.tag-item')
  await page.locator('.list-menu summary').click()
  await page.getByRole('button', { name: 'この一覧を書き出す' }).click()
  await lookAndClose(page, 'dialog select')
  await page.locator('.row:has-text("メモ") a').first().click()
  await page.locator('.note-view').waitFor()
  await page.locator('.note-open').first().click()
  await page.locator('.note-form').waitFor()
  expect(await complaints(page, '.paper-pane')).toEqual([])
})
