// Finds the links in a Japanese summary that the translation has left whole. Pure.
import { safeAddress, trimAddress } from './tex.ts'

export type Piece = { readonly text: string; readonly href: string | null }

const address = /https?:\/\/[\x21-\x7e]+/g

/** Whether nothing hints that the address was cut: a space and more Latin letters after it do. */
function isWhole(text: string, end: number): boolean {
  return !/^[ \u00a0][a-z0-9/_-]/.test(text.slice(end, end + 2))
}

/** The text in pieces; a piece has an `href` only where the link is clean: as in the English text, or plainly whole. */
export function readJapanese(text: string, english: string | null): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    const raw = trimAddress(match[0])
    const end = match.index + raw.length
    const href = safeAddress(raw)
    const clean = isWhole(text, end) && (english === null || english.includes(raw))
    if (href === undefined || !clean) continue
    pieces.push({ text: text.slice(at, match.index), href: null }, { text: raw, href })
    at = end
  }
  pieces.push({ text: text.slice(at), href: null })
  return pieces.filter((piece) => piece.text !== '')
}
