// The glossary over HTTP: listed, refused where the question is wrong, and shown in the papers.
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract.ts'
import { Paper } from '#shared/paper.ts'
import { foldTerm } from '../../server/bitext/glossary.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const saveTerm = (store: Store, en: string, ja: string) =>
  store.saveGlossary(
    [{ en, ja, count: 4, score: 0.9, example: null, folded: { en: foldTerm(en).en, ja: foldTerm(ja).ja } }],
    { papers: 1, version: 'x' },
  )

describe('GET /api/glossary', () => {
  it('gives a term in the other language, both ways', () =>
    withServer(async ({ ask, store }) => {
      await saveTerm(store, 'reinforcement learning', '強化学習')
      for (const term of ['強化学習', 'Reinforcement-Learning']) {
        const answer = await ask(`/api/glossary?term=${encodeURIComponent(term)}`)
        const { terms, total } = contract.listGlossary.output.parse(answer.body)
        expect({ total, terms }).toMatchObject({ total: 1, terms: [{ en: 'reinforcement learning', ja: '強化学習' }] })
      }
      expect((await ask('/api/glossary?q=learn')).body).toMatchObject({ total: 1 })
      expect((await ask('/api/glossary?term=learn')).body).toEqual({ terms: [], total: 0 })
      expect((await ask('/api/glossary?limit=0')).status).toBe(400)
      expect((await ask('/api/glossary?word=x')).status).toBe(400)
    }))

  it('is in the papers, as it is now', () =>
    withServer(async ({ ask, store }) => {
      await saveEntries(store, [entryOf({ arxivId: '2611.00002' })])
      const terms = async () => Paper.parse((await ask('/api/papers/2611.00002')).body).terms
      expect(await terms()).toEqual([])
      await saveTerm(store, 'reinforcement learning', '強化学習')
      const [term] = await terms()
      expect(term).toMatchObject({ unusual: false, renderings: [{ ja: '強化学習', count: 4 }] })
      expect(entryOf().summaryJa?.slice(...(term?.ja ?? []))).toBe('強化学習')
      await saveTerm(store, 'paper cranes', '折り鶴')
      expect((await terms()).map(({ en }) => entryOf().abstractEn?.slice(...en))).toEqual(['paper cranes'])
    }))
})
