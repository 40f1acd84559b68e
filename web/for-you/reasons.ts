// What speaks for a paper, in one line, and what speaks against it. Pure.
import type { Reason } from '#shared/for-you.ts'

const [mostFor, mostAgainst] = [4, 1]

/** The strongest reasons for a paper, and of those against it the strongest where it is no less than the weakest of these. */
export function pickReasons(reasons: readonly Reason[]): { readonly speaksFor: Reason[]; readonly against: Reason[] } {
  const speaksFor = reasons.filter(({ weight }) => weight > 0).slice(0, mostFor)
  const least = speaksFor.at(-1)?.weight ?? 0
  const against = reasons.filter(({ weight }) => weight < 0 && -weight >= least).slice(0, mostAgainst)
  return { speaksFor, against }
}
