// Resolving as a whole: ids found and never a wrong one, from files and from an API, and what an interruption leaves.
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { resolveFromApi, resolveFromFiles } from '../../server/resolve.ts'
import { Refusal } from '../../server/source/web/refusal.ts'
import { makePapers } from '../made/papers.ts'
import { hasRealPapers, readRealPapers, readRealRecords } from '../made/real-papers.ts'
import { entryOf, saveEntries, withStore } from '../store/library.ts'
import { startApi } from './feed.ts'
import { makeScenarios } from './scenarios.ts'
import { linesOf, numbered, snapshotLine, takeIn, tryResolve } from './trial.ts'

const going = { stop: new AbortController().signal }
const made = makePapers(120, 11)

/** The share of right ids, where it is to be known. */
const shares: Readonly<Record<string, number>> = {
  'as they are': 1,
  'every second record missing': 0.5,
  'every other record missing': 0.5,
  'without dates': 1,
  'without abstracts': 1,
}

async function expectNoneWrong(papers: readonly Entry[], records: readonly string[]): Promise<void> {
  for (const { what, posts, records: known } of makeScenarios(papers, records)) {
    const { right, wrong, open } = await tryResolve(':memory:', papers, posts, known)
    expect({ what, wrong, all: right + wrong + open }).toEqual({ what, wrong: 0, all: papers.length })
    const share = shares[what]
    if (share !== undefined) expect.soft({ what, right }).toEqual({ what, right: papers.length * share })
  }
}

describe('resolving from files', () => {
  it('finds every made-up paper, and none wrong whatever was changed', () =>
    expectNoneWrong(made, made.map(snapshotLine)))

  it.skipIf(!hasRealPapers)('finds every one of 150 real papers, and none wrong whatever was changed', () =>
    expectNoneWrong(readRealPapers().slice(6000, 6150), readRealRecords().slice(6000, 6150)),
  )

  it('counts lines that are no records, names the first, and goes on', () =>
    withStore(async (store) => {
      const lines = ['', '{"id":', snapshotLine(made[0] ?? entryOf()), '[]', '  ']
      await takeIn(store, numbered(made.slice(0, 2)))
      expect(await resolveFromFiles(store, [linesOf(lines, 'a.json')], going)).toEqual({
        ...{ papers: 2, resolved: 1, joined: 0, open: 1 },
        ...{ lines: 3, badLines: 2, firstBad: 'a.json:2' },
      })
    }))

  it('takes none of two papers that fit, unless the moment tells', () =>
    withStore(async (store) => {
      const abstractEn = 'A text of more than twelve words that two records share to the last word of it.'
      const twins = ['2611.00001', '2611.00002'].map((arxivId) => entryOf({ arxivId, abstractEn }))
      const [first = entryOf(), second = entryOf()] = twins
      const undated = entryOf({ abstractEn, publishedAt: null })
      await saveEntries(store, [undated])
      const later = { ...second, publishedAt: '2026-11-12T00:00:00Z' }
      const file = linesOf([first, later].map(snapshotLine))
      expect(await resolveFromFiles(store, [file], going)).toMatchObject({ resolved: 0, open: 1 })
      await saveEntries(store, [{ ...undated, publishedAt: later.publishedAt }], { name: 'b' })
      expect(await resolveFromFiles(store, [file], going)).toMatchObject({ resolved: 1, open: 0 })
      expect((await store.findPaper('2611.00002'))?.arxivVersion).toBe(1)
    }))

  it('parts two papers that the library took for one, and leaves open the one that is not in the file', () =>
    withStore(async (store) => {
      const [one = entryOf(), two = entryOf()] = made
      const other = { ...two, title: one.title, authors: one.authors }
      await takeIn(store, numbered([one, other]))
      expect(await store.countPapers()).toBe(1)
      expect(await resolveFromFiles(store, [linesOf([snapshotLine(one)])], going)).toMatchObject({
        resolved: 1,
        open: 1,
      })
      expect((await store.findPaper(one.arxivId ?? ''))?.versions).toHaveLength(1)
      expect(await resolveFromFiles(store, [linesOf([snapshotLine(other)])], going)).toMatchObject({
        resolved: 1,
        open: 0,
      })
    }))

  it('saves nothing when stopped before the end', () =>
    withStore(async (store) => {
      await takeIn(store, numbered(made.slice(0, 5)))
      const stop = new AbortController()
      const options = { stop: stop.signal, onProgress: () => stop.abort() }
      const lines = Array.from({ length: 50 }, () => made.slice(0, 5).map(snapshotLine)).flat()
      expect(await resolveFromFiles(store, [linesOf(lines)], options)).toMatchObject({ resolved: 0, open: 5 })
    }))
})

describe('resolving by the API', () => {
  async function withApi(work: (api: Awaited<ReturnType<typeof startApi>>) => Promise<void>): Promise<void> {
    const api = await startApi(made)
    await work(api).finally(() => api.close())
  }
  const get = async (url: string) => {
    const answer = await fetch(url)
    return { bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

  it('asks for several papers at once, finds them, and does not ask for those that have an id', () =>
    withApi(async (api) =>
      withStore(async (store) => {
        await takeIn(store, numbered(made.slice(0, 60)))
        const report = await resolveFromApi(store, { address: api.url, get }, going)
        expect(report).toMatchObject({ papers: 60, badLines: 0 })
        expect(report.resolved).toBeGreaterThanOrEqual(58)
        expect(api.queries.length).toBeLessThan(10)
        for (const { arxivId, title } of made.slice(0, 60)) {
          const paper = await store.findPaper(arxivId ?? '')
          if (paper) expect(paper.title).toBe(title)
        }
        api.queries.splice(0)
        await resolveFromApi(store, { address: api.url, get }, going)
        expect(api.queries.length).toBeLessThan(2)
      }),
    ))

  it('keeps what was found when it is interrupted, and goes on behind it', () =>
    withApi(async (api) =>
      withStore(async (store) => {
        await takeIn(store, numbered(made.slice(20, 60)))
        const stop = new AbortController()
        const stopping = { stop: stop.signal, onProgress: () => stop.abort() }
        const first = await resolveFromApi(store, { address: api.url, get }, stopping)
        expect(first.resolved).toBeGreaterThan(0)
        expect(first.open).toBe(40 - first.resolved)
        const asked = api.queries.splice(0)
        const failing = async () => {
          throw new Error('no answer')
        }
        await expect(resolveFromApi(store, { address: api.url, get: failing }, going)).rejects.toThrow('no answer')
        await resolveFromApi(store, { address: api.url, get }, going)
        expect(asked).toHaveLength(1)
        expect(api.queries.some((query) => query === asked[0])).toBe(false)
        expect(await store.findResolvePlace()).toBe(0)
      }),
    ))

  it('passes over a title that the API can’t read, and asks for the others alone', () =>
    withApi(async (api) =>
      withStore(async (store) => {
        const posts = made.filter(({ title }) => title.includes(': Learning')).slice(0, 4)
        const poison = posts[1]?.title.split(':')[0] ?? ''
        const refuse = async (url: string) => {
          const query = new URL(url).searchParams.get('search_query') ?? ''
          if (query.includes(poison)) throw new Refusal(url, { status: 400, bytes: new Uint8Array() })
          return get(url)
        }
        await takeIn(store, numbered(posts))
        const report = await resolveFromApi(store, { address: api.url, get: refuse }, going)
        expect(report).toMatchObject({ resolved: 3, open: 1, badLines: 1, firstBad: expect.stringContaining(poison) })
      }),
    ))

  it('reads all pages of an answer, and fails where there is no feed', () =>
    withStore(async (store) => {
      const others = 'Of the many other papers under this title each has these words and no more of them.'
      const copies = Array.from({ length: 700 }, (_, index) =>
        entryOf({ arxivId: `2611.${10_000 + index}`, title: 'Kites', abstractEn: others }),
      )
      const abstractEn = 'A text of more than twelve words that only the last of many papers has for its own.'
      const api = await startApi([...copies, entryOf({ arxivId: '2612.00001', title: 'Kites', abstractEn })])
      try {
        await saveEntries(store, [entryOf({ title: 'Kites', abstractEn })])
        const report = await resolveFromApi(store, { address: api.url, get }, going)
        expect(report).toMatchObject({ resolved: 1, lines: 701 })
        expect(await store.findPaper('2612.00001')).toBeDefined()
        await saveEntries(store, [entryOf({ title: 'Another' })])
        const lost = resolveFromApi(store, { address: `${api.url}/gone`, get }, going)
        await expect(lost).rejects.toMatchObject({ code: 'unreachable' })
      } finally {
        await api.close()
      }
    }))
})
