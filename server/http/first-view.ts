// The page of the bare address with its first view in it, so that it is there before any code: the rows as HTML, drawn by what
// the build makes of `web/first/draw.tsx`, and the answers that they are drawn from. Only for a browser that opens the page; who
// fetches it (the service worker) is given the page as it was built, which any library fits.
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Request, RequestHandler } from 'express'
import { Filters, PapersQuery } from '#shared/search.ts'
import type { Store } from '../store/open.ts'
import { parseInput } from './route.ts'

/** For whom the view is drawn; `form` is what `theme.js` compares with what the browser is. */
type Onlooker = { readonly language: 'ja' | 'en'; readonly phone: boolean; readonly apple: boolean }
type Draw = (view: { papers: unknown; facets: unknown }, onlooker: Onlooker) => Promise<string>
type Page = { readonly html: string; readonly brotli: Buffer }

const compress = promisify(brotliCompress)
/** As small as it gets in some milliseconds. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Answers `/` where the reader is built with what draws it; else leaves it to the files. */
export function serveFirstView(store: Store, web: string): RequestHandler {
  const drawing = join(web, '.server/first-view.js')
  const pages = new Map<string, Promise<Page>>()
  let current = ''
  const findPage = (state: string, onlooker: Onlooker): Promise<Page> => {
    if (state !== current) pages.clear()
    current = state
    const form = formatForm(onlooker)
    const page = pages.get(form) ?? makePage(store, web, drawing, onlooker)
    pages.set(form, page)
    page.catch(() => pages.delete(form))
    return page
  }
  return async (request, response, next) => {
    response.vary(['Sec-Fetch-Dest', 'Accept-Language', 'User-Agent'])
    if (request.url !== '/' || request.get('sec-fetch-dest') !== 'document' || !existsSync(drawing)) return next()
    const built = await stat(drawing)
    const state = `${await store.version()} ${new Date().getUTCFullYear()} ${built.mtimeMs}`
    const { html, brotli } = await findPage(state, readOnlooker(request))
    response.setHeader('Cache-Control', 'no-cache')
    response.vary('Accept-Encoding').type('html')
    if (request.acceptsEncodings('br') === 'br') response.setHeader('Content-Encoding', 'br').end(brotli)
    else response.send(html)
  }
}

/** The language as `theme.js` chooses it, and what the browser says of its machine. */
function readOnlooker(request: Request): Onlooker {
  const machine = request.get('user-agent') ?? ''
  const first = request.acceptsLanguages().find((tag) => /^(?:ja|en)\b/i.test(tag))
  return {
    language: /^ja/i.test(first ?? '') ? 'ja' : 'en',
    phone: /Mobile/.test(machine) && !/iPad/.test(machine),
    apple: /\((?:Mac|iP)/.test(machine),
  }
}

const formatForm = ({ language, phone, apple }: Onlooker) =>
  [language, phone ? 'phone' : 'wide', apple ? 'apple' : 'other'].join(' ')

async function makePage(store: Store, web: string, drawing: string, onlooker: Onlooker): Promise<Page> {
  const { mtimeMs } = await stat(drawing)
  const { drawFirstView } = (await import(`${pathToFileURL(drawing)}?${mtimeMs}`)) as { drawFirstView: Draw }
  const [shell, papers, facets] = await Promise.all([
    readFile(join(web, 'index.html'), 'utf8'),
    store.listPapers(parseInput(PapersQuery, {})),
    store.getFacets(parseInput(Filters, {})),
  ])
  const view = { papers, facets }
  const drawn = papers.items.length > 0 ? await drawFirstView(view, onlooker) : ''
  const html = fill(shell, drawn, JSON.stringify(view), onlooker)
  return { html, brotli: await compress(html, quick) }
}

/** Puts the view into `#root` in the place of the bare frame, and its answers after it, where they are no code. */
function fill(shell: string, drawn: string, told: string, onlooker: Onlooker): string {
  if (drawn === '') return shell
  const data = `<script type="application/json" id="first-view">${told.replaceAll('<', '\\u003c')}</script>`
  return shell
    .replace(/<html lang="ja"/, () => `<html lang="${onlooker.language}" data-drawn="${formatForm(onlooker)}"`)
    .replace(/(<div id="root">)[\s\S]*(<\/div>)(?=\s*<div class="shell-failed)/, (_, open, close) => open + drawn + close + data)
}
