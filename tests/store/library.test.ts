// What a reader made of papers: nothing that becomes of the papers loses any of it, and what searches read is what it says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MarkChange } from '#shared/library.ts'
import { changeBack } from '#shared/marks.ts'
import { PapersQuery } from '#shared/search.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { reprocessPages } from '../../server/reprocess.ts'
import { toPage } from '../../server/source/pages.ts'
import { type Database, statement } from '../../server/store/database.ts'
import { joinPapers } from '../../server/store/join.ts'
import { changeMarks, findMarks, getLibrary } from '../../server/store/library.ts'
import type { Store } from '../../server/store/open.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePage } from '../../server/store/save.ts'
import { makePapers, withoutAddresses } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const now = '2026-11-21T00:00:00Z'
const noFilters = { category: [] }
const titled = (n: number) =>
  entryOf({ title: `Paper ${n}`, authors: [`Author ${n}`], abstractEn: `Text ${n}.`, summaryJa: null })
const list = async (store: Store, q?: string) =>
  (await store.listPapers(PapersQuery.parse({ q, limit: 200 }))).items.map(({ title }) => title).sort()
const keyOf = async (store: Store, title: string) =>
  (await store.listPapers(PapersQuery.parse({ limit: 200 }))).items.find((item) => item.title === title)?.key ?? ''

/** What `paper_marks` must hold. */
const derived = `SELECT DISTINCT m.reader, m.kind, k.paper_id FROM reader_marks m JOIN paper_keys k ON k.key = m.paper_key
  ORDER BY m.reader, m.kind, k.paper_id`
function expectDerived(db: Database): void {
  const kept = statement(db, 'SELECT * FROM paper_marks ORDER BY reader, kind, paper_id').all()
  expect(kept).toEqual(statement(db, derived).all())
}

describe('marks', () => {
  it('are put, moved, taken off and put back as they were', () =>
    withStore(async (store) => {
      await saveEntries(store, [titled(1)])
      const key = await keyOf(store, 'Paper 1')
      const change: MarkChange = {
        read: true,
        starred: '2026-11-01T00:00:00Z',
        addTags: ['Survey', '再読'],
        note: '*x*',
      }
      const marked = await store.changeMarks(key, change, now)
      const after = {
        readAt: now,
        starredAt: '2026-11-01T00:00:00Z',
        laterAt: null,
        tags: ['Survey', '再読'],
        note: '*x*',
      }
      expect(marked).toMatchObject({ key, after, revision: 1 })
      const again = await store.changeMarks(key, { read: true, addTags: ['ｓｕｒｖｅｙ'] }, '2026-12-01T00:00:00Z')
      expect(again).toMatchObject({ before: after, after, revision: 1 })
      const off = await store.changeMarks(key, { read: false, starred: false, removeTags: ['survey'], note: ' ' }, now)
      expect(off?.after).toEqual({ readAt: null, starredAt: null, laterAt: null, tags: ['再読'], note: '' })
      const back = await store.changeMarks(key, changeBack(off?.after ?? after, after), '2026-12-02T00:00:00Z')
      expect(back?.after).toEqual(after)
      const paper = await store.findPaper(key)
      expect(paper).toMatchObject({ note: '*x*', marks: { read: true, starred: true, later: false, hasNote: true } })
      expect(await store.changeMarks('t-none', { read: true }, now)).toBeUndefined()
    }))

  it('of two papers that become one are those of either, and come off both', () =>
    withStore(async (store) => {
      await saveEntries(store, [titled(1), { ...titled(2), arxivId: '2611.00002' }])
      const key = await keyOf(store, 'Paper 1')
      await store.changeMarks(key, { starred: true, addTags: ['a'], note: 'first' }, '2026-11-20T00:00:00Z')
      await store.changeMarks('2611.00002', { read: true, addTags: ['b'], note: 'second' }, '2026-11-21T00:00:00Z')
      const versions = (await store.findOpenVersions(key)).map(({ versionId }) => ({ versionId, arxivVersion: null }))
      await store.saveResolved([{ key, parts: [{ arxivId: '2611.00002', versions }] }])
      const paper = await store.findPaper(key)
      expect(paper?.marks).toEqual({ read: true, starred: true, later: false, tags: ['a', 'b'], hasNote: true })
      expect(paper?.note).toBe('first\n\nsecond')
      expect(await store.getLibrary()).toMatchObject({ papers: 1, unread: 0, starred: 1, notes: 1 })
      const off = await store.changeMarks(key, { starred: false, removeTags: ['a', 'b'], note: 'one' }, now)
      expect(off?.after).toMatchObject({ starredAt: null, tags: [], note: 'one' })
      expect(await list(store, 'is:starred OR tag:a OR tag:b')).toEqual([])
    }))

  it('outlive a paper, and are its own again when it comes back', () =>
    withStore(async (store) => {
      await saveEntries(store, [titled(1)], { sample: true })
      const key = await keyOf(store, 'Paper 1')
      await store.changeMarks(key, { starred: true }, now)
      await store.forgetSample()
      expect(await store.getLibrary()).toMatchObject({ papers: 0, unread: 0, starred: 0 })
      await saveEntries(store, [titled(1)], { name: 'again' })
      expect(await list(store, 'is:starred')).toEqual(['Paper 1'])
    }))

  it('stay when all pages are read again', () =>
    withStore(async (store) => {
      const papers = withoutAddresses(makePapers(8, 5)).map((paper) => ({ ...paper, title: `On ${paper.title}` }))
      const page = toPage('page.txt', new TextEncoder().encode(formatTextPage(papers)))
      const entries = parsePage(page.bytes).entries.map(({ entry, line }, at) => ({
        line,
        entry: at % 2 ? { ...entry, title: `Misread ${at}`, authors: ['Nobody'] } : entry,
      }))
      await store.savePage({ ...page, sample: false, takenAt: 't', problems: [], entries })
      const { items } = await store.listPapers(PapersQuery.parse({ limit: 200 }))
      for (const [at, { key }] of items.entries())
        await store.changeMarks(key, { read: at % 2 === 0, starred: at % 3 === 0, note: `of ${key}` }, now)
      await reprocessPages(store, { stop: new AbortController().signal })
      for (const [at, { key }] of items.entries())
        expect(await store.findPaper(key)).toMatchObject({
          note: `of ${key}`,
          marks: { read: at % 2 === 0, starred: at % 3 === 0 },
        })
      expect(await store.getLibrary()).toMatchObject({ papers: 8, unread: 4, starred: 3, notes: 8 })
    }))

  it('are what searches read, whatever comes, joins, moves and goes', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), n: fc.nat(7), day: fc.nat(3), id: fc.boolean() }),
      fc.record({ kind: fc.constant('mark' as const), n: fc.nat(7), what: fc.nat(4), on: fc.boolean() }),
      fc.record({ kind: fc.constant('join' as const), n: fc.nat(7), into: fc.nat(7) }),
      fc.record({ kind: fc.constant('remove' as const), n: fc.nat(7) }),
    )
    const changes = (n: number, on: boolean): MarkChange[] => [
      { read: on },
      { starred: on },
      { later: on },
      on ? { addTags: [`tag ${n % 2}`] } : { removeTags: [`tag ${n % 2}`] },
      { note: on ? `note ${n}` : '' },
    ]
    const run = (steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) => {
      const db = openDatabase(':memory:')
      const paperOf = (n: number) =>
        statement(
          db,
          'SELECT p.id, p.key, p.arxiv_id FROM versions v JOIN papers p ON p.id = v.paper_id WHERE v.title = ?',
        ).get(`Paper ${n}`) as { id: number; key: string; arxiv_id: string | null } | undefined
      const starred = new Set<string>()
      for (const [at, one] of steps.entries()) {
        const paper = paperOf(one.n)
        if (one.kind === 'save') {
          const arxivId = one.id ? `2611.0000${one.n}` : null
          const entry = { ...titled(one.n), arxivId, publishedAt: `2026-11-1${one.day}T00:00:00Z` }
          const page = { name: 'p', bytes: new Uint8Array(), sample: false, takenAt: 't', problems: [] }
          savePage(db, { ...page, hash: `${at}`, entries: [{ entry, line: 1 }] })
        } else if (one.kind === 'mark' && paper) {
          const [change = {}] = changes(one.n, one.on).slice(one.what)
          const marked = changeMarks(db, paper.key, change, now)
          const keys = statement(db, 'SELECT key FROM paper_keys WHERE paper_id = ?').pluck().all(paper.id) as string[]
          if (one.what === 1) for (const key of keys) one.on ? starred.add(key) : starred.delete(key)
          expect(marked?.after).toEqual(findMarks(db, paper.key))
        } else if (one.kind === 'join') {
          const into = paperOf(one.into)
          if (paper && into && paper.id !== into.id && !(paper.arxiv_id && into.arxiv_id))
            joinPapers(db, paper.id, into.id)
        } else if (one.kind === 'remove' && paper) {
          statement(db, 'DELETE FROM versions WHERE paper_id = ?').run(paper.id)
          statement(db, 'DELETE FROM papers WHERE id = ?').run(paper.id)
        }
        expectDerived(db)
      }
      for (const key of starred) expect(findMarks(db, key).starredAt).not.toBeNull()
      const { papers, starred: count } = getLibrary(db)
      expect(count).toBeLessThanOrEqual(papers)
      db.close()
    }
    fc.assert(fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), run), { numRuns: 150, seed: 7 })
  })
})

describe('many marked in one go', () => {
  it('are those of the view that were there, and exactly those are taken back', () =>
    withStore(async (store) => {
      await saveEntries(store, [titled(1), titled(2), { ...titled(3), categories: ['math.CO'] }])
      await store.changeMarks(await keyOf(store, 'Paper 1'), { read: '2026-11-02T00:00:00Z' }, now)
      const { asOf } = await store.listPapers(PapersQuery.parse({ category: 'cs.*' }))
      await saveEntries(store, [titled(4)], { name: 'later' })
      const marked = await store.markView({ ...noFilters, category: ['cs.*'] }, asOf, now)
      expect(marked).toMatchObject({ count: 1, revision: 2 })
      expect(await list(store, 'is:unread')).toEqual(['Paper 3', 'Paper 4'])
      // What was since changed by hand is left alone.
      const two = await keyOf(store, 'Paper 2')
      await store.changeMarks(two, { read: false }, now)
      await store.changeMarks(two, { read: true }, now)
      const more = await store.markView(noFilters, Number.MAX_SAFE_INTEGER, now)
      expect(more.count).toBe(2)
      expect(await store.unmarkBatch(more.batch ?? '')).toMatchObject({ count: 2, batch: null })
      expect(await store.unmarkBatch(marked.batch ?? '')).toMatchObject({ count: 0 })
      expect(await list(store, 'is:read')).toEqual(['Paper 1', 'Paper 2'])
      expect(await store.markView(noFilters, 0, now)).toMatchObject({ count: 0, batch: null })
    }))

  it('may be named, each once, by any key', () =>
    withStore(async (store) => {
      await saveEntries(store, [titled(1), titled(2)])
      const key = await keyOf(store, 'Paper 1')
      await saveEntries(store, [{ ...titled(1), arxivId: '2611.00001' }], { name: 'with id' })
      expect(await store.markPapers([key, '2611.00001', 't-none'], now)).toMatchObject({ count: 1 })
      expect(await list(store, 'is:read')).toEqual(['Paper 1'])
    }))
})

describe('tags', () => {
  it('are renamed, coloured, merged and removed, on every paper', () =>
    withStore(async (store) => {
      await saveEntries(store, [titled(1), titled(2)])
      await store.changeMarks(await keyOf(store, 'Paper 1'), { addTags: ['survey', 'old'] }, now)
      await store.changeMarks(await keyOf(store, 'Paper 2'), { addTags: ['old'] }, now)
      const { tags } = await store.getLibrary()
      expect(tags).toMatchObject([
        { name: 'old', papers: 2, colour: 'teal' },
        { name: 'survey', papers: 1, colour: 'blue' },
      ])
      const [old, survey] = tags.map(({ id }) => id)
      if (old === undefined || survey === undefined) throw new Error('two tags were made')
      await expect(store.changeTag(old, { name: 'Ｓurvey' })).rejects.toThrow('"into"')
      expect(await store.changeTag(survey, { name: '総説', colour: 'red' })).toMatchObject({
        name: '総説',
        colour: 'red',
      })
      expect(await list(store, 'tag:総説')).toEqual(['Paper 1'])
      expect(await store.changeTag(old, { into: survey })).toMatchObject({ name: '総説', papers: 2 })
      expect(await list(store, 'tag:総説')).toEqual(['Paper 1', 'Paper 2'])
      expect(await store.removeTag(survey)).toMatchObject({ papers: 2 })
      expect(await list(store, 'tag:総説')).toEqual([])
      await expect(store.removeTag(survey)).rejects.toThrow('no tag')
    }))
})

it('watch words are kept in order, each once', () =>
  withStore(async (store) => {
    const words = [
      { kind: 'word', text: '強化学習', colour: 'gold' },
      { kind: 'author', text: 'Hana Sato', colour: 'blue' },
    ] as const
    expect(await store.putWatchWords([...words, { ...words[0], colour: 'red' }])).toEqual(words)
    expect(await store.listWatchWords()).toEqual(words)
    expect(await store.putWatchWords([])).toEqual([])
  }))
