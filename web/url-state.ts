// The address is the state: which papers are listed, which one is open, in which layout.
// Pure. A parameter that can't be read is left out of the state and named in `ignored`, never guessed.
import type { Sort } from '#shared/query/ast.ts'

export const views = ['facing', 'interleaved', 'ja', 'en'] as const
export type View = (typeof views)[number]
export const sorts = ['new', 'old', 'relevance', 'watched'] as const satisfies readonly Sort[]

/** Which papers are listed. An empty string means "not asked for"; days are `YYYY-MM-DD` in UTC. */
export type Filters = {
  readonly q: string
  readonly category: readonly string[]
  readonly author: string
  readonly from: string
  readonly to: string
  readonly sort: Sort
}

/** Everything the address says. `paper` is the key of the open paper. */
export type UrlState = Filters & { readonly paper: string | null; readonly view: View | null }

export const noFilters: Filters = { q: '', category: [], author: '', from: '', to: '', sort: 'new' }
export const emptyState: UrlState = { ...noFilters, paper: null, view: null }

const isWords = (text: string) => text.length <= 1000
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).getUTCDate() === Number(text.slice(8))
// As the contract says it; not read from there, so that an address is read before the contract is loaded. A test compares.
const texts = { q: isWords, author: isWords, from: isDay, to: isDay }
const names = new Set(['q', 'category', 'author', 'from', 'to', 'sort', 'paper', 'view'])

/** Reads `?…`. `ignored` lists the parameters, as `name=value`, that are unknown or hold what they can't. */
export function parseUrl(search: string): { state: UrlState; ignored: readonly string[] } {
  const params = new URLSearchParams(search)
  const ignored = [...params].filter(([name]) => !names.has(name)).map(([name, value]) => `${name}=${value}`)
  const read = <T>(name: string, accept: (value: string) => T | null, otherwise: T): T => {
    const value = params.get(name)
    if (value === null || value.trim() === '') return otherwise
    const accepted = accept(value.trim())
    if (accepted === null) ignored.push(`${name}=${value}`)
    return accepted ?? otherwise
  }
  const text = (name: keyof typeof texts) => read(name, (value) => (texts[name](value) ? value : null), '')
  const category = [...new Set(params.getAll('category').map((code) => code.trim()))].filter((code) => code !== '')
  const state: UrlState = {
    q: text('q'),
    category,
    author: text('author'),
    from: text('from'),
    to: text('to'),
    sort: read<Sort>('sort', (value) => sorts.find((sort) => sort === value) ?? null, 'new'),
    paper: read<string | null>('paper', (value) => value, null),
    view: read<View | null>('view', (value) => views.find((view) => view === value) ?? null, null),
  }
  return { state, ignored }
}

/** The filters as parameters, in one fixed order, without what is not asked for. */
export function formatFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams()
  if (filters.q) params.append('q', filters.q)
  for (const code of filters.category) params.append('category', code)
  for (const name of ['author', 'from', 'to'] as const) if (filters[name]) params.append(name, filters[name])
  if (filters.sort !== 'new') params.append('sort', filters.sort)
  return params
}

/** The state as `?…`, or an empty string where nothing is asked for. `parseUrl` gives the same state back. */
export function formatUrl(state: UrlState): string {
  const params = formatFilters(state)
  if (state.paper) params.append('paper', state.paper)
  if (state.view) params.append('view', state.view)
  const search = params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
  return search ? `?${search}` : ''
}

/** Whether anything narrows the list (its order does not). */
export function hasFilters(filters: Filters): boolean {
  return Boolean(filters.q || filters.category.length > 0 || filters.author || filters.from || filters.to)
}

/** The filters with one category put in or taken off. */
export function toggleCategory(filters: Filters, code: string): readonly string[] {
  return filters.category.includes(code)
    ? filters.category.filter((other) => other !== code)
    : [...filters.category, code]
}
