// What speaks for a paper, in one line, and what speaks against it. Pure.
import type { Reason } from '#shared/for-you.ts'

const mostFor = 4

/** The strongest reasons for a paper; of an unlikely one also what speaks most against it. */
export function pickReasons(
  reasons: readonly Reason[],
  unlikely: boolean,
): { readonly speaksFor: Reason[]; readonly against: Reason[] } {
  const speaksFor = reasons.filter(({ weight }) => weight > 0).slice(0, mostFor)
  return { speaksFor, against: unlikely ? reasons.filter(({ weight }) => weight < 0).slice(0, 1) : [] }
}
