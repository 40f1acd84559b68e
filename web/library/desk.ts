// The one store of marks of this tab, what was done with them, and what of the answers in the cache they touch.
import type { QueryClient } from '@tanstack/react-query'
import type { Marked, Marks } from '#shared/library.ts'
import type { Paper, PaperSummary } from '#shared/paper.ts'
import type { PapersPage } from '#shared/search.ts'
import { putMarks } from '../api.ts'
import { createMarksStore } from './marks-store.ts'
import { createDeeds } from './undo.ts'

export const marksStore = createMarksStore(putMarks)
export const deeds = createDeeds(() => sessionStorage)

/** A paper as far as its marks go. */
export type MarkedPaper = Pick<PaperSummary, 'key' | 'marks'>

/** The paper of a key in what was loaded: in a list, or opened. */
export function findLoaded(client: QueryClient, key: string): MarkedPaper | undefined {
  const opened = client.getQueryData<Paper>(['paper', key])
  if (opened) return opened
  for (const [, page] of client.getQueriesData<PapersPage>({ queryKey: ['papers-page'] })) {
    const found = page?.items.find((item) => item.key === key)
    if (found) return found
  }
  return undefined
}

/** What counts papers by their marks. */
const counted = [['library'], ['days']]

/** Brings the open paper's note and the counts to what a change made of them. */
export function settleCache(client: QueryClient, { key, after }: Marked): void {
  client.setQueryData<Paper>(['paper', key], (paper) => paper && { ...paper, note: after.note })
  for (const queryKey of counted) void client.invalidateQueries({ queryKey })
}

/** Takes up what another tab or browser did with a paper. */
export function hearMarks(client: QueryClient, key: string, marks: Marks): void {
  marksStore.hear(key, marks)
  const opened = client.getQueryData<Paper>(['paper', key])
  if (opened && (opened.note !== '' || marks.hasNote)) void client.invalidateQueries({ queryKey: ['paper', key] })
  for (const queryKey of counted) void client.invalidateQueries({ queryKey })
}

/** Answers that tell of marks. */
const touched = [['papers-page'], ['paper'], ['similar'], ['watch'], ...counted]

/** Asks for all that tells of marks again, and trusts that from then on; without an answer nothing is forgotten. */
export async function refreshMarks(client: QueryClient): Promise<void> {
  const turn = marksStore.turn()
  try {
    // A first answer on its way is of before the change, and asking again would only wait for it.
    await Promise.all(touched.map((queryKey) => client.cancelQueries({ queryKey })))
    await Promise.all(touched.map((queryKey) => client.invalidateQueries({ queryKey }, { throwOnError: true })))
    marksStore.forget(turn)
  } catch {
    // Whoever looks at the lists is told there.
  }
}
