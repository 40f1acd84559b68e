// Puts parsed pages into the library, several in one transaction: all of them or none, whatever happens to the process.
import { isDeepStrictEqual } from 'node:util'
import { zstdCompressSync } from 'node:zlib'
import type { Entry, PageProblem } from '#shared/entry.ts'
import { findPaperId } from './candidates.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { identify, merge } from './identity.ts'
import { freeKey, learnArxivId, rememberKeys } from './keys.ts'
import { placeFor } from './order.ts'
import { toEntry, type VersionRow } from './rows.ts'
import { hidePaper, showEntry, showPaper } from './shown.ts'
import { listVersions } from './version-rows.ts'
import { insertVersion, replaceVersion, type VersionToWrite } from './versions.ts'

/** A page ready to be kept. `hash` is the SHA-256 of `bytes` in hex. */
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
}

/** What became of the entries of a page; `known` if the page was already there, and nothing was done. */
export type SaveResult = {
  readonly known: boolean
  readonly added: number
  readonly updated: number
  readonly same: number
}

type Outcome = 'added' | 'updated' | 'same'

/** Saves one page and its entries, all or nothing. */
export function savePage(db: Database, page: PageToSave): SaveResult {
  return inTransaction(db, () => save(db, page))
}

/** Saves pages and their entries in their order, all of them or none. */
export function savePages(db: Database, pages: readonly PageToSave[]): SaveResult[] {
  return inTransaction(db, () => pages.map((page) => save(db, page)))
}

function save(db: Database, page: PageToSave): SaveResult {
  const result = { known: false, added: 0, updated: 0, same: 0 }
  const pageId = insertPage(db, page)
  if (pageId === undefined) return { ...result, known: true }
  for (const { entry, line } of page.entries)
    result[saveEntry(db, page, { pageId, line, entry, statedId: entry.arxivId })] += 1
  return result
}

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

/** An entry, where a page of the library has it, and the arXiv id the page states for it. */
type Place = {
  readonly pageId: number
  readonly line: number
  readonly entry: Entry
  readonly statedId: string | null
}

/** An entry on its way in, with what it is looked up by. */
type Arrival = Place & ReturnType<typeof identify> & { readonly page: Pick<PageToSave, 'sample'> }

/** Saves one entry of a page that is in the library. Only within `inTransaction`. */
export function saveEntry(db: Database, page: Pick<PageToSave, 'sample'>, place: Place): Outcome {
  const arrival = { ...place, page, ...identify(place.entry) }
  const paperId = findPaperId(db, arrival.entry, arrival.titleHash)
  return paperId === undefined ? addPaper(db, arrival) : updatePaper(db, arrival, paperId)
}

function addPaper(db: Database, arrival: Arrival): Outcome {
  const { entry, page, titleKey } = arrival
  const id = placeFor(db, entry.publishedAt, null)
  const key = freeKey(db, entry.arxivId ?? titleKey)
  statement(db, 'INSERT INTO papers(id, key, arxiv_id, sample) VALUES (?, ?, ?, ?)').run(
    id,
    key,
    entry.arxivId,
    page.sample ? 1 : 0,
  )
  rememberKeys(db, id, [key, titleKey])
  const versionId = insertVersion(db, id, toVersion(arrival, entry))
  statement(db, 'UPDATE papers SET version_id = ? WHERE id = ?').run(versionId, id)
  showEntry(db, id, entry)
  return 'added'
}

/** Joins an entry to its paper: fills what a version lacks, or adds a version. A paper that learns its arXiv id is known by it from then on. */
function updatePaper(db: Database, arrival: Arrival, paperId: number): Outcome {
  for (const row of listVersions(db, paperId)) {
    const kept = toEntry(row)
    const merged = merge(kept, arrival.entry)
    if (merged === undefined) continue
    const isSame = isDeepStrictEqual(merged, kept)
    const isOwnAtLast = row.page_sample === 1 && !arrival.page.sample
    if (!isSame || isOwnAtLast) rewrite(db, arrival, row, merged)
    return isSame ? 'same' : 'updated'
  }
  hidePaper(db, paperId)
  insertVersion(db, paperId, toVersion(arrival, arrival.entry))
  settle(db, arrival, paperId)
  return 'updated'
}

/** A version with what the arrival adds to it. It is from the arrival's page then, unless that shows an excerpt of it only. */
function rewrite(db: Database, arrival: Arrival, row: VersionRow, merged: Entry): void {
  const staysThere = arrival.entry.excerpt && row.excerpt === 0 && row.page_sample === 0
  hidePaper(db, row.paper_id)
  const { titleHash: _ofArrival, ...version } = toVersion(arrival, merged)
  replaceVersion(db, row.id, {
    ...version,
    ...(staysThere && { pageId: row.page_id, line: row.line }),
    statedId: row.stated_id ?? arrival.statedId,
    cameAt: row.arrived_at,
  })
  settle(db, arrival, row.paper_id)
}

function toVersion({ pageId, line, titleHash, statedId }: Arrival, entry: Entry): VersionToWrite {
  return { pageId, line, statedId, titleHash, entry }
}

/** Shows a changed paper again, under all the keys it has now. */
function settle(db: Database, { entry, titleKey }: Arrival, paperId: number): void {
  if (entry.arxivId) learnArxivId(db, paperId, entry.arxivId)
  const id = showPaper(db, paperId)
  if (id !== undefined) rememberKeys(db, id, [titleKey])
}
