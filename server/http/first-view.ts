// The page of the bare address with its first view in it, so that it is there before any code: the rows as HTML, drawn by what
// the build makes of `web/first/draw.tsx`, and the answers that they are drawn from. Only for a browser that opens the page; who
// fetches it (the service worker) is given the page as it was built, which fits any library.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Request, RequestHandler } from 'express'
import { Filters, PapersQuery } from '#shared/search.ts'
import type { Store } from '../store/open.ts'
import { tagBuiltPage } from './reader.ts'
import { parseInput } from './route.ts'

type Onlooker = { readonly language: 'ja' | 'en'; readonly phone: boolean; readonly apple: boolean }
type View = Readonly<Record<'papers' | 'facets', unknown>>
type Drawing = { drawFirstView(view: View, onlooker: Onlooker): Promise<string> }
type Page = { readonly html: string; readonly brotli: Buffer }

const compress = promisify(brotliCompress)
/** As small as it gets in some milliseconds. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Answers `/` where the reader is built with what draws it and there are papers; all else is left to the files, and so is what fails. */
export function serveFirstView(store: Store, web: string, log: (error: unknown) => void): RequestHandler {
  const findPage = keepPages((onlooker) => makePage(store, web, onlooker))
  return async (request, response, next) => {
    response.vary('Sec-Fetch-Dest, Accept-Language, User-Agent')
    const built = isWanted(request) && (await stat(drawingOf(web)).catch(() => undefined))
    if (!built) return next()
    const state = `${await store.version()} ${new Date().getUTCFullYear()} ${built.mtimeMs}`
    const page = await findPage(state, readOnlooker(request)).catch((error: unknown) => void log(error))
    if (!page) return next()
    response.type('html').vary('Accept-Encoding').setHeader('Cache-Control', 'no-cache')
    response.setHeader('Taiyaku-Shell', await tagBuiltPage(request, web))
    if (request.acceptsEncodings('br') === 'br') response.setHeader('Content-Encoding', 'br').end(page.brotli)
    else response.end(page.html)
  }
}

const drawingOf = (web: string) => join(web, '.server/first-view.js')

function isWanted({ url, method, headers }: Request): boolean {
  return url === '/' && method === 'GET' && headers['sec-fetch-dest'] === 'document'
}

/** Makes each page once, until the library, the year (days of this year are written without it) or the build is another. */
function keepPages(make: (onlooker: Onlooker) => Promise<Page | undefined>) {
  const pages = new Map<string, Promise<Page | undefined>>()
  let current = ''
  return (state: string, onlooker: Onlooker): Promise<Page | undefined> => {
    if (state !== current) pages.clear()
    current = state
    const form = formatForm(onlooker)
    const page = pages.get(form) ?? make(onlooker)
    pages.set(form, page)
    page.catch(() => pages.get(form) === page && pages.delete(form))
    return page
  }
}

/** The language as `theme.js` chooses it, and what the browser says of its machine. */
function readOnlooker(request: Request): Onlooker {
  const machine = request.get('user-agent') ?? ''
  const first = request.acceptsLanguages().find((tag) => /^(?:ja|en)\b/i.test(tag)) ?? 'en'
  return {
    language: /^ja/i.test(first) ? 'ja' : 'en',
    phone: /Mobile/.test(machine) && !/iPad/.test(machine),
    apple: /\((?:Mac|iP)/.test(machine),
  }
}

/** What `theme.js` compares with what the browser is. */
function formatForm({ language, phone, apple }: Onlooker): string {
  return [language, phone ? 'phone' : 'wide', apple ? 'apple' : 'other'].join(' ')
}

async function makePage(store: Store, web: string, onlooker: Onlooker): Promise<Page | undefined> {
  const drawing = drawingOf(web)
  const { mtimeMs } = await stat(drawing)
  const { drawFirstView }: Drawing = await import(`${pathToFileURL(drawing)}?${mtimeMs}`)
  const [built, papers, facets] = await Promise.all([
    readFile(join(web, 'index.html'), 'utf8'),
    store.listPapers(parseInput(PapersQuery, {})),
    store.getFacets(parseInput(Filters, {})),
  ])
  if (papers.items.length === 0) return undefined
  const view = { papers, facets }
  const html = fill(built, await drawFirstView(view, onlooker), view, onlooker)
  return { html, brotli: await compress(html, quick) }
}

/** Puts what is drawn in the place of the bare frame, and its answers after it, as data that can’t end early. */
function fill(built: string, drawn: string, view: View, onlooker: Onlooker): string {
  const data = JSON.stringify(view).replaceAll('<', '\\u003c')
  const root = `<div id="root">${drawn}</div><script type="application/json" id="first-view">${data}</script>`
  return built
    .replace('<html lang="ja"', () => `<html lang="${onlooker.language}" data-drawn="${formatForm(onlooker)}"`)
    .replace(/<div id="root">[\s\S]*<\/div>(?=\s*<div class="shell-failed)/, () => root)
}
