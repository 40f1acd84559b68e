// Bringing pages in through the browser, on a library of its own that begins with the samples.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type NamedPage, newPage } from './pages.ts'
import { expectCount, expectText, prepareBrowser, rowOf } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
let server: RunningServer
beforeAll(async () => {
  server = await startServer([], true)
})
afterAll(() => server.stop())

/** Files let fall on the window, as the browser would report them. */
async function drop(page: Page, files: readonly NamedPage[]): Promise<void> {
  const data = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer()
    for (const { name, text } of contents) transfer.items.add(new File([text], name, { type: 'text/plain' }))
    return transfer
  }, files)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expectText(page.locator('.drop-hint'), 'ここで離すと取り込みます')
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

it('takes in a page that is dropped, says what came of it, and shows it', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('.row').first().waitFor()
  await drop(page, [newPage])
  await expectText(page.locator('.report-item'), '2件を追加')
  await rowOf(page, 'A Later Crane').waitFor()
  await expectCount(page.locator('.drop-hint'), 0)
  await page.locator('.report').getByRole('button', { name: '閉じる' }).click()
  await expectCount(page.locator('.report'), 0)
})

it('says of each file what came of it: the same again, and no page at all', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('.row').first().waitFor()
  await drop(page, [newPage, { name: 'note.txt', text: 'Buy milk.' }])
  const items = page.locator('.report-item')
  await expectText(items.nth(0), '取り込み済み')
  await expectText(items.nth(1), 'note.txt')
  await expectText(items.nth(1).locator('.report-problems, .report-name + p'), /行目|取り込めません|見つかりません/)
})

it('takes in files that are chosen', async () => {
  const page = await open('/', { address: server.address })
  await page.getByRole('button', { name: 'ページを取り込む' }).click()
  await page.locator('input[type=file]').setInputFiles([
    { name: 'again.txt', mimeType: 'text/plain', buffer: Buffer.from(newPage.text) },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><html><body>hello</body></html>') },
  ])
  await expectCount(page.locator('dialog'), 0)
  await expectCount(page.locator('.report-item'), 2)
  await expectText(page.locator('.report-item').nth(1), 'HTML')
})

it('takes in a page that is pasted', async () => {
  const page = await open('/', { address: server.address })
  await page.getByRole('button', { name: 'ページを取り込む' }).click()
  const pasted = newPage.text.replaceAll('Crane', 'Heron').replaceAll('2612.0000', '2612.0100')
  await page.getByLabel('または、ページの文章を貼り付ける').fill(pasted)
  await page.getByLabel('名前').fill('herons')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expectText(page.locator('.report-item'), /herons.*2件を追加/)
  await rowOf(page, 'A Late Heron').waitFor()
})

it('says when a page could not be sent', async () => {
  const page = await open('/', {
    address: server.address,
    expected: /Failed to load resource/,
    before: (fresh) => fresh.route('**/api/digests*', (route) => route.abort()),
  })
  await page.locator('.row').first().waitFor()
  await drop(page, [newPage])
  await expectText(page.locator('.report-item-failed'), 'サーバーにつながらず')
})

it('says when a page is too large', async () => {
  const failure = { error: { code: 'too_large', message: 'too large', details: [] } }
  const page = await open('/', {
    address: server.address,
    expected: /413/,
    before: (fresh) => fresh.route('**/api/digests*', (route) => route.fulfill({ status: 413, json: failure })),
  })
  await page.locator('.row').first().waitFor()
  await drop(page, [newPage])
  await expectText(page.locator('.report-item-failed'), '大きすぎて')
})

it('marks samples and takes them all out by one click', async () => {
  const page = await open('/', { address: server.address })
  await expectText(page.locator('.note'), '見本の論文が')
  expect(await page.locator('.row .sample-mark').count()).toBeGreaterThan(10)
  await page.getByRole('button', { name: '見本を消す' }).click()
  await expectText(page.locator('.note'), /見本の論文\d+件を消しました/)
  await expectCount(page.locator('.sample-mark'), 0)
  await expectText(page.locator('.total'), /^4件$/)
  await rowOf(page, 'A Later Crane').waitFor()
})
