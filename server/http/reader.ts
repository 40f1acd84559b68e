// The built reader as files: in the smallest form that was written beside each and that the browser takes.
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type Request, type RequestHandler, Router } from 'express'

/** The forms in which the build writes a file (`server/cli/compress-web.ts`), the smallest first. */
const forms = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
]

/** Everything below `web`. Answers only what is there. */
export function serveReader(web: string): RequestHandler {
  const reader = Router()
  reader.use(chooseForm(web))
  reader.use('/assets', express.static(join(web, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  // Asked for anew each time: it names the assets of the last build, and those of the one before are gone.
  reader.use(express.static(web, { setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }))
  return reader
}

/** Points the request at the compressed form. What the reader asks for has plain names; anything else is left as it is. */
function chooseForm(web: string): RequestHandler {
  return (request, response, next) => {
    const path = request.path === '/' ? '/index.html' : request.path
    if (!/^(?:\/assets)?\/[\w-]+(?:[.-][\w-]+)*\.(?:js|css|html|svg)$/.test(path)) return next()
    response.vary('Accept-Encoding')
    const form = findForm(request, web, path)
    if (form) {
      response.type(path.slice(path.lastIndexOf('.')))
      response.setHeader('Content-Encoding', form.coding)
      request.url = path + form.ending
    }
    next()
  }
}

/** The smallest form that is there and that the browser takes. */
function findForm(request: Request, web: string, path: string): (typeof forms)[number] | undefined {
  return forms.find(
    ({ coding, ending }) => request.acceptsEncodings(coding) === coding && existsSync(join(web, path + ending)),
  )
}

/** The ETag that the built page would be sent under, as Express makes it of a file. */
export async function tagBuiltPage(request: Request, web: string): Promise<string> {
  const { size, mtime } = await stat(join(web, `index.html${findForm(request, web, '/index.html')?.ending ?? ''}`))
  return `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`
}
