// Two papers of the library made one: versions, keys, index and counts.
import { afterEach, describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { PapersQuery } from '#shared/search.ts'
import { getFacets } from '../../server/store/facets.ts'
import { joinPapers } from '../../server/store/join.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { findPaper } from '../../server/store/papers.ts'
import { savePage } from '../../server/store/save.ts'
import { listPapers } from '../../server/store/search.ts'
import { entryOf } from './library.ts'

let db = openDatabase(':memory:')
afterEach(() => {
  db.close()
  db = openDatabase(':memory:')
})

/** Saves one entry and gives the row id of its paper. */
function save(given: Partial<Entry>): number {
  const entry = entryOf(given)
  const page = { name: 'p', bytes: new Uint8Array(), sample: false, takenAt: 't', problems: [] }
  savePage(db, { ...page, hash: JSON.stringify(entry), entries: [{ entry, line: 1 }] })
  const id = db.prepare('SELECT paper_id FROM versions ORDER BY id DESC').pluck().get()
  return Number(id)
}

const search = (q?: string) => listPapers(db, PapersQuery.parse({ q })).items.map((item) => item.title)

describe('joining papers', () => {
  it('gathers versions and keys, and shows the newest', () => {
    const older = save({ title: 'Old name', publishedAt: '2026-11-01T00:00:00Z', categories: ['cs.CL'] })
    const newer = save({ title: 'New name', summaryJa: '別。', arxivId: '2611.00001' })
    const keys = db.prepare('SELECT key FROM paper_keys').pluck().all() as string[]
    joinPapers(db, newer, older)
    expect(keys.length).toBeGreaterThan(2)
    for (const key of keys) expect(findPaper(db, key)).toMatchObject({ key: '2611.00001', title: 'New name' })
    expect(findPaper(db, '2611.00001')?.versions.map((version) => version.title)).toEqual(['New name', 'Old name'])
    expect([search(), search('New'), search('Old')]).toEqual([['New name'], ['New name'], []])
    expect(getFacets(db)).toMatchObject({ papers: 1, days: [{ day: '2026-11-10', count: 1 }] })
    expect(getFacets(db).categories.map(({ category }) => category)).toEqual(['cs.LG', 'cs.RO'])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it('makes one of versions that say the same', () => {
    const cut = save({ title: 'A name', authors: [], publishedAt: null, summaryJa: null, abstractEn: 'We propose' })
    const whole = save({ title: 'A name', arxivId: '2611.00001', abstractEn: 'Now we propose it.' })
    expect(cut).not.toBe(whole)
    db.prepare(`UPDATE versions SET abstract_en = 'Now we' WHERE paper_id = ?`).run(cut)
    const id = joinPapers(db, cut, whole)
    expect(id).toBe(whole)
    expect(findPaper(db, '2611.00001')).toMatchObject({ abstractEn: 'Now we propose it.', versions: [{}] })
  })

  it('refuses papers that have two ids, and changes nothing then', () => {
    const [a, b] = [save({ title: 'A', arxivId: '2611.00001' }), save({ title: 'B', arxivId: '2611.00002' })]
    expect(() => joinPapers(db, a, b)).toThrow('2611.00001')
    expect(search().sort()).toEqual(['A', 'B'])
  })
})
