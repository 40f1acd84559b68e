// Where a formula of the Japanese begins and ends: its dollars, braces and backslashes, and the spaces between them. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Canvas } from './canvas.ts'

/** `dollars`: whether dollars (or their like) stand before and behind, 0 or 1; `isMoney`: 1ドル. */
export type Extent = { readonly span: Span; readonly dollars: Span; readonly isMoney: boolean }

const isSpace = (char: string) => char === ' ' || char === '\u00a0' || char === '\u3000'
const isDollar = (char: string) => char === '$' || char === '＄'
const isBackslash = (char: string) => char === '\\' || char === '¥' || char === '￥'
const isAscii = (char: string) => char !== '' && char.charCodeAt(0) < 0x80
const money = 'ドル'

/** How far the formula whose bare text stands in `core` (of the text) reaches, if it is `source` in the English. */
export function findExtent(canvas: Canvas, [first, last]: Span, limit: Span, source: string): Extent {
  const { ja } = canvas
  const inner = source.replace(/^(?:\$+|\\[([])\s*/, '').replace(/(?:\$+|\\[)\]])$/, '')
  const [start, end] = absorbCommand(canvas, first, last, limit, inner)
  if (inner === source) return { span: [start, end], dollars: [0, 0], isMoney: false }
  const around = findBrackets(canvas, start, end, limit, /^\\[([]/.test(source))
  if (around) return { span: around, dollars: [1, 1], isMoney: false }
  const [before, behind] = findDollars(canvas, start, end, limit)
  const beyond = skipSpaces(ja, end, limit[1])
  const isMoney =
    behind === end && start - before < 2 && ja.startsWith(money, beyond) && /\d|^.{1,3}$/.test(ja.slice(start, end))
  if (isMoney) return { span: [before, beyond + money.length], dollars: [before === start ? 0 : 1, 0], isMoney }
  return { span: [before, behind], dollars: [before === start ? 0 : 1, behind === end ? 0 : 1], isMoney }
}

/** The backslashes and braces before and behind, as many as the English has there. */
function absorbCommand(canvas: Canvas, first: number, last: number, limit: Span, inner: string): Span {
  const { ja } = canvas
  let start = first
  let left = /^[\\{}\s]*/.exec(inner)?.[0].replace(/\s/g, '').length ?? 0
  for (let probe = first; left > 0 && probe > limit[0] && !canvas.isTaken(probe - 1); probe -= 1) {
    const char = ja.charAt(probe - 1)
    if (isBackslash(char) || '{}｛｝'.includes(char)) {
      start = probe - 1
      left -= 1
    } else if (!isSpace(char)) break
  }
  let right = /[\\{}\s]*$/.exec(inner)?.[0].replace(/\s/g, '').length ?? 0
  let end = last
  for (let at = last; right > 0 && at < limit[1] && !canvas.isTaken(at); at += 1) {
    const char = ja.charAt(at)
    if (isBackslash(char) || '{}｛｝'.includes(char)) {
      end = at + 1
      right -= 1
    } else if (!isSpace(char)) break
  }
  return [start, end]
}

/** From `\ (` to `\ )` around, or from what is left of them where the English has them (`bare`). */
function findBrackets(canvas: Canvas, start: number, end: number, limit: Span, bare: boolean): Span | null {
  const { ja } = canvas
  const left = skipSpacesBack(ja, start, limit[0]) - 1
  let right = skipSpaces(ja, end, limit[1])
  const closedSlash = isBackslash(ja.charAt(right))
  if (closedSlash) right = skipSpaces(ja, right + 1, limit[1])
  if (left < limit[0] || right >= limit[1]) return null
  const opener = '([（［'.indexOf(ja.charAt(left))
  if (opener < 0 || ')]）］'.charAt(opener) !== ja.charAt(right)) return null
  const slash = skipSpacesBack(ja, left, limit[0]) - 1
  const openedSlash = slash >= limit[0] && isBackslash(ja.charAt(slash))
  if (!bare && !(openedSlash && closedSlash)) return null
  const from = openedSlash ? slash : left
  return canvas.isFree(from, right + 1) ? [from, right + 1] : null
}

/** How far the dollars reach: one on a side, or two where both sides have two or the second is nobody else’s. */
function findDollars(canvas: Canvas, start: number, end: number, limit: Span): Span {
  const before = countDollars(canvas, start, limit[0], -1)
  const behind = countDollars(canvas, end, limit[1], 1)
  const both = before.length === 2 && behind.length === 2
  const free = [before, behind].map((places, side) => {
    const outer = places[1]
    return outer !== undefined && !belongsBeyond(canvas, outer, limit[side] ?? 0, side === 0 ? -1 : 1)
  })
  const two = both && (free[0] || free[1])
  return [(two || free[0] ? before[1] : before[0]) ?? start, (two || free[1] ? behind[1] : behind[0]) ?? end]
}

/** The edges of a first and a second dollar on a side. */
function countDollars(canvas: Canvas, from: number, limit: number, step: 1 | -1): number[] {
  const { ja } = canvas
  const free = (at: number) => (step > 0 ? at < limit : at > limit) && !canvas.isTaken(step > 0 ? at : at - 1)
  const charAt = (at: number) => ja.charAt(step > 0 ? at : at - 1)
  let at = from
  while (free(at) && isSpace(charAt(at))) at += step
  const places: number[] = []
  while (places.length < 2 && free(at) && isDollar(charAt(at))) {
    at += step
    places.push(at)
  }
  return places
}

const japanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff。、]/
const reach = 60

/** Whether a dollar may close (or open) another formula on its far side: there is one more, and no Japanese between. */
function belongsBeyond(canvas: Canvas, from: number, limit: number, step: 1 | -1): boolean {
  const { ja } = canvas
  for (let at = from, left = reach; left > 0 && (step > 0 ? at < limit : at > limit); at += step, left -= 1) {
    const index = step > 0 ? at : at - 1
    if (canvas.isTaken(index)) return false
    const char = ja.charAt(index)
    if (isDollar(char)) return at !== from
    if (japanese.test(char)) return false
  }
  return false
}

export function skipSpaces(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && isSpace(text.charAt(at))) at += 1
  return at
}

export function skipSpacesBack(text: string, from: number, limit: number): number {
  let at = from
  while (at > limit && isSpace(text.charAt(at - 1))) at -= 1
  return at
}

/** Whether a formula without a dollar on this side may end here: no letter, digit or sign of a longer one goes on. */
export function standsAlone(canvas: Canvas, at: number, limit: number, step: 1 | -1): boolean {
  const { ja } = canvas
  const place = step > 0 ? skipSpaces(ja, at, limit) : skipSpacesBack(ja, at, limit)
  if (place === limit) return true
  const index = step > 0 ? place : place - 1
  const char = ja.charAt(index)
  // A brace, a backslash, a power is an end whatever stands beside: $\\textbf{s}tem, GPT$^2$.
  const edge = ja.charAt(step > 0 ? at - 1 : at)
  if (step > 0 ? edge === '}' : isBackslash(edge) || edge === '^' || edge === '_') return !/[_^]/.test(char)
  if (!isAscii(char) || canvas.isTaken(index)) return !/[０-９Ａ-Ｚａ-ｚ％]/.test(char)
  if (char === '\n') return true
  // A Latin word behind a space is another word; a sign goes on with the formula.
  if (/[\w]/.test(char)) return place !== at && /[A-Za-z]{2}/.test(ja.slice(Math.max(0, index - 1), index + 2))
  return step > 0 ? /[.,;:)\]]/.test(char) : /[,;:([]/.test(char)
}
