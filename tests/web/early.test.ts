// What `theme.js` asks for early is what the code will ask for, whatever the address.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import { root } from '../../server/config.ts'
import { takeEarly } from '../../web/early.ts'
import { formatFilters, formatUrl, parseUrl, sorts } from '../../web/url-state.ts'

const script = readFileSync(join(root, 'web/public/theme.js'), 'utf8')

/** The addresses that the script asks for, on a page at `search`. */
function asks(search: string): readonly string[] {
  const asked: string[] = []
  const page = {
    URLSearchParams,
    location: { search },
    document: { documentElement: { dataset: {} }, querySelector: () => null, head: { append: () => {} } },
    localStorage: { getItem: () => null },
    navigator: { languages: ['ja'] },
    matchMedia: () => ({ matches: false }),
    addEventListener: () => {},
    fetch: (path: string) => {
      asked.push(path)
      return Promise.resolve()
    },
  }
  runInNewContext(script, page)
  return asked
}

const words = fc.string({ maxLength: 20, unit: 'grapheme' }).map((text) => text.trim())
const days = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[0-2]\d{3}-[0-1]\d-[0-3]\d$/),
  fc.constantFrom('2024-02-29', '2023-02-29', '2026-04-31', '0000-01-01', '2026-1-1'),
)
const state = fc.record({
  q: words,
  category: fc.uniqueArray(
    words.filter((word) => word !== ''),
    { maxLength: 3 },
  ),
  author: words,
  from: fc.constantFrom('', '2026-01-02'),
  to: fc.constantFrom('', '2026-02-03'),
  sort: fc.constantFrom(...sorts),
  paper: fc.constantFrom(null, '2611.00001', 'hep-th/9901001'),
  view: fc.constant(null),
})

/** Addresses of the page, and addresses that somebody wrote. */
const searches = fc.oneof(
  state.map(formatUrl),
  fc
    .array(fc.tuple(fc.constantFrom('q', 'category', 'author', 'from', 'to', 'sort', 'x'), fc.oneof(words, days)))
    .map((pairs) => `?${new URLSearchParams(pairs)}`),
)

it('asks for the list and the paper as they will be asked for', () => {
  fc.assert(
    fc.property(searches, (search) => {
      const query = formatFilters(parseUrl(search).state).toString()
      const asked = asks(search)
      expect(asked[0]).toBe(query ? `/api/papers?${query}` : '/api/papers')
      expect(asked).toContain('/api/facets')
      const { paper } = parseUrl(search).state
      if (paper) expect(asked).toContain(`/api/papers/${encodeURIComponent(paper)}`)
    }),
  )
})

afterEach(() => {
  globalThis.taiyakuEarly = undefined
})

it('gives each answer once', async () => {
  globalThis.taiyakuEarly = new Map([['/api/papers', Promise.resolve(new Response('x'))]])
  expect(await takeEarly('/api/papers')?.then((answer) => answer.text())).toBe('x')
  expect(takeEarly('/api/papers')).toBeUndefined()
})

it('an address is read as the contract reads it', () => {
  fc.assert(
    fc.property(days, (text) => {
      const day = text.trim()
      const read = parseUrl(`?${new URLSearchParams({ from: day })}`).state.from
      expect(read).toBe(day !== '' && PapersQuery.safeParse({ from: day }).success ? day : '')
    }),
  )
  const long = 'x'.repeat(1001)
  expect(parseUrl(`?q=${long}`).ignored).toHaveLength(1)
  expect(parseUrl(`?q=${long.slice(1)}`).ignored).toHaveLength(0)
})
