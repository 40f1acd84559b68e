// Puts a parsed page into the library, in one transaction: a page is wholly in or wholly out, whatever happens to the process.
import { isDeepStrictEqual } from 'node:util'
import { zstdCompressSync } from 'node:zlib'
import type { Entry, PageProblem } from '#shared/entry.ts'
import type { SentencePair } from '#shared/paper.ts'
import { type Database, statement } from './database.ts'
import { isSamePaper, merge, sharesText, titleHash, titleKey } from './identity.ts'
import { placeFor } from './order.ts'
import { selectVersions, toEntry, toParameters, type VersionRow } from './rows.ts'
import { hidePaper, listVersions, showEntry, showPaper } from './shown.ts'

/** A page ready to be kept. `hash` is the SHA-256 of `bytes` in hex; `link` pairs the sentences of an entry's two texts. */
export type PageToSave = {
  readonly hash: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly charset?: string
  readonly firstLine?: number
  readonly sample: boolean
  readonly takenAt: string
  readonly entries: readonly { readonly entry: Entry; readonly line: number }[]
  readonly problems: readonly PageProblem[]
  readonly link: (entry: Entry) => SentencePair[]
}

/** What became of the entries of a page; `known` if the page was already there, and nothing was done. */
export type SaveResult = {
  readonly known: boolean
  readonly added: number
  readonly updated: number
  readonly same: number
}

type Outcome = 'added' | 'updated' | 'same'

/** Saves the page and its entries, all or nothing. */
export function savePage(db: Database, page: PageToSave): SaveResult {
  const result = { known: false, added: 0, updated: 0, same: 0 }
  const work = db.transaction(() => {
    const pageId = insertPage(db, page)
    if (pageId === undefined) {
      result.known = true
      return
    }
    for (const { entry, line } of page.entries) result[saveEntry(db, { ...page, pageId, entry, line })] += 1
  })
  work.immediate()
  return result
}

type Arrival = PageToSave & { readonly pageId: number; readonly entry: Entry; readonly line: number }

function insertPage(db: Database, page: PageToSave): number | undefined {
  const { changes, lastInsertRowid } = statement(
    db,
    `INSERT INTO pages(hash, name, sample, taken_at, problems, charset, first_line, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(
    page.hash,
    page.name,
    page.sample ? 1 : 0,
    page.takenAt,
    JSON.stringify(page.problems),
    page.charset ?? null,
    page.firstLine ?? 1,
    zstdCompressSync(page.bytes),
  )
  return changes === 0 ? undefined : Number(lastInsertRowid)
}

function saveEntry(db: Database, arrival: Arrival): Outcome {
  const paperId = findPaperId(db, arrival.entry)
  return paperId === undefined ? addPaper(db, arrival) : updatePaper(db, arrival, paperId)
}

function addPaper(db: Database, arrival: Arrival): Outcome {
  const { entry, sample } = arrival
  const id = placeFor(db, entry.publishedAt, null)
  const key = freeKey(db, entry.arxivId ?? titleKey(entry))
  statement(db, 'INSERT INTO papers(id, key, arxiv_id, sample) VALUES (?, ?, ?, ?)').run(
    id,
    key,
    entry.arxivId,
    sample ? 1 : 0,
  )
  rememberKeys(db, id, [key, titleKey(entry)])
  const versionId = insertVersion(db, arrival, id)
  statement(db, 'UPDATE papers SET version_id = ? WHERE id = ?').run(versionId, id)
  showEntry(db, id, entry)
  return 'added'
}

/** Joins an entry to its paper: fills what a version lacks, or adds a version. A paper that learns its arXiv id is known by it from then on. */
function updatePaper(db: Database, arrival: Arrival, paperId: number): Outcome {
  const versions = listVersions(db, paperId)
  const { entry } = arrival
  for (const row of versions) {
    const kept = toEntry(row)
    const merged = merge(kept, entry)
    if (merged === undefined) continue
    const isSame = isDeepStrictEqual(merged, kept)
    if (isSame && (!row.page_sample || arrival.sample)) return 'same'
    replaceVersion(db, { ...arrival, entry: merged }, row)
    return isSame ? 'same' : 'updated'
  }
  hidePaper(db, paperId)
  insertVersion(db, arrival, paperId)
  settle(db, paperId, entry)
  return 'updated'
}

function replaceVersion(db: Database, arrival: Arrival, row: VersionRow): void {
  hidePaper(db, row.paper_id)
  statement(
    db,
    `UPDATE versions SET page_id = :page_id, line = :line, title_hash = :title_hash, title = :title, title_ja = :title_ja,
      summary_ja = :summary_ja, abstract_en = :abstract_en, authors = :authors, categories = :categories,
      published_at = :published_at, arxiv_version = :arxiv_version, source_url = :source_url,
      excerpt = :excerpt, provider = :provider, translator = :translator, pairs = :pairs WHERE id = :id`,
  ).run({ ...versionParameters(arrival), id: row.id })
  settle(db, row.paper_id, arrival.entry)
}

/** Shows a changed paper again, under all the keys it has now. */
function settle(db: Database, paperId: number, entry: Entry): void {
  if (entry.arxivId)
    statement(db, 'UPDATE papers SET key = :id, arxiv_id = :id WHERE id = :paper AND arxiv_id IS NULL').run({
      id: entry.arxivId,
      paper: paperId,
    })
  const id = showPaper(db, paperId)
  if (id !== undefined) rememberKeys(db, id, [titleKey(entry), ...(entry.arxivId ? [entry.arxivId] : [])])
}

function insertVersion(db: Database, arrival: Arrival, paperId: number): number {
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO versions(paper_id, page_id, line, title_hash, title, title_ja, summary_ja, abstract_en, authors, categories,
      published_at, arxiv_version, source_url, excerpt, provider, translator, pairs) VALUES (:paper_id, :page_id, :line, :title_hash, :title, :title_ja,
      :summary_ja, :abstract_en, :authors, :categories, :published_at, :arxiv_version, :source_url, :excerpt,
      :provider, :translator, :pairs)`,
  ).run({ ...versionParameters(arrival), paper_id: paperId })
  return Number(lastInsertRowid)
}

function versionParameters({ entry, line, pageId, link }: Arrival) {
  return { ...toParameters(entry, link(entry)), title_hash: titleHash(entry.title), page_id: pageId, line }
}

/** The paper this entry belongs to: by arXiv id, else among the papers that ever had its title. Of several, the one that shares a text, else the newest. */
function findPaperId(db: Database, entry: Entry): number | undefined {
  if (entry.arxivId) {
    const known = statement(db, 'SELECT id FROM papers WHERE arxiv_id = ?').pluck().get(entry.arxivId)
    if (typeof known === 'number') return known
  }
  const hash = titleHash(entry.title)
  if (statement(db, 'SELECT 1 FROM versions WHERE title_hash = ?').get(hash) === undefined) return undefined
  const rows = statement(db, `${selectVersions} WHERE v.title_hash = ? ORDER BY v.paper_id DESC`).all(
    hash,
  ) as VersionRow[]
  const candidates = rows.filter((row) => isSamePaper(toEntry(row), entry))
  return (candidates.find((row) => sharesText(toEntry(row), entry)) ?? candidates[0])?.paper_id
}

/** The key itself, or, where another paper of that title and author has it, with a number after it. */
function freeKey(db: Database, key: string): string {
  const taken = statement(db, 'SELECT 1 FROM paper_keys WHERE key = ?')
  let free = key
  for (let number = 2; taken.get(free) !== undefined; number += 1) free = `${key}-${number}`
  return free
}

function rememberKeys(db: Database, paperId: number, keys: readonly string[]): void {
  for (const key of keys)
    statement(db, 'INSERT INTO paper_keys(key, paper_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(key, paperId)
}
