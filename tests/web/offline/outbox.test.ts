// What was done without the server: nothing lost, nothing doubled, in order, refusals told.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Marked } from '#shared/library.ts'
import { noMarks } from '#shared/marks.ts'
import type { Paper } from '#shared/paper.ts'
import { createOutbox, judge } from '../../../web/offline/outbox.ts'
import {
  findMarks,
  listPapers,
  mostOpened,
  openOffline,
  putMarks,
  putPaper,
  readTotals,
  removeSet,
} from '../../../web/offline/store.ts'
import { canWait, createWrites } from '../../../web/offline/writes.ts'

/** A server that makes each named change once, and can be silent before or after it hears one. */
function createServer() {
  const answers = new Map<string, Response>()
  const heard: string[] = []
  const server = {
    heard,
    silent: false as boolean | 'after',
    status: 200,
    send: async (path: string, init: RequestInit): Promise<Response> => {
      if (server.silent === true) throw new TypeError('no answer')
      const id = new Headers(init.headers).get('idempotency-key') ?? ''
      if (server.status !== 200)
        return Response.json({ error: { message: 'not like this' } }, { status: server.status })
      if (!answers.has(id)) heard.push(`${init.method} ${path} ${init.body}`)
      const state = { readAt: null, starredAt: 'x', laterAt: null, tags: [], note: '' }
      const answer = answers.get(id) ?? Response.json({ key: 'a', before: state, after: state, revision: 1 })
      answers.set(id, answer)
      if (server.silent === 'after') throw new TypeError('the answer was lost')
      return answer.clone()
    },
  }
  return server
}

const paperOf = (key: string, publishedAt = '2026-11-10T00:00:00Z') =>
  ({
    ...{ key, arxivId: key, title: `Paper ${key}`, titleJa: null, summaryJa: null, abstractEn: 'Cranes.', authors: [] },
    ...{ categories: ['cs.LG'], primaryCategory: 'cs.LG', publishedAt, excerpt: false, doubt: null, sample: false },
    ...{ marks: noMarks, arxivVersion: null, provider: null, translator: null, note: '', versions: [], pairs: [] },
    ...{ restorations: [], missing: [], doubts: [], corrections: [], terms: [] },
    source: { page: 'p', line: null, takenAt: '2026-11-10T00:00:00Z', url: null },
  }) satisfies Paper

const request = (method: string, path: string, body: unknown) =>
  new Request(`http://reader.test${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
const star = (key: string, starred: boolean) => request('PUT', `/api/papers/${key}/marks`, { starred })

beforeEach(async () => {
  const db = await openOffline()
  for (const name of db.objectStoreNames) await db.clear(name)
})

describe('the outbox', () => {
  it('sends at once where the server answers', async () => {
    const server = createServer()
    const outbox = createOutbox({ db: openOffline, send: server.send })
    const { response, sent } = await createWrites(openOffline, outbox).write(star('a', true))
    expect([sent, response.status, server.heard.length, await outbox.count()]).toEqual([true, 200, 1, 0])
    expect((await findMarks(await openOffline(), 'a'))?.marks.starred).toBe(true)
  })

  it('keeps what was done in order through a silence and a new worker, and sends it once, with its moment', async () => {
    const server = createServer()
    server.silent = true
    const first = createWrites(openOffline, createOutbox({ db: openOffline, send: server.send }))
    for (const [key, is] of [
      ['a', true],
      ['b', true],
      ['a', false],
    ] as const) {
      const { response, sent } = await first.write(star(key, is))
      const marked = (await response.json()) as Marked
      expect([sent, marked.after.starredAt !== null]).toEqual([false, is])
    }
    server.silent = 'after'
    const second = createOutbox({ db: openOffline, send: server.send })
    expect(await second.flush()).toBe(false)
    expect(await second.count()).toBe(3)
    server.silent = false
    expect(await second.flush()).toBe(true)
    expect(await second.count()).toBe(0)
    expect(server.heard.map((line) => line.replace(/20\d\d-[^"]*/, 'then'))).toEqual([
      'PUT /api/papers/a/marks {"starred":"then"}',
      'PUT /api/papers/b/marks {"starred":"then"}',
      'PUT /api/papers/a/marks {"starred":false}',
    ])
  })

  it('knows a note that was taken away, and leaves alone one it never read', async () => {
    const server = createServer()
    const db = await openOffline()
    await putPaper(db, { ...paperOf('a'), note: 'old', marks: { ...noMarks, hasNote: true } }, 10, null)
    await putMarks(db, [{ key: 'b', marks: { ...noMarks, hasNote: true }, note: null }])
    const writes = createWrites(openOffline, createOutbox({ db: openOffline, send: server.send }))
    server.silent = true
    await writes.write(request('PUT', '/api/papers/a/marks', { note: ' ' }))
    expect((await listPapers(db)).map(({ note, marks }) => [note, marks.hasNote])).toEqual([['', false]])
    await writes.write(star('b', true))
    expect(await findMarks(db, 'b')).toMatchObject({ note: null, marks: { starred: true, hasNote: true } })
  })

  it('waits behind what waits, and never sends two at a time', async () => {
    const server = createServer()
    const outbox = createOutbox({ db: openOffline, send: server.send })
    const writes = createWrites(openOffline, outbox)
    server.silent = true
    await writes.write(star('a', true))
    server.silent = false
    await Promise.all([writes.write(star('b', true)), writes.write(star('c', true)), outbox.flush()])
    expect(server.heard.map((line) => line.slice(16, 17))).toEqual(['a', 'b', 'c'])
    expect(await outbox.count()).toBe(0)
  })

  it('gives a refusal to the page that waits for it, and tells of one that comes later', async () => {
    const server = createServer()
    const db = await openOffline()
    await putPaper(db, paperOf('a'), 10, null)
    const outbox = createOutbox({ db: openOffline, send: server.send })
    const writes = createWrites(openOffline, outbox)
    server.status = 400
    expect((await writes.write(star('a', true))).response.status).toBe(400)
    expect(await db.count('refused')).toBe(0)
    server.silent = true
    await writes.write(star('a', true))
    server.silent = false
    await outbox.flush()
    expect(await db.getAll('refused')).toMatchObject([{ title: 'Paper a', message: 'not like this' }])
    expect(await outbox.count()).toBe(0)
  })

  it('tries a server that fails again, and then puts the change aside', async () => {
    const server = createServer()
    const outbox = createOutbox({ db: openOffline, send: server.send })
    server.silent = true
    await createWrites(openOffline, outbox).write(star('a', true))
    server.silent = false
    server.status = 500
    for (let time = 1; time < 5; time++) expect(await outbox.flush()).toBe(false)
    expect(await outbox.flush()).toBe(true)
    expect(await (await openOffline()).count('refused')).toBe(1)
  })

  it('knows what can be said to whom', () => {
    expect([200, 400, 401, 404, 429, 500, 503].map(judge)).toEqual([
      ...['done', 'refused', 'later', 'refused', 'later', 'failed', 'later'],
    ])
    expect(canWait('PUT', '/api/papers/math/0309136/marks')).toBe(false)
    expect(canWait('PUT', '/api/papers/math%2F0309136/marks')).toBe(true)
    expect(canWait('POST', '/api/digests')).toBe(false)
    expect(canWait('DELETE', '/api/marks/x')).toBe(true)
  })
})

describe('a view marked read without the server', () => {
  it('is the unread papers that are kept, by name, and is taken back by its batch', async () => {
    const server = createServer()
    const db = await openOffline()
    for (const key of ['a', 'b', 'c']) await putPaper(db, paperOf(key), 10, 'set')
    await putMarks(db, [{ key: 'a', marks: { ...noMarks, read: true }, note: '' }])
    const outbox = createOutbox({ db: openOffline, send: server.send })
    const writes = createWrites(openOffline, outbox)
    server.silent = true
    const asked = request('POST', '/api/marks', { view: { q: 'crane OR cranes', category: ['cs.*'] }, asOf: 7 })
    const { count, batch } = (await (await writes.write(asked)).response.json()) as { count: number; batch: string }
    expect(count).toBe(2)
    expect((await listPapers(db)).every(({ marks }) => marks.read)).toBe(true)
    await writes.write(request('DELETE', `/api/marks/${batch}`, undefined))
    expect((await listPapers(db)).filter(({ marks }) => marks.read).map(({ key }) => key)).toEqual(['a'])
    server.silent = false
    await outbox.flush()
    expect(server.heard).toEqual([`POST /api/marks {"keys":["b","c"]}`, `DELETE /api/marks/${batch} null`])
  })
})

describe('what is kept', () => {
  it('goes with its last set; what was opened gives way to what is opened later', async () => {
    const db = await openOffline()
    for (const set of ['one', 'two']) {
      await db.put('sets', { id: set, query: set, at: 1, papers: 2, found: 2, size: 20 })
      await putPaper(db, paperOf('both'), 10, set)
      await putPaper(db, paperOf(set), 10, set)
    }
    await removeSet(db, 'one')
    expect(await db.getAllKeys('papers')).toEqual(['both', 'two'])
    for (let n = 0; n <= mostOpened; n++) await putPaper(db, paperOf(`opened ${n}`), 5, null)
    const totals = await readTotals(db)
    expect(totals.opened).toEqual({ papers: mostOpened, size: mostOpened * 5 })
    expect(totals.size).toBe(mostOpened * 5 + 20)
    expect(await db.get('papers', 'both')).toBeDefined()
  })
})
