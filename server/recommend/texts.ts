// The words by which papers are compared: English words without their plural, runs of kanji and of katakana with their halves.
// No words that every paper uses, no formulas, no addresses. Pure, linear; what lies behind 20,000 characters is not read.
import { foldText } from '#shared/script.ts'
import { isCommonEnglish, isCommonJapanese } from './plain-words.ts'

/** What a paper is compared by. */
export type Texts = {
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string | null
  readonly abstractEn: string | null
  readonly authors: readonly string[]
}

/** A word as it is compared (`key`) and as it stands there, folded. */
export type Word = { readonly key: string; readonly written: string }

/** Ten times the longest abstract. */
const mostText = 20_000
const opaque = /\$[^$]{0,400}\$|\bhttps?:\/\/[^\s<>"]{1,300}|\\[a-z]{1,40}/g
/** Latin, Greek and Cyrillic letters: what an English text holds once it is folded. */
const latin = /[a-z0-9\u00df-\u024f\u0370-\u03ff\u0400-\u04ff]{1,40}/g
const latinOrMark = new RegExp(`${latin.source}|[.,;:!?()]`, 'g')
const japanese = /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+/gu
/** No term is longer; longer runs are several. */
const [longestKanji, longestKatakana] = [8, 20]

/** The words of title and abstract in their order, folded; the title counts twice. */
export function splitEnglish(texts: Texts): readonly string[] {
  return englishOf(texts).match(latin) ?? []
}

/** What a folded word is compared by, null for one that is not. */
export function toEnglishKey(written: string): string | null {
  return isCommonEnglish(written) ? null : singular(written)
}

/** The words that are compared, in their order. */
export function readEnglish(texts: Texts): Word[] {
  return splitEnglish(texts).flatMap((written) => toWord(written) ?? [])
}

/** The same, with null where a clause ends or a word stands that is not compared. */
export function readClauses(texts: Texts): (Word | null)[] {
  return (englishOf(texts).match(latinOrMark) ?? []).map(toWord)
}

function englishOf({ title, abstractEn }: Texts): string {
  const text = foldText(`${title} . ${title} . ${abstractEn ?? ''}`.slice(0, mostText))
  return /[$\\]|http/.test(text) ? text.replace(opaque, ' . ') : text
}

function toWord(written: string): Word | null {
  const key = toEnglishKey(written)
  return key === null ? null : { key, written }
}

/** The runs of Japanese title and summary, then parts of the longer ones: 強化学習 holds 強化 and 学習. */
export function readJapanese({ titleJa, summaryJa }: Texts): string[] {
  const text = foldText(`${titleJa ?? ''}\n${titleJa ?? ''}\n${summaryJa ?? ''}`.slice(0, mostText))
  return (text.match(japanese) ?? [])
    .flatMap(divide)
    .flatMap((run) => [run, ...halves(run)])
    .filter((run) => run.length > 1 && !isCommonJapanese(run))
}

/** How often each key stands in a text. */
export function countKeys(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function divide(run: string): string[] {
  const most = isKatakana(run) ? longestKatakana : longestKanji
  if (run.length <= most) return [run]
  return Array.from({ length: Math.ceil(run.length / most) }, (_, part) => run.slice(part * most, (part + 1) * most))
}

/** Most words of kanji are two long. Where the number is odd, which of the two ends has three can’t be told: both ends are taken. */
function halves(run: string): string[] {
  if (run.length < 4 || isKatakana(run)) return []
  if (run.length % 2 === 1) return [run.slice(0, 2), run.slice(-2)]
  return Array.from({ length: run.length / 2 }, (_, part) => run.slice(2 * part, 2 * part + 2))
}

export function isKatakana(run: string): boolean {
  return run >= '゠' && run < '㐀'
}

/** “policies” and “policy”, “networks” and “network” are the same; “bias” and “dynamics” stay. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|bias|ics|series)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
