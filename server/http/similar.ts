// Papers similar to one of the library: the index gives candidates, `recommend` their order and the reasons. Between the steps,
// some milliseconds each, other requests are served.
import { setImmediate as letOthers } from 'node:timers/promises'
import { Failure } from '#shared/failure.ts'
import { findTerms, listAsks, tellingAsks, weighTerms } from '../recommend/profile.ts'
import { rankSimilar } from '../recommend/rank.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

/** Of the ten that a scan of 20,000 papers finds, 85 % are among 120 candidates, 90 % among 200; each costs a tenth of a millisecond. */
const mostCandidates = 120

/** The answer is empty where nothing is similar enough; rejects with `not_found` for an unknown key. */
export function listSimilar(store: Store): Handler<'listSimilar'> {
  return async ({ params: { key }, query: { limit } }) => {
    const texts = await store.findComparedTexts(key)
    if (texts === undefined) throw new Failure('not_found', `there is no paper ${key} in this library`)
    const terms = findTerms(texts)
    const asks = listAsks(terms)
    const { papers, counts } = await store.countHolders([...asks.values()])
    const holders = { papers, by: new Map([...asks.keys()].map((ask, index) => [ask, counts[index] ?? 0])) }
    const profile = weighTerms(texts, terms, holders)
    await letOthers()
    const candidates = await store.listCandidates(key, tellingAsks(profile), mostCandidates)
    await letOthers()
    const ranked = rankSimilar(profile, candidates, limit)
    const summaries = new Map(
      (await store.listSummaries(ranked.map((similar) => similar.key))).map((paper) => [paper.key, paper]),
    )
    const found = ranked.flatMap(({ key: other, score, words }) => {
      const paper = summaries.get(other)
      return paper ? [{ paper, score, words: [...words] }] : []
    })
    return { papers: found }
  }
}
