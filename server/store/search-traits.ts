// What is kept with papers beside their words, as SQL: columns of their rows and marks of their reader, asked of the hits of a
// search, of all papers in order, or of each paper in a condition of any shape. Values are parameters.
import { type Database, statement } from './database.ts'
import { reader } from './library-kinds.ts'
import type { Condition, Select } from './search-plan.ts'
import type { ColumnTrait, Trait } from './term.ts'

/** Where papers are read from, and the expression of their id there. */
export type Sql = Fragment & { readonly from: string; readonly id: string }
type Fragment = { readonly values: readonly (string | number)[] }
/** An expression of SQL with its values. */
export type Test = Fragment & { readonly sql: string }

/** The columns of `papers` that say so. Where few have a trait, or few have it not, an index holds those. */
const columns: Readonly<
  Record<ColumnTrait, { readonly has: string; readonly hasNot: string; readonly index?: string; readonly few: boolean }>
> = {
  untranslated: { has: 'untranslated = 1', hasNot: 'untranslated = 0', index: 'papers_untranslated', few: true },
  doubtful: { has: 'doubtful = 1', hasNot: 'doubtful = 0', index: 'papers_doubtful', few: true },
  sample: { has: '(sample AND sample = 1)', hasNot: 'NOT sample', index: 'papers_of_sample', few: true },
  id: { has: 'arxiv_id IS NOT NULL', hasNot: 'arxiv_id IS NULL', few: false },
}

const marked = 'SELECT paper_id FROM paper_marks WHERE reader = ? AND kind = ?'
/** By way of the papers that have a note: these are few among all marks. CROSS JOIN keeps SQLite to that order. */
const holding = `SELECT n.paper_id FROM paper_marks n CROSS JOIN paper_keys k ON k.paper_id = n.paper_id
  CROSS JOIN reader_marks m ON m.reader = n.reader AND m.paper_key = k.key AND m.kind = 'note'
  WHERE n.reader = ? AND n.kind = 'note' AND instr(m.folded, ?) > 0`

type Read =
  | { readonly by: 'column'; readonly column: (typeof columns)[ColumnTrait] }
  | { readonly by: 'mark' | 'note'; readonly value: string }

function readTrait(trait: Trait): Read {
  if (trait.startsWith('mark ')) return { by: 'mark', value: trait.slice(5) }
  if (trait.startsWith('holds ')) return { by: 'note', value: trait.slice(6) }
  return { by: 'column', column: columns[trait as ColumnTrait] }
}

/** Without words: by the reader's marks or the index of a trait, however few papers have it, else by the table. */
export function fromPapers(traits: Select['traits'], low: number, high: number): Sql {
  const kinds = traits.flatMap(([trait, has]) => (has && markOf(trait)) || [])
  const kind = kinds.find((one) => one !== 'read') ?? kinds[0]
  if (kind === undefined) return fromTable(traits, low, high)
  const tests = traits.flatMap(([trait, has]) => {
    const isSource = has && trait === `mark ${kind}`
    return isSource ? [] : [elsewhere(trait, has, 'paper_marks.paper_id')]
  })
  const where = ['reader = ? AND kind = ? AND paper_id BETWEEN ? AND ?', ...tests.map(({ sql }) => sql)]
  const values = [reader, kind, low, high, ...tests.flatMap((test) => test.values)]
  return { from: `paper_marks WHERE ${where.join(' AND ')}`, id: 'paper_id', values }
}

/** The mark that all papers with the trait have. Of several any but `read` is taken: most papers may have been read. */
function markOf(trait: Trait): string | undefined {
  const read = readTrait(trait)
  if (read.by === 'column') return undefined
  return read.by === 'note' ? 'note' : read.value
}

function fromTable(traits: Select['traits'], low: number, high: number): Sql {
  const reads = traits.map(([trait, has]) => ({ trait, has, read: readTrait(trait) }))
  const index = reads.flatMap(({ has, read }) => (has && read.by === 'column' && read.column.index) || []).at(0)
  const tests = reads.map(({ trait, has, read }): Test => {
    if (read.by === 'column') return { sql: has ? read.column.has : read.column.hasNot, values: [] }
    return elsewhere(trait, has, 'papers.id')
  })
  const source = index === undefined ? 'papers' : `papers INDEXED BY ${index}`
  const where = ['id BETWEEN ? AND ?', ...tests.map(({ sql }) => sql)].join(' AND ')
  return { from: `${source} WHERE ${where}`, id: 'id', values: [low, high, ...tests.flatMap(({ values }) => values)] }
}

/**
 * As `fromPapers`, for statements that give ids alone and in their order: what a paper must not be marked as is taken away
 * from them, and SQLite goes through both in step. Most papers are read at last; asking each of them costs several times that.
 */
export function fromPapersInOrder(traits: Select['traits'], low: number, high: number): Sql {
  const less = traits.flatMap(([trait, has]) => (!has && readTrait(trait).by === 'mark' ? [trait.slice(5)] : []))
  const rest = traits.filter(([trait, has]) => has || readTrait(trait).by !== 'mark')
  const { from, id, values } = fromPapers(rest, low, high)
  const without = less.map(() => ` EXCEPT ${marked} AND paper_id BETWEEN ? AND ?`).join('')
  return { from: from + without, id, values: [...values, ...less.flatMap((kind) => [reader, kind, low, high])] }
}

/** Of one paper, whose id the expression gives. */
function elsewhere(trait: Trait, has: boolean, id: string): Test {
  const read = readTrait(trait)
  if (read.by === 'column') {
    const test = has ? read.column.has : read.column.hasNot
    return { sql: `EXISTS (SELECT 1 FROM papers p WHERE p.id = ${id} AND ${test})`, values: [] }
  }
  const not = has ? '' : 'NOT '
  if (read.by === 'note') return { sql: `${id} ${not}IN (${holding})`, values: [reader, read.value] }
  const sql = `${not}EXISTS (SELECT 1 FROM paper_marks x WHERE x.reader = ? AND x.kind = ? AND x.paper_id = ${id})`
  return { sql, values: [reader, read.value] }
}

/** A list of so many ids is made faster than as many papers are looked up. */
const fewIds = 10_000

/** For rows of an index, of words or of characters. Where few papers make the difference their ids are listed first, else each paper is looked up. The `+` keeps SQLite from asking the index anew for every id. */
export function amongHits(
  db: Database,
  [trait, has]: Select['traits'][number],
  index: 'paper_index' | 'paper_letters',
): Test {
  const read = readTrait(trait)
  const not = has ? '' : 'NOT '
  if (read.by !== 'column') {
    const values = [reader, read.value]
    if (read.by === 'note') return { sql: `+rowid ${not}IN (${holding})`, values }
    const isFew = countIds(db, marked, values) <= fewIds
    return isFew ? { sql: `+rowid ${not}IN (${marked})`, values } : elsewhere(trait, has, `${index}.rowid`)
  }
  const { has: yes, hasNot, few } = read.column
  const listed = `SELECT id FROM papers WHERE ${few ? yes : hasNot}`
  if (countIds(db, listed, []) > fewIds) return elsewhere(trait, has, `${index}.rowid`)
  return { sql: `+rowid ${has === few ? 'IN' : 'NOT IN'} (${listed})`, values: [] }
}

function countIds(db: Database, listed: string, values: readonly string[]): number {
  const sql = `SELECT count(*) FROM (${listed} LIMIT ${fewIds + 1})`
  return Number(
    statement(db, sql)
      .pluck()
      .get([...values]),
  )
}

/** Asked of rows of `papers`. The hits of each stretch of words are listed once. */
export function formatCondition(condition: Condition): Test {
  if (condition.kind === 'match')
    return { sql: 'id IN (SELECT rowid FROM paper_index WHERE paper_index MATCH ?)', values: [condition.match] }
  if (condition.kind === 'trait') return elsewhere(condition.trait, true, 'papers.id')
  if (condition.kind === 'not') {
    const { sql, values } = formatCondition(condition.part)
    return { sql: `NOT (${sql})`, values }
  }
  const parts = condition.parts.map(formatCondition)
  const sql = parts.map((part) => `(${part.sql})`).join(condition.kind === 'and' ? ' AND ' : ' OR ')
  return { sql, values: parts.flatMap(({ values }) => values) }
}
