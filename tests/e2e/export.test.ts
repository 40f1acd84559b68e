// Papers and the reader's own data out of the page: copied, downloaded, by the palette; and what reference managers see of a paper.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectCount, expectText, linkTo, openTitle, prepareBrowser } from './reader.ts'

const open = prepareBrowser()

async function saved(page: Page, press: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

const metaOf = (page: Page, name: string) => page.locator(`head meta[name="${name}"]`)
const contentOf = (page: Page, name: string) => metaOf(page, name).first().getAttribute('content')

it('an open paper is copied and downloaded', async () => {
  const page = await open('/?paper=2602.00005', { permissions: ['clipboard-read', 'clipboard-write'] })
  await openTitle(page).waitFor()
  await page.locator('.export-button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'コピー' }).click()
  await expectText(dialog.locator('.export-said'), 'コピーしました')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('eprint = {2602.00005}')
  await dialog.getByLabel('形式').selectOption('ris')
  const file = await saved(page, () => dialog.getByRole('button', { name: 'ダウンロード' }).click())
  expect(file.name).toBe('2602.00005.ris')
  expect(file.text).toMatch(/^TY {2}- UNPB\r\n/)
})

it('a list is downloaded from its menu and from the palette', async () => {
  const page = await open('/?q=crane')
  await linkTo(page, 'An Uneven Crane').waitFor()
  await page.locator('.list-menu summary').click()
  await page.getByRole('button', { name: 'この一覧を書き出す' }).click()
  await page.getByLabel('形式').selectOption('csv')
  const csv = await saved(page, () => page.getByRole('button', { name: 'ダウンロード' }).click())
  expect(csv.name).toBe('taiyaku.csv')
  expect(csv.text).toContain('An Uneven Crane')
  await page.keyboard.press('Escape')
  await expectCount(page.getByRole('dialog'), 0)
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill('一覧をCSL')
  await expectText(page.locator('.palette-offer[aria-selected="true"]'), '一覧をCSL-JSONで書き出す')
  const csl = await saved(page, () => page.keyboard.press('Enter'))
  expect(JSON.parse(csl.text)).toContainEqual(expect.objectContaining({ title: 'An Uneven Crane' }))
})

it('the head tells of the open paper, from the first byte and as papers change', async () => {
  const page = await open('/?q=crane&paper=2602.00005')
  expect(await (await page.request.get(page.url())).text()).toContain('name="citation_arxiv_id" content="2602.00005"')
  await openTitle(page).waitFor()
  const first = await openTitle(page).textContent()
  await expectCount(metaOf(page, 'citation_title'), 1)
  await page.keyboard.press('j')
  await expect.poll(() => openTitle(page).textContent()).not.toBe(first)
  await expect.poll(() => contentOf(page, 'citation_title')).toBe(await openTitle(page).textContent())
  await page.keyboard.press('Escape')
  await expectCount(page.locator('head meta[name^="citation_"]'), 0)
})

it('everything of the reader is saved, and read back with a report', async () => {
  const page = await open('/?q=crane')
  await linkTo(page, 'An Uneven Crane').waitFor()
  await page.getByRole('button', { name: '自分のデータ' }).click()
  const file = await saved(page, () => page.getByRole('button', { name: 'ファイルに保存' }).click())
  expect(file.name).toMatch(/^taiyaku-\d{4}-\d\d-\d\d\.json$/)
  const state = {
    ...JSON.parse(file.text),
    papers: [{ keys: ['2599.00001'], title: 'Not Here Yet', starredAt: '2026-01-01T00:00:00Z' }],
  }
  const choose = (text: string) =>
    page
      .locator('dialog input[type="file"]')
      .setInputFiles({ name: 'state.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose(JSON.stringify({ ...state, settings: { density: 'compact' } }))
  await expectText(page.locator('.backup-report'), /1件の論文はまだ取り込まれていません[\s\S]*Not Here Yet/)
  expect(await page.evaluate(() => localStorage.getItem('taiyaku.density'))).toBe('compact')
  await choose('{"papers": []}')
  await expectText(page.locator('dialog [role="alert"]'), 'Taiyakuのデータファイルではありません')
})
