// Saved searches and their feeds over HTTP.
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { FailureBody } from '#shared/failure.ts'
import { SavedSearch, SavedSearches } from '#shared/saved-search.ts'
import { toPage } from '../../server/source/pages.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { type TestServer, withServer } from './server.ts'

const send = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) })
const titled = (n: number, category = 'cs.LG') =>
  entryOf({ title: `Paper ${n}`, arxivId: `2611.0000${n}`, authors: [`A ${n}`], categories: [category] })
const withPapers = (work: (server: TestServer) => Promise<void>) =>
  withServer(async (server) => {
    await saveEntries(server.store, [titled(1), titled(2), titled(3, 'math.CO')])
    await work(server)
  })
const add = async ({ ask }: TestServer, body: object) =>
  SavedSearch.parse((await ask('/api/searches', send('POST', body))).body)
const list = async ({ ask }: TestServer) => SavedSearches.parse((await ask('/api/searches')).body).searches

describe('saved searches', () => {
  it('are kept with a name and a count of the unread that stays current', () =>
    withPapers(async (server) => {
      const saved = await add(server, { name: ' 機械学習 ', q: 'cat:cs.LG OR cat:math.CO' })
      expect(saved).toMatchObject({ name: '機械学習', group: '', unread: { count: 3, exact: true } })
      await server.ask('/api/papers/2611.00001/marks', send('PUT', { read: true }))
      expect(await list(server)).toMatchObject([{ id: saved.id, unread: { count: 2 } }])
      await saveEntries(server.store, [titled(4)], { name: 'more' })
      expect(await list(server)).toMatchObject([{ unread: { count: 3 } }])
    }))

  it('are renamed, grouped, ordered by hand; those of a group stand together', () =>
    withPapers(async (server) => {
      const [a, b, c] = [
        await add(server, { name: 'a', q: 'a' }),
        await add(server, { name: 'b', q: 'b', group: '毎日' }),
        await add(server, { name: 'c', q: 'c' }),
      ]
      const names = async () => (await list(server)).map(({ name }) => name)
      expect(await names()).toEqual(['a', 'c', 'b'])
      const { ask } = server
      const ordered = await ask(
        '/api/searches/order',
        send('PUT', {
          searches: [
            { id: c.id, group: '' },
            { id: 999, group: '' },
            { id: a.id, group: '毎日' },
          ],
        }),
      )
      expect(SavedSearches.parse(ordered.body).searches).toMatchObject([
        { name: 'c', group: '' },
        { name: 'a', group: '毎日' },
        { name: 'b', group: '毎日' },
      ])
      const changed = await ask(`/api/searches/${b.id}`, send('PUT', { name: 'B', q: 'paper', group: '' }))
      expect(changed.body).toMatchObject({ name: 'B', q: 'paper', group: '', unread: { count: 3 }, secret: b.secret })
    }))

  it('come back after they were removed: place, group and feed', () =>
    withPapers(async (server) => {
      const a = await add(server, { name: 'a', q: 'a' })
      await add(server, { name: 'b', q: 'b' })
      const gone = SavedSearch.parse((await server.ask(`/api/searches/${a.id}`, { method: 'DELETE' })).body)
      expect((await server.ask(`/feeds/${a.secret}.atom`)).status).toBe(404)
      const { name, q, group, secret } = gone
      await add(server, { name, q, group, secret, place: 0 })
      expect((await list(server)).map((search) => search.name)).toEqual(['a', 'b'])
      expect((await server.ask(`/feeds/${a.secret}.atom`)).status).toBe(200)
      // A secret that is in use is nobody else's.
      expect((await add(server, { name: 'c', q: 'c', secret })).secret).not.toBe(secret)
    }))

  it('raise the revision and are told to all who look on', () =>
    withPapers(async (server) => {
      const revision = async () => (await server.store.getLibrary()).revision
      const before = await revision()
      const { id } = await add(server, { name: 'a', q: 'a' })
      await server.ask(`/api/searches/${id}`, send('PUT', { renew: true }))
      await server.ask(`/api/searches/${id}`, { method: 'DELETE' })
      expect(await revision()).toBe(before + 3)
    }))

  it.each([
    ['POST', '/api/searches', { name: '', q: 'x' }, 400, 'name'],
    ['POST', '/api/searches', { name: 'x', q: ' ' }, 400, 'q'],
    ['POST', '/api/searches', { name: 'a\nb', q: 'x' }, 400, 'one line'],
    ['POST', '/api/searches', { name: 'x', q: 'x', secret: 'short' }, 400, 'secret'],
    ['PUT', '/api/searches/1', {}, 400, 'name, q, group or renew'],
    ['PUT', '/api/searches/7', { name: 'x' }, 404, 'GET /api/searches'],
    ['PUT', '/api/searches/order', { searches: [{ id: 'x', group: '' }] }, 400, 'searches'],
    ['DELETE', '/api/searches/7', {}, 404, '7'],
    ['GET', '/api/searches/order', undefined, 405, 'PUT'],
  ])('refuse %s %s %j', (method, path, body, status, named) =>
    withPapers(async ({ ask }) => {
      const answer = await ask(path, body === undefined ? { method } : send(method, body))
      expect(answer.status).toBe(status)
      expect(FailureBody.parse(answer.body).error.message).toContain(named)
    }),
  )
})

describe('feeds', () => {
  it('of a saved search have a secret address, until it is renewed', () =>
    withPapers(async (server) => {
      const { id, secret } = await add(server, { name: '組合せ', q: 'cat:math.CO' })
      const { headers, text } = await server.ask(`/feeds/${secret}.atom`)
      expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
      expect(await new Parser().parseString(text)).toMatchObject({
        title: '組合せ',
        feedUrl: `${server.url}/feeds/${secret}.atom`,
        link: `${server.url}/?q=cat%3Amath.CO`,
        items: [{ title: 'Paper 3', link: 'https://arxiv.org/abs/2611.00003' }],
      })
      const renewed = SavedSearch.parse((await server.ask(`/api/searches/${id}`, send('PUT', { renew: true }))).body)
      expect(renewed.secret).toMatch(/^[\w-]{32}$/)
      expect((await server.ask(`/feeds/${secret}.rss`)).status).toBe(404)
      const again = await server.ask(`/feeds/${renewed.secret}.atom`)
      expect(parseAtomFeed(again.text).id).toBe(parseAtomFeed(text).id)
    }))

  it('of any query take the parameters of a list', () =>
    withPapers(async ({ ask }) => {
      const titles = async (query: string) =>
        (parseJsonFeed(JSON.parse((await ask(`/api/feed.json?${query}`)).text)).items ?? []).map(({ title }) => title)
      expect(await titles('')).toEqual(['Paper 3', 'Paper 2', 'Paper 1'])
      expect(await titles('category=cs.LG&sort=old')).toEqual(['Paper 1', 'Paper 2'])
      expect(await titles('author=A%203')).toEqual(['Paper 3'])
      expect(await titles('q=paper&sort=relevance&limit=1')).toHaveLength(1)
      expect(await titles('from=2026-11-11')).toEqual([])
    }))

  it('since a moment have what came into the library since, old papers too', () =>
    withPapers(async ({ ask, store }) => {
      const old = entryOf({ title: 'Old', arxivId: '0711.0001', publishedAt: '2007-11-01T00:00:00Z' })
      const page = { ...toPage('late', new TextEncoder().encode('late')), sample: false, problems: [] }
      await store.savePage({ ...page, takenAt: '2026-11-22T10:00:00Z', entries: [{ entry: old, line: 1 }] })
      const titles = async (query: string) =>
        (JSON.parse((await ask(`/api/feed.json?${query}`)).text) as { items: { title: string }[] }).items.map(
          ({ title }) => title,
        )
      expect(await titles('')).toEqual(['Old', 'Paper 3', 'Paper 2', 'Paper 1'])
      expect(await titles('since=2026-11-21')).toEqual(['Old'])
      expect(await titles('since=2026-11-22T10:00:00Z')).toEqual(['Old'])
      expect(await titles('since=2026-11-22T12:00:01%2B01:00')).toEqual([])
      expect(await titles('since=2026-11-20&q=title:paper&limit=2')).toEqual(['Paper 3', 'Paper 2'])
    }))

  it('are a 304 until a paper comes, whatever else changes', () =>
    withPapers(async (server) => {
      const { secret } = await add(server, { name: 'a', q: 'paper' })
      for (const path of [`/feeds/${secret}.rss`, '/api/feed.rss?q=paper']) {
        const tag = (await server.ask(path)).headers.get('etag') ?? ''
        await server.ask('/api/papers/2611.00001/marks', send('PUT', { starred: true }))
        const held = await server.ask(path, { headers: { 'if-none-match': tag } })
        expect({ status: held.status, text: held.text }).toEqual({ status: 304, text: '' })
      }
      const path = `/feeds/${secret}.json`
      const tag = (await server.ask(path)).headers.get('etag') ?? ''
      await saveEntries(server.store, [titled(4)], { name: 'more' })
      expect((await server.ask(path, { headers: { 'if-none-match': tag } })).status).toBe(200)
    }))

  it.each([
    ['/api/feed.xml', 404, '.atom'],
    ['/feeds/x.atom', 404, 'renewed'],
    ['/api/feed.atom?language=fr', 400, 'language'],
    ['/api/feed.atom?since=yesterday', 400, 'since'],
    ['/api/feed.atom?since=2026-02-30', 400, 'since'],
    ['/api/feed.atom?limit=0', 400, 'limit'],
    ['/api/feed.atom?query=x', 400, 'query'],
  ])('refuse %s', (path, status, named) =>
    withPapers(async ({ ask }) => {
      const answer = await ask(path)
      expect(answer.status).toBe(status)
      expect(FailureBody.parse(answer.body).error.message).toContain(named)
    }),
  )
})
