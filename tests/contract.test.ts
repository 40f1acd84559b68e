// Every route of the contract over HTTP: what goes in, what comes out, and how it refuses.
import { describe, expect, it } from 'vitest'
import { contract, Health, pageLimit } from '#shared/contract.ts'
import { IngestReport } from '#shared/entry.ts'
import { FailureBody } from '#shared/failure.ts'
import { Paper } from '#shared/paper.ts'
import { Facets, PapersPage } from '#shared/search.ts'
import { withServer } from './http/server.ts'
import { entryOf, saveEntries } from './store/library.ts'

const page = `Counting Sheep with Sparse Attention

要約

羊を数えます。
とても速いです。

要約(オリジナル)

We count sheep. It is very fast.

arxiv情報

著者 Aoi Mori,Bela Novák
発行日 2026-11-10 09:00:00+00:00
arxivサイト arxiv_id(pdf)

提供元, 利用サービス

arxiv.jp, Google

カテゴリー: cs.CV, cs.LG | Counting Sheep with Sparse Attention はコメントを受け付けていません
`
const post = (body: BodyInit) => ({ method: 'POST', body })

describe('the API', () => {
  it('takes a page in and gives it back whole', () =>
    withServer(async ({ ask }) => {
      const report = IngestReport.parse((await ask('/api/digests?name=sheep.txt', post(page))).body)
      expect(report).toEqual({
        pages: 1,
        unchanged: 0,
        entries: 1,
        added: 1,
        updated: 0,
        same: 0,
        text: expect.any(Object),
        problems: [],
      })
      const again = IngestReport.parse((await ask('/api/digests', post(page))).body)
      expect(again).toMatchObject({ pages: 1, unchanged: 1, entries: 0 })
      const { items, total, next } = PapersPage.parse((await ask('/api/papers')).body)
      expect({ total, next }).toEqual({ total: { count: 1, exact: true }, next: null })
      expect(items[0]).toMatchObject({
        arxivId: null,
        title: 'Counting Sheep with Sparse Attention',
        titleJa: null,
        summaryJa: '羊を数えます。\nとても速いです。',
        authors: ['Aoi Mori', 'Bela Novák'],
        categories: ['cs.CV', 'cs.LG'],
        primaryCategory: 'cs.CV',
        publishedAt: '2026-11-10T09:00:00Z',
      })
      const paper = Paper.parse((await ask(`/api/papers/${items[0]?.key}`)).body)
      expect(paper).toMatchObject({
        abstractEn: 'We count sheep. It is very fast.',
        source: { page: 'sheep.txt', line: 1 },
      })
      expect(
        paper.pairs.map(({ ja, en }) => [
          paper.summaryJa?.slice(...(ja ?? [])),
          paper.abstractEn?.slice(...(en ?? [])),
        ]),
      ).toEqual([
        ['羊を数えます。', 'We count sheep.'],
        ['とても速いです。', 'It is very fast.'],
      ])
      expect(Facets.parse((await ask('/api/facets')).body)).toEqual({
        papers: 1,
        samples: 0,
        categories: [
          { category: 'cs.CV', count: 1 },
          { category: 'cs.LG', count: 1 },
        ],
        archives: [{ archive: 'cs', count: 1 }],
        days: [{ day: '2026-11-10', count: 1 }],
        authors: [
          { author: 'Aoi Mori', count: 1 },
          { author: 'Bela Novák', count: 1 },
        ],
        exact: true,
      })
      const found = Facets.parse((await ask('/api/facets?q=cat:cs.LG%20author:mori')).body)
      expect(found).toMatchObject({ papers: 1, categories: [{ category: 'cs.CV' }, { category: 'cs.LG' }] })
      expect(Facets.parse((await ask('/api/facets?q=-counting')).body).papers).toBe(0)
      const odd = PapersPage.parse((await ask('/api/papers?q=categroy:cs.CV%20羊&sort=relevance')).body)
      expect(odd.notes).toMatchObject([{ start: 0, problem: 'operator' }])
      expect(PapersPage.parse((await ask('/api/papers?q=羊&sort=relevance')).body).ranked).toBe('all')
      expect(Health.parse((await ask('/api/health')).body)).toMatchObject({ status: 'ok', papers: 1 })
    }))

  it('says in the report what was wrong with a page', () =>
    withServer(async ({ ask }) => {
      const answer = await ask('/api/digests?name=x.pdf', post('%PDF-1.7 …'))
      expect(answer.status).toBe(200)
      const report = IngestReport.parse(answer.body)
      expect(report).toMatchObject({
        entries: 0,
        problems: [{ source: 'x.pdf', message: expect.stringContaining('PDF') }],
      })
    }))

  it('removes the sample', () =>
    withServer(async ({ ask, store }) => {
      await saveEntries(store, [entryOf()], { sample: true })
      expect((await ask('/api/sample', { method: 'DELETE' })).body).toEqual({ papers: 1 })
      expect((await ask('/api/papers')).body).toMatchObject({ items: [] })
    }))

  it.each([
    ['/api/papers?limit=0', ['limit']],
    ['/api/papers?limit=many', ['limit']],
    ['/api/papers?from=2025-02-30', ['from']],
    ['/api/papers?from=2025-03-02&to=2025-03-01', ['from']],
    ['/api/papers?sort=best&limit=1000', ['sort', 'limit']],
    ['/api/papers?categroy=cs.LG', ['categroy']],
    ['/api/papers?cursor=x', ['cursor']],
    ['/api/papers?q=a&q=b', ['q']],
    [`/api/papers?q=${'x'.repeat(1001)}`, ['q']],
    ['/api/facets?x=1', ['x']],
  ])('names what is wrong with %s', (path, names) =>
    withServer(async ({ ask }) => {
      const { status, body } = await ask(path)
      const { error } = FailureBody.parse(body)
      expect({ status, code: error.code }).toEqual({ status: 400, code: 'bad_request' })
      expect(error.details.map((detail) => detail.path).sort()).toEqual(names.toSorted())
      for (const name of names) expect(error.message).toContain(name)
    }),
  )

  it.each([
    ['GET', '/api/papers/t-unknown', 404, 'not_found'],
    ['GET', '/api/nothing', 404, 'not_found'],
    ['GET', '/api', 404, 'not_found'],
    ['GET', '/api/papers/%E0%A4%A', 400, 'bad_request'],
    ['PUT', '/api/papers', 405, 'method_not_allowed'],
    ['GET', '/api/digests', 405, 'method_not_allowed'],
    ['POST', '/api/digests', 400, 'bad_request'],
    ['GET', '/assets/gone.js', 404, 'not_found'],
  ])('answers %s %s with %i and the one error body', (method, path, status, code) =>
    withServer(async ({ ask, logged }) => {
      const answer = await ask(path, { method })
      expect(answer.status).toBe(status)
      expect(FailureBody.parse(answer.body).error.code).toBe(code)
      expect(logged).toEqual([])
    }),
  )

  it('hides what it did not foresee, and logs it', () =>
    withServer(async ({ ask, store, logged }) => {
      store.getFacets = () => Promise.reject(new Error('secret detail'))
      const { status, text } = await ask('/api/facets')
      expect(status).toBe(500)
      expect(text).not.toMatch(/secret|\.ts/)
      expect(String(logged[0])).toContain('secret detail')
    }))

  it('refuses a page that is too large, and a write from another site', () =>
    withServer(async ({ ask, url }) => {
      const large = await ask('/api/digests', post(new Uint8Array(pageLimit + 1)))
      expect(large).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } })
      const foreign = await ask('/api/digests', { ...post(page), headers: { origin: 'https://elsewhere.example' } })
      expect(foreign).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } })
      const own = await ask('/api/digests', { ...post(page), headers: { origin: url } })
      expect(own.status).toBe(200)
    }))

  it('serves the reader with headers that allow nothing inline', () =>
    withServer(async ({ ask }) => {
      const { status, headers, text } = await ask('/')
      expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining('reader') })
      expect(headers.get('cache-control')).toBe('no-cache')
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect((await ask('/nowhere')).status).toBe(404)
    }))

  it('has a row for every address it answers, and describes each in the docs', async () => {
    const { readFile } = await import('node:fs/promises')
    const docs = await readFile(new URL('../docs/api.md', import.meta.url), 'utf8')
    for (const { method, path } of Object.values(contract)) expect(docs).toContain(`${method.toUpperCase()} ${path}`)
  })
})
