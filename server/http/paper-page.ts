// The page that an address names, for who asks for it without running its code: of an open paper the metadata and the title (a
// reference manager, a preview of a link), of a view the feeds (a feed reader). Every other address is left alone.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import * as z from 'zod/mini'
import { listCitationMeta, type Meta } from '#shared/citation-meta.ts'
import { type FedView, type FeedLink, listFeedLinks } from '#shared/feed-links.ts'
import type { KeptPaper } from '#shared/paper.ts'
import { filterFields, inOrder, outOfOrder } from '#shared/search.ts'
import type { Store } from '../store/open.ts'

/** Answers `/?paper=…` for a paper that the library has, and `/?…` of a view that is narrowed, where the reader is built. */
export function servePaperPage(store: Store, web: string): RequestHandler {
  return async (request, response, next) => {
    if (request.path !== '/') return next()
    const view = readView(request.query)
    const [paper, page] = await Promise.all([findOpen(store, request.query.paper), readPage(web)])
    if (page === undefined || (paper === undefined && view === undefined)) return next()
    response.setHeader('Cache-Control', 'no-cache')
    response.type('html').send(fillPaper(fillFeeds(page, view), paper))
  }
}

async function findOpen(store: Store, key: unknown): Promise<KeptPaper | undefined> {
  if (typeof key !== 'string' || key.trim() === '' || key.length > 200) return undefined
  return store.findPaper(key.trim())
}

const View = z.object(filterFields).check(z.refine(inOrder, outOfOrder))

/** What narrows the list; undefined where nothing does, or where the address holds what can’t. */
function readView(query: unknown): FedView | undefined {
  const { data } = z.safeParse(View, query)
  const isNarrowed = data && Object.values(data).some((value) => value !== undefined && value.length > 0)
  return isNarrowed ? data : undefined
}

async function readPage(web: string): Promise<string | undefined> {
  return readFile(join(web, 'index.html'), 'utf8').catch(() => undefined)
}

// Functions in what follows, as `$&` in a title would mean something in a replacement.

function fillPaper(page: string, paper: KeptPaper | undefined): string {
  if (paper === undefined) return page
  const title = `<title>${escapeHtml(paper.title.replace(/\s+/g, ' '))} · Taiyaku</title>`
  const metas = listCitationMeta(paper).map(formatMeta)
  return page.replace(/<title>[^<]*<\/title>/, () => [title, ...metas].join('\n'))
}

/** The feeds of the view in the place of those of the whole library. */
function fillFeeds(page: string, view: FedView | undefined): string {
  if (view === undefined) return page
  const links = listFeedLinks(view).map(formatLink)
  const bare = page.replace(/<link rel="alternate"[^>]*>\s*/g, '')
  return bare.replace(/<title>[^<]*<\/title>/, (title) => [title, ...links].join('\n'))
}

function formatMeta({ name, content }: Meta): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`
}

function formatLink({ type, title, href }: FeedLink): string {
  return `<link rel="alternate" type="${type}" title="${escapeHtml(title)}" href="${escapeHtml(href)}">`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
