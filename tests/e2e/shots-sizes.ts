// Libraries of every size, and papers that are as odd as papers get.
import type { Shot } from './shots.ts'
import { tellMany } from './many.ts'

const telling = (count: number): NonNullable<Shot['before']> => (page) => tellMany(page, count)

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
  const sizes = [0, 1, 30, 100_000].map((count): Shot => ({ name: `papers-${count}`, path: '/', before: telling(count) }))
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
