// The Japanese with what the translation damaged put right. Pure.
import type { Restoration, Span } from './bitext.ts'

/** What of a restoration is needed to put it in. */
export type Patch = Pick<Restoration, 'start' | 'end' | 'correct'>

/** A stretch of the page's text with its restorations put in; those that reach beyond the stretch are left out. */
export function restoreStretch(text: string, restorations: readonly Patch[], [from, to]: Span): string {
  let restored = ''
  let at = from
  for (const { start, end, correct } of restorations) {
    if (start < at || end > to) continue
    restored += text.slice(at, start) + correct
    at = end
  }
  return restored + text.slice(at, to)
}
