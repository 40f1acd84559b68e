// What an English sentence claims and its Japanese does not tell: numbers, names, a negation. Pure.
import type { SentencePair, Span } from '#shared/bitext.ts'
import type { Claim } from './claims.ts'
import { holdsDenial } from './negations.ts'
import { readAmounts, tellsAmount } from './quantities.ts'
import { Traces } from './traces.ts'

/** As written in the English, in its order. */
export type Losses = { readonly number: string[]; readonly name: string[]; readonly negation: string[] }
type Paper = { readonly ja: string; readonly en: string; readonly pairs: readonly SentencePair[] }
type Told = { readonly ja: Span; readonly order: number; readonly claims: readonly Claim[] }

/** Of a sentence so many claims are looked after: no sentence has more, and a table in one costs no more. */
const mostClaims = 24

/** Smaller numbers stand in the neighbours by chance. */
const leastMoved = 11

/** A Japanese stretch as claims are looked up in it; what costs is found when it is asked for. */
class Stretch {
  readonly ja: string
  #amounts: ReadonlySet<number> | undefined
  #traces: Traces | undefined

  constructor(ja: string) {
    this.ja = ja
  }

  tells(claim: Claim): boolean {
    if (claim.kind === 'negation') return holdsDenial(this.ja, claim.text)
    if (holdsWord(this.ja, claim.text)) return true
    if (claim.kind === 'number') return tellsAmount(claim.amount, this.ja, this.amounts)
    this.#traces ??= new Traces(this.ja)
    return this.#traces.holdsAny(claim.text)
  }

  get amounts(): ReadonlySet<number> {
    this.#amounts ??= readAmounts(this.ja)
    return this.#amounts
  }

  holdsLetters(name: string): boolean {
    this.#traces ??= new Traces(this.ja)
    return this.#traces.holdsLetters(name)
  }
}

/** The last text that was searched as a whole: names of one paper are looked for one after the other. */
let last = new Stretch('')

function wholeOf(text: string): Stretch {
  if (text !== last.ja) last = new Stretch(text)
  return last
}

/** Whether a text holds these letters or digits, not inside a longer number. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\d.,]$|[A-Za-z]-$/.test(text.slice(Math.max(0, at - 2), at)) && !/\d/.test(text.charAt(at + word.length)))
      return true
  return false
}

/** The claims of a pair that its Japanese has lost; what stands in a neighbour that does not claim it has only moved there. */
export function findLosses(paper: Paper, told: Told): Losses {
  const losses: Losses = { number: [], name: [], negation: [] }
  const stretch = new Stretch(paper.ja.slice(...told.ja))
  const around = new Map<number, Stretch>()
  for (const claim of told.claims.slice(0, mostClaims)) {
    const known = losses[claim.kind]
    if (stretch.tells(claim) || known.includes(claim.text)) continue
    if (claim.kind === 'name' && isTranslated(paper, claim.text)) continue
    if (!hasMoved(paper, told.order, claim, around)) known.push(claim.text)
  }
  return losses
}

/** Whether a neighbour tells the claim; `around` are those that were searched for others before. */
function hasMoved({ ja, en, pairs }: Paper, order: number, claim: Claim, around: Map<number, Stretch>): boolean {
  if (claim.kind === 'negation' || (claim.kind === 'number' && (claim.amount.values[0] ?? 0) < leastMoved)) return false
  return [order - 1, order + 1].some((other) => {
    const pair = pairs[other]
    if (!pair?.ja || (pair.en && en.slice(...pair.en).includes(claim.text))) return false
    const neighbour = around.get(other) ?? new Stretch(ja.slice(...pair.ja))
    around.set(other, neighbour)
    return claim.kind === 'name' ? neighbour.holdsLetters(claim.text) : neighbour.tells(claim)
  })
}

/** A short acronym, or one that the abstract explains, that the Japanese has nowhere: it tells it in full. */
function isTranslated({ ja, en }: Paper, name: string): boolean {
  const short = /^[A-Z]{1,4}s?$/.test(name)
  return (short || en.includes(`(${name}`)) && !wholeOf(ja).holdsLetters(name)
}
