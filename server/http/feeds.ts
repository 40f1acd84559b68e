// Feeds: of a saved search by its secret address, and of any query by its parameters. What says nothing new is a 304, told by the
// bytes: a star or a read paper changes no feed.
import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { Failure } from '#shared/failure.ts'
import { type FeedFormat, FeedQuery, feedFormats, QueryFeedQuery } from '#shared/feed.ts'
import { mediaTypes, nameView } from '#shared/feed-links.ts'
import { type Feed, type FeedPlace, formatFeed, updatedAt } from '../feeds/feed.ts'
import type { FeedAsk } from '../store/feed.ts'
import type { Store } from '../store/open.ts'
import { isHeld } from './kept-answers.ts'
import { parseInput, signalOf } from './route.ts'

/** Where the feed of a query is, and that of a saved search. */
export const queryFeedPath = '/api/feed.:format'
export const searchFeedPath = '/feeds/:file'
/** The moment of a feed that never had a paper. */
const never = '1970-01-01T00:00:00.000Z'

/** The feed of the query in the address. */
export function serveQueryFeed(store: Store): RequestHandler {
  return async (request, response) => {
    const format = readFormat(String(request.params.format))
    const { language, ...ask } = parseInput<QueryFeedQuery>(QueryFeedQuery, request.query)
    const { papers } = await store.listFeed(ask, signalOf(response))
    const query = formatQuery(ask)
    const place = {
      ...placeOf(request, query),
      name: `query ${query}`,
      title: nameView(ask),
      since: ask.since ?? never,
    }
    send(request, response, { papers, language, place }, format)
  }
}

/** The feed of the search whose secret the address holds. */
export function serveSearchFeed(store: Store): RequestHandler {
  return async (request, response) => {
    const [secret = '', ending = ''] = String(request.params.file).split('.')
    const format = readFormat(ending)
    const { language, ...more } = parseInput<FeedQuery>(FeedQuery, request.query)
    const search = await store.findSearchBySecret(secret)
    if (search === undefined)
      throw new Failure('not_found', 'there is no feed here; its address was renewed, or its search removed')
    const ask: FeedAsk = { q: search.q, category: [], sort: 'new', ...more }
    const { papers } = await store.listFeed(ask, signalOf(response))
    const name = `search ${search.id} ${search.createdAt}`
    const place = { ...placeOf(request, formatQuery({ ...ask, since: undefined })), name, title: search.name }
    send(request, response, { papers, language, place: { ...place, since: search.createdAt } }, format)
  }
}

function readFormat(ending: string): FeedFormat {
  const format = feedFormats.find((one) => one === ending)
  if (format) return format
  throw new Failure('not_found', `there is no feed as .${ending}; there are .${feedFormats.join(', .')}`)
}

function send(request: Request, response: Response, feed: Feed, format: FeedFormat): void {
  const body = formatFeed(feed, format)
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  response.setHeader('ETag', tag)
  response.setHeader('Last-Modified', new Date(updatedAt(feed)).toUTCString())
  response.setHeader('Cache-Control', 'private, no-cache')
  response.setHeader('X-Robots-Tag', 'noindex')
  if (isHeld(request, tag)) return void response.status(304).end()
  response.setHeader('Content-Type', `${mediaTypes[format]}; charset=utf-8`)
  response.send(Buffer.from(body))
}

/** As this very request reached the reader. */
function placeOf(request: Request, query: string): Pick<FeedPlace, 'self' | 'home' | 'reader'> {
  const reader = `${request.protocol}://${request.get('host') ?? 'localhost'}`
  return { reader, self: reader + request.originalUrl, home: `${reader}/${query}` }
}

/** The filters as the reader has them in its address. */
function formatQuery({ q, category, author, from, to, sort }: FeedAsk): string {
  const params = new URLSearchParams()
  if (q) params.append('q', q)
  for (const code of category) params.append('category', code)
  for (const [name, value] of Object.entries({ author, from, to })) if (value) params.append(name, value)
  if (sort !== 'new') params.append('sort', sort)
  return params.size > 0 ? `?${params}` : ''
}
