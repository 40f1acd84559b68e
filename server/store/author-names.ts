// Names of authors that begin as typed, any of their words, for who is still typing. The names of the newest papers are kept as
// one text, those with most papers first: a scan of it costs less than any index of the parts of words. Who has written nothing
// lately is found by whole words.
import { foldText, runPattern } from '#shared/script.ts'
import { type Database, statement } from './database.ts'
import { getFacets } from './facets.ts'
import { versionOf } from './remembered.ts'

/** An author with the number of papers, among the newest `readAtMost`. */
export type FoundAuthor = { readonly author: string; readonly count: number }

/** Two weeks of arXiv. */
const readAtMost = 10_000
/** The names are gathered anew this often at most, in milliseconds, however often papers come. */
const usualPace = 60_000

/** A line a name: a space and the word for each of its folded words, a tab, the count, a tab, the name. */
type Names = { readonly text: string; readonly version: string; readonly at: number }
const kept = new WeakMap<Database, Names>()

/** Up to `limit` authors whose names have a word for each word of `part` that begins with it, those with most papers first. */
export function findAuthors(db: Database, part: string, limit: number, pace = usualPace): FoundAuthor[] {
  const words = wordsOf(part).sort((a, b) => b.length - a.length)
  if (words.length === 0) return []
  const lately = scan(namesOf(db, pace).text, words, limit)
  if (lately.length >= limit) return lately
  const known = new Set(lately.map(({ author }) => author))
  const { authors } = getFacets(db, { category: [], q: `author:"${words.join(' ')}"` })
  const others = authors.filter(({ author }) => !known.has(author) && fits(wordsOf(author), words))
  return [...lately, ...others].slice(0, limit)
}

function wordsOf(text: string): string[] {
  return [...foldText(text).matchAll(runPattern)].map(([run]) => run)
}

/** Each word of the part, the longest first, begins another word of the name. */
function fits(name: readonly string[], part: readonly string[]): boolean {
  const left = [...name]
  return part.every((word) => {
    const at = left.findIndex((other) => other.startsWith(word))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** The longest word leads to the lines that may fit. */
function scan(text: string, words: readonly string[], limit: number): FoundAuthor[] {
  const sought = ` ${words[0]}`
  const found: FoundAuthor[] = []
  for (let at = text.indexOf(sought); at >= 0 && found.length < limit; ) {
    const end = text.indexOf('\n', at)
    const [folded = '', count = '', ...name] = text.slice(text.lastIndexOf('\n', at) + 1, end).split('\t')
    if (fits(folded.slice(1).split(' '), words)) found.push({ author: name.join('\t'), count: Number(count) })
    at = text.indexOf(sought, end)
  }
  return found
}

function namesOf(db: Database, pace: number): Names {
  const known = kept.get(db)
  if (known && performance.now() - known.at < pace) return known
  const version = versionOf(db)
  const names = { text: known?.version === version ? known.text : gather(db), version, at: performance.now() }
  kept.set(db, names)
  return names
}

function gather(db: Database): string {
  const counts = new Map<string, number>()
  const sql = `SELECT group_concat(authors, char(10)) FROM
    (SELECT authors FROM paper_facets WHERE authors <> '' ORDER BY id DESC LIMIT ${readAtMost})`
  const all = statement(db, sql).pluck().get()
  for (const name of typeof all === 'string' ? all.split('\n') : []) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  // All names are folded at once: one by one costs ten times that.
  const folded = foldText(sorted.map(([name]) => name).join('\n')).replace(/[^\p{L}\p{N}\p{M}\n]+/gu, ' ')
  const lines = folded.split('\n').map((words, at) => {
    const [name, count] = sorted[at] ?? ['', 0]
    return ` ${words.trim()}\t${count}\t${name}`
  })
  return `\n${lines.join('\n')}\n`
}
