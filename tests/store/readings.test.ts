// What reading two texts together gave is kept with the paper, shown in lists, filtered by, and gone when the text changes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import { bitextVersion } from '../../server/bitext/read.ts'
import { lookOver } from '../../server/readings.ts'
import { migrate, readMigrations } from '../../server/store/migrate.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import type { PaperReading, UnreadPaper } from '../../server/store/readings.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const stop = new AbortController().signal
const sound: PaperReading = { doubt: 0, doubtful: false, untranslated: false, restorations: [] }

/** Reads by what the title says: D has a doubt, U an untranslated sentence, R a restoration. */
function read({ title, summaryJa }: UnreadPaper): PaperReading {
  const start = summaryJa?.indexOf('折り鶴') ?? 0
  return {
    doubt: /[DU]/.test(title) ? 0.25 : 0,
    doubtful: /[DU]/.test(title),
    untranslated: title.includes('U'),
    restorations: title.includes('R') ? [{ start, end: start + 3, correct: '$\\tau$' }] : [],
  }
}

/** A paper of this title; those of a higher number are newer. */
function paperOf(title: string, number: number) {
  return entryOf({ title, publishedAt: new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString().replace('.000', '') })
}

async function list(store: Store, query: Record<string, unknown> = {}) {
  return (await store.listPapers(PapersQuery.parse({ limit: 200, ...query }))).items
}

const titles = async (store: Store, q: string, more = {}) =>
  (await list(store, { q, ...more })).map(({ title }) => title)

describe('what was read of the two texts', () => {
  it('is restored text and a share of doubt in lists, and leaves the paper its own text', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf({ title: 'R' }), entryOf({ title: 'D', summaryJa: null })])
      expect((await list(store)).map(({ doubt }) => doubt)).toEqual([null, null])
      expect(await lookOver(store, { stop, read })).toBe(2)
      const [restored] = await list(store, { q: 'R' })
      expect(restored).toMatchObject({
        doubt: 0,
        summaryJa: '$\\tau$の強化学習を提案します。\nコードは公開されています。',
      })
      expect((await store.findPaper(restored?.key ?? ''))?.summaryJa).toBe(entryOf().summaryJa)
      expect(await list(store, { q: 'D' })).toMatchObject([{ doubt: 0.25, summaryJa: null }])
      expect(await lookOver(store, { stop, read })).toBe(0)
    }))

  it('is what is: asks for, with words, categories, days, pages and totals', () =>
    withStore(async (store) => {
      const names = Array.from({ length: 40 }, (_, n) => `${['S', 'D', 'U', 'S'][n % 4]}${n}`)
      await saveEntries(
        store,
        names.map((name, n) => ({ ...paperOf(name, n), categories: [n % 3 ? 'cs.LG' : 'math.OC'] })),
      )
      expect(await titles(store, 'is:doubtful')).toEqual([])
      expect(await titles(store, '-is:doubtful')).toHaveLength(40)
      await lookOver(store, { stop, read })
      const wanted = (test: (name: string, n: number) => boolean) => names.filter(test).reverse()
      expect(await titles(store, 'is:doubtful')).toEqual(wanted((name) => /[DU]/.test(name)))
      expect(await titles(store, 'is:untranslated')).toEqual(wanted((name) => name.startsWith('U')))
      expect(await titles(store, '-is:doubtful')).toEqual(wanted((name) => name.startsWith('S')))
      expect(await titles(store, 'is:doubtful -is:untranslated')).toEqual(wanted((name) => name.startsWith('D')))
      expect(await titles(store, 'is:doubtful -is:doubtful')).toEqual([])
      const isChosen = (name: string, n: number) => name.startsWith('U') && n % 3 > 0
      for (const q of ['is:untranslated', '学習 is:untranslated', 'is:untranslated is:doubtful'])
        expect(await titles(store, q, { category: 'cs.*' })).toEqual(wanted(isChosen))
      const ofDay = { from: '2026-11-01', to: '2026-11-01' }
      expect(await titles(store, '学習 -is:doubtful', ofDay)).toEqual(wanted((name) => name.startsWith('S')))
      expect(await titles(store, 'is:doubtful', { to: '2026-10-31' })).toEqual([])
      for (const q of ['is:doubtful', '学習 is:doubtful', '-is:doubtful'])
        for (const sort of ['new', 'old']) {
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await store.listPapers(PapersQuery.parse({ q, sort, limit: 7, cursor }))
            expect(page.total).toEqual({ count: 20, exact: true })
            seen.push(...page.items.map(({ title }) => title))
            cursor = page.next ?? undefined
          } while (cursor)
          const all = wanted((name) => /[DU]/.test(name) !== q.startsWith('-'))
          expect(seen).toEqual(sort === 'new' ? all : all.toReversed())
        }
      const { notes } = await store.listPapers(PapersQuery.parse({ q: 'is:odd' }))
      expect(notes).toMatchObject([{ start: 0, end: 6, problem: 'value' }])
    }))

  it('goes when the shown text changes, and only then', () =>
    withStore(async (store) => {
      const paper = { ...paperOf('RU', 1), abstractEn: null }
      await saveEntries(store, [paper, paperOf('R2', 2)])
      await lookOver(store, { stop, read })
      await saveEntries(store, [paper], { name: 'again.txt' })
      expect(await store.countUnread(bitextVersion)).toBe(0)
      await saveEntries(store, [{ ...paper, abstractEn: 'Cranes.' }], { name: 'filled.txt' })
      expect(await titles(store, 'is:untranslated')).toEqual([])
      expect(await list(store, { q: 'RU' })).toMatchObject([{ doubt: null, summaryJa: paper.summaryJa }])
      expect(await lookOver(store, { stop, read })).toBe(1)
      expect(await titles(store, 'is:untranslated')).toEqual(['RU'])
      const revised = { ...paper, abstractEn: 'Better cranes.', summaryJa: '鶴。', publishedAt: '2026-11-12T00:00:00Z' }
      await saveEntries(store, [revised], { name: 'revised.txt' })
      expect(await list(store, { q: 'RU' })).toMatchObject([{ doubt: null, summaryJa: '鶴。' }])
      expect(await store.countUnread(bitextVersion)).toBe(1)
    }))

  it('is not kept where the text changed while it was read', () =>
    withStore(async (store) => {
      const paper = { ...paperOf('U', 1), abstractEn: null }
      await saveEntries(store, [paper])
      const [unread] = await store.listUnread(bitextVersion, 10)
      if (!unread) throw new Error('a paper that came is not looked over')
      await saveEntries(store, [{ ...paper, abstractEn: 'Cranes.' }], { name: 'filled.txt' })
      await store.saveReadings(bitextVersion, [{ paper: unread, reading: read(unread) }])
      expect(await titles(store, 'is:untranslated')).toEqual([])
      expect(await store.countUnread(bitextVersion)).toBe(1)
    }))

  it('is found anew where it was found by an older count of the reading', () =>
    withStore(async (store, path) => {
      await saveEntries(store, [paperOf('U1', 1), paperOf('U2', 2), paperOf('U3', 3)])
      await lookOver(store, { stop, read: () => sound })
      const db = new Sqlite(path)
      db.exec(`UPDATE papers SET read_by = read_by - 1 WHERE id < (SELECT max(id) FROM papers)`)
      db.close()
      const seen: string[] = []
      await lookOver(store, {
        stop,
        read: (paper) => {
          seen.push(paper.title)
          return read(paper)
        },
      })
      expect(seen).toEqual(['U2', 'U1'])
      expect(await titles(store, 'is:untranslated')).toEqual(['U2', 'U1'])
    }))
})

describe('a library of an earlier program', () => {
  it('is looked over whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taiyaku-earlier-'))
    const path = join(folder, 'library.sqlite')
    const db = new Sqlite(path)
    migrate(db, readMigrations().slice(0, 2))
    db.exec(`INSERT INTO pages(id, hash, name, sample, taken_at, problems, body) VALUES (1, 'h', 'p', 0, 't', '[]', x'');
      INSERT INTO papers(id, key, sample, version_id) VALUES (7, 't-u', 0, 1);
      INSERT INTO paper_keys VALUES ('t-u', 7);
      INSERT INTO versions(id, paper_id, page_id, line, title_hash, title, authors, categories)
        VALUES (1, 7, 1, 1, 'x', 'U', '[]', '[]')`)
    db.close()
    const store = await openStore(path)
    expect(await list(store)).toMatchObject([{ title: 'U', doubt: null }])
    expect(await lookOver(store, { stop, read })).toBe(1)
    expect(await titles(store, 'is:untranslated')).toEqual(['U'])
    await store.close()
    await rm(folder, { recursive: true })
  })
})

describe('looking papers over', () => {
  it('takes the newest first, as many as are wanted, and tells how many', () =>
    withStore(async (store) => {
      await saveEntries(
        store,
        Array.from({ length: 450 }, (_, n) => paperOf(`U${n}`, n)),
      )
      const told: number[] = []
      expect(await lookOver(store, { stop, read, limit: 3 })).toBe(3)
      expect(await titles(store, 'is:untranslated')).toEqual(['U449', 'U448', 'U447'])
      expect(await lookOver(store, { stop, read, onProgress: (done) => told.push(done) })).toBe(447)
      expect(told).toEqual([200, 400, 447])
    }))

  it('keeps what was read when it is stopped, and the rest is done the next time', () =>
    withStore(async (store) => {
      await saveEntries(
        store,
        Array.from({ length: 30 }, (_, n) => paperOf(`U${n}`, n)),
      )
      const stopping = new AbortController()
      let count = 0
      const done = await lookOver(store, {
        stop: stopping.signal,
        read: (paper) => {
          count += 1
          if (count === 11) stopping.abort()
          return read(paper)
        },
      })
      expect(done).toBe(11)
      expect(await store.countUnread(bitextVersion)).toBe(19)
      expect(await lookOver(store, { stop, read })).toBe(19)
    }))

  it('is not kept from the others by a paper that can’t be read', () =>
    withStore(async (store) => {
      await saveEntries(store, [paperOf('bad', 1), paperOf('U', 2)])
      const failing = (paper: UnreadPaper) => {
        if (paper.title === 'bad') throw new Error('not foreseen')
        return read(paper)
      }
      expect(await lookOver(store, { stop, read: failing })).toBe(2)
      expect(await list(store)).toMatchObject([
        { title: 'U', doubt: 0.25 },
        { title: 'bad', doubt: null },
      ])
      expect(await lookOver(store, { stop, read: failing })).toBe(0)
    }))
})
