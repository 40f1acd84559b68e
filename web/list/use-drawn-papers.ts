// The papers of the rows that are drawn, from the pages they are on and those next to them.
import { useEffect } from 'react'
import type { PaperSummary } from '#shared/paper.ts'
import { usePaperPages } from '../queries.ts'
import type { Placed } from './blocks.ts'
import type { Entry } from './entries.ts'
import type { ListPage } from './lines.ts'

/** The pages of what is drawn, with one on either side, in order. */
export function pagesNear(entries: readonly Entry[], drawn: readonly Placed[], count: number): number[] {
  const near = new Set<number>()
  for (const { index } of drawn) {
    const entry = entries[index]
    if (entry?.kind !== 'row') continue
    for (const page of [entry.page - 1, entry.page, entry.page + 1]) if (page >= 0 && page < count) near.add(page)
  }
  return [...near].sort((a, b) => a - b)
}

/** Gives the paper of a drawn entry, undefined while its page is on its way; tells `onNear` how many papers follow. */
export function useDrawnPapers(
  pages: readonly ListPage[],
  entries: readonly Entry[],
  drawn: readonly Placed[],
  onNear: (left: number) => void,
): (index: number) => PaperSummary | undefined {
  const near = pagesNear(entries, drawn, pages.length)
  const answers = usePaperPages(near.flatMap((page) => pages[page] ?? []))
  const left = entries.length - 1 - (drawn.at(-1)?.index ?? 0)
  useEffect(() => onNear(left), [left, onNear])
  return (index) => {
    const entry = entries[index]
    if (entry?.kind !== 'row') return undefined
    return answers[near.indexOf(entry.page)]?.items.find(({ key }) => key === entry.key)
  }
}
