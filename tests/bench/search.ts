// npm run bench:search: how long a search takes in a library of made papers, beside its floor in the same run: the bare
// statement of FTS5 that gives the same ids, and the rows of these fetched by key. `--papers N` (10,000), `--rounds N` (30),
// `--folder` keeps the library for the next run, `--only QUERY` (more than once) takes others than the usual queries.
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Filters, PapersQuery } from '#shared/search.ts'
import { asId, type Database, statement } from '../../server/store/database.ts'
import { getFacets } from '../../server/store/facets.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { selectVersions } from '../../server/store/rows.ts'
import { countLimit, listPapers } from '../../server/store/search.ts'
import { placeByCount } from '../../server/store/search-letters.ts'
import { type Letters, planSearch } from '../../server/store/search-plan.ts'
import { readQuery } from '../../server/store/search-query.ts'
import { countTo } from '../../server/store/search-statements.ts'
import { toTerm } from '../../server/store/search-terms.ts'
import { always } from '../../server/store/term.ts'
import { median, quantile, round } from './compare.ts'
import { timeAuthors, timeSimilar } from './search-beside.ts'
import { writeLibrary } from './search-library.ts'

const today = '2026-11-23'
const perList = 20
const queries: readonly string[] = [
  '光',
  '学',
  'モ',
  'の',
  '学 の',
  'の cat:cs.LG',
  'learning の',
  '光 -学',
  '学習',
  '量子',
  '潮汐',
  '強化学習',
  'モデル',
  'LLM推論',
  'learning',
  'tide',
  '"neural network"',
  'モデル 学習',
  '量子 cat:cs.LG',
  '学習 cat:math.OC after:2000-01-10',
  'learning -graph (量子 OR 拡散)',
  'cat:quant-ph primary:cs.LG',
]

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    rounds: { type: 'string' },
    folder: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
})
const papers = Number(values.papers ?? 10_000)
const rounds = Number(values.rounds ?? 30)
const folder = values.folder ?? join(tmpdir(), 'taiyaku-search')

type Times = { readonly ours: number[]; readonly floor: number[] }

/** Milliseconds of each, in turns, after two turns that are not counted. */
function compareTurns(ours: () => unknown, floor: () => unknown): Times {
  const times: Times = { ours: [], floor: [] }
  for (let turn = -2; turn < rounds; turn += 1)
    for (const [name, work] of [
      ['ours', ours],
      ['floor', floor],
    ] as const) {
      const began = performance.now()
      work()
      if (turn >= 0) times[name].push(performance.now() - began)
    }
  return times
}

function timeOne(work: () => unknown): number {
  return median(compareTurns(work, () => {}).ours)
}

/** The statement that FTS5 itself needs for the newest, or for the best of the newest thousand, and the rows by key. */
function floorOf(db: Database, q: string, isRanked: boolean, isCapped: boolean): () => unknown {
  const { node } = readQuery(PapersQuery.parse({ q }), today)
  const term = node === null ? always : toTerm(db, node)
  const [piece] = planSearch(isRanked ? placeByCount(db, term) : term)
  const { match = '', letters = null } = piece?.selects[0] ?? {}
  const limit = isRanked ? (isCapped ? 1_000 : 10_000) : perList
  const { sql, values } = isRanked && match !== null ? scoredOf(match) : newestOf(match, letters)
  const ranges = values.flatMap((value) => [value, piece?.low ?? 0, piece?.high ?? 0])
  const row = statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`)
  const index = statement(db, sql).pluck()
  return () => (index.all(...ranges, limit) as number[]).slice(0, perList).map((id) => row.get(id))
}

type Bare = { readonly sql: string; readonly values: readonly string[] }

function listOf(table: string, columns = 'rowid'): string {
  return `SELECT ${columns} FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ${asId} AND ${asId}`
}

function scoredOf(match: string): Bare {
  const scored = `${listOf('paper_index', 'rowid, bm25(paper_index, 3, 10, 2, 4, 0) AS score')} ORDER BY rowid DESC LIMIT ?`
  return { sql: `SELECT rowid FROM (${scored}) ORDER BY score LIMIT ${perList}`, values: [match] }
}

/** Beside words, what characters are asked for is one list more to go through. */
function newestOf(match: string | null, letters: Letters | null): Bare {
  const lists = [match === null ? [] : listOf('paper_index'), letters === null ? [] : listOf('paper_letters')].flat()
  const sql = `${lists.join(letters?.has ? ' INTERSECT ' : ' EXCEPT ')} ORDER BY rowid DESC LIMIT ?`
  return { sql, values: [match, letters?.match].flatMap((value) => value ?? []) }
}

/** Counts to the limit; a limit of its own each time, as a count is remembered while the library stays as it is. */
function countAnew(db: Database, q: string): () => number {
  const { node } = readQuery(PapersQuery.parse({ q }), today)
  const pieces = planSearch(node === null ? always : toTerm(db, node))
  let limit = countLimit
  return () => {
    limit += 1
    return countTo(db, pieces, limit)
  }
}

function cells({ ours, floor }: Times): string {
  const [p50, p95, floor50, floor95] = [median(ours), quantile(ours, 0.95), median(floor), quantile(floor, 0.95)]
  return `${round(p50)} / ${round(p95)} | ${round(floor50)} / ${round(floor95)} | ${round(p50 / floor50)}`
}

function benchQuery(db: Database, q: string): void {
  const list = (sort: string) => listPapers(db, PapersQuery.parse({ q, sort, limit: perList }), today)
  const { total } = list('new')
  const newest = compareTurns(() => list('new'), floorOf(db, q, false, false))
  const ranked = compareTurns(() => list('relevance'), floorOf(db, q, true, !total.exact))
  const facets = timeOne(() => getFacets(db, Filters.parse({ q }), today))
  const count = timeOne(countAnew(db, q))
  const hits = `${total.count.toLocaleString('en')}${total.exact ? '' : '+'}`
  console.log(
    `| ${q.replaceAll('|', '\\|')} | ${hits} | ${cells(newest)} | ${cells(ranked)} | ${round(count)} | ${round(facets)} |`,
  )
}

await mkdir(folder, { recursive: true })
const path = join(folder, `search-${papers}.sqlite`)
await writeLibrary(path, papers, (done) => done % 50_000 === 0 && console.error(`${done} papers written`))
const db = openDatabase(path)
console.log(
  `${papers.toLocaleString('en')} made papers, ${rounds} rounds, milliseconds at the median / 95th percentile\n`,
)
console.log('| query | hits | newest 20 | its floor | ratio | relevance | its floor | ratio | count | facets |')
console.log('|---|---|---|---|---|---|---|---|---|---|')
for (const q of values.only ?? queries) benchQuery(db, q)
const sizeOf = (name: string) =>
  Number(db.prepare(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?`).pluck().get(`${name}%`))
const text = Number(
  db
    .prepare(
      `SELECT sum(length(CAST(title || coalesce(title_ja, '') || coalesce(summary_ja, '') || coalesce(abstract_en, '') || authors AS BLOB)))
       FROM versions`,
    )
    .pluck()
    .get(),
)
const [words, letters] = [sizeOf('paper_index'), sizeOf('paper_letters')].map((size) => size / text)
console.log(
  `\nThe index is ${((words ?? 0) + (letters ?? 0)).toFixed(3)} times the text (${round(text / 1e6)} MB), ${(letters ?? 0).toFixed(3)} of it single characters`,
)
timeAuthors(db)
db.close()
await timeSimilar(path)
