// The formulas of an English text, and what else of LaTeX stands in it. Pure.
import type { Span } from '#shared/bitext.ts'
import { bareOf } from './bare.ts'
import { findOpaque } from './opaque.ts'

/** `source` as it stands at `span`; `bare` without dollars, spaces, case; `isCommand`: LaTeX without dollars. */
export type Formula = {
  readonly span: Span
  readonly source: string
  readonly bare: string
  readonly isCommand: boolean
}

/** Text commands whose argument is words, which the translator translates. */
export const textCommands =
  'textit|textbf|texttt|textsc|textsf|textrm|textsl|text|emph|underline|mbox|footnote|textsuperscript|textsubscript|uline'

const command = /\\[a-zA-Z]+/y
const longestArgument = 400

/** The formulas and commands of a text, in order, none inside another. */
export function findFormulas(text: string): Formula[] {
  if (!/[$\\]/.test(text)) return []
  const found: Formula[] = []
  let last = 0
  for (const { span, kind } of findOpaque(text)) {
    found.push(...findLoose(text, last, span[0]))
    last = span[1]
    if (kind === 'formula') found.push(makeFormula(text, span, false))
  }
  found.push(...findLoose(text, last, text.length))
  return found.filter(({ bare }) => bare !== '')
}

function makeFormula(text: string, span: Span, isCommand: boolean): Formula {
  const source = text.slice(...span)
  const inner = /^\\[([]/.test(source) ? source.slice(2, -2) : source
  return { span, source, bare: bareOf(inner).text, isCommand }
}

const loose = /(?<!\\)\$(?=[^$\n]{0,60}[\\^_=])[^$\n]{0,79}[^$\n\\]\$/g

/** Formulas with a space inside one dollar, and commands without dollars. */
function findLoose(text: string, from: number, to: number): Formula[] {
  const found: Formula[] = []
  let last = from
  for (const { 0: source, index } of text.slice(from, to).matchAll(loose)) {
    found.push(...findCommands(text, last, from + index))
    last = from + index + source.length
    found.push(makeFormula(text, [from + index, last], false))
  }
  return [...found, ...findCommands(text, last, to)]
}

function findCommands(text: string, from: number, to: number): Formula[] {
  const found: Formula[] = []
  let at = text.indexOf('\\', from)
  while (at >= 0 && at < to) {
    const [start, end] = accents.includes(text.charAt(at + 1))
      ? wordAround(text, at, from, to)
      : [at, endOfCommand(text, at, to)]
    if (end > 0) found.push(makeFormula(text, [start, end], true))
    at = text.indexOf('\\', Math.max(at + 2, end))
  }
  return found
}

const accents = `'"\`^~=`
const inWord = /[A-Za-z{}\\'"`^~=]/

/** The word that an accent stands in: Poincar\\'e. */
function wordAround(text: string, at: number, from: number, to: number): Span {
  let [start, end] = [at, at + 2]
  while (start > from && /[A-Za-z]/.test(text.charAt(start - 1))) start -= 1
  while (end < to && end - at < 40 && inWord.test(text.charAt(end))) end += 1
  while (/['"`^~=]/.test(text.charAt(end - 1))) end -= 1
  return end - start > 3 ? [start, end] : [at, 0]
}

/** Where a command with its arguments, its index and its power ends; 0 if this is none. */
function endOfCommand(text: string, at: number, to: number): number {
  command.lastIndex = at
  const name = command.exec(text)?.[0]
  if (name === undefined) return 0
  let end = at + name.length
  for (;;) {
    const next = text.charAt(end)
    const close = next === '{' ? closeBrace(text, end, to) : 0
    if (close > 0) end = close
    // The argument holds a formula: no more than the head is told apart (see commands.ts).
    else if (next === '{') return 0
    else if ((next === '_' || next === '^') && end + 1 < to && /[^\s$]/.test(text.charAt(end + 1)))
      end += text.charAt(end + 1) === '{' ? 1 : 2
    else return end
  }
}

/** Behind the brace that closes the one at `open`; 0 where none does within reach. */
export function closeBrace(text: string, open: number, to: number): number {
  let depth = 0
  const limit = Math.min(to, open + longestArgument)
  for (let at = open; at < limit; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 1
    else if (code === 0x7b) depth += 1
    else if (code === 0x7d) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return 0
}
