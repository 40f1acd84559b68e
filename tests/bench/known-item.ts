// Known-item search: how often a paper is among the first ten for two to four content words drawn from its title, and from its
// abstract, beside the plain bm25 of the engine (all columns alike) over the same index, and beside the most that any order can
// reach who knows how the words were drawn. The weights of the order were chosen on other draws from the same records, so that neither
// half of the papers is held out.
import type { Entry } from '#shared/entry.ts'
import { foldText } from '#shared/script.ts'
import { type Database, statement } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePages } from '../../server/store/save.ts'
import { planSearch } from '../../server/store/search-plan.ts'
import { pageRanked } from '../../server/store/search-ranked.ts'
import { toTerm } from '../../server/store/search-terms.ts'
import { type Draw, startDraw } from '../made/draw.ts'
import { type Bench, median, round } from './compare.ts'
import { makeEntries, whatEntries } from './pages.ts'

/** For each half of the papers. */
const queries = 1000
const first = 10
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

/** The first ten: by the search of the program, and by the engine alone; and all that have the words. */
function searchBoth(db: Database, words: readonly string[]) {
  const parts = words.map((text) => ({ kind: 'text', field: null, text, phrase: false }) as const)
  const node = { kind: 'and', parts } as const
  const pieces = planSearch(toTerm(db, node))
  const { ids: ours } = pageRanked(db, { node, pieces, floor: 0 }, first, null)
  const sql = 'SELECT rowid FROM paper_index WHERE paper_index MATCH ? ORDER BY bm25(paper_index)'
  const hits = statement(db, sql).pluck().all(pieces[0]?.selects[0]?.match) as number[]
  return { ours, plain: hits.slice(0, first), hits }
}

/**
 * How likely the drawn paper is among the first ten of the best order there can be: k words drawn from a paper with n of them
 * are those of any paper that has them all, the likelier the fewer words it has, one in (n choose k).
 */
function mostFor(
  words: readonly string[],
  hits: readonly number[],
  wordsOf: (id: number) => ReadonlySet<string>,
): number {
  if (hits.length <= first) return 1
  const chances = hits.map((id) => chanceOf(words, wordsOf(id))).sort((a, b) => b - a)
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  return sum(chances.slice(0, first)) / sum(chances)
}

function chanceOf(words: readonly string[], all: ReadonlySet<string>): number {
  return words.every((word) => all.has(word)) ? words.reduce((chance, _, at) => chance / (all.size - at), 1) : 0
}

/** A word that more than one abstract in twenty has (method, results, learning) says little of any paper. */
const commonShare = 0.05

export const benchKnownItem: Bench = async ({ papers }) => {
  const entries = makeEntries(papers)
  const db = fill(entries)
  const rows = statement(db, 'SELECT title, paper_id AS id FROM versions').all() as { title: string; id: number }[]
  const ids = new Map(rows.map(({ title, id }) => [title, id]))
  const papersById = new Map(entries.map((entry) => [ids.get(entry.title) ?? 0, entry]))
  const half = (rest: number) => entries.filter((entry) => (ids.get(entry.title) ?? 0) % 2 === rest)
  const halves = { 'even ids': half(0), 'odd ids': half(1) }
  const counts = countTexts(entries.map(({ abstractEn }) => abstractEn ?? ''))
  const isTelling = (word: string) => (counts.get(word) ?? 0) <= commonShare * entries.length
  const ofTitle = ({ title }: Entry) => contentWords(title)
  const ofAbstract = ({ abstractEn }: Entry) => contentWords(abstractEn ?? '')
  console.log(`${entries.length.toLocaleString('en')} papers (${whatEntries}), ${queries} queries each\n`)
  console.log(
    '| two to four words of | papers | in the first ten | bm25 unweighted | the most there can be | hits at the median |',
  )
  console.log('|---|---|---|---|---|---|')
  for (const [what, wordsOf] of Object.entries({
    'the title': ofTitle,
    'the abstract': (entry: Entry) => ofAbstract(entry).filter(isTelling),
    'the abstract, the commonest too': ofAbstract,
  }))
    for (const [which, asked] of Object.entries(halves))
      report(`${what} | ${which}`, tryQueries(db, { asked, ids, papers: papersById, wordsOf }))
  db.close()
}

type Tries = {
  readonly asked: number
  readonly ours: number
  readonly plain: number
  readonly most: number
  readonly hits: readonly number[]
}
type Asking = {
  readonly asked: readonly Entry[]
  readonly ids: ReadonlyMap<string, number>
  readonly papers: ReadonlyMap<number, Entry>
  readonly wordsOf: (entry: Entry) => string[]
}

function tryQueries(db: Database, { asked, ids, papers, wordsOf }: Asking): Tries {
  const draw = startDraw(5)
  const tries = { asked: 0, ours: 0, plain: 0, most: 0, hits: [] as number[] }
  const setOf = rememberWords(papers, wordsOf)
  while (tries.asked < queries) {
    const entry = asked[draw(asked.length)]
    const words = entry && drawWords(wordsOf(entry), draw)
    const id = entry && ids.get(entry.title)
    if (words === undefined || id === undefined) continue
    const { ours, plain, hits } = searchBoth(db, words)
    tries.asked += 1
    if (ours.includes(id)) tries.ours += 1
    if (plain.includes(id)) tries.plain += 1
    tries.most += mostFor(words, hits, setOf)
    tries.hits.push(hits.length)
  }
  return tries
}

/** The words of papers by their ids, each read once. */
function rememberWords(papers: Asking['papers'], wordsOf: Asking['wordsOf']): (id: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>()
  return (id) => {
    const entry = papers.get(id)
    const words = known.get(id) ?? new Set(entry ? wordsOf(entry) : [])
    known.set(id, words)
    return words
  }
}

function report(what: string, { asked, ours, plain, most, hits }: Tries): void {
  const share = (count: number) => `${round((100 * count) / asked)} %`
  console.log(`| ${what} | ${share(ours)} | ${share(plain)} | ${share(most)} | ${median(hits)} |`)
}
