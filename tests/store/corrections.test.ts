// A reader's wording of sentences outlives what becomes of the papers.
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../server/digest/parse.ts'
import { reprocessPages } from '../../server/reprocess.ts'
import { toPage } from '../../server/source/pages.ts'
import { makePapers, withoutAddresses } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const sentence = '折り鶴の強化学習を提案します。'
const correctionOf = (text: string, { ja = sentence, updatedAt = '2026-11-21T00:00:00Z' } = {}) => ({
  ja,
  text,
  updatedAt,
})
const [made] = withoutAddresses(makePapers(1, 8))
if (!made) throw new Error('there is a made paper')

describe('corrections', () => {
  it('are one a sentence, whatever its white space, and are removed by it', () =>
    withStore(async (store) => {
      await store.putCorrection('a', 'A', correctionOf('一'))
      await store.putCorrection('a', 'A', correctionOf('二', { ja: '折り鶴の\n強化学習を 提案します。' }))
      await store.putCorrection('a', 'A', correctionOf('三', { ja: '別の文。' }))
      await store.putCorrection('b', 'B', correctionOf('四'))
      expect((await store.findCorrections('a')).map(({ text }) => text).toSorted()).toEqual(['三', '二'])
      expect(await store.removeCorrection('a', sentence)).toMatchObject({ text: '二' })
      expect(await store.removeCorrection('a', sentence)).toBeUndefined()
      expect((await store.listCorrections()).map(({ key, text }) => [key, text])).toEqual([
        ['a', '三'],
        ['b', '四'],
      ])
    }))

  it('stay with a paper that learns its arXiv id, and are listed by the key it has now', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()])
      const [{ key = '' } = {}] = (await store.listPapers({ category: [], sort: 'new', limit: 1 })).items
      await store.putCorrection(key, 'Old title', correctionOf('提案する。'))
      await saveEntries(store, [entryOf({ arxivId: '2611.00001' })], { name: 'with-id.txt' })
      for (const known of [key, '2611.00001'])
        expect(await store.findCorrections(known)).toMatchObject([{ ja: sentence, text: '提案する。' }])
      expect(await store.listCorrections()).toEqual([
        { ...correctionOf('提案する。'), key: '2611.00001', title: entryOf().title },
      ])
      await store.putCorrection('2611.00001', 'T', correctionOf('提案。', { updatedAt: '2026-11-22T00:00:00Z' }))
      expect(await store.listCorrections()).toMatchObject([{ text: '提案。' }])
    }))

  it('of two papers that become one are the last of each sentence, and go together', () =>
    withStore(async (store) => {
      // Nothing but the id tells that these two are one.
      await saveEntries(store, [entryOf({ arxivId: '2611.00001', authors: ['Hana Sato'] })])
      await saveEntries(store, [entryOf({ title: 'Cranes, Folded', summaryJa: sentence, abstractEn: null })], {
        name: 'b',
      })
      const { items } = await store.listPapers({ category: [], sort: 'new', limit: 2 })
      const other = items.find(({ arxivId }) => arxivId === null)?.key ?? ''
      await store.putCorrection('2611.00001', 'A', correctionOf('先', { updatedAt: '2026-11-21T00:00:00Z' }))
      await store.putCorrection(other, 'B', correctionOf('後', { updatedAt: '2026-11-22T00:00:00Z' }))
      const versions = (await store.findOpenVersions(other)).map(({ versionId }) => ({ versionId, arxivVersion: null }))
      const resolved = await store.saveResolved([{ key: other, parts: [{ arxivId: '2611.00001', versions }] }])
      expect(resolved).toEqual({ resolved: 1, joined: 1 })
      for (const key of [other, '2611.00001'])
        expect((await store.findCorrections(key)).map(({ text }) => text)).toEqual(['後'])
      await store.removeCorrection(other, sentence)
      expect(await store.listCorrections()).toEqual([])
    }))

  it('outlive reading the pages again, and a paper that is gone', () =>
    withStore(async (store) => {
      const page = toPage('page.txt', new TextEncoder().encode(formatTextPage([made])))
      const misread = parsePage(page.bytes).entries.map(({ entry, line }) => ({
        line,
        entry: { ...entry, title: 'Misread', authors: ['Nobody'] },
      }))
      await store.savePage({ ...page, sample: false, takenAt: 't', problems: [], entries: misread })
      const [{ key = '' } = {}] = (await store.listPapers({ category: [], sort: 'new', limit: 1 })).items
      await store.putCorrection(key, 'Misread', correctionOf('直した。'))
      expect(await reprocessPages(store, { stop: new AbortController().signal })).toMatchObject({ changed: 1 })
      expect(await store.findCorrections(key)).toMatchObject([{ text: '直した。' }])
      expect(await store.listCorrections()).toMatchObject([{ title: made.title }])
    }))

  it('of a paper that was removed are listed with its title, and can be removed', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()], { sample: true })
      const [{ key = '' } = {}] = (await store.listPapers({ category: [], sort: 'new', limit: 1 })).items
      await store.putCorrection(key, entryOf().title, correctionOf('直した。'))
      await store.forgetSample()
      expect(await store.listCorrections()).toMatchObject([{ key, title: entryOf().title, ja: sentence }])
      expect(await store.findCorrections(key)).toHaveLength(1)
      expect(await store.removeCorrection(key, sentence)).toMatchObject({ text: '直した。' })
    }))
})
