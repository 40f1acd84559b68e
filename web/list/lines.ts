// The list without its papers: of each its key, its day and about how high its row stands. That is all a list of a
// hundred thousand has to hold; the papers themselves come and go by pages. Pure.

import type { PaperSummary } from '#shared/paper.ts'
import type { PapersPage } from '#shared/search.ts'
import { dayOf } from '../dates.ts'
import type { Filters } from '../url-state.ts'

/** One paper of the list. `height` is a guess in pixels, for a roomy row that nobody has seen yet. */
export type ListLine = { readonly key: string; readonly day: string | null; readonly height: number }
/** One page of the list; `cursor` is what it was asked for by, null for the first. */
export type ListPage = Omit<PapersPage, 'items' | 'notes'> & {
  readonly filters: Filters
  readonly cursor: string | null
  readonly lines: readonly ListLine[]
}

// Measured in the list as wide as it is at first: letters a line, and the heights of lines and of what stands around them.
const titleLetters = 42
const mostTitleLines = 4
const heights = { row: 78, titleLine: 21.4, titleJa: 24, excerpt: 50 }

function guessHeight({ title, titleJa, summaryJa, abstractStart }: PaperSummary): number {
  const lines = Math.min(mostTitleLines, Math.ceil(title.length / titleLetters))
  const excerpt = (summaryJa ?? abstractStart) ? heights.excerpt : 0
  return heights.row + lines * heights.titleLine + (titleJa ? heights.titleJa : 0) + excerpt
}

/** What stays of a page when its papers are put away. */
export function toListPage(filters: Filters, cursor: string | null, page: PapersPage): ListPage {
  const lines = page.items.map((paper) => ({
    key: paper.key,
    day: dayOf(paper.publishedAt),
    height: guessHeight(paper),
  }))
  const { items: _items, notes: _notes, ...rest } = page
  return { ...rest, filters, cursor, lines }
}

/** How many papers the pages hold. */
export function countLines(pages: readonly ListPage[]): number {
  return pages.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** The place of a paper in the list; -1 where it is not in it. */
export function placeOf(pages: readonly ListPage[], key: string): number {
  let before = 0
  for (const { lines } of pages) {
    const at = lines.findIndex((line) => line.key === key)
    if (at >= 0) return before + at
    before += lines.length
  }
  return -1
}

/** The key of the paper at a place; undefined before the first and after the last. */
export function keyAt(pages: readonly ListPage[], place: number): string | undefined {
  let before = 0
  for (const { lines } of pages) {
    if (place < before + lines.length) return lines[place - before]?.key
    before += lines.length
  }
  return undefined
}
