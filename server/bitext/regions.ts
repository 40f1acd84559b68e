// What looks like a formula in a Japanese sentence and has not been told: between dollars, or from a backslash on. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Canvas } from './canvas.ts'

const longest = 300
const japanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/
/** What may stand in a formula: ASCII, full-width signs, the comma that was put in its place. */
const formulaic = /[\x20-\x7e\uff01-\uff5e、¥￥−×≤≥∈∞·′]/

/** The regions of a sentence that are free, in order. */
export function findRegions(canvas: Canvas, sentence: Span): Span[] {
  const found: Span[] = []
  const { ja } = canvas
  for (let at = sentence[0]; at < sentence[1]; at += 1) {
    const char = ja.charAt(at)
    if (canvas.isTaken(at) || !'$＄\\¥￥'.includes(char)) continue
    const end =
      char === '$' || char === '＄' ? endOfDollars(canvas, at, sentence[1]) : endOfRun(canvas, at, sentence[1])
    if (end === 0) continue
    found.push([at, end])
    at = end - 1
  }
  return found
}

function endOfDollars(canvas: Canvas, at: number, limit: number): number {
  const { ja } = canvas
  let end = at + 1
  while (end < limit && (ja.charAt(end) === '$' || ja.charAt(end) === '＄')) end += 1
  let depth = 0
  for (let place = end; place < Math.min(limit, at + longest) && !canvas.isTaken(place); place += 1) {
    const char = ja.charAt(place)
    if (char === '$' || char === '＄') return place > end ? behindDollars(canvas, place, limit) : 0
    if (char === '{' || char === '｛') depth += 1
    else if (char === '}' || char === '｝') depth -= 1
    else if (depth <= 0 && japanese.test(char)) return 0
  }
  return 0
}

function behindDollars(canvas: Canvas, at: number, limit: number): number {
  return canvas.ja.charAt(at + 1) === '$' && at + 1 < limit && !canvas.isTaken(at + 1) ? at + 2 : at + 1
}

function endOfRun(canvas: Canvas, at: number, limit: number): number {
  const { ja } = canvas
  let depth = 0
  let end = at + 1
  for (; end < Math.min(limit, at + longest) && !canvas.isTaken(end); end += 1) {
    const char = ja.charAt(end)
    if (char === '{' || char === '｛') depth += 1
    else if (char === '}' || char === '｝') depth -= 1
    else if (depth <= 0 && !formulaic.test(char)) break
  }
  const run = ja.slice(at, end).replace(/[\s、，.,;:]+$/, '')
  return run.length > 2 ? at + run.length : 0
}
