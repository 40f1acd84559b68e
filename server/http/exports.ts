// Papers as a file of any form, sent as they are read from the library: as many as there are, in bounded memory.
import { once } from 'node:events'
import type { RequestHandler, Response } from 'express'
import { type ExportedPaper, ExportQuery } from '#shared/export.ts'
import { exportFiles } from '#shared/export-forms.ts'
import { Failure } from '#shared/failure.ts'
import { formatExport } from '../export/format.ts'
import type { Store } from '../store/open.ts'
import { parseInput } from './route.ts'

/** Papers that are read at once. */
const atOnce = 500

export function streamExport(store: Store): RequestHandler {
  return async (request, response) => {
    const query = parseInput<ExportQuery>(ExportQuery, request.query)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const batches = await beginBatches(store, query, gone.signal)
    response.setHeader('Content-Type', `${exportFiles[query.format].type}; charset=utf-8`)
    response.setHeader('Content-Disposition', `attachment; filename="${fileNameOf(query)}"`)
    for await (const piece of formatExport(batches, query)) if (!(await write(response, piece))) return
    response.end()
  }
}

/** With the first papers already read, so that a query that can’t be answered is refused and no file is begun. */
async function beginBatches(store: Store, query: ExportQuery, signal: AbortSignal) {
  if (query.keys.length > 0) {
    refuseFilters(query)
    return [await store.listExportedKeys(query.keys)]
  }
  const { q, category, author, from, to, sort } = query
  const asked = { q, category, author, from, to, sort, limit: atOnce }
  const first = await store.listExported(asked, signal)
  return readOn(first, (cursor) => store.listExported({ ...asked, cursor }, signal))
}

type Page = { readonly papers: readonly ExportedPaper[]; readonly next: string | null }

async function* readOn(first: Page, ask: (cursor: string) => Promise<Page>): AsyncGenerator<readonly ExportedPaper[]> {
  let page = first
  yield page.papers
  while (page.next !== null) {
    page = await ask(page.next)
    yield page.papers
  }
}

function refuseFilters({ q, category, author, from, to }: ExportQuery): void {
  if (!q && category.length === 0 && !author && !from && !to) return
  const message = 'can’t be given together with a query or filters'
  throw new Failure('bad_request', `keys ${message}`, { details: [{ path: 'keys', message }] })
}

/** Whether anybody still listens, once there is room for more. */
async function write(response: Response, piece: string): Promise<boolean> {
  if (response.closed) return false
  if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')])
  return !response.closed
}

function fileNameOf({ keys: [key, other], format }: ExportQuery): string {
  const name = key === undefined || other !== undefined ? 'taiyaku' : key.replace(/[^\w.-]/g, '-')
  return `${name}.${exportFiles[format].ending}`
}
