// How well scores tell the wanted papers from the others, and bm25 as the plain way to find more like some.
import type { Counted } from '../../server/recommend/vocabulary.ts'

/** The share of pairs of a wanted and another paper in which the wanted has the higher score (Mann and Whitney 1947); ties count half. */
export function areaUnderCurve(scores: readonly number[], wanted: ReadonlySet<number>): number {
  const order = scores.map((score, at) => ({ score, at })).sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && order[end]?.score === order[start]?.score) end += 1
    const rank = (start + end + 1) / 2
    for (const { at } of order.slice(start, end)) if (wanted.has(at)) ranks += rank
    start = end
  }
  const [some, others] = [wanted.size, scores.length - wanted.size]
  return (ranks - (some * (some + 1)) / 2) / (some * others)
}

/** The share of the 20 highest that are wanted. */
export function precisionAt20(scores: readonly number[], wanted: ReadonlySet<number>): number {
  const best = scores
    .map((score, at) => ({ score, at }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, 20)
  return best.filter(({ at }) => wanted.has(at)).length / 20
}

const [k1, b] = [1.2, 0.75]

/** Scores by bm25 for the words of some papers: those of most tf-idf, each as often as the papers have it (“more like these”). */
export function scoreByBm25(
  all: readonly Counted[],
  known: readonly Counted[],
  asked: readonly Counted[],
  mostTerms: number,
): number[] {
  const held = new Map<number, number>()
  let length = 0
  for (const { ids, times } of all) {
    for (const id of ids) held.set(id, (held.get(id) ?? 0) + 1)
    length += times.reduce((sum, time) => sum + time, 0) / all.length
  }
  const idfOf = (id: number) => {
    const count = held.get(id) ?? 0
    return Math.log(1 + (all.length - count + 0.5) / (count + 0.5))
  }
  const times = new Map<number, number>()
  for (const paper of known)
    for (const [at, id] of paper.ids.entries()) times.set(id, (times.get(id) ?? 0) + (paper.times[at] ?? 0))
  const terms = [...times]
    .map(([id, time]) => [id, time * idfOf(id)] as const)
    .sort(([, one], [, two]) => two - one)
    .slice(0, mostTerms)
  const query = new Map(terms)
  return asked.map((paper) => {
    const own = paper.times.reduce((sum, time) => sum + time, 0)
    let score = 0
    paper.ids.forEach((id, at) => {
      const weight = query.get(id)
      const time = paper.times[at] ?? 0
      if (weight !== undefined) score += (weight * time * (k1 + 1)) / (time + k1 * (1 - b + (b * own) / length))
    })
    return score
  })
}
