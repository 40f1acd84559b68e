// The words that made two papers similar, as a reader would say them: “reinforcement learning” rather than its two words,
// 強化学習 rather than 強化 and 学習, “LLMs” as the paper has it. Pure.
import { foldText } from '#shared/script.ts'
import { type Profile, timesWeight, type Weighted } from './profile.ts'
import { countKeys, readClauses, readJapanese, type Texts, type Word } from './texts.ts'

const [mostReasons, mostJapanese] = [5, 2]
/** A word that both papers have but that the library is full of is no reason. */
const leastIdf = 1.5

/** A reason, the keys it is made of, and how much of the likeness it makes. */
type Reason = { readonly shown: string; readonly keys: readonly string[]; readonly worth: number }

/** The most telling words of both papers, English ones first; at most five. */
export function findReasons(profile: Profile, candidate: Texts): string[] {
  const japanese = japaneseReasons(profile, candidate)
  return [...englishReasons(profile, candidate, mostReasons - japanese.length), ...japanese]
}

/** Two words that stand next to each other in both papers are one reason. */
function englishReasons({ texts, en }: Profile, candidate: Texts, most: number): string[] {
  const [ours, theirs] = [readClauses(texts), readClauses(candidate)]
  const shared = worths(en.terms, countKeys(theirs.flatMap((word) => word?.key ?? [])))
  const pairs = new Set(neighboursIn(theirs).map(([first, second]) => `${first.key} ${second.key}`))
  const joined = neighboursIn(ours).flatMap(([first, second]): Reason[] => {
    const [one, two] = [shared.get(first.key), shared.get(second.key)]
    if (!pairs.has(`${first.key} ${second.key}`) || !one || !two) return []
    return [
      { shown: `${first.written} ${second.written}`, keys: [first.key, second.key], worth: one.worth + two.worth },
    ]
  })
  const spell = readSpellings(texts)
  return choose([...joined, ...shared.values()], most).map(spell)
}

function neighboursIn(words: readonly (Word | null)[]): [Word, Word][] {
  return words.flatMap((first, index): [Word, Word][] => {
    const second = words[index + 1]
    return first && second && first.key !== second.key ? [[first, second]] : []
  })
}

/** Words as the paper spells them, its sentences’ capitals aside: LLM, Bayesian, pre-training. */
function readSpellings({ title, abstractEn }: Texts): (shown: string) => string {
  const text = `${title}. ${abstractEn ?? ''}`.slice(0, 20_000)
  const spellings = new Map<string, string>()
  for (const [written] of (abstractEn ?? '').slice(0, 20_000).matchAll(/[\p{L}\p{N}]{1,40}/gu)) {
    const [folded, before] = [foldText(written), spellings.get(foldText(written))]
    if (before === undefined || fewerCapitals(written, before)) spellings.set(folded, written)
  }
  const folded = foldText(text)
  return (shown) => {
    const hyphened = shown.replace(' ', '-')
    const usual = folded.includes(hyphened) ? hyphened : shown
    return usual.replace(/[^\s-]+/g, (word) => inSentence(spellings.get(word) ?? word, abstractEn ?? ''))
  }
}

function fewerCapitals(one: string, two: string): boolean {
  const capitals = (word: string) => word.replace(/[^\p{Lu}]/gu, '').length
  return capitals(one) < capitals(two)
}

/** A word with nothing but its first letter large has it for its own where it stands within a sentence. */
function inSentence(word: string, text: string): string {
  const isOwn = !/^\p{Lu}[^\p{Lu}]+$/u.test(word) || new RegExp(`[\\p{Ll}\\d,] ${word}`, 'u').test(text)
  return isOwn ? word : word.toLowerCase()
}

/** A run that stands within a longer one of theirs is shared as well: 強化学習 in 深層強化学習. */
function japaneseReasons({ ja }: Profile, candidate: Texts): string[] {
  const shared = worths(ja.terms, countKeys(readJapanese(candidate)))
  const text = foldText(`${candidate.titleJa ?? ''}\n${candidate.summaryJa ?? ''}`.slice(0, 20_000))
  const within = [...ja.terms.values()]
    .filter(({ key, idf }) => key.length > 3 && idf >= leastIdf && !shared.has(key) && text.includes(key))
    .map(({ key, weight, idf }) => ({ shown: key, keys: [key], worth: weight * idf }))
  const found = [...shared.values(), ...within]
  return choose(found.map(withParts(found)), mostJapanese)
}

/** A run says what its parts say. */
function withParts(found: readonly Reason[]): (reason: Reason) => Reason {
  return (reason) => {
    const parts = found.filter(({ shown }) => shown !== reason.shown && reason.shown.includes(shown))
    return { ...reason, worth: parts.reduce((sum, { worth }) => sum + worth, reason.worth) }
  }
}

function worths(terms: ReadonlyMap<string, Weighted>, counts: ReadonlyMap<string, number>): Map<string, Reason> {
  const found = new Map<string, Reason>()
  for (const [key, times] of counts) {
    const term = terms.get(key)
    if (term !== undefined && term.idf >= leastIdf)
      found.set(key, { shown: term.forms[0] ?? key, keys: [key], worth: term.weight * term.idf * timesWeight(times) })
  }
  return found
}

/** The best of them, none that shares a word with a better one or is a part of it. */
function choose(reasons: readonly Reason[], most: number): string[] {
  const chosen: Reason[] = []
  for (const reason of reasons.toSorted((a, b) => b.worth - a.worth || (a.shown < b.shown ? -1 : 1))) {
    if (chosen.length === most) break
    if (!chosen.some((other) => overlap(other.keys, reason.keys))) chosen.push(reason)
  }
  return chosen.map(({ shown }) => shown)
}

/** Only Japanese words have others within them. */
function overlap(some: readonly string[], others: readonly string[]): boolean {
  const holds = (one: string, two: string) =>
    one === two || (one > '\u3000' && (one.includes(two) || two.includes(one)))
  return some.some((one) => others.some((two) => holds(one, two)))
}
