// The server's API, one function a contract row. Answers are parsed with the row's own schema (`answers.ts`, loaded once);
// the server's refusal (HttpError) and no answer at all (NetworkError) are told apart.
import type { Route, RouteName } from '#shared/contract.ts'
import type { FailureCode, FailureDetail } from '#shared/failure.ts'
import type { FetchRequest } from '#shared/job.ts'
import type { MarkChange, TagChange, WatchWord } from '#shared/library.ts'
import type { Answer } from './answers.ts'
import { takeEarly } from './early.ts'
import { type Filters, formatFilters, noFilters } from './url-state.ts'

/** The server answered, and not with a success. `code` is null where the answer was not the API's own. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  readonly code: FailureCode | null
  readonly details: readonly FailureDetail[]

  constructor(
    status: number,
    failure: { code: FailureCode | null; message: string; details: readonly FailureDetail[] },
  ) {
    super(failure.message)
    this.status = status
    this.code = failure.code
    this.details = failure.details
  }
}

/** No answer came: the server is not running, or the connection is gone. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

type Request = {
  params?: Record<string, string>
  query?: URLSearchParams
  /** A page as it stands, or what goes as JSON. */
  body?: Blob
  json?: unknown
  signal?: AbortSignal | undefined
}
type Sent = Pick<Route, 'method' | 'path'>

/** The address of a route: parameters into the path, the query after it. */
export function formatPath(route: Pick<Route, 'path'>, request: Pick<Request, 'params' | 'query'>): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(request.params?.[name] ?? ''))
  const query = request.query?.toString()
  return query ? `${path}?${query}` : path
}

let loading: Promise<typeof import('./answers.ts')> | undefined

/** What answers are read with; a page that can’t get it can’t get answers either. */
export async function loadAnswers(): Promise<typeof import('./answers.ts')> {
  loading ??= import('./schemas.ts').then(({ makeAnswers }) => makeAnswers())
  try {
    return await loading
  } catch (cause) {
    loading = undefined
    throw new NetworkError('no answer', { cause })
  }
}

async function send(route: Sent, request: Request): Promise<Response> {
  const init: RequestInit = { method: route.method.toUpperCase(), signal: request.signal ?? null }
  const body = request.body ?? (request.json === undefined ? null : JSON.stringify(request.json))
  if (body !== null) {
    init.body = body
    init.headers = { 'content-type': request.body ? 'application/octet-stream' : 'application/json' }
  }
  try {
    const path = formatPath(route, request)
    return await ((route.method === 'get' && takeEarly(path)) || fetch(path, init))
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new NetworkError('no answer', { cause: error })
  }
}

/** Asks a route, and reads its answer by the contract. For parts of the page that have routes of their own. */
export async function call<Name extends RouteName>(name: Name, request: Request): Promise<Answer<Name>> {
  const { readAnswer, readRefusal, routeOf } = await loadAnswers()
  const response = await send(routeOf(name), request)
  const body: unknown = await response.json().catch(() => undefined)
  request.signal?.throwIfAborted()
  const fail = (message: string) => new HttpError(response.status, { code: null, message, details: [] })
  if (!response.ok) {
    const refusal = readRefusal(body)
    throw refusal ? new HttpError(response.status, refusal) : fail(`HTTP ${response.status}`)
  }
  const answer = readAnswer(name, body)
  if ('wrong' in answer) throw fail(answer.wrong)
  return answer.data
}

type PageOptions = { readonly limit?: number | null; readonly signal?: AbortSignal }

/** A page of papers; `cursor` is the one the page before gave, `limit` how many at most (the server's own where it is null). */
export function listPapers(filters: Filters, cursor: string | null, { limit = null, signal }: PageOptions = {}) {
  const query = formatFilters(filters)
  if (limit !== null) query.set('limit', limit.toString())
  if (cursor) query.set('cursor', cursor)
  return call('listPapers', { query, signal })
}

/** One paper, whole. HttpError `not_found` where the library does not have it. */
export function getPaper(key: string, signal?: AbortSignal) {
  return call('getPaper', { params: { key }, signal })
}

/** Papers like one, the most similar first. HttpError `not_found` where the library does not have it. */
export function listSimilar(key: string, signal?: AbortSignal) {
  return call('listSimilar', { params: { key }, signal })
}

/** Keeps a reader’s own words for a sentence of the page (`ja`, as the page has it). HttpError `bad_request` for an empty text. */
export function putCorrection(key: string, correction: { readonly ja: string; readonly text: string }) {
  return call('putCorrection', { params: { key }, json: correction })
}

/** Forgets the reader’s words; the page’s stand again. */
export function removeCorrection(key: string, ja: string) {
  return call('removeCorrection', { params: { key }, json: { ja } })
}

/** Counts by what the reader made of papers. */
export function getLibrary(signal?: AbortSignal) {
  return call('getLibrary', { signal })
}

/** Changes a paper's marks; tells them before and after. */
export function putMarks(key: string, change: MarkChange) {
  return call('putMarks', { params: { key }, json: change })
}

/** Marks all papers of a view read that were there at `asOf` of its list. */
export function markView({ q, category, author, from, to }: Filters, asOf: number) {
  const view = { category, ...(q && { q }), ...(author && { author }), ...(from && { from }), ...(to && { to }) }
  return call('markMany', { json: { view, asOf } })
}

/** Marks the papers of these keys read. */
export function markPapers(keys: readonly string[]) {
  return call('markMany', { json: { keys } })
}

/** Takes back what one go marked. */
export function unmarkMany(batch: string) {
  return call('unmarkMany', { params: { batch } })
}

/** What the reader watches for, in the reader's order. */
export function listWatchWords(signal?: AbortSignal) {
  return call('listWatchWords', { signal })
}

/** Puts these in the place of all that were watched for. */
export function putWatchWords(words: readonly WatchWord[]) {
  return call('putWatchWords', { json: { words } })
}

/** Renames, colours or merges a tag. HttpError `bad_request` for a name that another has. */
export function changeTag(id: number, change: TagChange) {
  return call('changeTag', { params: { id: id.toString() }, json: change })
}

/** Takes a tag off every paper. */
export function removeTag(id: number) {
  return call('removeTag', { params: { id: id.toString() } })
}

/** The glossary's terms that are `term`, in either language, the surest first. */
export function listGlossary(term: string, signal?: AbortSignal) {
  return call('listGlossary', { query: new URLSearchParams({ term, limit: '5' }), signal })
}

/** Authors whose names begin as typed. */
export function findAuthors(part: string, signal?: AbortSignal) {
  return call('listAuthors', { query: new URLSearchParams({ part, limit: '12' }), signal })
}

/** The glossary's terms that hold `part`, in either language, the surest first. */
export function findTerms(part: string, signal?: AbortSignal) {
  return call('listGlossary', { query: new URLSearchParams({ q: part, limit: '12' }), signal })
}

/** Counts by category, archive, day and author of what the filters find; of the whole library without any. */
export function getFacets(filters: Filters = noFilters, signal?: AbortSignal) {
  return call('getFacets', { query: formatFilters({ ...filters, sort: 'new' }), signal })
}

/** How many papers the filters find, exactly. */
export function getTotal(filters: Filters, signal?: AbortSignal) {
  return call('getTotal', { query: formatFilters({ ...filters, sort: 'new' }), signal })
}

/** A page to take in. `job` is the id under which its job can be followed while the answer is waited for. */
export type PageToPost = {
  readonly name: string
  readonly content: Blob
  readonly job: string
  readonly signal?: AbortSignal
}

/** Takes one page in and says what came of it. */
export function postDigest({ name, content, job, signal }: PageToPost) {
  return call('postDigest', { query: new URLSearchParams({ name, job }), body: content, signal })
}

/** The jobs the server knows: those that wait and run, and the last that are over. */
export function listJobs(signal?: AbortSignal) {
  return call('listJobs', { signal })
}

/** Begins to fetch an address; the job tells the rest. */
export function startFetch(request: FetchRequest) {
  return call('startFetch', { json: request })
}

/** Stops a job; what it took in until then stays. HttpError `not_found` where the server does not know it (yet, or any more). */
export function cancelJob(id: string) {
  return call('cancelJob', { params: { id } })
}

/** Every address that is fetched again and again. */
export function listSubscriptions(signal?: AbortSignal) {
  return call('listSubscriptions', { signal })
}

/** Subscribes to an address; `every` is an interval such as `6h`. */
export function addSubscription(request: { readonly url: string; readonly every: string }) {
  return call('addSubscription', { json: request })
}

/** Pauses a subscription, lets it go on, or gives it another interval. */
export function changeSubscription(id: number, change: { readonly paused?: boolean; readonly every?: string }) {
  return call('changeSubscription', { params: { id: id.toString() }, json: change })
}

/** Ends a subscription; its papers stay. */
export function removeSubscription(id: number) {
  return call('removeSubscription', { params: { id: id.toString() } })
}

/** Fetches a subscription now, whatever its time. */
export function fetchSubscription(id: number) {
  return call('fetchSubscription', { params: { id: id.toString() } })
}

/** Takes the sample papers out of the library. */
export function forgetSample() {
  return call('forgetSample', {})
}
