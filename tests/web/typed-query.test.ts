// The query in the box, read and changed by what is pressed beside it.

import { describe, expect, it } from 'vitest'
import { loadQueryLanguage } from '../../web/query-language.ts'
import { changeFilters, mergeFilters, readQuery, replaceNoted, sortOf, withoutSort } from '../../web/typed-query.ts'
import { noFilters } from '../../web/url-state.ts'

await loadQueryLanguage()

describe('the order', () => {
  it('of the query goes before the address’s, and can be taken out', () => {
    expect(sortOf({ q: '鶴 sort:old', sort: 'relevance' })).toBe('old')
    expect(sortOf({ q: '鶴', sort: 'relevance' })).toBe('relevance')
    expect(withoutSort('鶴 sort:old -紙 sort:new')).toBe('鶴 -紙')
    expect(withoutSort('"sort:old" 鶴')).toBe('"sort:old" 鶴')
  })
})

describe('what was not understood', () => {
  it('is replaced by what may have been meant, and nothing else is', () => {
    const q = '鶴 categroy:cs.LG 紙'
    const [note] = readQuery(q).notes
    expect(note?.suggestion).not.toBeNull()
    const mended = replaceNoted(q, note ?? { start: 0, end: 0 }, note?.suggestion ?? '')
    expect(mended).toBe('鶴 category:cs.LG 紙')
    expect(readQuery(mended).notes).toEqual([])
  })

  it('is mended also where something is left open', () => {
    for (const q of ['(鶴 OR 紙', '鶴 is:doubtfull']) {
      const [note] = readQuery(q).notes
      const mended = replaceNoted(q, note ?? { start: 0, end: 0 }, note?.suggestion ?? '')
      expect(readQuery(mended).notes).toEqual([])
      expect(mended).not.toBe(q)
    }
  })
})

describe('filters', () => {
  it('are one, in the query and beside it', () => {
    const merged = mergeFilters({ ...noFilters, q: '鶴 cat:cs.LG date:2026-02', category: ['math.*'], author: 'Bo' })
    expect(merged).toMatchObject({ category: ['cs.LG', 'math.*'], author: 'Bo', from: '2026-02-01', to: '2026-02-28' })
  })

  it('are changed where they stand', () => {
    const typed = { ...noFilters, q: '鶴 cat:cs.LG au:Lind date:2026-02', category: ['math.*'] }
    expect(changeFilters(typed, { category: ['cs.LG', 'math.*', 'hep-ex'] })).toEqual({
      category: [],
      q: '鶴 (category:cs.LG OR category:math.* OR category:hep-ex) author:Lind date:2026-02'.replace('author', 'au'),
    })
    expect(changeFilters(typed, { author: '' })).toEqual({ author: '', q: '鶴 cat:cs.LG date:2026-02' })
    expect(changeFilters(typed, { from: '', to: '' })).toEqual({ from: '', to: '', q: '鶴 cat:cs.LG au:Lind' })
    expect(changeFilters({ ...noFilters, q: '鶴' }, { author: 'Lind', from: '2026-02-01' })).toEqual({
      author: 'Lind',
      from: '2026-02-01',
    })
  })

  it('end up as they were chosen, wherever they stood', () => {
    for (const q of ['', '鶴', 'cat:cs.LG', 'a OR b', 'au:"Bo Lind" 鶴', 'before:2026-02 -is:doubtful', '"a cat:x']) {
      const filters = { ...noFilters, q, category: ['math.CO'], author: 'Eze' }
      const change = { category: ['cs.CL', 'math.CO'], author: 'Kis', from: '2026-01-02', to: '2026-01-05' }
      expect(mergeFilters({ ...filters, ...changeFilters(filters, change) })).toMatchObject(change)
    }
  })
})
