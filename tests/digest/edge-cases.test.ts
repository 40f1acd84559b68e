// Odd real records, where they lie beside the project, with made-up Japanese: written into every form, they come back equal, field by field.
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { type MadeForm, madeForms } from '../made/forms.ts'
import { hasEdgeCases, readEdgeCases } from '../made/real-papers.ts'

// What no form but the record itself can tell: the white space a wrapped line begins with, in any form; and where
// categories only stand in a line, whether a comma parts two of them or belongs to one (`68T05, 90B30`).
const unindent = (entry: Entry): Entry => ({ ...entry, abstractEn: entry.abstractEn?.replace(/\n\s+/g, '\n') ?? null })
const splitCategories = (entry: Entry): Entry => ({
  ...entry,
  categories: [...new Set(entry.categories.flatMap((category) => category.split(', ')))],
})

function told(entry: Entry, { commas, tells }: MadeForm): Entry {
  return unindent(tells(commas ? splitCategories(entry) : entry))
}

describe('odd real records', () => {
  it.skipIf(!hasEdgeCases)('are 322, in 31 kinds', () => {
    const cases = readEdgeCases()
    expect([cases.length, new Set(cases.map(({ what }) => what)).size]).toEqual([322, 31])
  })

  it.skipIf(!hasEdgeCases).each(madeForms)('come back equal from $name', (form) => {
    const cases = readEdgeCases()
    const pages = form.write(
      cases.map(({ entry }) => entry),
      'UTF-8',
    )
    const entries = pages.flatMap((page) => parsePage(new TextEncoder().encode(page)).entries)
    expect(entries).toHaveLength(cases.length)
    for (const [index, { what, entry }] of cases.entries())
      expect(entries[index]?.entry, `${what}: ${entry.arxivId}`).toEqual(told(entry, form))
  })
})
