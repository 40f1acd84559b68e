// What the index says of terms: how many papers have them, exact while they are few and near the truth where they are many.
import { describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const total = 1_000
const english = (...words: string[]) => ({ language: 'en' as const, words })

/** A thousand papers over fifty days; “common” is in every third, “rare” in 20, “early” in the first half alone. */
async function fill(store: Store): Promise<void> {
  const entries = Array.from({ length: total }, (_, index) => {
    const words = [
      index % 3 === 0 ? 'common' : '',
      index % 50 === 0 ? 'rare rares' : '',
      index < total / 2 ? 'early' : '',
    ]
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + index * 4_320_000).toISOString()
    const summaryJa = index % 5 === 0 ? '凧揚げ。' : null
    return entryOf({ title: `Paper ${index}`, abstractEn: words.join(' '), summaryJa, arxivId: null, publishedAt })
  })
  await saveEntries(store, entries)
}

describe('terms in the index', () => {
  it('are counted: all papers, few exactly, many nearly', () =>
    withStore(async (store) => {
      await fill(store)
      const asks = [english('common'), english('rare', 'rares'), english('absent'), english('!'), english('hana')]
      const { papers, counts } = await store.countHolders([...asks, { language: 'ja', words: ['凧揚'] }])
      expect(papers).toBe(total)
      const [common = 0, rare, absent, mark, name, kite = 0] = counts
      expect({ rare, absent, mark, name }).toEqual({ rare: 20, absent: 0, mark: 0, name: 0 })
      expect(Math.abs(common / (total / 3) - 1)).toBeLessThan(0.15)
      expect(Math.abs(kite / (total / 5) - 1)).toBeLessThan(0.15)
    }))

  it('are counted anew when the library has changed', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf({ title: 'Kites' })])
      expect(await store.countHolders([english('kites')])).toEqual({ papers: 1, counts: [1] })
      await saveEntries(store, [entryOf({ title: 'More kites', publishedAt: null })], { name: 'b' })
      expect(await store.countHolders([english('kites')])).toEqual({ papers: 2, counts: [2] })
    }))

  it('find the papers with most weight, those of a term of many around the paper', () =>
    withStore(async (store) => {
      await fill(store)
      await saveEntries(store, [
        entryOf({ title: 'Middle', arxivId: '2602.00001', publishedAt: '2026-01-25T00:00:01Z' }),
      ])
      const titles = async (limit: number) => {
        const asks = [
          { ask: english('common'), weight: 1 },
          { ask: english('rare'), weight: 3 },
        ]
        const texts = await store.listCandidates('2602.00001', asks, limit)
        return texts.map(({ title }) => Number(title.replace('Paper ', '')))
      }
      // Of weight 4: both, in every 150th. The order is the library's own.
      expect(await titles(7)).toEqual([0, 150, 300, 450, 600, 750, 900])
      expect((await titles(20)).every((index) => index % 50 === 0)).toBe(true)
      expect(await store.listCandidates('unknown', [{ ask: english('common'), weight: 1 }], 5)).toEqual([])
    }))
})
