// Finds the arXiv ids of papers that have none: metadata is streamed past the titles of the library, from files or from
// arXiv’s API, and resolve/ judges each record under one of them. What it can’t tell for sure stays open.
import { Failure } from '#shared/failure.ts'
import { type Feed, readFeed } from './resolve/atom.ts'
import { answersAtOnce, formatQuestion, takeQuestion } from './resolve/query.ts'
import { type MetadataRecord, type RawRecord, readRecord, toRecord } from './resolve/record.ts'
import { noteBad, type ResolveReport, startReport } from './resolve/report.ts'
import { addTitle, conclude, findKeys, noteFits, type Search, startSearch } from './resolve/search.ts'
import type { LineFile } from './source/metadata.ts'
import { Refusal } from './source/web/refusal.ts'
import type { Store } from './store/open.ts'
import type { OpenTitle, OpenVersion, Resolution } from './store/resolved.ts'

/** `onProgress` is told now and then how far it is: in bytes of the file being read, or in titles asked about. */
export type ResolveOptions = {
  readonly stop: AbortSignal
  readonly onProgress?: (step: { readonly done: number; readonly total: number }, report: ResolveReport) => void
}

/** Titles read, and papers saved, at once. */
const batchSize = 500
/** More answers than this to one question are not read: its titles are of too few plain words to tell anything. */
const mostAnswers = 2000

/**
 * Resolves from files of records. All are read before anything is saved, since a later record may fit as well and leave a
 * paper undecided; stopped before the end, it saves nothing. Rejects as the files and the store do.
 */
export async function resolveFromFiles(
  store: Store,
  files: readonly LineFile[],
  { stop, onProgress = () => {} }: ResolveOptions,
): Promise<ResolveReport> {
  const report = startReport()
  const search = startSearch()
  for await (const titles of groupTitles(store, 0)) for (const title of titles) addTitle(search, title)
  for (const file of files) {
    let line = 0
    for await (const { lines, read, total } of file.batches()) {
      if (stop.aborted) return finish(store, report)
      for (const text of lines) {
        line += 1
        const found = readLine(text, report, `${file.name}:${line}`)
        const keys = found ? findKeys(search, found.title) : []
        if (found && keys.length > 0) await consider(store, search, keys, toRecord(found))
      }
      onProgress({ done: read, total }, report)
    }
  }
  await settle(store, search, report)
  return finish(store, report)
}

/** arXiv’s API: its address, and how to get what is at one. */
export type Api = {
  readonly address: string
  readonly get: (url: string) => Promise<{ readonly bytes: Uint8Array }>
}

/**
 * Resolves by asking arXiv’s API, several titles a question, and saves after each answer. After an interruption, by `stop` or
 * by a failure of `get`, the next call goes on behind the last answer; after one that came to its end, it begins anew.
 */
export async function resolveFromApi(
  store: Store,
  api: Api,
  { stop, onProgress = () => {} }: ResolveOptions,
): Promise<ResolveReport> {
  const report = startReport()
  const total = await store.countOpenPapers()
  let done = 0
  try {
    for await (const asked of groupQuestions(store, await store.findResolvePlace())) {
      if (stop.aborted) return finish(store, report)
      await askEach(store, api, asked, report)
      await store.saveResolvePlace(asked.taken.at(-1)?.versionId ?? 0)
      done += asked.taken.length
      onProgress({ done, total: Math.max(total, done) }, report)
    }
    await store.saveResolvePlace(0)
  } catch (error) {
    if (!stop.aborted) throw error
  }
  return finish(store, report)
}

type Text = OpenTitle & OpenVersion
type Question = { readonly taken: readonly Text[]; readonly query: string }

/** A question that the API can’t read is asked title by title, and the title it can’t read passed over. */
async function askEach(store: Store, api: Api, question: Question, report: ResolveReport): Promise<void> {
  const { taken, query } = question
  if (query === '') return
  try {
    await ask(store, api, question, report)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 400) throw error
    if (taken.length > 1) for (const text of taken) await askEach(store, api, takeQuestion([text]), report)
    else noteBad(report, 1, query)
  }
}

async function ask(store: Store, api: Api, { taken, query }: Question, report: ResolveReport): Promise<void> {
  const search = startSearch()
  for (const title of taken) addTitle(search, title)
  for await (const { records, entries, url } of readAnswers(api, query)) {
    report.lines += entries
    noteBad(report, entries - records.length, url)
    for (const record of records) await consider(store, search, findKeys(search, record.title), record)
  }
  await settle(store, search, report)
}

/** All answers to a question, page by page; the API may say of more answers than it then gives. */
async function* readAnswers({ address, get }: Api, query: string): AsyncGenerator<Feed & { readonly url: string }> {
  for (let start = 0, total = 1; start < Math.min(total, mostAnswers); start += answersAtOnce) {
    const url = formatQuestion(address, query, start)
    const feed = readFeed((await get(url)).bytes)
    if (feed === undefined) throw new Failure('unreachable', `${url} did not answer with a feed; try again later`)
    yield { ...feed, url }
    total = feed.entries === 0 ? 0 : feed.total
  }
}

/** The record of a line; undefined where there is none, which is counted unless the line is empty. */
function readLine(text: string | null, report: ResolveReport, place: string): RawRecord | undefined {
  if (text !== null && (text === '' || text.trim() === '')) return undefined
  report.lines += 1
  const record = text === null ? undefined : readRecord(text)
  if (record === undefined) noteBad(report, 1, place)
  return record
}

async function consider(store: Store, search: Search, keys: readonly string[], record: MetadataRecord): Promise<void> {
  for (const key of keys) noteFits(search, key, await store.findOpenVersions(key), record)
}

/** Saves what was found, some hundred papers a transaction. */
async function settle(store: Store, search: Search, report: ResolveReport): Promise<void> {
  const found = [...search.fits.keys()]
  for (let start = 0; start < found.length; start += batchSize) {
    const resolutions: Resolution[] = []
    for (const key of found.slice(start, start + batchSize)) {
      const parts = conclude(search, key, await store.findOpenVersions(key))
      if (parts.length > 0) resolutions.push({ key, parts })
    }
    const { resolved, joined } = await store.saveResolved(resolutions)
    report.resolved += resolved
    report.joined += joined
  }
}

async function* groupTitles(store: Store, after: number): AsyncGenerator<OpenTitle[]> {
  for (let last = after; ; ) {
    const titles = await store.listOpenTitles(last, batchSize)
    if (titles.length === 0) return
    yield titles
    last = titles.at(-1)?.versionId ?? last
  }
}

async function* groupQuestions(store: Store, after: number): AsyncGenerator<Question> {
  for await (const titles of groupTitles(store, after)) {
    let rest = await readTexts(store, titles)
    while (rest.length > 0) {
      const question = takeQuestion(rest)
      yield question
      rest = rest.slice(question.taken.length)
    }
  }
}

async function readTexts(store: Store, titles: readonly OpenTitle[]): Promise<Text[]> {
  const texts: Text[] = []
  for (const title of titles) {
    const version = (await store.findOpenVersions(title.key)).find(({ versionId }) => versionId === title.versionId)
    if (version) texts.push({ ...title, ...version })
  }
  return texts
}

async function finish(store: Store, report: ResolveReport): Promise<ResolveReport> {
  report.open = await store.countOpenPapers()
  report.papers = report.open + report.resolved
  return report
}
