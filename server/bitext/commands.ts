// Puts text commands and escaped signs back: `\\ textit {すべての状態}` is `\\textit{すべての状態}`, `50 \\ ％` is `50\\%`. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Canvas } from './canvas.ts'
import { skipSpaces, skipSpacesBack } from './edges.ts'
import { textCommands } from './formulas.ts'

const heads = /\\([a-zA-Z]{2,20})\s?\{/g
const wordy = new RegExp(`^(?:${textCommands})$`)
const letters = /[a-z]{2,20}/iy
const signs: Readonly<Record<string, string>> = { '%': '%', '％': '%', '&': '&', '＆': '&', '#': '#', '＃': '#' }

type Head = { readonly name: string; readonly span: Span; readonly dollars: boolean }
/** Puts the names right in words that were translated. */
type Polish = (words: string) => string

/** By their names. */
export type Heads = ReadonlyMap<string, Head>

/** Repairs the commands and signs of a sentence that the English has too. */
export function restoreCommands(canvas: Canvas, sentence: Span, english: string, known: Heads, polish: Polish): void {
  const { ja } = canvas
  for (let at = sentence[0]; at < sentence[1]; at += 1) {
    if (!'\\¥￥'.includes(ja.charAt(at)) || canvas.isTaken(at)) continue
    const sign = skipSpaces(ja, at + 1, sentence[1])
    if (signs[ja.charAt(sign)] !== undefined) restoreSign(canvas, at, sign, sentence[0], english)
    else restoreCommand(canvas, at, sentence[1], known, polish)
  }
}

/** The commands of the English that take words, each by its name; `dollars`: `$\\textit{…}$`. */
export function findHeads(english: string): Heads {
  const found = new Map<string, Head>()
  for (const { 0: source, 1: name = '', index } of english.matchAll(heads)) {
    const span: Span = [index, index + source.length]
    if (!found.has(name)) found.set(name, { name, span, dollars: english.charAt(index - 1) === '$' })
  }
  return found
}

function restoreSign(canvas: Canvas, at: number, sign: number, limit: number, english: string): void {
  const correct = `\\${signs[canvas.ja.charAt(sign)]}`
  const found = english.indexOf(correct)
  // 95 \% has its space from the translator.
  const start = correct === '\\%' && /\d\\%/.test(english) ? skipSpacesBack(canvas.ja, at, limit) : at
  if (found >= 0 && canvas.isFree(start, sign + 1)) canvas.put('math', start, sign + 1, correct, [found, found + 2])
}

function restoreCommand(canvas: Canvas, at: number, limit: number, known: Heads, polish: Polish): void {
  const { ja } = canvas
  letters.lastIndex = skipSpaces(ja, at + 1, limit)
  const head = known.get(letters.exec(ja)?.[0].toLowerCase() ?? '')
  if (head === undefined) return
  const open = skipSpaces(ja, letters.lastIndex, limit)
  if (open >= limit || !'{｛'.includes(ja.charAt(open)) || !canvas.isFree(at, open + 1)) return
  const close = wordy.test(head.name) ? closeWords(canvas, open + 1, limit) : 0
  if (close === 0) canvas.put('math', at, open + 1, `\\${head.name}{`, head.span)
  else {
    const words = polish(ja.slice(open + 1, close).trim())
    const [start, end, dollar] = withDollars(canvas, at, close + 1, head)
    canvas.put('math', start, end, `${dollar}\\${head.name}{${words}}${dollar}`, head.span)
  }
}

/** Where the brace around plain words closes; 0 where something else stands among them. */
function closeWords(canvas: Canvas, from: number, limit: number): number {
  const { ja } = canvas
  let end = from
  while (end < limit && !'{}｛｝\\$＄\n'.includes(ja.charAt(end)) && !canvas.isTaken(end)) end += 1
  return end < limit && '}｝'.includes(ja.charAt(end)) ? end : 0
}

/** The dollars around it, where the English has them. */
function withDollars(canvas: Canvas, start: number, end: number, head: Head): [number, number, string] {
  const { ja } = canvas
  const left = skipSpacesBack(ja, start, 0) - 1
  const right = skipSpaces(ja, end, ja.length)
  const around = ja.charAt(left) === '$' && ja.charAt(right) === '$' && canvas.isFree(left, right + 1)
  return head.dollars && around ? [left, right + 1, '$'] : [start, end, '']
}
