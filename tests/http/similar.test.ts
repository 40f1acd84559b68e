// GET /api/papers/:key/similar: papers of the same topic with reasons, nothing where there is nothing, and how it refuses.
import { describe, expect, it } from 'vitest'
import { SimilarPapers } from '#shared/contract.ts'
import { aloneEntry, kiteEntries, potteryEntries } from '../recommend/two-topics.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { type TestServer, withServer } from './server.ts'

async function similar({ ask }: TestServer, key: string, query = ''): Promise<SimilarPapers['papers']> {
  return SimilarPapers.parse((await ask(`/api/papers/${key}/similar${query}`)).body).papers
}
const keysOf = (papers: SimilarPapers['papers']) => papers.map(({ paper }) => paper.key).sort()

describe('GET /api/papers/:key/similar', () => {
  it('gives the papers of the same topic, the most similar first, with the words of both', () =>
    withServer(async (server) => {
      await saveEntries(server.store, [...kiteEntries, ...potteryEntries, aloneEntry])
      const kites = await similar(server, '2611.00001')
      expect(keysOf(kites)).toEqual(['2611.00002', '2611.00003'])
      expect(kites[0]?.score).toBeGreaterThanOrEqual(kites[1]?.score ?? 1)
      for (const script of [/[a-z]/, /[一-龠]/]) expect(kites[0]?.words.some((word) => script.test(word))).toBe(true)
      expect(kites[0]?.paper).toMatchObject({ titleJa: null, abstractStart: expect.any(String), doubt: null })
      expect(keysOf(await similar(server, '2611.00005'))).toEqual(['2611.00004', '2611.00006'])
      expect(await similar(server, '2611.00001', '?limit=1')).toEqual(kites.slice(0, 1))
    }))

  it('gives nothing for a paper that stands alone', () =>
    withServer(async (server) => {
      await saveEntries(server.store, [...kiteEntries, ...potteryEntries, aloneEntry])
      expect(await similar(server, '2611.00009')).toEqual([])
    }))

  it('gives no version of the paper itself, and no paper that is gone', () =>
    withServer(async (server) => {
      const [first = aloneEntry, second = aloneEntry, third = aloneEntry] = kiteEntries
      await saveEntries(server.store, [second, third], { name: 'sample.txt', sample: true })
      const newer = {
        ...first,
        publishedAt: '2026-11-12T00:00:00Z',
        arxivVersion: 2,
        abstractEn: `${first.abstractEn} Yes.`,
      }
      await saveEntries(server.store, [first, newer])
      expect(keysOf(await similar(server, '2611.00001'))).toEqual(['2611.00002', '2611.00003'])
      await server.store.forgetSample()
      expect(await similar(server, '2611.00001')).toEqual([])
    }))

  it('finds papers by either language alone', () =>
    withServer(async (server) => {
      const [first = aloneEntry, second = aloneEntry, third = aloneEntry] = kiteEntries
      await saveEntries(server.store, [
        first,
        { ...second, summaryJa: null },
        { ...third, title: '―', abstractEn: null },
      ])
      expect(keysOf(await similar(server, '2611.00001'))).toEqual(['2611.00002', '2611.00003'])
    }))

  it('finds the paper by a key it once had, and knows of none without words', () =>
    withServer(async (server) => {
      const [first = aloneEntry, second = aloneEntry] = kiteEntries
      await saveEntries(server.store, [{ ...first, arxivId: null }, second])
      await saveEntries(
        server.store,
        [{ ...entryOf(), title: '?', abstractEn: null, summaryJa: null, arxivId: '2611.00007' }],
        {
          name: 'b',
        },
      )
      const { body } = await server.ask('/api/papers?q=harbor')
      const key = JSON.stringify(body).match(/"key":"(t-[^"]+)"/)?.[1] ?? ''
      await saveEntries(server.store, [first], { name: 'c' })
      expect(keysOf(await similar(server, key))).toEqual(['2611.00002'])
      expect(await similar(server, '2611.00007')).toEqual([])
    }))

  it('refuses an unknown paper and a wrong limit', () =>
    withServer(async ({ ask, store }) => {
      await saveEntries(store, kiteEntries)
      expect(await ask('/api/papers/2611.99999/similar')).toMatchObject({
        status: 404,
        body: { error: { code: 'not_found' } },
      })
      for (const query of ['limit=0', 'limit=51', 'limit=x', 'most=3'])
        expect((await ask(`/api/papers/2611.00001/similar?${query}`)).status).toBe(400)
      expect((await ask('/api/papers/2611.00001/similar', { method: 'POST' })).status).toBe(405)
    }))
})
