// Searches that a reader keeps: a query with a name, in an order and in groups made by hand, each with a feed of its own.
import * as z from 'zod/mini'

/** How many may be kept: each has a count that is kept current. */
export const mostSearches = 100
/** So many can be reached by a digit after `g`. */
export const reachable = 9

const oneLine = (longest: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(longest, `must be at most ${longest} characters`),
    z.refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), { error: 'must be one line' }),
  )
const name = oneLine(100).check(z.minLength(1, 'must not be empty'))
const query = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'must not be empty: a query such as cat:cs.LG is:unread'),
    z.maxLength(1000, 'must be at most 1,000 characters'),
  )
/** '' stands for no group. */
const group = oneLine(60)
/** The secret part of a feed's address. */
export const secretPattern = /^[\w-]{32}$/
const secret = z.string().check(z.regex(secretPattern, 'must be the secret that a removed search had'))

/** `q` says all that is sought, its filters too. `unread` is exact up to 10,000 and 10,000 beyond (`exact` false). `secret` is the address of its feeds: `/feeds/<secret>.atom`, `.rss`, `.json`. */
export const SavedSearch = z.object({
  id: z.int(),
  name: z.string(),
  q: z.string(),
  group: z.string(),
  secret: z.string(),
  unread: z.object({ count: z.int(), exact: z.boolean() }),
})
export type SavedSearch = z.infer<typeof SavedSearch>
/** All of them, as they stand: those in no group first, then group by group. */
export const SavedSearches = z.object({ searches: z.array(SavedSearch) })
export type SavedSearches = z.infer<typeof SavedSearches>

/** A search to keep, as the last of its group. With `place` (how many stand before it) and `secret`, one that was removed is back as it was. */
export const SearchRequest = z.strictObject({
  name,
  q: query,
  group: z._default(group, ''),
  place: z.optional(z.int('must be a whole number').check(z.minimum(0, 'must not be negative'))),
  secret: z.optional(secret),
})
export type SearchRequest = z.infer<typeof SearchRequest>

/** What is to change; all else stays. `renew`: its feeds get a new address, and the old one ends. */
export const SearchChange = z
  .strictObject({
    name: z.optional(name),
    q: z.optional(query),
    group: z.optional(group),
    renew: z.optional(z.literal(true, 'must be true')),
  })
  .check(
    z.refine((change) => Object.keys(change).length > 0, { error: 'must say what to change: name, q, group or renew' }),
  )
export type SearchChange = z.infer<typeof SearchChange>

/** Searches in their new order, each with its group. Those that are not named keep their order and come after; those that are gone are passed over. */
export const SearchOrder = z.strictObject({
  searches: z
    .array(z.strictObject({ id: z.int('must be the id of a search'), group }))
    .check(z.maxLength(mostSearches, `must be at most ${mostSearches}`)),
})
export type SearchOrder = z.infer<typeof SearchOrder>

/** Those of one group stand together: first those in none, then groups in the order of their first search. */
export function arrangeSearches<One extends { readonly group: string }>(searches: readonly One[]): One[] {
  const groups = new Set(['', ...searches.map((search) => search.group)])
  return [...groups].flatMap((group) => searches.filter((search) => search.group === group))
}
