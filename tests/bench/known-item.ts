// Known-item search: how often a paper is among the first ten for two to four content words drawn from its title, and from its
// abstract, beside the plain bm25 of the engine (all columns alike) over the same index.
import type { Entry } from '#shared/entry.ts'
import { foldText } from '#shared/script.ts'
import { type Database, statement } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePages } from '../../server/store/save.ts'
import { planSearch } from '../../server/store/search-plan.ts'
import { countTo, rankIds } from '../../server/store/search-statements.ts'
import { toTerm } from '../../server/store/search-terms.ts'
import { type Draw, startDraw } from '../made/draw.ts'
import { type Bench, median, round } from './compare.ts'
import { makeEntries, whatEntries } from './pages.ts'

const queries = 1000
const stopWords = new Set(
  `a about above after again all also although among an and any are as at based be because been before being below between both but by
  can could do does during each few for from further had has have having here how however if in into is it its itself may more most
  much new no nor not of on once only or other our out over own per same several should show shown shows since so some such than that
  the their them then there therefore these they this those through thus to too toward towards under until up use used uses using very
  via was we well were what when where which while who whose why will with within without would you your one two three`.split(
    /\s+/,
  ),
)

/** Words that say what a text is about: no stop words, no numbers, nothing of TeX, at least three letters. */
function contentWords(text: string): string[] {
  const plain = text.replace(/\$[^$]*\$|\\[a-z]+/gi, ' ')
  const words = plain.split(/[\s,.;:!?()"“”]+/).filter((word) => /^[\p{L}][\p{L}-]{2,}$/u.test(word))
  return [...new Set(words.map(foldText))].filter((word) => !stopWords.has(word))
}

/** How many texts have a word. */
function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function drawWords(all: readonly string[], draw: Draw): string[] | undefined {
  const words = [...all]
  const count = 2 + draw(3)
  if (words.length < count) return undefined
  return Array.from({ length: count }, () => words.splice(draw(words.length), 1)[0] ?? '')
}

function fill(entries: readonly Entry[]): Database {
  const db = openDatabase(':memory:')
  for (let at = 0; at < entries.length; at += 1000) {
    const page = { hash: String(at), name: 'made', bytes: new Uint8Array([1]), sample: false, problems: [] }
    const part = entries.slice(at, at + 1000).map((entry, line) => ({ entry, line }))
    savePages(db, [{ ...page, takenAt: '2026-01-01T00:00:00Z', entries: part }])
  }
  return db
}

/** The places (from 0) of the first ten: by the search of the program, and by the engine alone. */
function searchBoth(db: Database, words: readonly string[]): { ours: number[]; plain: number[]; hits: number } {
  const parts = words.map((text) => ({ kind: 'text', field: null, text, phrase: false }) as const)
  const pieces = planSearch(toTerm(db, { kind: 'and', parts }))
  const ours = rankIds(db, pieces, { floor: 0, limit: 10 }).map(({ id }) => id)
  const sql = 'SELECT rowid FROM paper_index WHERE paper_index MATCH ? ORDER BY bm25(paper_index) LIMIT 10'
  const plain = statement(db, sql).pluck().all(pieces[0]?.selects[0]?.match) as number[]
  return { ours, plain, hits: countTo(db, pieces, 10_000) }
}

/** A word that more than one abstract in twenty has (method, results, learning) says little of any paper. */
const commonShare = 0.05

export const benchKnownItem: Bench = async ({ papers }) => {
  const entries = makeEntries(papers)
  const db = fill(entries)
  const rows = statement(db, 'SELECT title, paper_id AS id FROM versions').all() as { title: string; id: number }[]
  const asking = { entries, ids: new Map(rows.map(({ title, id }) => [title, id])) }
  const counts = countTexts(entries.map(({ abstractEn }) => abstractEn ?? ''))
  const isTelling = (word: string) => (counts.get(word) ?? 0) <= commonShare * entries.length
  const ofTitle = ({ title }: Entry) => contentWords(title)
  const ofAbstract = ({ abstractEn }: Entry) => contentWords(abstractEn ?? '')
  console.log(`${entries.length.toLocaleString('en')} papers (${whatEntries}), ${queries} queries each\n`)
  console.log('| two to four words of | in the first ten | bm25 unweighted | hits at the median |\n|---|---|---|---|')
  report('the title', tryQueries(db, { ...asking, wordsOf: ofTitle }))
  report('the abstract', tryQueries(db, { ...asking, wordsOf: (entry) => ofAbstract(entry).filter(isTelling) }))
  report('the abstract, the commonest too', tryQueries(db, { ...asking, wordsOf: ofAbstract }))
  db.close()
}

type Tries = { readonly asked: number; readonly ours: number; readonly plain: number; readonly hits: readonly number[] }
type Asking = {
  readonly entries: readonly Entry[]
  readonly ids: ReadonlyMap<string, number>
  readonly wordsOf: (entry: Entry) => string[]
}

function tryQueries(db: Database, { entries, ids, wordsOf }: Asking): Tries {
  const draw = startDraw(5)
  const tries = { asked: 0, ours: 0, plain: 0, hits: [] as number[] }
  while (tries.asked < queries) {
    const entry = entries[draw(entries.length)]
    const words = entry && drawWords(wordsOf(entry), draw)
    const id = entry && ids.get(entry.title)
    if (words === undefined || id === undefined) continue
    const { ours, plain, hits } = searchBoth(db, words)
    tries.asked += 1
    if (ours.includes(id)) tries.ours += 1
    if (plain.includes(id)) tries.plain += 1
    tries.hits.push(hits)
  }
  return tries
}

function report(what: string, { asked, ours, plain, hits }: Tries): void {
  const share = (count: number) => `${round((100 * count) / asked)} %`
  console.log(`| ${what} | ${share(ours)} | ${share(plain)} | ${median(hits)} |`)
}
