// The page of an open paper: the reader's own with the paper's metadata and title in its head, so that who asks for the address
// without running its code (a reference manager, a preview of a link) sees which paper it is. Every other address is left alone.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import { listCitationMeta, type Meta } from '#shared/citation-meta.ts'
import type { KeptPaper } from '#shared/paper.ts'
import type { Store } from '../store/open.ts'

/** Answers `/?paper=…` for a paper that the library has, where the reader is built. */
export function servePaperPage(store: Store, web: string): RequestHandler {
  return async (request, response, next) => {
    const { paper: key } = request.query
    if (request.path !== '/' || typeof key !== 'string' || key.trim() === '' || key.length > 200) return next()
    const [paper, page] = await Promise.all([store.findPaper(key.trim()), readPage(web)])
    if (paper === undefined || page === undefined) return next()
    response.setHeader('Cache-Control', 'no-cache')
    response.type('html').send(fillHead(page, paper))
  }
}

async function readPage(web: string): Promise<string | undefined> {
  return readFile(join(web, 'index.html'), 'utf8').catch(() => undefined)
}

function fillHead(page: string, paper: KeptPaper): string {
  const title = `<title>${escapeHtml(paper.title.replace(/\s+/g, ' '))} · Taiyaku</title>`
  const metas = listCitationMeta(paper).map(formatMeta)
  // A function, as `$&` in a title would mean something in a replacement.
  return page.replace(/<title>[^<]*<\/title>/, () => [title, ...metas].join('\n'))
}

function formatMeta({ name, content }: Meta): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`
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
