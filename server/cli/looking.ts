// The last step of a command that took papers in: looks over those not looked over yet, with a bar on a terminal.
import { countUnread, lookOver } from '../readings.ts'
import type { Store } from '../store/open.ts'
import type { Context } from './command.ts'
import { createProgress } from './progress.ts'
import { formatCount } from './report.ts'

/** Nothing after a command that was asked to stop: the next one does it, or the server when it starts. */
export async function lookOverPapers(store: Store, context: Context): Promise<void> {
  const total = context.stop.aborted ? 0 : await countUnread(store)
  if (total === 0) return
  const progress = createProgress(context.isTerminal ? context.draw : undefined, 'papers')
  const onProgress = (done: number) => progress.update({ done, total: Math.max(total, done), note: 'looked over' })
  await lookOver(store, { stop: context.stop, onProgress })
  progress.clear()
  const left = context.stop.aborted ? await countUnread(store) : 0
  if (left > 0)
    context.warn(`stopped; ${formatCount(left, 'paper')} will be looked over for damage by the next run, or the server`)
}
