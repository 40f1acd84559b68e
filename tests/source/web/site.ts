// A made-up blog on this machine that behaves as WordPress does: listings, posts, feed, REST, robots.txt, and troubles on demand.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Entry } from '#shared/entry.ts'
import { formatRss } from '../../made/feed.ts'
import { site as madeSite, numberOf, slugOf } from '../../made/markup.ts'
import { makePapers } from '../../made/papers.ts'
import { formatWordpressList, formatWordpressPost } from '../../made/wordpress.ts'
import type { Handler } from './faults.ts'
import { formatListing, formatSingle } from './site-pages.ts'

export type SiteOptions = {
  /** How many posts there are at first; 25. */
  readonly posts?: number
  /** Posts on a page of a listing and of the feed; 10. */
  readonly perPage?: number
  /** `hidden`: works, but no page names it. `off`: not there. `forbidden`: answers 401. */
  readonly rest?: 'on' | 'hidden' | 'off' | 'forbidden'
  /** The robots.txt; null: there is none. */
  readonly robots?: string | null
  /** Whether answers carry an ETag. */
  readonly validators?: boolean
}
export type SeenRequest = { readonly path: string; readonly headers: IncomingMessage['headers'] }
export type Site = {
  /** Without a slash at its end. */
  readonly url: string
  readonly requests: SeenRequest[]
  /** The posts, newest first. */
  readonly posts: readonly Entry[]
  /** Publishes so many more. */
  publish(count: number): void
  /** The next requests for this path (with its query) are answered so, each by one, then as usual again. */
  disturb(path: string, ...handlers: readonly Handler[]): void
  close(): Promise<void>
}

/** Starts the blog at a free port of 127.0.0.1. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const posts: Entry[] = []
  const requests: SeenRequest[] = []
  const troubles = new Map<string, Handler[]>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    const trouble = troubles.get(path)?.shift()
    if (trouble) return trouble(request, response)
    return reply(request, response, answer(new URL(path, url), { posts, options, url }), options)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const publish = (count: number) => {
    for (const entry of makePapers(posts.length + count, 11).slice(posts.length))
      posts.unshift({ ...entry, sourceUrl: entry.sourceUrl?.replace(/^https:\/\/[^/]+/, url) ?? null })
  }
  publish(options.posts ?? 25)
  return {
    url,
    requests,
    posts,
    publish,
    disturb: (path, ...handlers) => void troubles.set(path, [...(troubles.get(path) ?? []), ...handlers]),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

type Page = {
  readonly status?: number
  readonly type: string
  readonly body: string
  readonly headers?: Record<string, string>
}
type Blog = { readonly posts: readonly Entry[]; readonly options: SiteOptions; readonly url: string }

function reply(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  { validators = true }: SiteOptions,
): void {
  const etag = `"${createHash('sha256').update(page.body).digest('hex').slice(0, 16)}"`
  const isOk = page.status === undefined
  const headers = { 'content-type': page.type, ...page.headers, ...(validators && isOk && { etag }) }
  if (validators && isOk && request.headers['if-none-match'] === etag)
    return void response.writeHead(304, headers).end()
  const isZipped = String(request.headers['accept-encoding']).includes('gzip')
  const body = isZipped ? gzipSync(page.body) : Buffer.from(page.body)
  response.writeHead(page.status ?? 200, { ...headers, ...(isZipped && { 'content-encoding': 'gzip' }) }).end(body)
}

const html = 'text/html; charset=UTF-8'
const json = 'application/json; charset=UTF-8'
const missing: Page = { status: 404, type: html, body: '<html><body class="error404">ない</body></html>' }

function answer(url: URL, blog: Blog): Page {
  const { posts, options } = blog
  const path = url.pathname
  if (path === '/robots.txt') return formatRobots(options)
  if (path.startsWith('/wp-json')) return answerRest(url, blog)
  const [, folder = '/', number = '1'] = /^(\/(?:category\/[\w-]+\/)?)(?:page\/(\d+)\/?)?$/.exec(path) ?? [
    undefined,
    '',
  ]
  const asked = url.searchParams.get('p')
  const post = posts.find((entry) => (asked ? `${numberOf(entry)}` === asked : entry.sourceUrl === url.origin + path))
  if (post) return { type: html, body: formatSingle(post, headOf(blog, post), posts[posts.indexOf(post) + 1]) }
  if (path === '/feed/') return answerFeed(url, blog)
  return folder === '' || asked ? missing : answerListing(folder, Number(number), blog)
}

function formatRobots({ robots = 'User-agent: *\nDisallow: /wp-admin/\n' }: SiteOptions): Page {
  return robots === null ? missing : { type: 'text/plain', body: robots }
}

function headOf({ url, options: { rest = 'on' } }: Blog, post?: Entry) {
  const root = `${url}/wp-json/`
  return {
    feed: `${url}/feed/`,
    ...(rest !== 'hidden' && rest !== 'off' && { rest: root }),
    ...(post && { short: `${url}/?p=${numberOf(post)}` }),
  }
}

function inCategory(posts: readonly Entry[], slug: string | undefined): readonly Entry[] {
  return slug === undefined ? posts : posts.filter(({ categories }) => categories.some((name) => slugOf(name) === slug))
}

function answerListing(folder: string, number: number, blog: Blog): Page {
  const { url, options } = blog
  const size = options.perPage ?? 10
  const posts = inCategory(blog.posts, /category\/([\w-]+)/.exec(folder)?.[1])
  const shown = posts.slice((number - 1) * size, number * size)
  const address = (page: number) => `${url}${folder}${page > 1 ? `page/${page}/` : ''}`
  if (shown.length === 0) return missing
  const older = number * size < posts.length ? { older: address(number + 1) } : {}
  const newer = number > 1 ? { newer: address(number - 1) } : {}
  return { type: html, body: formatListing(shown, { ...older, ...newer, head: headOf(blog) }) }
}

function answerFeed(url: URL, { posts, options, url: own }: Blog): Page {
  const size = options.perPage ?? 10
  const number = Number(url.searchParams.get('paged') ?? 1)
  const shown = posts.slice((number - 1) * size, number * size)
  if (shown.length === 0) return missing
  const body = formatRss(shown, { holds: 'content', encoding: 'UTF-8' }).replaceAll(madeSite, own)
  return { type: 'application/rss+xml; charset=UTF-8', body }
}

function refuse(status: number, code: string): Page {
  return { status, type: json, body: JSON.stringify({ code, message: code, data: { status } }) }
}

function answerRest(url: URL, { posts, options, url: own }: Blog): Page {
  const route = url.pathname.replace(/^\/wp-json\/?|\/$/g, '')
  if (options.rest === 'off') return refuse(404, 'rest_no_route')
  if (options.rest === 'forbidden') return refuse(401, 'rest_forbidden')
  const ok = (body: string, headers = {}): Page => ({ type: json, body: body.replaceAll(madeSite, own), headers })
  if (route === '') return ok(JSON.stringify({ name: 'Blog', namespaces: ['wp/v2'], routes: {} }))
  const slugs = [...new Set(posts.flatMap(({ categories }) => categories.map(slugOf)))].sort()
  if (route === 'wp/v2/categories') {
    const slug = url.searchParams.get('slug') ?? ''
    return ok(JSON.stringify(slugs.includes(slug) ? [{ id: slugs.indexOf(slug) + 1, slug }] : []))
  }
  const single = posts.find((post) => route === `wp/v2/posts/${numberOf(post)}`)
  if (single) return ok(formatWordpressPost(single))
  if (route !== 'wp/v2/posts') return refuse(404, 'rest_no_route')
  const size = Number(url.searchParams.get('per_page') ?? 10)
  const number = Number(url.searchParams.get('page') ?? 1)
  const category = url.searchParams.get('categories[terms]') ?? url.searchParams.get('categories')
  const listed = inCategory(posts, category ? slugs[Number(category) - 1] : undefined)
  const pages = Math.ceil(listed.length / size)
  if (number > Math.max(1, pages)) return refuse(400, 'rest_post_invalid_page_number')
  const shown = listed.slice((number - 1) * size, number * size)
  return ok(formatWordpressList(shown), { 'x-wp-total': String(listed.length), 'x-wp-totalpages': String(pages) })
}
