// The description of the API: the OpenAPI document, and the same as a page to read, without a script.
import type { Express } from 'express'
import { makeOpenApi, type OpenApi, type Operation, type Schema } from './openapi.ts'

const quoteHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A kind in a few words: `integer 1–200 = 50`, `"new" | "old"`. */
function describe(schema: Schema): string {
  const { type, enum: values, items, anyOf, minimum, maximum, default: usual } = schema
  const kind = Array.isArray(values)
    ? values.map((value) => JSON.stringify(value)).join(' | ')
    : Array.isArray(anyOf)
      ? anyOf.map((one: Schema) => describe(one)).join(' | ')
      : type === 'array'
        ? `list of ${describe((items ?? {}) as Schema)}`
        : (type ?? 'any')
  const range = typeof minimum === 'number' && typeof maximum === 'number' ? ` ${minimum}–${maximum}` : ''
  return `${kind}${range}${usual === undefined ? '' : ` = ${JSON.stringify(usual)}`}`
}

function formatOperation(path: string, method: string, operation: Operation, schemas: Record<string, Schema>): string {
  const rows = operation.parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><th scope="row"><code>${quoteHtml(name)}</code></th><td>${place}</td><td>${quoteHtml(describe(schema))}</td><td>${required ? 'needed' : ''}</td></tr>`,
  )
  const name = operation.operationId.charAt(0).toUpperCase() + operation.operationId.slice(1)
  const shapes = [`${name}Body`, `${name}Answer`].flatMap((shape) => {
    const schema = schemas[shape]
    if (schema === undefined) return []
    const words = shape.endsWith('Body') ? 'Body' : 'Answer'
    return [`<details><summary>${words}</summary><pre>${quoteHtml(JSON.stringify(schema, null, 2))}</pre></details>`]
  })
  return `<section id="${operation.operationId}"><h2><code>${method.toUpperCase()} ${quoteHtml(path)}</code></h2>
<p>${quoteHtml(operation.summary)}.</p>
${rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : ''}
${shapes.join('\n')}</section>`
}

function formatPage({ info, paths, components }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => formatOperation(path, method, operation, components.schemas)),
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${info.title} API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${info.title} API ${quoteHtml(info.version)}</h1>
<p>Made from the contract that the server itself reads. As a document: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<h2>Tokens</h2>
<p>${quoteHtml(components.securitySchemes.token?.description ?? '')}</p>
<pre>curl -H 'Authorization: Bearer tky_…' http://127.0.0.1:4680/api/papers</pre>
${operations.join('\n')}</main></body></html>
`
}

const sheet = `:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; font-size: 1rem; }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .25rem 1rem .25rem 0; border-bottom: 1px solid color-mix(in srgb, currentcolor 20%, transparent); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 28rem; padding: 1rem; background: color-mix(in srgb, currentcolor 6%, transparent); }
summary { cursor: pointer; padding-block: .25rem; }
`

/** Serves them. Both are made once. */
export function serveDescription(app: Express, version: string): void {
  const description = makeOpenApi(version)
  const page = formatPage(description)
  app.get('/api/openapi.json', (_request, response) => void response.json(description))
  app.get('/api/docs', (_request, response) => void response.type('html').send(page))
  app.get('/api/docs.css', (_request, response) => void response.type('css').send(sheet))
}
