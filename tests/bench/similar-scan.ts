// The most similar papers by comparing with every one: what the index is judged by.
import type { Entry } from '#shared/entry.ts'
import { findTerms, listAsks, weighTerms } from '../../server/recommend/profile.ts'
import { leastScore, rankSimilar, startScoring } from '../../server/recommend/rank.ts'
import type { Store } from '../../server/store/open.ts'

export const leastScores = [0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2]

/** Titles of the ten best of all, and the scores of all. */
export async function scanAll(store: Store, entry: Entry, entries: readonly Entry[]) {
  const terms = findTerms(entry)
  const asks = listAsks(terms)
  const { papers, counts } = await store.countHolders([...asks.values()])
  const by = new Map([...asks.keys()].map((ask, index) => [ask, counts[index] ?? 0]))
  const profile = weighTerms(entry, terms, { papers, by })
  const others = entries.filter((other) => other !== entry)
  const scores = others.map(startScoring(profile))
  const candidates = others.flatMap((other, index) =>
    (scores[index] ?? 0) >= leastScore ? [{ ...other, key: other.title }] : [],
  )
  return { best: rankSimilar(profile, candidates, 10).map(({ key }) => key), scores }
}
