// Keeping a view: whole papers up to a bound; cancelled, failed or left in the middle, nothing stays.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepView, mostKept, sweepKept } from '../../../web/offline/keep.ts'
import { openOffline, putPaper, readTotals } from '../../../web/offline/store.ts'
import { noFilters } from '../../../web/url-state.ts'

let [papers, broken] = [0, Number.POSITIVE_INFINITY]
let asked: string[] = []

const summaryOf = (n: number) => ({
  ...{
    key: `p${n}`,
    arxivId: null,
    title: `Paper ${n}`,
    titleJa: null,
    summaryJa: null,
    abstractStart: null,
    authors: [],
  },
  ...{ categories: [], primaryCategory: null, publishedAt: null, excerpt: false, doubt: null, sample: false },
})

const server = async (asking: string | URL | Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(String(asking), 'http://reader.test')
  asked.push(pathname)
  if (asked.length > broken) throw new TypeError('no answer')
  if (pathname !== '/api/papers')
    return Response.json({ ...summaryOf(Number(pathname.slice(13))), marks: {}, note: '' })
  const [start, limit] = [Number(searchParams.get('cursor') ?? 0), Number(searchParams.get('limit'))]
  const items = Array.from({ length: Math.min(limit, papers - start) }, (_, at) => summaryOf(start + at))
  const next = start + limit < papers ? String(start + limit) : null
  return Response.json({ items, total: { count: papers, exact: true }, next })
}

const never = new AbortController().signal
const stored = async () => (await (await openOffline()).getAllKeys('papers')).length

beforeEach(async () => {
  asked = []
  ;[papers, broken] = [30, Number.POSITIVE_INFINITY]
  vi.stubGlobal('fetch', server)
  const db = await openOffline()
  for (const name of db.objectStoreNames) await db.clear(name)
})
afterEach(() => vi.unstubAllGlobals())

it('keeps every paper whole, tells how far it is, and takes the place of what was kept of the view before', async () => {
  const heard: string[] = []
  const onProgress = (done: number, all: number) => heard.push(`${done}/${all}`)
  const first = await keepView(noFilters, { signal: never, onProgress })
  expect(first).toMatchObject({ query: '', papers: 30, found: 30 })
  expect([heard[0], heard.at(-1)]).toEqual(['0/30', '30/30'])
  papers = 20
  await keepView(noFilters, { signal: never, onProgress })
  expect(await stored()).toBe(20)
  const { sets, size } = await readTotals(await openOffline())
  expect(sets).toMatchObject([{ papers: 20, size }])
})

it('keeps no more than it says', async () => {
  papers = mostKept + 150
  const set = await keepView(noFilters, { signal: never, onProgress: () => undefined })
  expect(set).toMatchObject({ papers: mostKept, found: mostKept + 150 })
  expect(await stored()).toBe(mostKept)
})

it('leaves nothing where it is cancelled or the server falls silent', async () => {
  const cancel = new AbortController()
  const onProgress = (done: number) => done === 5 && cancel.abort()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    init.signal?.throwIfAborted()
    return server(path)
  })
  await expect(keepView(noFilters, { signal: cancel.signal, onProgress })).rejects.toThrow()
  expect(await stored()).toBe(0)
  broken = asked.length + 8
  await expect(keepView(noFilters, { signal: never, onProgress: () => undefined })).rejects.toThrow('no answer')
  expect(await stored()).toBe(0)
})

it('sweeps what a page that was closed left in the middle', async () => {
  const db = await openOffline()
  await keepView(noFilters, { signal: never, onProgress: () => undefined })
  const record = (await db.getAll('papers'))[0]
  if (record) await putPaper(db, { ...record.paper, key: 'left' }, 1, 'never whole')
  expect(await stored()).toBe(31)
  await sweepKept()
  expect(await stored()).toBe(30)
})
