// How much text a page holds, counted without the parser: what its account must add up to. Says nothing of pages where that is open to debate.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { sniffText } from '../../server/digest/sniff.ts'
import type { FuzzPage } from './fuzz-page.ts'

/** Between how many and how many UTF-16 units that are no white space. */
export type TextBounds = { readonly least: number; readonly most: number }

const white = /[\s\u200b\u2060]+/g

function countSigns(text: string): number {
  return text.replace(white, '').length
}

// Whether a control character is one more kind of white space is open to debate.
function countControls(text: string): number {
  return text.match(/[^\P{Cc}\s]/gu)?.length ?? 0
}

/** The bounds for plain text and HTML in sound UTF-8; null for any other page. */
export function countText({ bytes, context }: FuzzPage): TextBounds | null {
  const text = context.charset === undefined ? decodeSound(bytes) : null
  if (text === null || text.trim() === '') return null
  const form = sniffText(text)
  if (form === 'html') return isForeignOpen(text) ? null : countMarkup(text)
  const count = countSigns(text)
  return form === 'text' ? { least: count - countControls(text), most: count } : null
}

// Where a drawing that was cut ends, and with it what its titles are, is open to debate.
function isForeignOpen(markup: string): boolean {
  let depth = 0
  for (const [tag] of markup.matchAll(/<\/?(?:svg|math)(?![a-z])/gi)) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth < 0) return true
  }
  return depth !== 0
}

// NUL and ESC may speak of other encodings.
function decodeSound(bytes: Uint8Array): string | null {
  if (bytes.includes(0) || bytes.includes(0x1b)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return null
  }
}

// Combining marks make it open: whether one composes with the sign before it depends on where lines end.
function countMarkup(markup: string): TextBounds {
  const text = readMarkupText(markup)
  const count = countSigns(text.normalize('NFC'))
  const marks = text.match(/\p{M}/gu)?.length ?? 0
  const alternatives = [...markup.matchAll(/\balt(?:text)?=(?:"([^"]*)"|([^ \t\n\f\r>]+))/gi)].map(
    ([, one, other]) => one ?? other ?? '',
  )
  return { least: count - marks - countControls(text), most: count + marks + countSigns(alternatives.join('')) }
}

const nothing = () => {}
const rest: Omit<TokenizerCallbacks, 'ontext' | 'ontextentity' | 'onopentagname' | 'onclosetag'> = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
}

/** All text that stands between tags, but for scripts and styles. */
function readMarkupText(markup: string): string {
  const pieces: string[] = []
  let isCode = false
  let foreign = 0
  const isForeign = (start: number, end: number) => /^(?:svg|math)$/i.test(markup.slice(start, end))
  const add = (text: string) => void (isCode ? 0 : pieces.push(text))
  const callbacks: TokenizerCallbacks = {
    ...rest,
    // At its end the tokenizer may tell of a text that begins nowhere.
    ontext: (start, end) => {
      if (start >= 0) add(markup.slice(start, end))
    },
    ontextentity: (code) => add(String.fromCodePoint(code)),
    onopentagname: (start, end) => {
      if (/^(?:script|style)$/i.test(markup.slice(start, end))) isCode = true
      if (isForeign(start, end)) foreign += 1
    },
    onclosetag: (start, end) => {
      if (/^(?:script|style)$/i.test(markup.slice(start, end))) isCode = false
      if (isForeign(start, end)) foreign -= 1
    },
    isInForeignContext: () => foreign > 0,
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(markup)
  tokenizer.end()
  return pieces.join('')
}
