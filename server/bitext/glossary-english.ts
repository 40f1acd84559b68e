// The stretches of an English sentence that may be terms: one to four words between marks, not ending in a word that every
// paper uses. Pure, linear.
import { plainEnglish } from '#shared/plain-english.ts'
import { maskOpaque } from './opaque.ts'

/** Where a term may stand, `[start, end)` in UTF-16 code units; `key` is equal for all its forms. */
export type Candidate = { readonly key: string; readonly start: number; readonly end: number }

const token = /[A-Za-z0-9\u00c0-\u024f]+(?:[-–’'][A-Za-z0-9\u00c0-\u024f]+){0,6}/g
const [mostWords, longestWord] = [4, 40]
/** A sentence of an abstract has a twentieth of it. */
const mostTokens = 1_000

/** Words that begin and end no term: those of grammar, and those by which every paper tells what it does. */
const stops = new Set([
  ...plainEnglish,
  ...`my lets yes e.g i.e finding utilize utilizes utilizing giving needed outperforming followed included containing
  eleven twelve twenty fifty hundred thousand million billion half seek seeks say says call calls keep keeps come
  comes go goes see seen hold holds lie lies depend depends learn learns yield yields cover covers reach reaches
  cause causes open opens run runs add adds remove removes change changes nothing none something anything everything
  someone anyone train trains trained predict predicts predicted evaluate evaluates evaluated extend extends
  extended ignore ignores fail fails failed rely relies capture captures captured construct constructs constructed
  generalize generalizes enhance enhances reconstruct reproduce estimate estimates estimated solve solves solved
  prove proves proved define defines defined believe think know assume assumes assumed identify identifies
  identified identifying exhibit exhibits exceed exceeds match matches vary varies differ differs occur occurs
  release releases released select selects choose chooses chosen replace replaces built build builds combine
  combines combined test tests tested confirm confirms updated recorded difficult alone fact facts fit fits`.split(
    /\s+/,
  ),
])

/** Words that may begin a term (“large language model”), but are none, and end none. */
const weak = new Set(
  `large larger small smaller high higher low lower long short general simple single multiple individual average wide full
  whole early late main key common rare similar fixed easy hard good better best efficient total entire paper
  papers`.split(/\s+/),
)

/** A word with its folded form; `joins`: nothing but space stands before it. */
type Token = Candidate & { readonly isStop: boolean; readonly joins: boolean }

/** All that may be terms, shorter ones first where they begin at one place; stretches overlap. */
export function findEnglishTerms(sentence: string): Candidate[] {
  const tokens = readTokens(sentence)
  const found: Candidate[] = []
  for (const [from, first] of tokens.entries()) {
    if (first.isStop) continue
    let before = ''
    for (let words = 1; words <= mostWords; words += 1) {
      const last = tokens[from + words - 1]
      if (last === undefined || (words > 1 && !last.joins) || (last.isStop && last.key !== 'of')) break
      // What holds a plural inside differs from what ends in one: only the last word is folded.
      if (!last.isStop && isTerm(first, last, words))
        found.push({ key: before + singular(last.key), start: first.start, end: last.end })
      before += `${last.key} `
    }
  }
  return found
}

function readTokens(sentence: string): Token[] {
  const text = maskOpaque(sentence)
  const tokens: Token[] = []
  let before = 0
  for (const match of text.matchAll(token)) {
    if (tokens.length >= mostTokens) break
    const [start, end] = [match.index, match.index + match[0].length]
    const isMasked = match[0].length > longestWord || (text !== sentence && match[0] !== sentence.slice(start, end))
    const joins = start - before < 2 ? text[before] === ' ' : text.slice(before, start).trim() === ''
    tokens.push({ key: spread(match[0]), start, end, joins: joins && before > 0, isStop: isMasked || isStop(match[0]) })
    before = end
  }
  return tokens
}

function isStop(written: string): boolean {
  const word = written.toLowerCase()
  return stops.has(word) || !/[a-z\u00c0-\u024f]/.test(word) || (word.length > 5 && word.endsWith('ly'))
}

/** No term ends in a participle. */
function isTerm(first: Candidate, last: Candidate, words: number): boolean {
  return (words > 1 || last.end - first.start > 2) && !weak.has(last.key) && !/[a-z]{3}[^e]ed$/.test(last.key)
}

/** Lower case, hyphens as spaces: “Self-Supervised” and “self supervised” are the same. */
function spread(word: string): string {
  const low = word.toLowerCase()
  return /[-–’]/.test(low) ? low.replace(/[-–]/g, ' ').replaceAll('’', "'") : low
}

/** The word without a plural’s s: “policies” and “policy”, “networks” and “network”; “bias” and “dynamics” as they are. */
function singular(word: string): string {
  if (
    word.length < 4 ||
    !word.endsWith('s') ||
    /(?:ss|us|is|bias|gas|atlas|canvas|alias|ics|series|species)$/.test(word)
  )
    return word.replace(/'s$/, '')
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1).replace(/'$/, '')
}

/** The key under which a term stands, whatever its form. */
export function foldEnglish(term: string): string {
  return singular(spread(term.trim().replace(/\s+/g, ' ')))
}
