// A document as its examples and what it says of answers: fenced blocks with the words behind their fence, and the shapes that
// stand in code (`{count, batch}`), each with the section, or the row of a table, it stands in.

/** A fenced block. `info`: what stands behind its language; `line` counts from 1. */
export type Block = {
  readonly language: string
  readonly info: string
  readonly code: string
  readonly section: string
  readonly line: number
}
/** A shape that the text states. `routes`: those named in its row, else in its section (`GET /api/papers`). */
export type Stated = {
  readonly shape: string
  readonly section: string
  readonly line: number
  readonly routes: readonly string[]
  readonly inRow: boolean
}
export type Document = { readonly blocks: readonly Block[]; readonly stated: readonly Stated[] }

const routePattern = /\b(GET|POST|PUT|PATCH|DELETE) (\/api\/[\w/:-]+)/g
const routesIn = (text: string) => [...text.matchAll(routePattern)].map(([route]) => route)

/** Reads Markdown. */
export function readDocument(text: string): Document {
  const blocks: Block[] = []
  const lines: { readonly text: string; readonly section: string; readonly line: number }[] = []
  let section = ''
  let open: { language: string; info: string; code: string[]; line: number } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(\w*) ?(.*)$/.exec(line)
    if (open && fence) {
      blocks.push({ ...open, code: open.code.join('\n'), section })
      open = undefined
    } else if (open) open.code.push(line)
    else if (fence) open = { language: fence[1] ?? '', info: fence[2] ?? '', code: [], line: index + 1 }
    else {
      if (line.startsWith('#')) section = line.replace(/^#+ /, '')
      lines.push({ text: line, section, line: index + 1 })
    }
  }
  const routesOf = (name: string) => lines.filter((line) => line.section === name).flatMap(({ text }) => routesIn(text))
  const stated = lines.flatMap((line) => {
    const own = line.text.startsWith('|') ? routesIn(line.text.split('|')[1] ?? '') : []
    return [...line.text.matchAll(/`(\{[^`]+\})`/g)].map(([, shape = '']) => ({
      shape,
      section: line.section,
      line: line.line,
      routes: own.length > 0 ? own : routesOf(line.section),
      inRow: own.length > 0,
    }))
  })
  return { blocks, stated }
}
