// What to read first over HTTP: the answers are those of the contract, words are set and told of, and what is wrong is named.
import { describe, expect, it } from 'vitest'
import { FailureBody } from '#shared/failure.ts'
import { ForYou, ForYouWords } from '#shared/for-you.ts'
import { kiteEntries, potteryEntries } from '../recommend/two-topics.ts'
import { saveEntries } from '../store/library.ts'
import { type TestServer, withServer } from './server.ts'

const put = (weight: unknown) => ({ method: 'PUT', body: JSON.stringify({ weight }) })
const withKept = (work: (server: TestServer) => Promise<void>) =>
  withServer(async (server) => {
    const twice = [...kiteEntries, ...kiteEntries.slice(0, 2)]
    const kept = twice.map((entry, at) => ({ ...entry, title: `${entry.title} ${at}`, arxivId: `2610.0000${at}` }))
    await saveEntries(server.store, [...kiteEntries, ...potteryEntries, ...kept])
    for (const { arxivId } of kept)
      await server.ask(`/api/papers/${arxivId}/marks`, { method: 'PUT', body: '{"starred": true}' })
    await work(server)
  })

describe('what to read first over HTTP', () => {
  it('is ranked, and each word of it can be set; the kept answer goes with it', () =>
    withKept(async ({ ask }) => {
      const list = ForYou.parse((await ask('/api/for-you?days=30&limit=5')).body)
      expect(list).toMatchObject({ kept: 5, needed: 5, ranked: 6 })
      expect(list.papers).toHaveLength(5)
      expect(list.papers[0]?.paper.title).toMatch(/Kite/)
      const { words } = ForYouWords.parse((await ask('/api/for-you/words')).body)
      expect(words.find(({ feature }) => feature === 'word:kite')).toMatchObject({
        kind: 'word',
        text: 'kite',
        adjusted: null,
      })
      const banned = await ask('/api/for-you/words/word%3Akite', put('banned'))
      expect(banned).toMatchObject({ status: 200, body: { feature: 'word:kite', weight: 'banned' } })
      const after = ForYou.parse((await ask('/api/for-you?days=30&limit=5')).body)
      const weights = after.papers.flatMap(({ reasons }) => reasons).filter(({ feature }) => feature === 'word:kite')
      expect(weights.length).toBeGreaterThan(0)
      expect(weights.every(({ weight }) => weight < 0)).toBe(true)
      await ask('/api/for-you/words/word%3Akite', put(null))
      expect(ForYou.parse((await ask('/api/for-you?days=30&limit=5')).body)).toEqual(list)
    }))

  it.each([
    ['GET', '/api/for-you?days=0', undefined, 'days'],
    ['GET', '/api/for-you?limit=201', undefined, 'limit'],
    ['GET', '/api/for-you/words?limit=x', undefined, 'limit'],
    ['PUT', '/api/for-you/words/kite', 'banned', 'feature'],
    ['PUT', '/api/for-you/words/word:kite', 'loved', 'weight'],
  ])('refuses %s %s %s', (method, path, weight, named) =>
    withServer(async ({ ask }) => {
      const answer = await ask(path, weight === undefined ? { method } : put(weight))
      expect(answer.status).toBe(400)
      expect(FailureBody.parse(answer.body).error.message).toContain(named)
    }),
  )
})
