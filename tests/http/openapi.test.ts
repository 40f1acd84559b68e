// The description of the API: a valid OpenAPI document, and what the server truly answers is what it says.
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract.ts'
import { makeOpenApi, type OpenApi } from '../../server/http/openapi.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const document: OpenApi = makeOpenApi('1.2.3')

/** A checker of one of the document’s schemas, by a validator that knows nothing of ours. */
function checker(name: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  const validate = ajv.compile({ ...document.components.schemas[name] })
  return (value: unknown) => (validate(value) ? [] : (validate.errors ?? []).map((error) => JSON.stringify(error)))
}

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
  })

  it('has every route of the contract once', () => {
    const told = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    )
    expect(told.sort()).toEqual(Object.keys(contract).sort())
  })

  it('has tokens as a way to be known that nobody must go, and that reaches no tokens', () => {
    expect(document.security).toEqual([{}, { token: [] }])
    expect(document.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' })
    const free = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).filter((one) => one.security),
    )
    expect(free.map(({ operationId }) => operationId)).toEqual(['listTokens', 'addToken', 'removeToken'])
  })

  it('tells what each parameter is', () => {
    const parameters = document.paths['/api/papers']?.get?.parameters ?? []
    expect(parameters.find(({ name }) => name === 'limit')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    })
    expect(parameters.find(({ name }) => name === 'category')?.schema).toMatchObject({ type: 'array' })
    expect(document.paths['/api/papers/{key}']?.get?.parameters).toMatchObject([
      { name: 'key', in: 'path', required: true },
    ])
  })
})

const key = '2611.00001'
const send = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) })

describe('real answers', () => {
  it('are as the document says, and so are refusals', () =>
    withServer(async ({ ask, store }) => {
      await saveEntries(store, [
        entryOf({ title: 'Paper $x^2$', arxivId: key, authors: ['A B'] }),
        entryOf({ title: 'Another', arxivId: '2611.00002', abstractEn: null }),
      ])
      const asked: Readonly<Record<string, [string, RequestInit?]>> = {
        ListPapers: ['/api/papers?q=Paper&sort=relevance&limit=1'],
        GetPaper: [`/api/papers/${key}`],
        ListSimilar: [`/api/papers/${key}/similar`],
        ListGlossary: ['/api/glossary'],
        GetTotal: ['/api/total'],
        GetFacets: ['/api/facets'],
        GetLibrary: ['/api/library'],
        PutMarks: [`/api/papers/${key}/marks`, send('PUT', { starred: true, addTags: ['x'], note: 'n' })],
        MarkMany: ['/api/marks', send('POST', { keys: [key] })],
        PutWatchWords: ['/api/watch', send('PUT', { words: [{ kind: 'word', text: 'x', colour: 'red' }] })],
        ListWatchWords: ['/api/watch'],
        ListCorrections: ['/api/corrections'],
        ListJobs: ['/api/jobs'],
        ListSubscriptions: ['/api/subscriptions'],
        PostDigest: ['/api/digests', { method: 'POST', body: 'no page at all' }],
        GetHealth: ['/api/health'],
      }
      for (const [name, [path, init]] of Object.entries(asked)) {
        const { status, body } = await ask(path, init)
        expect([name, status]).toEqual([name, 200])
        expect([name, checker(`${name}Answer`)(body)]).toEqual([name, []])
      }
      for (const path of ['/api/papers?limit=0', '/api/papers/9999.99999', '/api/nothing'])
        expect(checker('Failure')((await ask(path)).body)).toEqual([])
      expect(checker('GetPaperAnswer')({ key })).not.toEqual([])
    }))

  it('are described on a page without a script', () =>
    withServer(async ({ url, ask }) => {
      expect((await ask('/api/openapi.json')).body).toMatchObject({ openapi: '3.1.0' })
      const page = await fetch(`${url}/api/docs`)
      expect(page.headers.get('content-type')).toContain('text/html')
      const html = await page.text()
      for (const { path } of Object.values(contract)) expect(html).toContain(path.replace(/:(\w+)/g, '{$1}'))
      expect(html).not.toContain('<script')
      expect((await fetch(`${url}/api/docs.css`)).headers.get('content-type')).toContain('text/css')
    }))
})
