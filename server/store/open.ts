// The library as the rest of the server knows it. Every method answers with a promise, so that another database than SQLite,
// on another machine, could stand behind the same type.
import type { Correction, GlossaryTerm, KeptCorrection } from '#shared/bitext.ts'
import type { Days, OwnCategories, Revision } from '#shared/days.ts'
import type { ExportedPaper } from '#shared/export.ts'
import type { Adjustment, ChangedWord, ForYou, ForYouQuery, ForYouWords } from '#shared/for-you.ts'
import type { Library, MarkChange, Marked, MarkedMany, Tag, TagChange, WatchWord } from '#shared/library.ts'
import type { KeptPaper, PaperSummary } from '#shared/paper.ts'
import type { ReaderState, StateReport } from '#shared/reader-state.ts'
import type { SavedSearch, SearchChange, SearchOrder, SearchRequest } from '#shared/saved-search.ts'
import type { Facets, Filters, PapersPage, PapersQuery } from '#shared/search.ts'
import type { Subscription, SubscriptionRun } from '#shared/subscription.ts'
import { type Ask, createAsk } from './ask.ts'
import type { FoundAuthor } from './author-names.ts'
import { type CheckOptions, type CheckResult, runCheck } from './check.ts'
import * as corrections from './corrections.ts'
import { type Database, statement } from './database.ts'
import type { ExportPage } from './exported.ts'
import type { FeedAsk, FeedPapers } from './feed.ts'
import { findCrawl, findFetched, saveCrawl, saveFetched, type Validators } from './fetched.ts'
import { putForYouWord } from './for-you-words.ts'
import * as glossary from './glossary.ts'
import * as library from './library.ts'
import * as bulk from './library-bulk.ts'
import { once } from './library-once.ts'
import { listWatchWords } from './library-watch.ts'
import { openDatabase, smallCache } from './open-file.ts'
import { getOwnCategories, putPinned } from './own-categories.ts'
import { countPapers, findPaper } from './papers.ts'
import { createReadPool } from './read-pool.ts'
import { mergeReaderState, readReaderState } from './reader-state.ts'
import { countUnread, listUnread, type PaperReading, saveReadings, type UnreadPaper } from './readings.ts'
import { type ReadArguments, type ReadName, type ReadResult, runRead } from './reads.ts'
import { type ReindexOptions, reindexPapers } from './reindex.ts'
import { versionOf } from './remembered.ts'
import { type Reprocess, startReprocess } from './reprocess.ts'
import {
  countOpenPapers,
  findOpenVersions,
  findResolvePlace,
  listOpenTitles,
  type OpenTitle,
  type OpenVersion,
  type Resolution,
  type ResolvedCounts,
  saveResolved,
  saveResolvePlace,
} from './resolved.ts'
import { compareRevision } from './revision-spans.ts'
import { forgetSample, wantsSample } from './sample.ts'
import { type PageToSave, type SaveResult, savePage, savePages } from './save.ts'
import * as searches from './saved-searches.ts'
import { type TokenStore, tokenStore } from './script-tokens.ts'
import type * as similar from './similar.ts'
import * as subscriptions from './subscriptions.ts'

/** All that is asked of a library. Rejects with a Failure where the database is busy, damaged or can't be written. */
export type Store = TokenStore & {
  /** Whether a page with these bytes (SHA-256, hex) is in the library. */
  hasPage(hash: string): Promise<boolean>
  savePage(page: PageToSave): Promise<SaveResult>
  /** Several pages in one transaction: all of them or none. */
  savePages(pages: readonly PageToSave[]): Promise<SaveResult[]>
  /** Begins to read all kept pages again; to be closed. */
  startReprocess(): Promise<Reprocess>
  listPapers(query: PapersQuery, signal?: AbortSignal): Promise<PapersPage>
  /** How many papers a query and filters find, exactly, however many. */
  countFound(filters: Filters, signal?: AbortSignal): Promise<number>
  findPaper(key: string): Promise<KeptPaper | undefined>
  findComparedTexts(key: string): Promise<similar.ComparedTexts | undefined>
  countHolders(asks: readonly similar.IndexAsk[]): Promise<{ papers: number; counts: number[] }>
  listCandidates(key: string, asks: readonly similar.WeightedAsk[], limit: number): Promise<similar.ComparedTexts[]>
  listSummaries(keys: readonly string[]): Promise<PaperSummary[]>
  /** Some papers of what a query finds, to leave the library; `next` is the cursor of those after them. */
  listExported(query: PapersQuery, signal?: AbortSignal): Promise<ExportPage>
  /** The papers of these keys, in their order. Rejects with `not_found` where one is none. */
  listExportedKeys(keys: readonly string[]): Promise<ExportedPaper[]>
  /** Unread papers of the last days, ranked by what the reader kept. Learns first where anything changed: up to a second, in a thread. */
  listForYou(query: ForYouQuery, signal?: AbortSignal): Promise<ForYou>
  /** The words, authors and categories of most weight in that ranking. */
  listForYouWords(limit: number, signal?: AbortSignal): Promise<ForYouWords>
  putForYouWord(feature: string, weight: Adjustment | null): Promise<ChangedWord>
  countPapers(): Promise<number>
  /** Of all papers, or of those that a query and filters find. */
  getFacets(filters?: Filters, signal?: AbortSignal): Promise<Facets>
  /** Of each day of what a query and filters find, how much is new. */
  findAuthors(part: string, limit: number, signal?: AbortSignal): Promise<FoundAuthor[]>
  listDays(filters: Filters, signal?: AbortSignal): Promise<Days>
  /** What changed since the paper was read; undefined where nothing did. */
  findRevision(key: string): Promise<Revision | undefined>
  getOwnCategories(): Promise<OwnCategories>
  putPinnedCategories(categories: readonly string[]): Promise<OwnCategories>
  /** Papers not looked over yet, or by an older count of the reading than `by`. */
  listUnread(by: number, limit: number): Promise<UnreadPaper[]>
  countUnread(by: number): Promise<number>
  saveReadings(
    by: number,
    readings: readonly { readonly paper: UnreadPaper; readonly reading: PaperReading }[],
  ): Promise<number>
  /** Those of sentences that the paper no longer has among them. */
  findCorrections(key: string): Promise<Correction[]>
  putCorrection(key: string, title: string, correction: Correction): Promise<Correction>
  removeCorrection(key: string, ja: string): Promise<Correction | undefined>
  listCorrections(): Promise<KeptCorrection[]>
  getLibrary(): Promise<Library>
  /** Undefined where there is no such paper. A change with a name (`once`) is made the first time it comes. */
  changeMarks(key: string, change: MarkChange, now: string, once?: string): Promise<Marked | undefined>
  /** Marks the papers of a view read that were there at `asOf` of its list. */
  markView(filters: Filters, asOf: number, now: string, once?: string): Promise<MarkedMany>
  markPapers(keys: readonly string[], now: string, once?: string): Promise<MarkedMany>
  unmarkBatch(batch: string): Promise<MarkedMany>
  changeTag(id: number, change: TagChange): Promise<Tag>
  removeTag(id: number): Promise<Tag>
  listWatchWords(): Promise<WatchWord[]>
  putWatchWords(words: readonly WatchWord[]): Promise<WatchWord[]>
  listSearches(): Promise<searches.KeptSearch[]>
  findSearchBySecret(secret: string): Promise<searches.KeptSearch | undefined>
  addSearch(request: SearchRequest, now: string): Promise<searches.KeptSearch>
  changeSearch(id: number, change: SearchChange): Promise<searches.KeptSearch>
  removeSearch(id: number): Promise<searches.KeptSearch>
  orderSearches(order: SearchOrder['searches']): Promise<searches.KeptSearch[]>
  /** How many unread papers a query finds, counted to 10,000. */
  countUnreadFound(q: string, signal?: AbortSignal): Promise<SavedSearch['unread']>
  /** Papers that a query finds, by when they came into the library. */
  listFeed(ask: FeedAsk, signal?: AbortSignal): Promise<FeedPapers>
  /** All that the reader made of papers, as one value. */
  readState(): Promise<ReaderState>
  /** Takes a state up beside what there is: all of it or, where anything fails, nothing. */
  mergeState(state: ReaderState): Promise<StateReport & { readonly revision: number }>
  /** Undefined where no glossary was made yet. */
  findGlossaryState(): Promise<glossary.GlossaryState | undefined>
  saveGlossary(terms: readonly glossary.FoldedTerm[], of: Omit<glossary.GlossaryState, 'made'>): Promise<void>
  listGlossary(
    filter: glossary.GlossaryFilter,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ terms: GlossaryTerm[]; total: number }>
  listTermCounts(): Promise<Pick<GlossaryTerm, 'en' | 'ja' | 'count'>[]>
  listTexts(before: number, limit: number): Promise<glossary.PaperTexts[]>
  forgetSample(): Promise<number>
  wantsSample(): Promise<boolean>
  findFetched(url: string): Promise<Validators | undefined>
  saveFetched(url: string, kept: Validators, now: string): Promise<void>
  findCrawl(start: string): Promise<string | undefined>
  saveCrawl(start: string, next: string | null, now: string): Promise<void>
  listSubscriptions(): Promise<Subscription[]>
  addSubscription(url: string, every: number, now: string): Promise<Subscription>
  changeSubscription(
    id: number,
    change: { paused?: boolean | undefined; every?: number | undefined },
  ): Promise<Subscription>
  removeSubscription(id: number): Promise<Subscription>
  claimSubscription(id: number, seen: string, next: string): Promise<boolean>
  saveRun(id: number, run: SubscriptionRun): Promise<void>
  listOpenTitles(after: number, limit: number): Promise<OpenTitle[]>
  findOpenVersions(key: string): Promise<OpenVersion[]>
  countOpenPapers(): Promise<number>
  saveResolved(resolutions: readonly Resolution[]): Promise<ResolvedCounts>
  findResolvePlace(): Promise<number>
  saveResolvePlace(versionId: number): Promise<void>
  /** Indexes anew what an older program indexed, or all papers; gives how many. */
  reindex(options: ReindexOptions): Promise<number>
  /** Compares index and counts with the papers; undefined if it was stopped. */
  check(options: CheckOptions): Promise<CheckResult | undefined>
  /** Another text whenever anything in the library may have changed, by whomever. */
  version(): Promise<string>
  close(): Promise<void>
}

/** Opens the library at `path` (a file, made if missing, or `:memory:`). Rejects with `unusable` or `busy`, saying the way out. With `readers`, so many threads search; a library in memory is searched in place. */
export async function openStore(path: string, { readers = 0 } = {}): Promise<Store> {
  const db = openDatabase(path, readers > 0 ? { cache: smallCache } : {})
  const pool = readers > 0 && path !== ':memory:' ? createReadPool(path, readers) : undefined
  const ask = createAsk(db, path)
  const read = <Name extends ReadName>(name: Name, values: ReadArguments<Name>, signal?: AbortSignal) =>
    pool ? pool.run(name, values, signal) : ask<ReadResult<Name>>(() => runRead(db, name, values))
  return {
    hasPage: (hash) => ask(() => statement(db, 'SELECT 1 FROM pages WHERE hash = ?').get(hash) !== undefined),
    savePage: (page) => ask(() => savePage(db, page)),
    savePages: (pages) => ask(() => savePages(db, pages)),
    startReprocess: () => startReprocess(ask),
    listPapers: (query, signal) => read('listPapers', [query], signal),
    countFound: (filters, signal) => read('countFound', [filters], signal),
    findPaper: (key) => ask(() => findPaper(db, key)),
    findComparedTexts: (key) => read('findComparedTexts', [key]),
    countHolders: (asks) => read('countHolders', [asks]),
    listCandidates: (key, asks, limit) => read('listCandidates', [key, asks, limit]),
    listSummaries: (keys) => read('listSummaries', [keys]),
    ...outgoing(read),
    ...ranking(read),
    countPapers: () => ask(countPapers),
    getFacets: (filters, signal) => read('getFacets', [filters], signal),
    findAuthors: (part, limit, signal) => read('findAuthors', [part, limit], signal),
    listDays: (filters, signal) => read('listDays', [filters], signal),
    countUnreadFound: (q, signal) => read('countUnreadFound', [q], signal),
    listFeed: (query, signal) => read('listFeed', [query], signal),
    listUnread: (by, limit) => ask(() => listUnread(db, by, limit)),
    countUnread: (by) => ask(() => countUnread(db, by)),
    saveReadings: (by, readings) => ask(() => saveReadings(db, by, readings)),
    findCorrections: (key) => ask(() => corrections.findCorrections(db, key)),
    putCorrection: (key, title, correction) => ask(() => corrections.putCorrection(db, key, title, correction)),
    removeCorrection: (key, ja) => ask(() => corrections.removeCorrection(db, key, ja)),
    listCorrections: () => ask(corrections.listCorrections),
    ...readerState(db, ask),
    findGlossaryState: () => ask(glossary.findGlossaryState),
    saveGlossary: (terms, of) => ask(() => glossary.saveGlossary(db, terms, of)),
    listGlossary: (filter, page) => ask(() => glossary.listGlossary(db, filter, page)),
    listTermCounts: () => ask(glossary.listTermCounts),
    listTexts: (before, limit) => ask(() => glossary.listTexts(db, before, limit)),
    forgetSample: () => ask(forgetSample),
    wantsSample: () => ask(wantsSample),
    findFetched: (url) => ask(() => findFetched(db, url)),
    saveFetched: (url, kept, now) => ask(() => saveFetched(db, url, kept, now)),
    findCrawl: (start) => ask(() => findCrawl(db, start)),
    saveCrawl: (start, next, now) => ask(() => saveCrawl(db, start, next, now)),
    ...subscribed(db, ask),
    ...tokenStore(ask),
    listOpenTitles: (after, limit) => ask(() => listOpenTitles(db, after, limit)),
    findOpenVersions: (key) => ask(() => findOpenVersions(db, key)),
    countOpenPapers: () => ask(countOpenPapers),
    saveResolved: (resolutions) => ask(() => saveResolved(db, resolutions)),
    findResolvePlace: () => ask(findResolvePlace),
    saveResolvePlace: (versionId) => ask(() => saveResolvePlace(db, versionId)),
    reindex: (options) => reindexPapers(ask, options),
    check: (options) => runCheck(ask, options),
    version: () => ask(versionOf),
    close: async () => {
      await pool?.close()
      await ask(() => void db.close())
    },
  }
}

/** What is learnt of the reader, in the threads that read. */
function ranking(read: Read) {
  return {
    listForYou: (query, signal) => read('listForYou', [query], signal),
    listForYouWords: (limit, signal) => read('listForYouWords', [limit], signal),
  } satisfies Partial<Store>
}

type Read = <Name extends ReadName>(
  name: Name,
  values: ReadArguments<Name>,
  signal?: AbortSignal,
) => Promise<ReadResult<Name>>

/** What leaves the library. */
function outgoing(read: Read) {
  return {
    listExported: (query, signal) => read('listExported', [query], signal),
    listExportedKeys: (keys) => read('listExportedKeys', [keys]),
  } satisfies Partial<Store>
}

/** What a reader makes of papers. */
function readerState(db: Database, ask: Ask) {
  return {
    getLibrary: () => ask(library.getLibrary),
    changeMarks: (key, change, now, name) =>
      ask(() => once(db, name && `marks ${name}`, now, () => library.changeMarks(db, key, change, now))),
    markView: (filters, asOf, now, name) =>
      ask(() => once(db, name && `many ${name}`, now, () => bulk.markView(db, filters, asOf, now, name))),
    markPapers: (keys, now, name) =>
      ask(() => once(db, name && `many ${name}`, now, () => bulk.markPapers(db, keys, now, name))),
    unmarkBatch: (batch) => ask(() => bulk.unmarkBatch(db, batch)),
    changeTag: (id, change) => ask(() => library.changeTag(db, id, change)),
    removeTag: (id) => ask(() => library.removeTag(db, id)),
    listWatchWords: () => ask(listWatchWords),
    readState: () => ask(readReaderState),
    mergeState: (state) => ask(() => mergeReaderState(db, state)),
    putForYouWord: (feature, weight) => ask(() => putForYouWord(db, feature, weight)),
    putWatchWords: (words) => ask(() => library.putWatchWords(db, words)),
    findRevision: (key) => ask(() => compareRevision(db, key)),
    getOwnCategories: () => ask(getOwnCategories),
    putPinnedCategories: (categories) => ask(() => putPinned(db, categories)),
    listSearches: () => ask(searches.listSearches),
    findSearchBySecret: (secret) => ask(() => searches.findSearchBySecret(db, secret)),
    addSearch: (request, now) => ask(() => searches.addSearch(db, request, now)),
    changeSearch: (id, change) => ask(() => searches.changeSearch(db, id, change)),
    removeSearch: (id) => ask(() => searches.removeSearch(db, id)),
    orderSearches: (order) => ask(() => searches.orderSearches(db, order)),
  } satisfies Partial<Store>
}

/** Addresses that are fetched again and again. */
function subscribed(db: Database, ask: Ask) {
  return {
    listSubscriptions: () => ask(subscriptions.listSubscriptions),
    addSubscription: (url, every, now) => ask(() => subscriptions.addSubscription(db, url, every, now)),
    changeSubscription: (id, change) => ask(() => subscriptions.changeSubscription(db, id, change)),
    removeSubscription: (id) => ask(() => subscriptions.removeSubscription(db, id)),
    claimSubscription: (id, seen, next) => ask(() => subscriptions.claimSubscription(db, id, seen, next)),
    saveRun: (id, run) => ask(() => subscriptions.saveRun(db, id, run)),
  } satisfies Partial<Store>
}
