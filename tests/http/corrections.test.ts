// Corrections over HTTP: kept, shown with their paper, listed, removed, and refused in words.
import { describe, expect, it } from 'vitest'
import { Correction, KeptCorrection } from '#shared/bitext.ts'
import { FailureBody } from '#shared/failure.ts'
import { Paper } from '#shared/paper.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { type TestServer, withServer } from './server.ts'

const path = '/api/papers/2611.00001/corrections'
const ja = '折り鶴の強化学習を提案します。'
const send = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) })
const withPaper = (work: (server: TestServer) => Promise<void>) =>
  withServer(async (server) => {
    await saveEntries(server.store, [entryOf({ arxivId: '2611.00001' })])
    await work(server)
  })

describe('corrections over HTTP', () => {
  it('are kept, shown, listed and removed', () =>
    withPaper(async ({ ask }) => {
      const put = await ask(path, send('PUT', { ja: ` ${ja}\n`, text: ' 鶴を折る強化学習。 ' }))
      expect(Correction.parse(put.body)).toEqual({
        ja,
        text: '鶴を折る強化学習。',
        updatedAt: expect.stringMatching(/Z$/),
      })
      const paper = Paper.parse((await ask('/api/papers/2611.00001')).body)
      expect(paper.corrections).toEqual([put.body])
      expect(paper.summaryJa?.includes(paper.corrections[0]?.ja ?? '?')).toBe(true)
      const { corrections } = (await ask('/api/corrections')).body as { corrections: unknown[] }
      expect(corrections.map((kept) => KeptCorrection.parse(kept))).toMatchObject([
        { key: '2611.00001', title: entryOf().title, ja, text: '鶴を折る強化学習。' },
      ])
      expect((await ask(path, send('DELETE', { ja }))).body).toEqual(put.body)
      expect((await ask(path, send('DELETE', { ja }))).status).toBe(404)
      expect((await ask('/api/corrections')).body).toEqual({ corrections: [] })
    }))

  it('of a sentence that the newest version has not are kept, but not shown', () =>
    withPaper(async ({ ask, store }) => {
      await ask(path, send('PUT', { ja, text: '鶴。' }))
      const revised = { arxivId: '2611.00001', summaryJa: '改めます。', publishedAt: '2026-11-12T00:00:00Z' }
      await saveEntries(store, [entryOf(revised)], { name: 'revised.txt' })
      const shown = async () => Paper.parse((await ask('/api/papers/2611.00001')).body).corrections
      expect(await shown()).toEqual([])
      expect((await ask('/api/corrections')).body).toMatchObject({ corrections: [{ ja, text: '鶴。' }] })
      // Who wrote while the revision came in loses nothing.
      expect((await ask(path, send('PUT', { ja, text: '鶴です。' }))).status).toBe(200)
      const again = { ...revised, summaryJa: '折り鶴の 強化学習を 提案します。', publishedAt: '2026-11-13T00:00:00Z' }
      await saveEntries(store, [entryOf(again)], { name: 'again.txt' })
      expect(await shown()).toMatchObject([{ ja: '折り鶴の 強化学習を 提案します。', text: '鶴です。' }])
    }))

  it.each([
    [
      { ja, text: ' \n' },
      'text: must not be empty; to have the page’s own sentence again, remove the correction (DELETE)',
    ],
    [{ ja: '別の文。', text: '文。' }, 'ja: must be a sentence of the paper’s summary, as the page has it'],
    [{ ja: '…', text: '文。' }, 'ja: must be a sentence of the paper’s summary, as the page has it'],
    [{ ja: '', text: '文。' }, 'ja: must be a sentence'],
    [{ ja, text: 'あ'.repeat(10_001) }, 'text: must be at most 10,000 characters'],
    [{ ja, texts: '文。' }, 'texts: is not a parameter'],
  ])('refuse %j', (body, message) =>
    withPaper(async ({ ask }) => {
      const answer = await ask(path, send('PUT', body))
      const { error } = FailureBody.parse(answer.body)
      expect({ status: answer.status, code: error.code }).toEqual({ status: 400, code: 'bad_request' })
      expect(error.message).toContain(message)
      expect(error.details.length).toBeGreaterThan(0)
      expect((await ask('/api/corrections')).body).toEqual({ corrections: [] })
    }),
  )

  it('refuse an unknown paper, a body that is too large, and a write from another site', () =>
    withPaper(async ({ ask }) => {
      const text = '鶴。'
      expect((await ask('/api/papers/t-none/corrections', send('PUT', { ja, text }))).status).toBe(404)
      const large = await ask(path, send('PUT', { ja, text: 'あ'.repeat(50_000) }))
      expect(large).toMatchObject({
        status: 413,
        body: { error: { message: expect.stringContaining('100,000 bytes') } },
      })
      const foreign = { ...send('PUT', { ja, text }), headers: { origin: 'https://elsewhere.example' } }
      expect((await ask(path, foreign)).status).toBe(403)
      expect((await ask(path)).status).toBe(405)
      expect((await ask('/api/corrections')).body).toEqual({ corrections: [] })
    }))
})

describe('words that ask for a state', () => {
  it('are pointed out where there is no such state, and searched as words', () =>
    withServer(async ({ ask }) => {
      const { status, body } = await ask('/api/papers?q=is%3Adoubtfull')
      expect(status).toBe(200)
      expect(body).toMatchObject({ items: [], notes: [{ problem: 'value', suggestion: 'is:doubtful' }] })
      expect((await ask('/api/papers?q=-is%3Adoubtful')).body).toMatchObject({ items: [] })
    }))
})
