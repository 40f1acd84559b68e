// Fetching an address from the page: its progress, its end, its cancelling, its refusals; and subscriptions.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Site, startSite } from '../source/web/site.ts'
import { expectCount, expectFocus, expectText, prepareBrowser } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
let server: RunningServer
let site: Site
beforeAll(async () => {
  server = await startServer([], false, ['--allow-private', '--delay', '0.3'])
})
afterAll(() => server.stop())
beforeEach(async () => {
  site = await startSite({ posts: 45, rest: 'off' })
})
afterEach(() => site.close())

const item = (page: Page) => page.locator('.report-item')
const addressField = (page: Page) => page.getByLabel('または、アドレスから取得する')

async function fetchAddress(page: Page, address: string, reach: string): Promise<void> {
  await page.locator('#list').waitFor()
  await page.keyboard.press('a')
  await addressField(page).fill(address)
  await page.getByRole('dialog').getByText(reach, { exact: true }).click()
  await page.getByRole('button', { name: '取得する', exact: true }).click()
}

it('fetches an address, tells how far it is, what came, and shows it', async () => {
  const page = await open('/', { address: server.address })
  await fetchAddress(page, `${site.url}/`, 'すべて')
  await expectCount(page.locator('dialog'), 0)
  await expectText(item(page), /ページ · \d+件/)
  await expectText(item(page), '45件を追加')
  await expectText(page.locator('.total'), /^45件$/)
  await expectText(page.getByRole('status'), /45件を追加/)
  await expectCount(page.locator('progress'), 0)
})

it('fetches no more pages than asked', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('#list').waitFor()
  await page.keyboard.press('a')
  await addressField(page).fill(`${site.url}/`)
  await page.getByText('ページ数を指定').click()
  await page.getByLabel('ページまで').fill('0')
  await page.keyboard.press('Enter')
  await expectText(page.getByRole('alert'), 'ページ数は1から')
  await page.getByLabel('ページまで').fill('1')
  await page.keyboard.press('Enter')
  await expectText(item(page), /件/)
  await expectCount(page.locator('progress'), 0)
  expect(site.requests.filter(({ path }) => /page\/2/.test(path))).toEqual([])
})

it('cancels, and says what came until then', async () => {
  await site.close()
  site = await startSite({ posts: 900, rest: 'off' })
  const page = await open('/', { address: server.address })
  await fetchAddress(page, `${site.url}/`, 'すべて')
  await expectText(item(page), /[2-9]ページ|\/ \d+ページ/)
  await item(page).getByRole('button', { name: /中止/ }).click()
  await expectText(item(page), /中止しました。それまでの結果: .*件/)
  await expectFocus(page, '.report-item')
  expect(site.requests.length).toBeLessThan(80)
})

it('shows in another tab what runs, and lets it be put away', async () => {
  await site.close()
  site = await startSite({ posts: 900, rest: 'off' })
  const [first, second] = [await open('/', { address: server.address }), await open('/', { address: server.address })]
  await fetchAddress(first, `${site.url}/`, 'すべて')
  await expectText(item(second), new RegExp(site.url))
  await second.locator('.report').getByRole('button', { name: '閉じる' }).click()
  await expectCount(second.locator('.report'), 0)
  await item(first).getByRole('button', { name: /中止/ }).click()
  await expectText(item(first), /中止しました/)
})

it('says in the dialog what is no address, and in the panel why one failed', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('#list').waitFor()
  await page.keyboard.press('a')
  await addressField(page).fill('a crane')
  await page.keyboard.press('Enter')
  await expectText(page.getByRole('alert'), 'https:// で始まるアドレス')
  await addressField(page).fill(`${site.url}/nowhere/`)
  await page.keyboard.press('Enter')
  await expectText(page.locator('.report-item-failed'), /取得できませんでした: .*404/)
})

it('subscribes to an address, fetches it, pauses it, changes its interval and ends it', async () => {
  const page = await open('/', { address: server.address })
  await page.locator('#list').waitFor()
  await page.keyboard.press('a')
  await addressField(page).fill(`${site.url}/feed/`)
  await page.getByRole('button', { name: '定期的に取得する…' }).click()
  const dialog = page.getByRole('dialog', { name: '定期取得' })
  await expectText(dialog.locator('.subs-empty'), 'まだ何も登録されていません')
  expect(await dialog.getByLabel('定期的に取得するアドレス').inputValue()).toBe(`${site.url}/feed/`)
  await dialog.getByRole('button', { name: '登録する' }).click()
  const sub = dialog.locator('.sub')
  await expectText(sub, /\/feed\//)
  await expectText(sub.locator('.sub-standing'), /前|今/)
  await expectText(sub, '次回: 6時間後')
  site.publish(3)
  await sub.getByRole('button', { name: '今すぐ取得' }).click()
  await expectText(sub, /新着\d+件/)
  await sub.getByRole('combobox').selectOption('1d')
  await expectText(sub, /次回: (24時間後|1日後|明日)/)
  await sub.getByRole('button', { name: '休止' }).click()
  await expectText(sub, '休止中')
  await sub.getByRole('button', { name: '再開' }).click()
  await expectText(sub, '次回:')
  await sub.getByRole('button', { name: '解除' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectFocus(page, '[data-remove]')
  await page.keyboard.press('Enter')
  await expectFocus(page, '.sub-remove')
  await page.keyboard.press('Enter')
  await expectCount(sub, 0)
  await page.keyboard.press('Escape')
  await expectCount(page.locator('dialog'), 0)
})

it('says why a subscription failed, and what is no address', async () => {
  const page = await open('/', { address: server.address })
  await page.getByRole('button', { name: '定期取得' }).click()
  const dialog = page.getByRole('dialog', { name: '定期取得' })
  await dialog.getByLabel('定期的に取得するアドレス').fill('crane')
  await page.keyboard.press('Enter')
  await expectText(dialog.getByRole('alert'), 'https:// で始まるアドレス')
  await dialog.getByLabel('定期的に取得するアドレス').fill(`${site.url}/nowhere/`)
  await page.keyboard.press('Enter')
  await expectText(dialog.locator('.sub-error'), /取得できませんでした:.*404/)
  await dialog.getByRole('button', { name: '閉じる' }).click()
  await expectFocus(page, '.settings-way')
})
