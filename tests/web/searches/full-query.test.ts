// Query, filters and order as one query that finds the same.
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/parse.ts'
import { readQuery } from '../../../server/store/search-query.ts'
import { loadQueryLanguage, queryLanguage } from '../../../web/query-language.ts'
import { fullQuery, listOf } from '../../../web/searches/full-query.ts'
import { type Filters, noFilters } from '../../../web/url-state.ts'

await loadQueryLanguage()
const language = queryLanguage()
if (!language) throw new Error('the language of queries is not there')
const today = '2026-11-20'
const full = (filters: Partial<Filters>) => fullQuery({ ...noFilters, ...filters }, language, today)

describe('a search to be saved', () => {
  it.each([
    [{ q: 'crane is:unread' }, 'crane is:unread'],
    [{ category: ['cs.LG'] }, 'category:cs.LG'],
    [{ q: 'a OR b', category: ['cs.LG'] }, '(a OR b) category:cs.LG'],
    [{ q: 'crane', author: 'Hana Sato', from: '2026-01-01' }, 'crane author:"Hana Sato" date:2026-01-01..'],
    [{ q: 'date:7d crane' }, 'date:7d crane'],
    [{ q: 'crane', sort: 'old' as const }, 'crane sort:old'],
    [{ q: 'crane sort:relevance', sort: 'old' as const }, 'crane sort:relevance'],
    [{}, ''],
  ])('%j is %s', (filters, wanted) => expect(full(filters)).toBe(wanted))

  it('finds what query and filters find', () => {
    const filters = { q: 'a OR b', category: ['cs.LG', 'math.*'], author: 'Sato', from: '2026-01-01', to: '2026-02-01' }
    expect(parseQuery(full(filters), today).node).toEqual(readQuery(filters, today).node)
  })

  it('is the same once it is opened', () => {
    const q = full({ q: 'a OR b', category: ['cs.LG'], to: '2026-02-01', sort: 'relevance' })
    expect(full(listOf(q))).toBe(q)
  })
})
