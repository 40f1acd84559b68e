// Papers over HTTP as a file: which, in what form, under what name; and what is refused before a file is begun.
import { expect, it } from 'vitest'
import { FailureBody } from '#shared/failure.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const crane = entryOf({ title: 'A Crane', arxivId: '2611.00001' })
const sheep = entryOf({ title: 'A Sheep', arxivId: '2611.00002', categories: ['math.CO'] })

it('sends what a query finds, all of it unless told, under a name', () =>
  withServer(async ({ ask, store }) => {
    await saveEntries(store, [
      crane,
      sheep,
      ...Array.from({ length: 1200 }, (_, at) => entryOf({ title: `Paper ${at}` })),
    ])
    const all = await ask('/api/export?format=ndjson')
    expect(all.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    expect(all.headers.get('content-disposition')).toBe('attachment; filename="taiyaku.ndjson"')
    const keys = all.text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { key: string }).key)
    expect(new Set(keys).size).toBe(1202)
    const found = await ask('/api/export?format=csv&q=title:sheep&category=math.*&language=en')
    expect(found.text.split('\r\n')).toHaveLength(3)
    expect((await ask('/api/export?format=text&q=title:nothing')).text).toBe('')
  }))

it('sends papers by key in their order, with tags and notes; a tag by its query', () =>
  withServer(async ({ ask, store }) => {
    await saveEntries(store, [crane, sheep])
    await store.changeMarks('2611.00002', { addTags: ['wool'], note: 'soft' }, '2026-11-20T00:00:00Z')
    const two = await ask('/api/export?format=bibtex&keys=2611.00002&keys=2611.00001&keys=2611.00002')
    expect([...two.text.matchAll(/eprint = \{(.*)\}/g)].map(([, id]) => id)).toEqual(['2611.00002', '2611.00001'])
    const one = await ask('/api/export?format=ris&keys=2611.00002')
    expect(one.headers.get('content-disposition')).toContain('"2611.00002.ris"')
    expect(one.text).toMatch(/KW {2}- wool\r\n[\s\S]*N1 {2}- soft\r\n/)
    expect((await ask('/api/export?format=bibtex&q=tag:wool')).text.match(/@misc/g)).toHaveLength(1)
  }))

it.each([
  ['format=pdf', 'format'],
  ['', 'format'],
  ['format=csv&language=fr', 'language'],
  ['format=csv&limit=3', 'limit'],
  ['format=csv&keys=2611.00001&q=x', 'keys'],
  ['format=csv&from=2026-02-30', 'from'],
])('refuses %s', (query, name) =>
  withServer(async ({ ask }) => {
    const { status, body } = await ask(`/api/export?${query}`)
    expect(status).toBe(400)
    expect(FailureBody.parse(body).error.details.map(({ path }) => path)).toEqual([name])
  }),
)

it('refuses keys that lead nowhere, and other methods', () =>
  withServer(async ({ ask }) => {
    expect((await ask('/api/export?format=csv&keys=none')).status).toBe(404)
    expect((await ask('/api/export?format=csv', { method: 'POST' })).status).toBe(405)
  }))
