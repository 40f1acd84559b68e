// Questions to arXiv’s API (https://info.arxiv.org/help/api/user-manual.html): several titles in one, joined by OR. Pure and total.
import type { SoughtText } from './match.ts'

/** Longer addresses are cut or refused on the way. */
const longestQuery = 1500
/** Titles in one question, and answers asked for in one page of them: a title of a few plain words has many. */
const titlesAtOnce = 15
export const answersAtOnce = 300
/** A phrase of fewer words is sought together with the first author’s family name. */
const fewWords = 4

/** A group of texts, from the first on, that fit into one question, and the question. At least one is taken. */
export function takeQuestion<Text extends SoughtText>(
  texts: readonly Text[],
): { taken: readonly Text[]; query: string } {
  let query = ''
  let count = 0
  for (const text of texts.slice(0, titlesAtOnce)) {
    const term = termOf(text)
    const longer = [query, term].filter((part) => part !== '').join(' OR ')
    if (count > 0 && longer.length > longestQuery) break
    query = longer
    count += 1
  }
  return { taken: texts.slice(0, count), query }
}

/** The address of a page of answers, from the one numbered `start` (from 0). */
export function formatQuestion(api: string, query: string, start: number): string {
  const parameters = { search_query: query, start: String(start), max_results: String(answersAtOnce) }
  return `${api}?${new URLSearchParams(parameters)}`
}

/** `ti:"…"` of the longest stretch of plain words; '' where a title has none (nothing but a formula). */
function termOf({ title, authors }: SoughtText): string {
  const words = longestPhrase(title)
  if (words.length === 0) return ''
  const phrase = `ti:"${words.join(' ').slice(0, longestQuery / 2)}"`
  const family = words.length < fewWords ? (wordsOf(authors[0] ?? '').at(-1) ?? '') : ''
  return family === '' ? phrase : `(${phrase} AND au:"${family}")`
}

/** Formulas and TeX commands part the stretches: the index may hold them otherwise than the page. */
function longestPhrase(title: string): string[] {
  const stretches = title.split(/\$[^$]*\$|\\[A-Za-z]+|\\.|[{}^]/).map(wordsOf)
  return stretches.reduce((longest, words) => (words.length > longest.length ? words : longest), [])
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
