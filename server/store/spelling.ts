// What was probably meant by a query that finds nothing: words in Latin letters that no paper holds, each replaced by the most
// frequent word one slip away (a letter too many, too few, another, or two that changed places: four of five misspellings,
// Damerau 1964), or by the two words it was run together from. The index itself is the dictionary, so names and new words count.

import type { Leaf, Node } from '#shared/query/ast.ts'
import { formatQuery } from '#shared/query/format.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { foldText } from '#shared/script.ts'
import type { Filters } from '#shared/search.ts'
import { type Database, statement } from './database.ts'
import { planSearch } from './search-plan.ts'
import { readQuery } from './search-query.ts'
import { countTo } from './search-statements.ts'
import { toTerm } from './search-terms.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const runs = /[\p{L}\p{N}\p{M}]+/gu
/** Shorter words are one slip away from too many others; longer ones are none. */
const likelyWord = /^[a-z]{4,24}$/
/** So many words of a query are looked at; each costs some five hundred short questions, three milliseconds. */
const mostWords = 4
/** Hits are counted to here: what is more frequent is not more likely. */
const countedTo = 100
/** Seldom is the first letter of a word wrong (Yannakoudakis and Fawthrop 1983). */
const firstLetterWrong = 0.1
const runTogether = 0.5
const shortestPart = 3

/** The query as it was probably meant, which finds something; null where none is known. */
export function suggestQuery(db: Database, filters: Filters, today: string): string | null {
  const { node, sort } = parseQuery(filters.q ?? '', today)
  if (node === null) return null
  const unknown = [...new Set(wordsOf(node))].filter((word) => countHits(db, word) === 0).slice(0, mostWords)
  const meant = new Map(unknown.flatMap((word) => [[word, findMeant(db, word)] as const]))
  const known = new Map([...meant].flatMap(([word, other]) => (other === null ? [] : [[word, other] as const])))
  if (known.size === 0) return null
  const replace = (text: string) =>
    text.replace(runs, (run) => {
      const words = known.get(foldText(run))
      return words === undefined ? run : withCaseOf(run, words)
    })
  const written = formatQuery({ node: mapTexts(node, replace), sort })
  return findsSomething(db, { ...filters, q: written }, today)
    ? asTyped(filters.q ?? '', replace, written, today)
    : null
}

/** A name begins with a capital if it was typed so. */
function withCaseOf(typed: string, words: string): string {
  return /^\p{Lu}/u.test(typed) ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}

/** With the words replaced where they stand, if that reads as it should; else written anew. */
function asTyped(q: string, replace: (text: string) => string, written: string, today: string): string {
  const typed = replace(q)
  return formatQuery(parseQuery(typed, today)) === written ? typed : written
}

function findsSomething(db: Database, filters: Filters, today: string): boolean {
  const { node } = readQuery(filters, today)
  return node !== null && countTo(db, planSearch(toTerm(db, node)), 1) > 0
}

function wordsOf(node: Node): string[] {
  if (node.kind === 'not') return []
  if ('parts' in node) return node.parts.flatMap(wordsOf)
  return (textOf(node).match(runs) ?? []).map(foldText).filter((word) => likelyWord.test(word))
}

function textOf(leaf: Leaf): string {
  return leaf.kind === 'text' ? leaf.text : leaf.kind === 'author' ? leaf.name : ''
}

function mapTexts(node: Node, replace: (text: string) => string): Node {
  if (node.kind === 'not') return node
  if ('parts' in node) return { ...node, parts: node.parts.map((part) => mapTexts(part, replace)) }
  if (node.kind === 'text') return { ...node, text: replace(node.text) }
  return node.kind === 'author' ? { ...node, name: replace(node.name) } : node
}

function countHits(db: Database, words: string): number {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM paper_index WHERE paper_index MATCH ? LIMIT ${countedTo})`
  return Number(statement(db, sql).pluck().get(`"${words}"`))
}

/** The likeliest word or two words, or null. */
function findMeant(db: Database, word: string): string | null {
  let best: { readonly words: string; readonly weight: number } | null = null
  for (const [words, likelihood] of listMeanings(word)) {
    const weight = likelihood * countHits(db, words)
    if (weight > (best?.weight ?? 0)) best = { words, weight }
  }
  return best?.words ?? null
}

/** Every word one slip away, and every cut in two, with how likely the slip is. */
function* listMeanings(word: string): Generator<readonly [string, number]> {
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    const likelihood = at === 0 ? firstLetterWrong : 1
    for (const letter of letters) yield [before + letter + after, likelihood]
    if (after === '') continue
    yield [before + after.slice(1), likelihood]
    for (const letter of letters) if (letter !== after[0]) yield [before + letter + after.slice(1), likelihood]
    if (after.length > 1 && after[0] !== after[1]) yield [before + after[1] + after[0] + after.slice(2), likelihood]
    if (Math.min(at, after.length) >= shortestPart) yield [`${before} ${after}`, runTogether]
  }
}
