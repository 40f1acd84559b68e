// The categories of a day as blocks whose area is their share, those of an archive side by side. Squarified treemap (Bruls,
// Huizing, van Wijk 2000) of d3-hierarchy. Pure.
import { hierarchy, treemap } from 'd3-hierarchy'
import { archiveOf } from '#shared/categories.ts'

type Counted = { readonly category: string; readonly count: number }
/** Where a block stands and how large it is, each a share of the whole from 0 to 1. `count` papers. */
export type Block = Counted & {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
type Branch = { readonly children?: readonly Branch[]; readonly counted?: Counted }

/** More would be too small to be read or pressed. */
const mostBlocks = 24

/** The blocks, the largest archive first; `rest` is how many categories had no place. `shape` is width by height of the whole. */
export function layBlocks(
  categories: readonly Counted[],
  shape: number,
): { readonly blocks: readonly Block[]; readonly rest: number } {
  const shown = categories.filter(({ count }) => count > 0).slice(0, mostBlocks)
  if (shown.length === 0) return { blocks: [], rest: 0 }
  const archives = Map.groupBy(shown, ({ category }) => archiveOf(category))
  const tree: Branch = {
    children: [...archives.values()].map((own) => ({ children: own.map((counted) => ({ counted })) })),
  }
  const root = hierarchy<Branch>(tree, ({ children }) => children)
    .sum(({ counted }) => counted?.count ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const blocks = treemap<Branch>()
    .size([shape, 1])(root)
    .leaves()
    .flatMap(({ data, x0, x1, y0, y1 }) =>
      data.counted ? [{ ...data.counted, x: x0 / shape, y: y0, width: (x1 - x0) / shape, height: y1 - y0 }] : [],
    )
  return { blocks, rest: categories.length - shown.length }
}
