// Empty, no hits, failed, unreachable, unknown: each says what it is and offers a way on.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAddress, expectCount, expectText, openTitle, prepareBrowser, rowOf } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser({ keep: true })
const refusal = /Failed to load resource/
const broken = { error: { code: 'internal', message: 'something broke', details: [] } }
let empty: RunningServer
beforeAll(async () => {
  empty = await startServer([], false)
})
afterAll(() => empty.stop())

it('an empty library says how to bring pages in', async () => {
  const page = await open('/', { address: empty.address })
  await expectText(page.locator('.list-pane .state'), 'まだ論文がありません')
  await page.locator('.state').getByRole('button', { name: 'ページを取り込む' }).click()
  await page.getByRole('dialog', { name: 'ページを取り込む' }).waitFor()
})

it('no hits offers each filter to be taken off', async () => {
  const page = await open('/?q=unfindable&category=math.CO')
  await expectText(page.locator('.list-pane .state'), '当てはまる論文はありません')
  await page.locator('.state').getByRole('button', { name: '「語: unfindable」を外す' }).click()
  await expectAddress(page, { q: null, category: 'math.CO' })
  await rowOf(page, 'An Uneven Crane').waitFor()
})

it('a server error is shown as one, and tried again', async () => {
  let failing = true
  const page = await open('/', {
    expected: refusal,
    before: (fresh) =>
      fresh.route('**/api/papers?*', (route) =>
        failing ? route.fulfill({ status: 500, json: broken }) : route.fallback(),
      ),
  })
  await page.route('**/api/papers', (route) =>
    failing ? route.fulfill({ status: 500, json: broken }) : route.fallback(),
  )
  await page.reload()
  await page.locator('.list-pane').getByRole('button', { name: 'もう一度試す' }).waitFor()
  failing = false
  await page.locator('.list-pane').getByRole('button', { name: 'もう一度試す' }).click()
  await page.locator('.row').first().waitFor()
  await expectCount(page.locator('.list-pane .state-failed:not(.shell-failed)'), 0)
})

it('a silent server is told apart from one that refuses', async () => {
  const page = await open('/', {
    expected: refusal,
    before: (fresh) => fresh.route('**/api/**', (route) => route.abort()),
  })
  await expectText(page.locator('.list-pane .state-failed'), 'サーバーにつながりません')
})

it('a paper that fails does not hurt the list', async () => {
  const page = await open('/?category=math.CO&paper=2602.00005', {
    expected: refusal,
    before: (fresh) => fresh.route('**/api/papers/2602.00005', (route) => route.fulfill({ status: 500, json: broken })),
  })
  await expectText(page.locator('.paper-pane .state-failed'), '読み込めませんでした')
  await expectCount(page.locator('.row'), 2)
  await page.unroute('**/api/papers/2602.00005')
  await page.locator('.paper-pane').getByRole('button', { name: 'もう一度試す' }).click()
  await openTitle(page).waitFor()
})

it('an unknown paper says so and leads back', async () => {
  const page = await open('/?paper=9999.99999', { expected: refusal })
  await expectText(page.locator('.paper-pane .state'), 'この論文は見つかりません')
  await page.locator('.paper-pane').getByRole('button', { name: '一覧に戻る' }).click()
  await expectAddress(page, { paper: null })
})

it('parameters that can not be read are named and ignored', async () => {
  const page = await open('/?from=yesterday&colour=red&category=math.CO')
  await expectText(page.locator('.note').first(), /from=yesterday/)
  await expectText(page.locator('.note').first(), /colour=red/)
  await expectText(page.locator('.total'), /^2件$/)
  await page.locator('.note').first().getByRole('button', { name: '閉じる' }).click()
  await expectAddress(page, { from: null, colour: null, category: 'math.CO' })
})

it('what the server refuses can be taken off', async () => {
  const page = await open('/?from=2026-03-01&to=2026-02-01', { expected: refusal })
  await expectText(page.locator('.list-pane .state-failed'), 'from')
  await page.locator('.list-pane .state').getByRole('button', { name: 'すべて外す' }).click()
  await page.locator('.row').first().waitFor()
})

it('the next page of a list that fails can be asked for again', async () => {
  let failing = true
  const page = await open('/?author=Mei+Many', {
    expected: refusal,
    before: (fresh) =>
      fresh.route(/cursor=/, (route) => (failing ? route.fulfill({ status: 500, json: broken }) : route.fallback())),
  })
  const pane = page.locator('.list-scroll')
  const toEnd = () => pane.evaluate((list) => list.scrollTo(0, list.scrollHeight))
  const last = page.locator('.row[aria-posinset="70"]')
  await page.locator('.row').first().waitFor()
  await toEnd()
  await expectText(page.locator('.more'), '続きを読み込めませんでした')
  expect(await page.locator('.row').count()).toBeGreaterThan(5)
  failing = false
  await page.getByRole('button', { name: '続きを読み込む' }).click()
  await expectCount(page.locator('.more'), 0)
  await toEnd()
  await last.waitFor()
})
