// The server's API, one function a contract row. Answers are parsed with the row's own schema;
// the server's refusal (HttpError) and no answer at all (NetworkError) are told apart.
import type { z } from 'zod'
import { contract, type Route } from '#shared/contract.ts'
import { FailureBody, type FailureCode, type FailureDetail } from '#shared/failure.ts'
import { type Filters, formatFilters } from './url-state.ts'

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
  body?: Blob
  signal?: AbortSignal | undefined
}
type Answer<R extends Route> = z.infer<R['output']>

/** The address of a route: parameters into the path, the query after it. */
export function formatPath(route: Route, request: Pick<Request, 'params' | 'query'>): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(request.params?.[name] ?? ''))
  const query = request.query?.toString()
  return query ? `${path}?${query}` : path
}

/** The error that an answer without success stands for. */
export function readFailure(status: number, body: unknown): HttpError {
  const failure = FailureBody.safeParse(body)
  if (failure.success) return new HttpError(status, failure.data.error)
  return new HttpError(status, { code: null, message: `HTTP ${status}`, details: [] })
}

async function send(route: Route, request: Request): Promise<Response> {
  const init: RequestInit = { method: route.method.toUpperCase(), signal: request.signal ?? null }
  if (request.body) {
    init.body = request.body
    init.headers = { 'content-type': 'application/octet-stream' }
  }
  try {
    return await fetch(formatPath(route, request), init)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new NetworkError('no answer', { cause: error })
  }
}

async function call<R extends Route>(route: R, request: Request): Promise<Answer<R>> {
  const response = await send(route, request)
  const body: unknown = await response.json().catch(() => undefined)
  request.signal?.throwIfAborted()
  if (!response.ok) throw readFailure(response.status, body)
  const answer = route.output.safeParse(body)
  if (!answer.success) {
    throw new HttpError(response.status, { code: null, message: answer.error.message, details: [] })
  }
  return answer.data as Answer<R>
}

/** A page of papers; `cursor` is the one the page before gave. */
export function listPapers(filters: Filters, cursor: string | null, signal?: AbortSignal) {
  const query = formatFilters(filters)
  if (cursor) query.set('cursor', cursor)
  return call(contract.listPapers, { query, signal })
}

/** One paper, whole. HttpError `not_found` where the library does not have it. */
export function getPaper(key: string, signal?: AbortSignal) {
  return call(contract.getPaper, { params: { key }, signal })
}

/** Counts by category, archive and day over the whole library. */
export function getFacets(signal?: AbortSignal) {
  return call(contract.getFacets, { signal })
}

/** Takes one page in and says what came of it. */
export function postDigest(name: string, page: Blob) {
  return call(contract.postDigest, { query: new URLSearchParams({ name }), body: page })
}

/** Takes the sample papers out of the library. */
export function forgetSample() {
  return call(contract.forgetSample, {})
}
