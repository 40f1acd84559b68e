// Reads the TeX that arXiv leaves in titles and abstracts. Pure, linear in time, and lossless:
// the sources of the tokens, put together, are the text. What it does not know it leaves as it stands.
import { matchBraces, readCommand, readGroup } from './tex-commands.ts'
import { readAddress } from './tex-links.ts'
import { readMark, type TextLanguage } from './tex-marks.ts'
import type { Found, Token } from './tex-tokens.ts'

const special = /[\\$~`'{-]|https?:\/\//g
const wordsInMath = /^\\(?:textit|textbf|texttt|textrm|textsc|text|emph|mbox) ?\{[^{}$\\]*\}$/

/** Finds a mark from ever later places without looking twice at the same stretch. */
function createFinder(text: string, mark: string): (from: number) => number {
  let found = -2
  return (from) => {
    if (found === -1 || found >= from) return found
    found = text.indexOf(mark, from)
    return found
  }
}

/** The next dollar that is not escaped. Looks at a stretch at most twice, since a failed search ends at the next dollar. */
function nextDollar(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '$') return at
  }
  return -1
}

/** `$…$` as pandoc reads it: no space inside the dollars, no digit after the last, so that prices stay prices. */
function readDollarMath(text: string, at: number, depth: number): Found | undefined {
  if (!text[at + 1] || /\s/.test(text[at + 1] ?? '')) return undefined
  const close = nextDollar(text, at + 1)
  if (close <= at + 1 || /\s/.test(text[close - 1] ?? '') || /\d/.test(text[close + 1] ?? '')) return undefined
  const inner = text.slice(at + 1, close)
  // `$\textit{for all}$` is words, and words wrap and are read as such.
  if (!wordsInMath.test(inner)) return mathToken(text, at, close + 1, 1, false)
  const source = text.slice(at, close + 1)
  return {
    token: { kind: 'styled', source, style: 'plain', children: tokenize(inner, 'en', depth + 1) },
    end: close + 1,
  }
}

function mathToken(text: string, start: number, end: number, edge: number, display: boolean): Found {
  const tex = text.slice(start + edge, end - edge)
  return { token: { kind: 'math', source: text.slice(start, end), tex, display }, end }
}

/** Reads what begins at a place; undefined where nothing does. */
function createReader(text: string, language: TextLanguage, depth: number): (at: number) => Found | undefined {
  const braces = matchBraces(text)
  const finders = { $$: createFinder(text, '$$'), '\\)': createFinder(text, '\\)'), '\\]': createFinder(text, '\\]') }
  const fenced = (at: number, close: keyof typeof finders): Found | undefined => {
    const end = finders[close](at + 2)
    return end > at + 2 ? mathToken(text, at, end + 2, 2, close !== '\\)') : undefined
  }
  const inside = (inner: string) => tokenize(inner, language, depth + 1)
  return (at) => {
    const two = text.slice(at, at + 2)
    if (two === '$$') return fenced(at, '$$')
    if (two === '\\(') return fenced(at, '\\)')
    if (two === '\\[') return fenced(at, '\\]')
    if (text[at] === '$') return readDollarMath(text, at, depth)
    if (text[at] === '\\') return readCommand(text, at, braces, depth, inside)
    if (text[at] === '{') return readGroup(text, at, braces, depth, inside)
    return text[at] === 'h' ? readAddress(text, at) : undefined
  }
}

function tokenize(text: string, language: TextLanguage, depth: number): Token[] {
  const read = createReader(text, language, depth)
  const tokens: Token[] = []
  let [at, start, shown] = [0, 0, '']
  const flush = (end: number) => {
    if (end > start) tokens.push({ kind: 'text', source: text.slice(start, end), text: shown })
    shown = ''
  }
  for (;;) {
    special.lastIndex = at
    const next = special.exec(text)?.index ?? text.length
    shown += text.slice(at, next)
    if (next === text.length) break
    const found = read(next)
    if (found) {
      flush(next)
      tokens.push(found.token)
      at = found.end
      start = at
    } else {
      const mark = readMark(text, next, language)
      shown += mark.shown
      at = next + mark.source.length
    }
  }
  flush(text.length)
  return tokens
}

/** The text as tokens. */
export function readTex(text: string, language: TextLanguage = 'en'): readonly Token[] {
  return tokenize(text, language, 0)
}

/** Whether a text may hold math, cheaply: a false yes costs a library load, a false no is impossible. */
export function mayHoldMath(text: string): boolean {
  return /[$]|\\[([]/.test(text)
}
