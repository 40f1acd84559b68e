// Proves that index and tables agree: every token of every shown paper is in the index, at its place, and nothing else is;
// facet rows and counts are those of the papers; the file itself is sound. Changes nothing.
import { toIndexRow } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { countAll, countStale } from './reindex.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'

/** How far a check is: tokens compared, of how many there should be. */
type CheckStep = { readonly done: number; readonly total: number }
/** What was found: each problem in a sentence, with what to do about it. */
export type CheckResult = { readonly papers: number; readonly tokens: number; readonly problems: readonly string[] }

const columns = ['title', 'abstract', 'ja', 'authors', 'categories']
/** Stands for the column and the place of characters, which have none. */
const lettersColumn = columns.length
/** Steps are told after so many tokens. */
const pace = 200_000
const toDo = 'taiyaku reindex makes it anew'

/** Checks in steps, so that it can be watched and stopped. Nobody may write through this connection between them. */
function* checkLibrary(db: Database): Generator<CheckStep, CheckResult> {
  const problems = checkFile(db)
  const expected = new Map<number, number>()
  let total = 0
  for (const row of statement(db, `${selectVersions} WHERE v.id = p.version_id ORDER BY p.id`).iterate()) {
    const { sum, count, isSound } = expectedOf(db, row as VersionRow)
    expected.set((row as VersionRow).paper_id, sum)
    total += count
    if (!isSound) problems.push(`the facets of paper ${(row as VersionRow).key} are not those of its text; ${toDo}`)
  }
  const found = yield* sumIndex(db, total)
  problems.push(...compareSums(db, expected, found), ...compareCounts(db))
  return { papers: expected.size, tokens: total, problems }
}

export type CheckOptions = {
  readonly stop: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

type Ask = <T>(work: (db: Database) => T) => Promise<T>

/** The whole check; undefined if it was stopped. */
export async function runCheck(ask: Ask, { stop, onProgress }: CheckOptions): Promise<CheckResult | undefined> {
  const steps = await ask(checkLibrary)
  while (!stop.aborted) {
    const step = await ask(() => steps.next())
    if (step.done) return step.value
    onProgress?.(step.value.done, step.value.total)
    await new Promise((next) => setImmediate(next))
  }
  steps.return({ papers: 0, tokens: 0, problems: [] })
  return undefined
}

function checkFile(db: Database): string[] {
  const lines = [
    ...(db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check),
    ...(db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => `a row of ${table} hangs on nothing`),
  ].filter((line) => line !== 'ok')
  const stale = countStale(db)
  const notes =
    stale > 0
      ? [`${stale} papers are indexed as an older Taiyaku did it; the server, or taiyaku reindex, does the rest`]
      : []
  return [...lines.map((line) => `the file is damaged: ${line}; restore a copy`), ...notes]
}

/** The sum of all tokens of a paper with their places, in any order: equal sums mean equal tokens (32 bits, so one difference in four thousand million is missed). */
function expectedOf(db: Database, row: VersionRow): { sum: number; count: number; isSound: boolean } {
  const { words, letters, tags, facets } = toIndexRow(toEntry(row))
  const held = decoder.decode(letters).split(' ')
  const texts = [...words.map((bytes) => decoder.decode(bytes)), tags]
  let [sum, count] = [0, held.length]
  for (const letter of held) sum = (sum + mix(hash(letter), lettersColumn, 0)) >>> 0
  for (const [column, text] of texts.entries())
    for (const [place, token] of text
      .split(' ')
      .filter((each) => each !== '')
      .entries()) {
      sum = (sum + mix(hash(token), column, place)) >>> 0
      count += 1
    }
  const kept = statement(db, 'SELECT categories, authors FROM paper_facets WHERE id = ?').raw().get(row.paper_id)
  return { sum, count, isSound: JSON.stringify(kept) === JSON.stringify(facets) }
}

const decoder = new TextDecoder()

/** The same sums from what the index holds, word by word. */
function* sumIndex(db: Database, total: number): Generator<CheckStep, Map<number, number>> {
  const sums = new Map<number, number>()
  let [word, hashed, done] = ['', 0, 0]
  for (const [term, id, column, place] of listTokens(db)) {
    if (term !== word) [word, hashed] = [term, hash(term)]
    const at = column === null ? lettersColumn : columns.indexOf(column)
    sums.set(id, ((sums.get(id) ?? 0) + mix(hashed, at, place ?? 0)) >>> 0)
    done += 1
    if (done % pace === 0) yield { done, total: Math.max(done, total) }
  }
  return sums
}

type Token = readonly [term: string, id: number, column: string | null, place: number | null]

/** All tokens of both indexes: of words with their places, of characters without. */
function* listTokens(db: Database): Generator<Token> {
  for (const table of ['paper_index', 'paper_letters']) {
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_tokens USING fts5vocab('main', '${table}', 'instance')`)
    const sql = `SELECT term, doc, col, "offset" FROM temp.${table}_tokens`
    yield* statement(db, sql).raw().iterate() as Iterable<Token>
  }
}

/** FNV-1a over UTF-16 code units. */
function hash(token: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < token.length; at += 1) value = Math.imul(value ^ token.charCodeAt(at), 0x01000193)
  return value >>> 0
}

function mix(hashed: number, column: number, place: number): number {
  const mixed = Math.imul(hashed ^ Math.imul(place * 8 + column + 1, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function compareSums(
  db: Database,
  expected: ReadonlyMap<number, number>,
  found: ReadonlyMap<number, number>,
): string[] {
  const keyOf = (id: number) => statement(db, 'SELECT key FROM papers WHERE id = ?').pluck().get(id) as string
  const wrong = [...expected].filter(([id, sum]) => found.get(id) !== sum)
  const others = [...found.keys()].filter((id) => !expected.has(id))
  return [
    ...wrong.map(([id]) => `the index ${found.has(id) ? 'has other words than' : 'lacks'} paper ${keyOf(id)}; ${toDo}`),
    ...others.map((id) => `the index has a paper that the library has not (${id}); ${toDo}`),
  ]
}

function compareCounts(db: Database): string[] {
  const expected = countAll(db)
  const rows = statement(db, 'SELECT kind, value, papers FROM facet_counts WHERE papers <> 0').all() as {
    kind: string
    value: string
    papers: number
  }[]
  const right = (kind: string, value: string) => expected.get(kind)?.get(value) ?? 0
  const wrong = rows.filter(({ kind, value, papers }) => right(kind, value) !== papers)
  const count = [...expected.values()].reduce((sum, values) => sum + values.size, 0)
  const missing = count - (rows.length - rows.filter(({ kind, value }) => right(kind, value) === 0).length)
  return [
    ...wrong.map(
      ({ kind, value, papers }) =>
        `${papers} papers are counted for ${kind} ${value}, there are ${right(kind, value)}; ${toDo}`,
    ),
    ...(missing > 0 ? [`${missing} counts are missing; ${toDo}`] : []),
  ]
}
