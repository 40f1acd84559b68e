// The top-level values of JSON, or of JSON a line (NDJSON), each by itself: one that is broken, or cut off, never loses the others.

/** A value as it stands: the items of a list where the whole is one. `line` counts from 1; `text` of a cut one ends where the page does. */
export type Piece = { readonly text: string; readonly line: number }

const space = /[\s\ufeff]/

/** The objects of a page of JSON in order. Anything else between them is passed over. Linear in its length, whatever its nesting. */
export function* splitJson(json: string): Generator<Piece> {
  let line = 1
  let counted = 0
  let at = skipListStart(json)
  while (at < json.length) {
    const start = json.indexOf('{', at)
    if (start < 0) return
    for (let next = json.indexOf('\n', counted); next >= 0 && next < start; next = json.indexOf('\n', counted)) {
      line++
      counted = next + 1
    }
    const end = findEnd(json, start)
    yield { text: json.slice(start, end), line }
    at = end
  }
}

function skipListStart(json: string): number {
  let at = 0
  while (at < json.length && space.test(json.charAt(at))) at++
  return json.charAt(at) === '[' ? at + 1 : at
}

/** The index after the object that starts at `start`, or the end of the page where it is not closed. */
function findEnd(json: string, start: number): number {
  let depth = 0
  for (let at = start; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === 0x22) at = findQuote(json, at + 1)
    else if (code === 0x7b || code === 0x5b) depth++
    else if (code === 0x7d || code === 0x5d) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return json.length
}

/** The quote that ends a string: one before which an even number of backslashes stands. */
function findQuote(json: string, start: number): number {
  for (let at = json.indexOf('"', start); at >= 0; at = json.indexOf('"', at + 1)) {
    let backslashes = 0
    while (json.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++
    if (backslashes % 2 === 0) return at
  }
  return json.length
}
