// Every page in tests/fixtures against what it should give, a folder a form. A new case is two files: a page, and its .expect.json.
// Where an expectation names no address, version or excerpt, there is none.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'

const root = new URL('../fixtures/', import.meta.url)
const extension = /\.(?:txt|html|json|xml)$/
const isPage = (name: string) => extension.test(name) && !name.endsWith('.expect.json')
const cases = readdirSync(root).flatMap((form) =>
  readdirSync(new URL(`${form}/`, root))
    .filter(isPage)
    .map((name) => `${form}/${name}`),
)
const unstated = { arxivVersion: null, sourceUrl: null, excerpt: false }

describe('the page', () => {
  it.each(cases)('%s', (name) => {
    const page = readFileSync(new URL(name, root))
    const expected = JSON.parse(readFileSync(new URL(name.replace(extension, '.expect.json'), root), 'utf8'))
    const { entries, problems } = parsePage(page)
    const wanted = expected.entries.map((entry: object) => ({ ...unstated, ...entry }))
    expect({ entries: entries.map(({ line, entry }) => ({ line, ...entry })), problems }).toEqual({
      entries: wanted,
      problems: expected.problems,
    })
    for (const { entry } of entries) Entry.parse(entry)
  })

  it('has an expectation for every case', () => {
    const expectations = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.expect.json'),
    )
    expect(expectations.map((name) => name.replace('.expect.json', '')).sort()).toEqual(
      cases.map((name) => name.replace(extension, '')).sort(),
    )
  })
})
