// Every page in tests/fixtures/text against what it should give. A new case is two files: a page, and its .expect.json.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'

const folder = new URL('../fixtures/text/', import.meta.url)
const cases = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('the page', () => {
  it.each(cases)('%s', (name) => {
    const page = readFileSync(new URL(name, folder))
    const expected = JSON.parse(readFileSync(new URL(name.replace(/\.txt$/, '.expect.json'), folder), 'utf8'))
    const { entries, problems } = parsePage(page)
    expect({ entries: entries.map(({ line, entry }) => ({ line, ...entry })), problems }).toEqual(expected)
    for (const { entry } of entries) Entry.parse(entry)
  })

  it('has an expectation for every case', () => {
    const expectations = readdirSync(folder).filter((name) => name.endsWith('.expect.json'))
    expect(expectations.map((name) => name.replace('.expect.json', '.txt')).sort()).toEqual(cases.toSorted())
  })
})
