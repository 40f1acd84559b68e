// What to read first, in the browser: what it says before anything was kept, the ranked list with its reasons, words set by hand.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PapersPage } from '#shared/search.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { expectCount, expectText, linkTo, openTitle, phone, prepareBrowser } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
const papers = makePapers(120, 4).map((paper, at) => ({
  ...paper,
  publishedAt: `2026-11-${String(10 + Math.floor(at / 20)).padStart(2, '0')}T09:00:00Z`,
  authors: at % 12 === 0 ? ['Ayame Orihara', ...paper.authors] : paper.authors,
}))
const kept = new Set(papers.flatMap(({ title }, at) => (at % 24 === 0 ? [title] : [])))
let server: RunningServer
beforeAll(async () => {
  server = await startServer([{ name: 'made.txt', text: formatTextPage(papers) }], false)
})
afterAll(() => server.stop())

const openHere = (options = {}) => open('/', { address: server.address, ...options })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'おすすめ' })

async function star(): Promise<void> {
  const { items } = PapersPage.parse(await (await fetch(`${server.address}/api/papers?limit=200`)).json())
  for (const { key } of items.filter(({ title }) => kept.has(title))) {
    const answer = await fetch(`${server.address}/api/papers/${key}/marks`, {
      method: 'PUT',
      body: JSON.stringify({ starred: true }),
    })
    expect(answer.status).toBe(200)
  }
}

it('says what to do while too little was kept; then ranks, with reasons, and opens a paper', async () => {
  const page = await openHere()
  await page.locator('.row').first().waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await expectText(dialog(page).locator('.state-title'), 'あと5件で始められます')
  await page.keyboard.press('Escape')
  await star()
  await page.locator('.filter-set').getByRole('button', { name: 'おすすめ' }).click()
  await expectCount(dialog(page).locator('.for-you-paper'), 50)
  await expectCount(dialog(page).locator('.for-you-unlikely'), 10)
  await expectText(dialog(page).locator('.for-you-reasons').first(), 'Ayame Orihara')
  const title = await dialog(page).locator('.for-you-title a').first().innerText()
  await page.keyboard.press('Tab')
  await dialog(page).locator('.for-you-title a').first().press('Enter')
  await expectCount(dialog(page), 0)
  await expectText(openTitle(page), title)
})

it('a word is banned by press and by key, at once and for good', async () => {
  await star()
  const page = await openHere(phone)
  await linkTo(page, papers.at(-1)?.title ?? '').waitFor()
  await page.keyboard.press('Control+k')
  await page.locator('.palette-offer').first().waitFor()
  await page.keyboard.type('おすすめ')
  await page.keyboard.press('Enter')
  await expectText(dialog(page).locator('.for-you-reasons').first(), 'Ayame Orihara')
  await dialog(page).getByText('言葉', { exact: true }).click()
  const ban = dialog(page).getByRole('button', { name: '「Ayame Orihara」を避ける' })
  await ban.tap()
  await expect.poll(() => ban.getAttribute('aria-pressed')).toBe('true')
  await dialog(page).getByText('論文', { exact: true }).click()
  await expectCount(dialog(page).locator('.for-you-paper').first(), 1)
  const likely = dialog(page).locator('.for-you-paper').first().locator('.for-you-reasons')
  await expect.poll(() => likely.innerText()).not.toContain('Ayame Orihara')
  await dialog(page).getByText('言葉', { exact: true }).click()
  await ban.press('Enter')
  await expect.poll(() => ban.getAttribute('aria-pressed')).toBe('false')
})
