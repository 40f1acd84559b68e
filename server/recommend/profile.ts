// What a paper is about, as weighted terms: tf-idf (Spärck Jones 1972, “A Statistical Interpretation of Term Specificity and Its
// Application in Retrieval”; Salton and Buckley 1988, “Term-Weighting Approaches in Automatic Text Retrieval”). Pure.
import { countKeys, readEnglish, readJapanese, singular, type Texts } from './texts.ts'

export type Language = 'en' | 'ja'

/** A question to the index: in how many papers any of these words of a language stands. Japanese words are two characters. */
export type Ask = { readonly language: Language; readonly words: readonly string[] }

/** A term of a paper: how often it is there, its spellings, and what the index is asked to count, all of which it needs. */
export type Term = {
  readonly language: Language
  readonly key: string
  readonly times: number
  readonly forms: readonly string[]
  readonly asks: readonly Ask[]
}

/** How many papers there are, and how many are found by an ask (by `askKey`). */
export type Holders = { readonly papers: number; readonly by: ReadonlyMap<string, number> }

/** `idf` is what one mention is worth, `weight` what the paper makes of it; `finder` the ask that finds papers with it, `held` in how many it is. */
export type Weighted = Term & {
  readonly idf: number
  readonly weight: number
  readonly held: number
  readonly finder: Ask
}

/** The terms of one language by key; `norm` is the length of their vector, `other` the mean square of a term’s idf. */
export type Side = { readonly terms: ReadonlyMap<string, Weighted>; readonly norm: number; readonly other: number }
export type Profile = { readonly texts: Texts; readonly en: Side; readonly ja: Side }

/** More than the distinct words of a long abstract; what comes behind counts for nothing. */
const mostTerms = { en: 160, ja: 80 } as const
/** In a small library every word is rare; its counts are read as if so many papers of other topics stood beside. */
const leastPapers = 1_000
/** Each reads a stretch of the index; four more find one in a hundred of the ten best more. */
const mostAsks = 20
const asksInJapanese = 6

/** The terms of a paper in both languages, in the order they are met in, those met most often first. */
export function findTerms(texts: Texts): Term[] {
  return [...findEnglish(texts), ...findJapanese(texts)]
}

function findEnglish(texts: Texts): Term[] {
  const words = readEnglish(texts)
  const forms = new Map<string, Set<string>>()
  for (const { key, written } of words) forms.set(key, (forms.get(key) ?? new Set()).add(written))
  return frequent(countKeys(words.map(({ key }) => key)), mostTerms.en).map(([key, times]) => {
    const written = [...(forms.get(key) ?? [])]
    const asks: Ask[] = [{ language: 'en', words: written }]
    return { language: 'en', key, times, forms: [...new Set([...written, key, plural(key)])], asks }
  })
}

function findJapanese(texts: Texts): Term[] {
  return frequent(countKeys(readJapanese(texts)), mostTerms.ja).map(([key, times]) => {
    const asks = pairsOf(key).map((pair): Ask => ({ language: 'ja', words: [pair] }))
    return { language: 'ja', key, times, forms: [key], asks }
  })
}

function frequent(counts: ReadonlyMap<string, number>, most: number): [string, number][] {
  const all = [...counts]
  return all.length > most ? all.toSorted(([, a], [, b]) => b - a).slice(0, most) : all
}

function plural(word: string): string {
  const regular = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
  return singular(regular) === word ? regular : word
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The questions of these terms, each once. */
export function listAsks(terms: readonly Term[]): Map<string, Ask> {
  return new Map(terms.flatMap(({ asks }) => asks.map((ask) => [askKey(ask), ask])))
}

export function askKey({ language, words }: Ask): string {
  return `${language} ${words.join(' ')}`
}

/** Weighs the terms by how many papers have them. */
export function weighTerms(texts: Texts, terms: readonly Term[], holders: Holders): Profile {
  const weighted = terms.map((term) => weigh(term, holders))
  const side = (language: Language) => toSide(weighted.filter((term) => term.language === language))
  return { texts, en: side('en'), ja: side('ja') }
}

function weigh(term: Term, { papers, by }: Holders): Weighted {
  const counts = term.asks.map((ask) => by.get(askKey(ask)) ?? 0)
  const held = Math.min(...counts)
  const rarest = term.asks[counts.indexOf(held)] ?? { language: term.language, words: [] }
  const finder = term.language === 'en' ? { ...rarest, words: term.forms } : rarest
  const all = Math.max(papers, leastPapers, held)
  const idf = Math.log(1 + (all - held + 0.5) / (Math.max(1, held) + 0.5))
  return { ...term, idf, weight: timesWeight(term.times) * idf, held, finder }
}

/** The second mention says less than the first. */
export function timesWeight(times: number): number {
  return 1 + Math.log(times)
}

function toSide(terms: readonly Weighted[]): Side {
  const sum = (value: (term: Weighted) => number) => terms.reduce((total, term) => total + value(term), 0)
  const norm = Math.sqrt(sum(({ weight }) => weight ** 2))
  const other = terms.length > 0 ? sum(({ idf }) => idf ** 2) / terms.length : 0
  return { terms: new Map(terms.map((term) => [term.key, term])), norm, other }
}

/** The asks that find papers like this one, each with what it tells: the rarest terms of much weight. */
export function tellingAsks({ en, ja }: Profile): { readonly ask: Ask; readonly weight: number }[] {
  const english = best(en, ja.terms.size > 0 ? mostAsks - asksInJapanese : mostAsks)
  const chosen = [...english, ...best(ja, mostAsks - english.length)]
  const asks = new Map(chosen.map(({ finder, weight }) => [askKey(finder), { ask: finder, weight: weight ** 2 }]))
  return [...asks.values()]
}

function best({ terms }: Side, most: number): Weighted[] {
  return [...terms.values()].toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)).slice(0, most)
}
