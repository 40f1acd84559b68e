// Libraries of every size, and papers that are as odd as papers get.

import { tellMany } from './many.ts'
import type { Shot } from './shots.ts'

/** A library of so many papers, of which nobody made anything yet. */
const telling =
  (count: number): NonNullable<Shot['before']> =>
  async (page) => {
    const library = { papers: count, unread: count, starred: 0, later: 0, notes: 0, tags: [], revision: 1 }
    await tellMany(page, count)
    await page.route(/\/api\/library$/, (route) => route.fulfill({ json: library }))
    await page.route('**/api/total*', (route) => route.fulfill({ json: { count } }))
    await page.route('**/api/searches', (route) => route.fulfill({ json: { searches: [] } }))
    await page.route('**/api/watch', (route) => route.fulfill({ json: { words: [] } }))
  }

/** Papers by their place in `many.ts`, with what is odd about them. */
const oddPapers = [
  ['long-title', 0],
  ['crowd', 1],
  ['no-summary', 2],
  ['no-abstract', 3],
  ['no-text', 4],
  ['long-japanese', 5],
  ['bare', 8],
  ['unbroken', 9],
] as const

/** Lists of 0, 1, 30 and 100,000 papers, and each odd paper open. */
export function listSizeShots(): Shot[] {
  const sizes = [0, 1, 30, 100_000].map(
    (count): Shot => ({ name: `papers-${count}`, path: '/', before: telling(count) }),
  )
  const odd = oddPapers.map(
    ([name, place]): Shot => ({
      name: `odd-${name}`,
      path: `/?paper=2602.${place.toString().padStart(6, '0')}`,
      before: telling(30),
    }),
  )
  return [
    ...sizes,
    { name: 'papers-100000-compact', path: '/', before: telling(100_000), keeps: { density: 'compact' } },
    ...odd,
  ]
}
