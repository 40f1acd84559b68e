// What a day brought, in the browser: the figures of its heading with their meaning, a paper revised after it was read with what
// changed, and pins of categories.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { formatTextPage } from '../made/text-page.ts'
import { mathPaper } from './pages.ts'
import {
  desk,
  expectCount,
  expectFocus,
  expectText,
  linkTo,
  openTitle,
  phone,
  prepareBrowser,
  rowOf,
} from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
const page = (name: string, entries: readonly Entry[]) => ({ name, text: formatTextPage(entries, { addresses: true }) })
const crane: Entry = {
  ...mathPaper,
  title: 'A Revised Crane',
  summaryJa: '折り鶴のモデルを学習します。\n面積は$\\frac{1}{2}$です。\n精度は90%です。',
  abstractEn: String.raw`We learn a model of paper cranes. The area is $\frac{1}{2}$. Its accuracy is 90%.`,
  publishedAt: '2026-02-03T09:00:00Z',
  arxivId: '2602.00011',
}
const revised: Entry = {
  ...crane,
  title: 'A Much Revised Crane',
  summaryJa: '折り鶴のシステムを学習しました。\n面積は$\\frac{2}{3}$です。\n精度は93%です。',
  abstractEn: String.raw`We learned a system of large paper cranes. The area is $\frac{2}{3}$. Its accuracy is 93%.`,
  publishedAt: '2026-02-05T09:00:00Z',
}
const other: Entry = { ...crane, title: 'A New Crane', publishedAt: '2026-02-05T08:00:00Z', arxivId: '2602.00012' }
let server: RunningServer
beforeAll(async () => {
  server = await startServer([page('first.txt', [crane])], false)
})
afterAll(() => server.stop())

async function ask(path: string, method: string, body: string): Promise<void> {
  expect((await fetch(server.address + path, { method, body })).status).toBe(200)
}

/** Read, then come anew; as often as the test begins again. */
async function revise(): Promise<void> {
  await ask('/api/digests?name=later.txt', 'POST', page('later.txt', [revised, other]).text)
  await ask('/api/papers/2602.00011/marks', 'PUT', JSON.stringify({ read: await between() }))
}

/** A moment between the two texts. */
async function between(): Promise<string> {
  const answer = await fetch(`${server.address}/api/papers/2602.00011`)
  const { versions } = (await answer.json()) as { versions: { source: { takenAt: string } }[] }
  const [later = 0, first = 0] = versions.map(({ source }) => Date.parse(source.takenAt))
  return new Date((later + first) / 2).toISOString()
}

it('a revised paper says so, shows what changed in both languages, and is done with once it is seen', async () => {
  await revise()
  const reader = await open('/', { address: server.address, ...desk })
  await expectText(rowOf(reader, 'A Much Revised Crane').locator('.row-revised'), '改訂あり')
  await expectText(reader.locator('.day-counts').first(), /新着 1・既出 1.*改訂 1/)
  await reader.getByRole('link', { name: '改訂 1' }).click()
  await expectCount(reader.locator('.row'), 1)
  await linkTo(reader, 'A Much Revised Crane').click()
  await expectText(reader.locator('.revised'), '改訂されています（読んだ後に変更）')
  await reader.getByRole('button', { name: '変更点を見る' }).click()
  await expectText(reader.locator('.revised-changes section del'), /モデル.*90.*model.*90/)
  await expectText(reader.locator('.revised-changes section ins'), /Much.*システム.*93.*system.*large.*93/)
  await expectCount(reader.locator('.revised-changes section .katex'), 4)
  await reader.getByRole('button', { name: '確認済みにする' }).click()
  await expectCount(reader.locator('.revised'), 0)
  await expectFocus(reader, '.paper h1')
  await expectText(reader.locator('.told'), '確認済み')
  await reader.keyboard.press('u')
  await expectCount(reader.locator('.revised'), 1)
  await expectText(openTitle(reader), 'A Much Revised Crane')
})

it('what the figures of a day mean is a press away, and pins are counted, on a phone too', async () => {
  await revise()
  await ask('/api/categories', 'PUT', '{"pinned":[]}')
  const reader = await open('/', { address: server.address, ...phone })
  const figures = reader.locator('.day-counts button').first()
  await figures.click()
  const note = reader.getByRole('dialog', { name: 'この日の内訳' })
  await expectText(note, /はじめて届き.*フィルターで分野をピン留め/)
  await reader.keyboard.press('Escape')
  await expectCount(note, 0)
  await reader.locator('.list-find .icon-button.framed').click()
  for (const code of ['math.CO', 'cs.CG']) {
    const pin = reader.getByRole('button', { name: `${code} をピン留め`, exact: true })
    await pin.click()
    await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true')
  }
  await reader.keyboard.press('Escape')
  await expectText(figures, /分野重複 2/)
})
