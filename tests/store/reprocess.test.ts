// Reading the library again: what was read wrong is mended, and what hangs on a paper's key stays with it.
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { PapersQuery } from '#shared/search.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { reprocessPages } from '../../server/reprocess.ts'
import { toPage } from '../../server/source/pages.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { makePapers, withoutAddresses } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { withStore } from './library.ts'

const stop = new AbortController().signal
const everything = PapersQuery.parse({ limit: 200 })
const papers = withoutAddresses(makePapers(12, 5)).map((paper) => ({ ...paper, title: `On ${paper.title}` }))

/** Takes a page in as an earlier parser read it: `misread` is its mistake. */
async function takeIn(
  store: Store,
  entries: readonly Entry[],
  misread: (entry: Entry, index: number) => Entry | undefined = (entry) => entry,
  { name = 'page.txt', lineOff = 0 } = {},
): Promise<void> {
  const page = toPage(name, new TextEncoder().encode(formatTextPage(entries)))
  const read = parsePage(page.bytes).entries.flatMap(({ entry, line }, index) => {
    const misreading = misread(entry, index)
    return misreading ? [{ entry: misreading, line: line + lineOff }] : []
  })
  await store.savePage({ ...page, sample: false, takenAt: 't', problems: [], entries: read })
}

async function list(store: Store) {
  const { items } = await store.listPapers(everything)
  return Promise.all(items.map(async ({ key }) => await store.findPaper(key)))
}

async function titlesOf(store: Store, q?: string): Promise<string[]> {
  return (await store.listPapers(PapersQuery.parse({ limit: 200, q }))).items.map((item) => item.title).sort()
}

const titles = (entries: readonly Entry[]) => entries.map((entry) => entry.title).sort()

describe('reading the library again', () => {
  it('gives what taking in anew gives, and then nothing more', () =>
    withStore(async (store) => {
      await takeIn(store, papers.slice(0, 6), (entry, index) =>
        index === 1 ? undefined : { ...entry, title: `${entry.title} 著者`, authors: index === 2 ? [] : entry.authors },
      )
      await takeIn(store, papers.slice(4), (entry) => ({ ...entry, abstractEn: null }), { name: 'b.txt', lineOff: 3 })
      const report = await reprocessPages(store, { stop })
      expect(report).toMatchObject({ pages: 2, entries: 14, added: 1, joined: 2, removed: 0, problems: 0 })
      expect(report.fields).toMatchObject({ title: expect.any(Number), abstractEn: 6 })
      await withStore(async (anew) => {
        await takeIn(anew, papers.slice(0, 6))
        await takeIn(anew, papers.slice(4), undefined, { name: 'b.txt' })
        const plain = (found: Awaited<ReturnType<typeof list>>) => found.map((paper) => ({ ...paper, key: '' }))
        expect(plain(await list(store))).toEqual(plain(await list(anew)))
        expect(await store.getFacets()).toEqual(await anew.getFacets())
        for (const q of ['著者', 'learning', '手法', '提案'])
          expect(await titlesOf(store, q)).toEqual(await titlesOf(anew, q))
      })
      expect(await reprocessPages(store, { stop })).toMatchObject({
        same: 12,
        changed: 0,
        added: 0,
        joined: 0,
        removed: 0,
        fields: {},
      })
    }))

  it('keeps the keys of papers whose title and first author are read otherwise now', () =>
    withStore(async (store) => {
      await takeIn(store, papers, (entry, index) =>
        index % 2 ? { ...entry, title: `Misread ${index}`, authors: ['Nobody'] } : entry,
      )
      const starred = (await store.listPapers(everything)).items
      await reprocessPages(store, { stop })
      const found = await Promise.all(starred.map(({ key }) => store.findPaper(key)))
      expect(found.map((paper) => paper?.publishedAt)).toEqual(starred.map((paper) => paper.publishedAt))
      expect(found.map((paper) => paper?.title ?? '').sort()).toEqual(titles(papers))
      expect(await titlesOf(store, 'Misread')).toEqual([])
    }))

  it('finds a paper by its line where nothing of the text is left', () =>
    withStore(async (store) => {
      const garbled = { title: '????', summaryJa: '????', abstractEn: null, authors: [], publishedAt: null }
      await takeIn(store, papers.slice(0, 1), (entry) => ({ ...entry, ...garbled }))
      const [before] = (await store.listPapers(everything)).items
      expect(await reprocessPages(store, { stop })).toMatchObject({ changed: 1, added: 0, removed: 0 })
      expect(await store.findPaper(before?.key ?? '')).toMatchObject({ title: papers[0]?.title })
    }))

  it('removes what no page tells any more, and joins what is one paper', () =>
    withStore(async (store) => {
      const ghost = { title: 'Ghost', summaryJa: 'なし', abstractEn: 'Nothing.', authors: [], publishedAt: null }
      const page = toPage('page.txt', new TextEncoder().encode(formatTextPage(papers.slice(0, 1))))
      const [read] = parsePage(page.bytes).entries
      if (!read) throw new Error('the page holds an entry')
      const half = { ...read.entry, title: 'Half', authors: [], publishedAt: null, summaryJa: null }
      const entries = [read, { line: 4, entry: half }, { line: 900, entry: { ...read.entry, ...ghost } }]
      await store.savePage({ ...page, sample: false, takenAt: 't', problems: [], entries })
      expect(await store.countPapers()).toBe(3)
      const halfKey = (await store.listPapers(PapersQuery.parse({ q: 'Half' }))).items[0]?.key ?? ''
      expect(await reprocessPages(store, { stop })).toMatchObject({ joined: 1, removed: 1, added: 0 })
      expect(await titlesOf(store)).toEqual(titles(papers.slice(0, 1)))
      expect((await store.findPaper(halfKey))?.title).toBe(papers[0]?.title)
      expect(await titlesOf(store, 'Ghost')).toEqual([])
    }))

  it('keeps arXiv ids that no page states, and lets go those that only a misreading stated', () =>
    withStore(async (store, path) => {
      await takeIn(store, papers.slice(0, 3), (entry, index) =>
        index === 0 ? { ...entry, arxivId: '2611.00009' } : { ...entry, title: `${entry.title}!?` },
      )
      const db = new Sqlite(path)
      db.exec(`UPDATE papers SET arxiv_id = '2611.00002', key = '2611.00002'
        WHERE id = (SELECT paper_id FROM versions WHERE title LIKE '%!?' ORDER BY id LIMIT 1)`)
      db.exec(`INSERT INTO paper_keys SELECT '2611.00002', id FROM papers WHERE arxiv_id = '2611.00002'`)
      db.close()
      await reprocessPages(store, { stop })
      expect(await store.findPaper('2611.00002')).toMatchObject({ arxivId: '2611.00002', title: papers[1]?.title })
      expect(await store.findPaper('2611.00009')).toMatchObject({ arxivId: null, title: papers[0]?.title })
      expect(await reprocessPages(store, { stop })).toMatchObject({ same: 3, changed: 0 })
    }))

  it('changes nothing when stopped while it reads, and leaves the rest old when stopped later', () =>
    withStore(async (store) => {
      for (const [index, paper] of papers.entries())
        await takeIn(store, [paper], (entry) => ({ ...entry, title: `Old ${index}` }), { name: `${index}.txt` })
      const early = new AbortController()
      await reprocessPages(store, { stop: early.signal, onStep: () => early.abort() })
      expect(await titlesOf(store, 'Old')).toHaveLength(12)
      const work = await store.startReprocess()
      for (let page = await work.nextPage(); page; page = await work.nextPage())
        await work.savePage(page, { ...parsePage(page.bytes) })
      await work.replacePapers(5)
      await work.close()
      expect(await titlesOf(store, 'Old')).toHaveLength(7)
      expect(await store.countPapers()).toBe(12)
      await reprocessPages(store, { stop })
      expect(await titlesOf(store)).toEqual(titles(papers))
    }))

  it('leaves alone what comes in meanwhile', () =>
    withStore(async (store, path) => {
      await takeIn(store, papers.slice(0, 2), (entry) => ({ ...entry, title: `Old ${entry.title}` }))
      const other = await openStore(path)
      const work = await store.startReprocess()
      for (let page = await work.nextPage(); page; page = await work.nextPage())
        await work.savePage(page, { ...parsePage(page.bytes) })
      await takeIn(other, papers.slice(1, 4), undefined, { name: 'late.txt' })
      while (true) {
        const { done, total } = await work.replacePapers(1)
        if (done >= total) break
      }
      await work.close()
      await other.close()
      expect(await titlesOf(store)).toEqual(titles(papers.slice(0, 4)))
      expect(await titlesOf(store, 'Old')).toEqual([])
    }))
})
