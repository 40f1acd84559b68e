// Bringing pages in through the browser, on a library of its own that begins with the samples.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { excerptPage, wholePages } from '../made/html-page.ts'
import { makePapers } from '../made/papers.ts'
import { report } from './answers.ts'
import { hoverFiles } from './drop.ts'
import { type NamedPage, newPage } from './pages.ts'
import { expectCount, expectText, prepareBrowser, rowOf } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'
import { makeZip } from './zip.ts'

const open = prepareBrowser()
let server: RunningServer
beforeAll(async () => {
  server = await startServer([], true)
})
afterAll(() => server.stop())

/** The new page with other papers, of which the library knows none. */
function renamed(bird: string): string {
  const number = bird.length.toString() + bird.charCodeAt(0).toString().padStart(3, '0')
  return newPage.text.replaceAll('Crane', bird).replaceAll('2612.0000', `2612.${number}`)
}

type DroppedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Files let fall on the window, as the browser would report them. */
async function drop(page: Page, files: readonly (NamedPage | DroppedFile)[]): Promise<void> {
  const contents = files.map((file) => ({
    name: file.name,
    base64: Buffer.from('text' in file ? file.text : file.bytes).toString('base64'),
  }))
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    return transfer
  }, contents)
  await hoverFiles(page, data)
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
  await expectText(
    items.nth(1).locator('.report-problems, .report-state'),
    /読めなかった|取り込めません|見つかりません/,
  )
})

it('takes in files that are chosen', async () => {
  const page = await open('/', { address: server.address })
  await page.getByRole('button', { name: 'ページを取り込む' }).click()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'again.txt', mimeType: 'text/plain', buffer: Buffer.from(newPage.text) },
      {
        name: 'page.html',
        mimeType: 'text/html',
        buffer: Buffer.from('<!doctype html><html><body>hello</body></html>'),
      },
    ])
  await expectCount(page.locator('dialog'), 0)
  await expectCount(page.locator('.report-item'), 2)
  await expectText(page.locator('.report-item').nth(1), /読めない箇所\d件/)
})

it('takes in a folder that is chosen, by the paths of its files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-folder-'))
  await mkdir(join(folder, 'inner'))
  await writeFile(join(folder, 'inner', 'egret.txt'), renamed('Egret'))
  await writeFile(join(folder, '.hidden'), 'nothing to read')
  const page = await open('/', { address: server.address })
  await page.getByRole('button', { name: 'ページを取り込む' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'フォルダーを選ぶ…' }).click(),
  ])
  await chooser.setFiles(folder)
  await expectText(page.locator('.report-item'), /inner\/egret\.txt.*2件を追加/)
  await expectCount(page.locator('.report-item'), 1)
  await rm(folder, { recursive: true })
})

it('takes in an archive that is dropped', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('.row').first().waitFor()
  const files = ['Ibis', 'Stork'].map((bird) => ({ name: `${bird}.txt`, text: renamed(bird) }))
  await drop(page, [{ name: 'birds.zip', bytes: makeZip(files) }])
  await expectText(page.locator('.report-item'), /birds\.zip.*4件を追加/)
  await rowOf(page, 'A Late Ibis').waitFor()
  await rowOf(page, 'A Late Stork').waitFor()
})

it('takes in a page that is pasted', async () => {
  const page = await open('/', { address: server.address })
  await page.getByRole('button', { name: 'ページを取り込む' }).click()
  await page.getByLabel('または、ページの文章かHTMLを貼り付ける').fill(renamed('Heron'))
  await page.getByLabel('名前').fill('herons')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expectText(page.locator('.report-item'), /herons.*2件を追加/)
  await rowOf(page, 'A Late Heron').waitFor()
})

it('takes the links of a copied page along, unless the paste is edited', async () => {
  const page = await open('/', { address: server.address })
  const sent: string[] = []
  await page.route('**/api/digests*', (route) => {
    sent.push(route.request().postDataBuffer()?.toString() ?? '')
    return route.fulfill({ json: report })
  })
  const field = page.getByLabel('または、ページの文章かHTMLを貼り付ける')
  const paste = () =>
    field.evaluate((element: HTMLTextAreaElement) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'A crane')
      clipboardData.setData('text/html', '<a href="https://arxiv.org/abs/2612.00001">A crane</a>')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
  const sendAs = async (text: string) => {
    await page.getByRole('button', { name: 'ページを取り込む' }).click()
    await paste()
    await field.fill(text)
  }
  await sendAs('A crane')
  await expectText(page.getByRole('dialog'), 'コピー元のリンクも')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect.poll(() => sent).toEqual([expect.stringContaining('href="https://arxiv.org/abs/2612.00001"')])
  await sendAs('A crane, edited')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect.poll(() => sent[1]).toBe('A crane, edited')
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
  await page.locator('.row .sample-mark').first().waitFor()
  await page.getByRole('button', { name: '見本を消す' }).click()
  await expectText(page.locator('.note'), /見本の論文\d+件を消しました/)
  await expectCount(page.locator('.sample-mark'), 0)
  await expectText(page.locator('.total'), /^10件$/)
  await rowOf(page, 'A Later Crane').waitFor()
})

it('shows what comes through the drop folder, without being asked', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('.row').first().waitFor()
  await writeFile(join(server.pages, 'puffin.txt'), renamed('Puffin'))
  await rowOf(page, 'A Late Puffin').waitFor()
  await expectCount(page.locator('.report'), 0)
})

it('marks a post of which only the beginning is known, until the whole post comes', async () => {
  const [post] = makePapers(1, 99)
  if (!post) throw new Error('no paper was made')
  const write = (write: typeof excerptPage) => write([{ ...post, title: 'A Crane in Part' }], 'UTF-8').join('')
  const page = await open('/', { address: server.address })
  await page.locator('.row').first().waitFor()
  await drop(page, [{ name: 'archive.html', text: write(excerptPage) }])
  await expectText(rowOf(page, 'A Crane in Part').locator('.row-mark'), '冒頭のみ')
  await rowOf(page, 'A Crane in Part').locator('h3 a').click()
  await expectText(page.locator('.excerpt-note'), 'まだ冒頭しか')
  const source = page.getByRole('link', { name: '元の投稿で読む' })
  expect(await source.getAttribute('href')).toBe(post.sourceUrl)
  await drop(page, [{ name: 'post.html', text: write(wholePages['Twenty Ten, one post']) }])
  await expectCount(page.locator('.excerpt-note'), 0)
  await expectCount(rowOf(page, 'A Crane in Part').locator('.row-mark'), 0)
  await expectText(page.locator('.paper-foot'), `${post.arxivId}v${post.arxivVersion}`)
})
