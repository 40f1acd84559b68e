// The client: addresses made from the contract, answers parsed, failures told apart.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { contract } from '#shared/contract.ts'
import {
  addSubscription,
  changeSubscription,
  forgetSample,
  formatPath,
  getFacets,
  getPaper,
  HttpError,
  listPapers,
  NetworkError,
  postDigest,
  removeSubscription,
} from '../../web/api.ts'
import { mayRetry } from '../../web/queries.ts'
import { noFilters } from '../../web/url-state.ts'

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const respond = (make: () => Promise<Response>) => {
  const fake = vi.fn<typeof fetch>(make)
  vi.stubGlobal('fetch', fake)
  return fake
}
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a request', () => {
  it('puts parameters into the path and the query after it', () => {
    expect(formatPath(contract.getPaper, { params: { key: 'hep-th/9901001' } })).toBe('/api/papers/hep-th%2F9901001')
    expect(formatPath(contract.listPapers, { query: new URLSearchParams({ q: 'a b' }) })).toBe('/api/papers?q=a+b')
  })

  it('sends filters and cursor', async () => {
    const fake = respond(async () => answer({ items: [], total: { count: 0, exact: true }, next: null }))
    const page = await listPapers({ ...noFilters, category: ['cs.*', 'hep-ex'], sort: 'old' }, 'next-one')
    expect(fake.mock.calls[0]?.[0]).toBe('/api/papers?category=cs.*&category=hep-ex&sort=old&cursor=next-one')
    expect(page.items).toEqual([])
  })

  it('sends a page as it stands, under its name', async () => {
    const text = { entries: 0, furniture: 0, problems: 1 }
    const report = { pages: 1, unchanged: 0, entries: 0, added: 0, updated: 0, same: 0, text, problems: [] }
    const fake = respond(async () => answer(report))
    expect(await postDigest({ name: 'a & b.txt', content: new Blob(['x']), job: 'an-id' })).toEqual(report)
    expect(fake.mock.calls[0]?.[0]).toBe('/api/digests?name=a+%26+b.txt&job=an-id')
    expect(fake.mock.calls[0]?.[1]?.method).toBe('POST')
  })

  it('sends what is no page as JSON, to the address of its row', async () => {
    const run = {
      id: 7,
      url: 'https://digest.example/',
      every: 3600,
      paused: true,
      createdAt: '',
      nextAt: null,
      runs: [],
    }
    const fake = respond(async () => answer(run))
    await addSubscription({ url: run.url, every: '1h' })
    await changeSubscription(7, { paused: true })
    await removeSubscription(7)
    expect(fake.mock.calls.map(([path, init]) => [init?.method, path, init?.body ?? null])).toEqual([
      ['POST', '/api/subscriptions', '{"url":"https://digest.example/","every":"1h"}'],
      ['PATCH', '/api/subscriptions/7', '{"paused":true}'],
      ['DELETE', '/api/subscriptions/7', null],
    ])
    expect(fake.mock.calls[0]?.[1]?.headers).toEqual({ 'content-type': 'application/json' })
  })
})

describe('a failure', () => {
  it('of the server carries code, message and details', async () => {
    const details = [{ path: 'from', message: 'must be a day' }]
    respond(async () => answer({ error: { code: 'bad_request', message: 'no', details } }, 400))
    const error = await getFacets().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 400, code: 'bad_request', message: 'no', details })
  })

  it('that is not the API’s own has no code', async () => {
    respond(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(getFacets()).rejects.toMatchObject({ name: 'HttpError', status: 502, code: null })
    respond(async () => answer({ error: { code: 'made-up' } }, 500))
    await expect(getFacets()).rejects.toMatchObject({ status: 500, code: null })
  })

  it('of the connection is another thing', async () => {
    respond(async () => {
      throw new TypeError('fetch failed')
    })
    await expect(forgetSample()).rejects.toBeInstanceOf(NetworkError)
  })

  it('is an answer in another shape than the contract’s', async () => {
    respond(async () => answer({ papers: 'many' }))
    await expect(getFacets()).rejects.toMatchObject({ name: 'HttpError', code: null })
  })

  it('is not what a given-up request is', async () => {
    const given = new AbortController()
    respond(async () => {
      given.abort()
      throw new DOMException('aborted', 'AbortError')
    })
    await expect(getPaper('x', given.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('asks again once where that may help', () => {
  const refused = new HttpError(404, { code: 'not_found', message: '', details: [] })
  const broken = new HttpError(500, { code: 'internal', message: '', details: [] })
  expect(mayRetry(0, refused)).toBe(false)
  expect([mayRetry(0, broken), mayRetry(1, broken)]).toEqual([true, false])
  expect(mayRetry(0, new NetworkError())).toBe(true)
})
