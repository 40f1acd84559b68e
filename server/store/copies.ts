// When two texts are copies of one: what the forms of a page, and WordPress, write differently does not count. Pure.

const quotes = /["'`´‘’‚‛“”„‟′″‴]/g
const dashes = /[-‐‑‒–—―−]+/g

/**
 * A text as all its copies agree: without white space (lines break elsewhere in each form), in one width, with one kind of
 * quotes, dashes and times signs (WordPress "texturizes" them), and without the `…` of a cut. Case and signs stay.
 */
export function foldCopy(text: string): string {
  return text
    .replace(quotes, (quote) => ('"“”„‟″'.includes(quote) ? "''" : quote === '‴' ? "'''" : "'"))
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/×/g, 'x')
    .replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')
    .replace(/\[?\.{3}\]?$/, '')
}

/** The text that holds the other whole, or, of two copies, `a` unless `prefersB`; null holds nothing, undefined says that they differ. */
export function fuller<T extends string | null>(a: T, b: T, prefersB: boolean): T | undefined {
  if (a === b || b === null) return a
  if (a === null) return b
  const [x, y] = [foldCopy(a), foldCopy(b)]
  if (x === y) return prefersB ? b : a
  if (y.includes(x)) return b
  return x.includes(y) ? a : undefined
}

/** As `fuller`, for lists. */
export function fullerList(a: string[], b: string[], prefersB: boolean): string[] | undefined {
  const [x, y] = [a.join('\n'), b.join('\n')]
  const joined = fuller(x, y, prefersB)
  if (joined === undefined) return undefined
  return joined === x ? a : b
}

/** Whether one of the two texts holds the other whole; nothing agrees with a text that is not there. */
export function agrees(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && fuller(a, b, false) !== undefined
}

/** Whether the text begins with what an excerpt shows of it. */
export function beginsWith(text: string | null, excerpt: string): boolean {
  return text !== null && foldCopy(text).startsWith(foldCopy(excerpt))
}
