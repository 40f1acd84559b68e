// Which commands fit what is typed, best first. Several words must all fit, each by any of a command's names. Pure.
import type { Span } from '#shared/bitext.ts'
import { foldTyped, type Match, matchName, tiers } from './match.ts'

/** `names`: all it is found by, the one that is shown first. */
export type Candidate = { readonly id: string; readonly names: readonly string[] }
/** `spans`: for each of its names what fits. `close`: it fits by more than letters in order. */
export type Ranked<One extends Candidate> = {
  readonly candidate: One
  readonly close: boolean
  readonly spans: readonly (readonly Span[])[]
}

type Fit = Match & { readonly name: number }
type Scored<One extends Candidate> = Ranked<One> & { readonly score: readonly number[] }

const worth = ({ tier }: Match) => tiers.indexOf(tier)

function bestFit(word: string, names: readonly string[]): Fit | null {
  const fits = names.flatMap((text, name): Fit[] => {
    const match = matchName(word, text)
    return match ? [{ ...match, name }] : []
  })
  return fits.toSorted((a, b) => worth(a) - worth(b))[0] ?? null
}

/** By what was typed as a whole, else word by word. */
function fitAll(typed: string, names: readonly string[]): readonly Fit[] | null {
  const whole = bestFit(typed, names)
  if (whole && whole.tier !== 'letters') return [whole]
  const words = typed.split(/\s+/).map((word) => bestFit(word, names))
  const fits = words.filter((fit) => fit !== null)
  return fits.length === words.length ? fits : whole && [whole]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** `recent`: ids chosen lately, the newest first; among equals they come first, then short names, then as they stand. */
export function rankCandidates<One extends Candidate>(
  typed: string,
  candidates: readonly One[],
  recent: readonly string[],
): readonly Ranked<One>[] {
  const folded = foldTyped(typed)
  const scored = candidates.flatMap((candidate): Scored<One>[] => {
    const fits = fitAll(folded, candidate.names)
    if (!fits) return []
    const worst = Math.max(...fits.map(worth))
    const place = recent.indexOf(candidate.id)
    const hidden = Math.max(...fits.map(({ name }) => Math.min(name, 1)))
    const length = Math.min(...fits.map(({ name }) => candidate.names[name]?.length ?? 0))
    const spans = candidate.names.map((_, name) =>
      fits
        .filter((fit) => fit.name === name)
        .flatMap((fit) => fit.spans)
        .toSorted(([a], [b]) => a - b),
    )
    const score = [worst, place < 0 ? recent.length : place, hidden, length]
    return [{ candidate, close: worst < tiers.indexOf('letters'), spans, score }]
  })
  return scored.toSorted((a, b) => compare(a.score, b.score))
}
