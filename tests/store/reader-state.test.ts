// Everything of the reader leaves a library and comes back the same, whatever was done, also into a library with other pages.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { colours } from '#shared/library.ts'
import { ReaderState } from '#shared/reader-state.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { entryOf, saveEntries } from './library.ts'

const papers = [
  entryOf({ title: 'With an Id', arxivId: '2611.00001' }),
  entryOf({ title: 'Old Style', arxivId: 'hep-th/9901001' }),
  entryOf({ title: 'Without One' }),
  entryOf({ title: '日本語の題', authors: [] }),
]
const keysOf = async (store: Store) =>
  (await store.listPapers({ category: [], sort: 'new', limit: 50 })).items.map(({ key }) => key)

/** A new library in memory for the time of `work`. */
async function withLibrary(entries: typeof papers, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(':memory:')
  try {
    if (entries.length > 0) await saveEntries(store, entries)
    await work(store)
  } finally {
    await store.close()
  }
}

const moment = fc.integer({ min: 0, max: 4_000_000 }).map((minutes) => new Date(minutes * 60_000).toISOString())
const tagName = fc.constantFrom('引用', 'to cite', 'Ａ', 'a', '読む 本', 'x%_"\\')
const change = fc.record(
  {
    read: fc.oneof(fc.boolean(), moment),
    starred: fc.oneof(fc.boolean(), moment),
    later: fc.oneof(fc.boolean(), moment),
    addTags: fc.uniqueArray(tagName, { maxLength: 3 }),
    removeTags: fc.uniqueArray(tagName, { maxLength: 1 }),
    note: fc.string({ unit: 'grapheme', maxLength: 30 }),
  },
  { requiredKeys: [] },
)
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('marks' as const), paper: fc.nat(3), change, at: moment }) },
  fc.record({
    kind: fc.constant('correct' as const),
    paper: fc.nat(3),
    text: fc.string({ minLength: 1, maxLength: 9 }),
    at: moment,
  }),
  fc.record({
    kind: fc.constant('save' as const),
    name: fc.constantFrom('朝', 'a', 'b'),
    q: fc.constantFrom('鶴', 'cat:cs.LG is:unread'),
    group: fc.constantFrom('', '読む', 'lab'),
    at: moment,
  }),
  fc.record({
    kind: fc.constant('ban' as const),
    feature: fc.constantFrom('word 折り', 'author mei'),
    weight: fc.constantFrom('banned' as const, 'raised' as const, null),
  }),
  fc.record({
    kind: fc.constant('watch' as const),
    text: fc.constantFrom('crane', '鶴', 'Mei'),
    colour: fc.constantFrom(...colours),
  }),
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Two that are equal in all would be one on the other side. */
async function saveOnce(store: Store, { name, q, group, at }: Extract<Deed, { kind: 'save' }>): Promise<void> {
  const there = (await store.listSearches()).some((one) => one.name === name && one.q === q && one.group === group)
  if (!there) await store.addSearch({ name, q, group }, at)
}

async function run(store: Store, deeds: readonly Deed[]): Promise<void> {
  const keys = await keysOf(store)
  for (const one of deeds) {
    if (one.kind === 'watch') await store.putWatchWords([{ kind: 'word', text: one.text, colour: one.colour }])
    else if (one.kind === 'ban') await store.putForYouWord(one.feature, one.weight)
    else if (one.kind === 'save') await saveOnce(store, one)
    else if (one.kind === 'marks') await store.changeMarks(keys[one.paper] ?? '', one.change, one.at)
    else {
      const correction = { ja: 'コードは公開されています。', text: one.text, updatedAt: one.at }
      await store.putCorrection(keys[one.paper] ?? '', 'title', correction)
    }
  }
}

const deeds = fc.array(deed, { maxLength: 15 })

it('export, wipe, import: equal; again: nothing new; before the papers or after them', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      await withLibrary(papers, async (store) => {
        await run(store, done)
        const state = z.parse(ReaderState, JSON.parse(JSON.stringify(await store.readState())))
        await withLibrary(papers, async (other) => {
          await other.mergeState(state)
          expect(await other.readState()).toEqual(state)
          expect(await other.mergeState(state)).toMatchObject({
            changed: 0,
            tags: 0,
            watchWords: 0,
            searches: 0,
            waiting: 0,
          })
          expect(await other.listCorrections()).toEqual(await store.listCorrections())
        })
        await withLibrary([], async (other) => {
          expect((await other.mergeState(state)).waiting).toBe(state.papers.length)
          await saveEntries(other, papers)
          expect(await other.readState()).toEqual(state)
          expect((await other.getLibrary()).starred).toBe((await store.getLibrary()).starred)
        })
      })
    }),
    { numRuns: 40 },
  )
})

const starred = (keys: string[], more = {}) =>
  z.parse(ReaderState, {
    format: 'taiyaku-state',
    version: 1,
    papers: [{ keys, starredAt: '2026-01-01T00:00:00Z', ...more }],
  })

it('finds a paper that is known here by its id and there by its title, and no other', () =>
  withLibrary(papers.slice(2, 3), async (from) => {
    const [key = ''] = await keysOf(from)
    await from.changeMarks(key, { starred: true }, '2026-01-01T00:00:00Z')
    const state = await from.readState()
    await withLibrary([{ ...entryOf({ title: 'Without One' }), arxivId: '2611.00009' }], async (store) => {
      expect(await store.mergeState(state)).toMatchObject({ waiting: 0, changed: 1 })
      expect((await store.findPaper('2611.00009'))?.marks.starred).toBe(true)
      expect(await store.mergeState(starred(['2611.00008', key]))).toMatchObject({ waiting: 1 })
    })
  }))

it('keeps both of two notes, the earlier of two moments, the later of two wordings, and names what it does not know', () =>
  withLibrary(papers.slice(0, 1), async (store) => {
    const key = '2611.00001'
    await store.changeMarks(key, { note: 'mine', starred: '2026-05-05T00:00:00Z' }, '2026-05-05T00:00:00Z')
    const correction = { ja: 'コードは公開されています。', text: 'old', updatedAt: '2025-01-01T00:00:00Z' }
    await store.putCorrection(key, 't', correction)
    const more = {
      note: { text: 'theirs', at: '2026-01-01T00:00:00Z' },
      corrections: [{ ...correction, text: 'new', updatedAt: '2026-01-01T00:00:00Z' }],
    }
    const report = await store.mergeState({ ...starred([key], more), shelves: [] })
    expect(report).toMatchObject({ changed: 1, corrections: 1, unknown: ['shelves'] })
    const [paper] = (await store.readState()).papers
    expect(paper).toMatchObject({
      note: { text: 'mine\n\ntheirs' },
      starredAt: '2026-01-01T00:00:00Z',
      corrections: [{ text: 'new' }],
    })
  }))

it('tells which papers wait, and refuses a file of a newer program', async () => {
  await withLibrary([], async (store) => {
    const report = await store.mergeState(starred(['2611.00001'], { title: 'Not Here' }))
    expect(report).toMatchObject({ waiting: 1, waitingTitles: ['Not Here'] })
  })
  expect(z.safeParse(ReaderState, { format: 'taiyaku-state', version: 2 }).success).toBe(false)
  expect(z.safeParse(ReaderState, { papers: [] }).success).toBe(false)
})
