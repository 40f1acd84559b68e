// Names without what a translation changes in them: case, hyphens, spaces. Pure, linear.

const dropped = new Uint8Array(0x10000)
for (const char of '-‐‑–－−\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
  dropped[char.charCodeAt(0)] = 1
const separators = /[-‐‑–－−\s]+/g

/** Lower case, without hyphens and spaces. */
export function foldName(written: string): string {
  for (let at = 0; at < written.length; at += 1)
    if (dropped[written.charCodeAt(at)] === 1) return written.replace(separators, '').toLowerCase()
  return written.toLowerCase()
}

/** Whether a word stands at a place of a text in lower case, with hyphens and spaces in it or not: `word` has none itself. */
export function beginsFolded(low: string, from: number, word: string): boolean {
  let at = from
  for (let next = 0; next < word.length; at += 1) {
    const code = at < low.length ? low.charCodeAt(at) : 0
    if (code === word.charCodeAt(next)) next += 1
    else if (dropped[code] !== 1) return false
  }
  return true
}
