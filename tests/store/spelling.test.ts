// What was probably meant by a query that finds nothing.
import { describe, expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const meantBy = async (store: Store, q: string, rest: Record<string, unknown> = {}) =>
  (await store.listPapers(PapersQuery.parse({ q, ...rest }))).meant

const fill = (store: Store) =>
  saveEntries(store, [
    entryOf({ title: 'Learning to Fold Paper Cranes', authors: ['Yoshua Bengaard'] }),
    entryOf({ title: 'Reinforcement for Kites', summaryJa: '凧の強化。', authors: ['Hana Sato'] }),
    entryOf({ title: 'Deep Learning of Tides', abstractEn: 'Tides are deep.', summaryJa: '潮汐。' }),
    entryOf({ title: 'Cranks', abstractEn: 'A crank.', summaryJa: '曲柄。', authors: [] }),
  ])

describe('a query that finds nothing', () => {
  it.each([
    ['reinforcment', 'reinforcement'],
    ['Reinfrocement', 'Reinforcement'],
    ['kitess', 'kites'],
    ['tydes', 'tides'],
    ['deeplearning', '"deep learning"'],
    ['au:Bengard', 'au:Bengaard'],
    ['au:"yoshua bengard"', 'au:"yoshua bengaard"'],
    ['(title:kitse OR "paper crames") -tide', '(title:kites OR "paper cranes") -tide'],
    ['ｋｉｔｓｅ 凧', 'kites 凧'],
    ['kitse sort:old', 'kites sort:old'],
  ])('%s means %s', (q, meant) =>
    withStore(async (store) => {
      await fill(store)
      expect(await meantBy(store, q)).toBe(meant)
    }),
  )

  it('means the word that most papers hold', () =>
    withStore(async (store) => {
      await fill(store)
      expect(await meantBy(store, 'crank')).toBeNull()
      expect(await meantBy(store, 'cranez')).toBe('cranes')
      expect(await meantBy(store, 'cranck')).toBe('crank')
    }))

  it('is left as it is where nothing is nearer, or what is nearer finds nothing either', () =>
    withStore(async (store) => {
      await fill(store)
      // Too far, too short, Japanese, not a word, known words that only never stand together, another filter in the way.
      for (const q of ['rienforcment', 'kit', '凧揚', 'gpt-44', 'kites tides', 'kitse tides', '-zzzz kites tides'])
        expect(await meantBy(store, q)).toBeNull()
      expect(await meantBy(store, 'kitse', { category: 'math.*' })).toBeNull()
      expect(await meantBy(store, 'kitse', { category: 'cs.*' })).toBe('kites')
      expect(await meantBy(store, 'kites')).toBeNull()
    }))

  it('is answered in a bounded time, whatever stands in it', () =>
    withStore(async (store) => {
      await fill(store)
      const q = Array.from({ length: 90 }, (_, at) => `qzxw${String.fromCharCode(97 + (at % 26))}abcd`).join(' ')
      expect(await meantBy(store, q)).toBeNull()
    }))
})
