// Marks, tags and their events over HTTP.
import { describe, expect, it } from 'vitest'
import { libraryEventsPath } from '#shared/contract.ts'
import { FailureBody } from '#shared/failure.ts'
import { Library, LibraryEvent, Marked, MarkedMany, Tag } from '#shared/library.ts'
import { Paper } from '#shared/paper.ts'
import { PapersPage } from '#shared/search.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { type TestServer, withServer } from './server.ts'

const send = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) })
const path = '/api/papers/2611.00001/marks'
const withPapers = (work: (server: TestServer) => Promise<void>) =>
  withServer(async (server) => {
    const titled = (n: number) => entryOf({ title: `Paper ${n}`, arxivId: `2611.0000${n}`, authors: [`A ${n}`] })
    await saveEntries(server.store, [titled(1), titled(2)])
    await work(server)
  })

/** Reads events until there are so many. */
async function readEvents(url: string, count: number, act: () => Promise<unknown>): Promise<LibraryEvent[]> {
  const stop = new AbortController()
  const response = await fetch(url + libraryEventsPath, { signal: stop.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const events: LibraryEvent[] = []
  let text = ''
  await act()
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    const found = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => LibraryEvent.parse(JSON.parse(data)))
    events.splice(0, events.length, ...found)
    if (events.length >= count) break
  }
  stop.abort()
  return events
}

describe('marks over HTTP', () => {
  it('are changed, shown in lists and papers, and counted', () =>
    withPapers(async ({ ask }) => {
      const change = { read: true, starred: true, addTags: [' survey '], note: 'see *this*' }
      const marked = Marked.parse((await ask(path, send('PUT', change))).body)
      expect(marked).toMatchObject({
        key: '2611.00001',
        before: { readAt: null, note: '' },
        after: { tags: ['survey'] },
      })
      expect(Paper.parse((await ask('/api/papers/2611.00001')).body)).toMatchObject({
        note: 'see *this*',
        marks: { read: true, starred: true, later: false, tags: ['survey'], hasNote: true },
      })
      const list = PapersPage.parse((await ask('/api/papers?q=tag:survey%20has:note')).body)
      expect(list.items).toMatchObject([{ key: '2611.00001', marks: { tags: ['survey'] } }])
      const library = Library.parse((await ask('/api/library')).body)
      expect(library).toMatchObject({ papers: 2, unread: 1, starred: 1, notes: 1, revision: 1 })
      const tag = Tag.parse((await ask(`/api/tags/${library.tags[0]?.id}`, send('PATCH', { name: '総説' }))).body)
      expect(tag).toMatchObject({ name: '総説', papers: 1 })
      expect((await ask(`/api/tags/${tag.id}`, { method: 'DELETE' })).status).toBe(200)
      expect((await ask(`/api/tags/${tag.id}`, { method: 'DELETE' })).status).toBe(404)
    }))

  it('of a whole view stop at what was there, and are taken back by name', () =>
    withPapers(async ({ ask, store }) => {
      const { asOf } = PapersPage.parse((await ask('/api/papers?q=paper')).body)
      await saveEntries(store, [entryOf({ title: 'Paper 3', arxivId: '2611.00003' })], { name: 'later' })
      const marked = MarkedMany.parse((await ask('/api/marks', send('POST', { view: { q: 'paper' }, asOf }))).body)
      expect(marked.count).toBe(2)
      expect((await ask('/api/library')).body).toMatchObject({ papers: 3, unread: 1 })
      expect((await ask(`/api/marks/${marked.batch}`, { method: 'DELETE' })).body).toMatchObject({ count: 2 })
      const named = await ask('/api/marks', send('POST', { keys: ['2611.00003', 't-none'] }))
      expect(named.body).toMatchObject({ count: 1 })
    }))

  it('are told to all who look on', () =>
    withPapers(async ({ ask, url }) => {
      await ask(path, send('PUT', { read: true }))
      const events = await readEvents(url, 3, async () => {
        await ask(path, send('PUT', { starred: true }))
        await ask('/api/marks', send('POST', { keys: ['2611.00002'] }))
      })
      expect(events).toMatchObject([
        { kind: 'hello', revision: 1 },
        { kind: 'marks', revision: 2, key: '2611.00001', marks: { read: true, starred: true } },
        { kind: 'many', revision: 3 },
      ])
    }))

  it('are changed once by what comes twice under one name', () =>
    withPapers(async ({ ask }) => {
      const name = '0193f1a2-0000-7000-8000-000000000001'
      const named = (method: string, body: unknown) => ({ ...send(method, body), headers: { 'idempotency-key': name } })
      const first = await ask(path, named('PUT', { starred: true }))
      await ask(path, send('PUT', { starred: false }))
      expect((await ask(path, named('PUT', { starred: true }))).body).toEqual(first.body)
      expect(Paper.parse((await ask('/api/papers/2611.00001')).body).marks.starred).toBe(false)
      const keys = ['2611.00001', '2611.00002']
      const many = MarkedMany.parse((await ask('/api/marks', named('POST', { keys }))).body)
      expect(many).toMatchObject({ count: 2, batch: name })
      expect((await ask('/api/marks', named('POST', { keys }))).body).toEqual(many)
      expect((await ask(`/api/marks/${name}`, { method: 'DELETE' })).body).toMatchObject({ count: 2 })
      expect((await ask('/api/marks', named('POST', { keys }))).body).toEqual(many)
      expect(Library.parse((await ask('/api/library')).body).unread).toBe(2)
      const wrong = await ask(path, { ...send('PUT', { read: true }), headers: { 'idempotency-key': 'twice' } })
      expect(wrong.status).toBe(400)
    }))

  it('keep watch words', () =>
    withPapers(async ({ ask }) => {
      const words = [{ kind: 'word', text: '折り鶴', colour: 'gold' }]
      expect((await ask('/api/watch', send('PUT', { words }))).body).toEqual({ words })
      expect((await ask('/api/watch')).body).toEqual({ words })
    }))

  it.each([
    ['PUT', path, { starred: 'soon' }, 'starred'],
    ['PUT', path, { stars: 1 }, 'stars'],
    ['PUT', path, { addTags: ['…'] }, 'addTags'],
    ['PUT', path, { note: 'あ'.repeat(20_001) }, 'note'],
    ['POST', '/api/marks', { view: {} }, '"asOf"'],
    ['DELETE', '/api/marks/x', {}, 'batch'],
    ['PATCH', '/api/tags/1', {}, 'name, colour or into'],
    ['PUT', '/api/watch', { words: [{ kind: 'word', text: 'x', colour: 'pink' }] }, 'words'],
  ])('refuse %s %s %j', (method, address, body, named) =>
    withPapers(async ({ ask }) => {
      const answer = await ask(address, send(method, body))
      expect(answer.status).toBe(400)
      expect(FailureBody.parse(answer.body).error.message).toContain(named)
    }),
  )

  it('refuse an unknown paper, and a write from another site', () =>
    withPapers(async ({ ask }) => {
      expect((await ask('/api/papers/t-none/marks', send('PUT', { read: true }))).status).toBe(404)
      const foreign = { ...send('PUT', { read: true }), headers: { origin: 'https://elsewhere.example' } }
      expect((await ask(path, foreign)).status).toBe(403)
    }))
})
