// The glossary as it was made last, and the papers to make it of. It is written whole, in one transaction.
import type { GlossaryTerm } from '#shared/bitext.ts'
import { type Database, statement } from './database.ts'

/** Of which library it was made: how many papers that had, by which count of the method, and how often it was made so far. */
export type GlossaryState = { readonly papers: number; readonly version: string; readonly made: number }

/** A term with what it is compared by. */
export type FoldedTerm = GlossaryTerm & { readonly folded: { readonly en: string; readonly ja: string } }

/** Terms equal to `term` in either language, or terms that hold `part`; all where both are undefined. Both are folded. */
export type GlossaryFilter = {
  readonly term?: { readonly en: string; readonly ja: string } | undefined
  readonly part?: { readonly en: string; readonly ja: string } | undefined
}

/** The shown texts of a paper that has both; `place` is for `listTexts` to go on after. */
export type PaperTexts = {
  readonly place: number
  readonly key: string
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string
  readonly abstractEn: string
}

type Row = Omit<GlossaryTerm, 'example'> & {
  readonly exampleKey: string | null
  readonly exampleJa: string
  readonly exampleEn: string
}

/** Undefined where none was made yet. */
export function findGlossaryState(db: Database): GlossaryState | undefined {
  const value = statement(db, `SELECT value FROM settings WHERE name = 'glossary'`).pluck().get()
  return typeof value === 'string' ? (JSON.parse(value) as GlossaryState) : undefined
}

/** Puts the terms, strongest first, in the place of those there were. */
export function saveGlossary(db: Database, terms: readonly FoldedTerm[], of: Omit<GlossaryState, 'made'>): void {
  const insert = statement(
    db,
    `INSERT INTO glossary(rank, en, ja, en_folded, ja_folded, count, score, example_key, example_ja, example_en)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const work = db.transaction(() => {
    statement(db, 'DELETE FROM glossary').run()
    for (const [rank, { en, ja, folded, count, score, example }] of terms.entries())
      insert.run(rank, en, ja, folded.en, folded.ja, count, score, example?.key, example?.ja, example?.en)
    const state = { ...of, made: (findGlossaryState(db)?.made ?? 0) + 1 } satisfies GlossaryState
    statement(db, `INSERT OR REPLACE INTO settings(name, value) VALUES ('glossary', ?)`).run(JSON.stringify(state))
  })
  work.immediate()
}

/** Forgets the glossary where the library has lost half of the papers it was made of: who lists it is told of none that went. */
export function forgetStaleGlossary(db: Database): void {
  const papers = Number(statement(db, 'SELECT count(*) FROM papers').pluck().get())
  if (papers < (findGlossaryState(db)?.papers ?? 0) / 2) saveGlossary(db, [], { papers: 0, version: 'none' })
}

const columns = `g.en, g.ja, g.count, g.score, k.paper_id IS NOT NULL AS isThere, g.example_key AS exampleKey,
  g.example_ja AS exampleJa, g.example_en AS exampleEn`
const byEither = `g.rank IN (SELECT rank FROM glossary WHERE en_folded = :en UNION SELECT rank FROM glossary WHERE ja_folded = :ja)`
const holdsPart = `(g.en_folded LIKE :en ESCAPE '\\' OR g.ja_folded LIKE :ja ESCAPE '\\')`

/** Terms, best first: for one term its renderings by how often they are met, else the strongest. An example whose paper is gone is null. */
export function listGlossary(
  db: Database,
  { term, part }: GlossaryFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { terms: GlossaryTerm[]; total: number } {
  const conditions = [...(term ? [byEither] : []), ...(part ? [holdsPart] : [])]
  const given = term ?? (part ? { en: toPattern(part.en), ja: toPattern(part.ja) } : {})
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const from = `FROM glossary g LEFT JOIN paper_keys k ON k.key = g.example_key ${where}`
  const order = term ? 'g.count DESC, g.rank' : 'g.rank'
  const rows = statement(db, `SELECT ${columns} ${from} ORDER BY ${order} LIMIT :limit OFFSET :offset`)
  const total = Number(statement(db, `SELECT count(*) FROM glossary g ${where}`).pluck().get(given))
  return { terms: (rows.all({ ...given, limit, offset }) as Row[]).map(toTerm), total }
}

/** All terms without their examples. */
export function listTermCounts(db: Database): Pick<GlossaryTerm, 'en' | 'ja' | 'count'>[] {
  return statement(db, 'SELECT en, ja, count FROM glossary ORDER BY rank').all() as GlossaryTerm[]
}

/** The shown texts of papers older than the one at `before`, newest first; papers without both texts are left out. */
export function listTexts(db: Database, before: number, limit: number): PaperTexts[] {
  return statement(
    db,
    `SELECT p.id AS place, p.key, v.title, v.title_ja AS titleJa, v.summary_ja AS summaryJa, v.abstract_en AS abstractEn
     FROM papers p JOIN versions v ON v.id = p.version_id
     WHERE p.id < ? AND v.summary_ja IS NOT NULL AND v.abstract_en IS NOT NULL ORDER BY p.id DESC LIMIT ?`,
  ).all(before, limit) as PaperTexts[]
}

function toTerm({ exampleKey, exampleJa, exampleEn, ...term }: Row & { isThere?: number }): GlossaryTerm {
  const { en, ja, count, score, isThere } = term
  const example = exampleKey !== null && isThere === 1 ? { key: exampleKey, ja: exampleJa, en: exampleEn } : null
  return { en, ja, count, score, example }
}

function toPattern(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`
}
