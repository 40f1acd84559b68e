// Formulas that did not come back whole: a stretch that looks like one and is equal, or nearly, to one formula only. Pure.
import type { Span } from '#shared/bitext.ts'
import { bareOf } from './bare.ts'
import type { Canvas } from './canvas.ts'
import { skipSpaces, skipSpacesBack } from './edges.ts'
import type { Formula } from './formulas.ts'
import { similarity } from './likely.ts'
import { findRegions } from './regions.ts'

const japanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/

/** Alone among the formulas that are left, a formula is taken for a stretch that is as like as this; else by far the best. */
const least = { alone: 0.6, first: 0.75, lead: 0.15 }

/** No sentence lacks so many formulas; comparing is what costs. */
const mostLeft = 24

/** Puts the formulas of the sentence that are `left`, else those of the whole abstract, in what still looks like one; gives those that are left then. */
export function restoreRegions(
  canvas: Canvas,
  sentence: Span,
  left: readonly Formula[],
  all: readonly Formula[],
): Formula[] {
  const regions = findRegions(canvas, sentence)
  let rest = [...left]
  for (const region of regions) {
    const bare = bareOf(canvas.ja.slice(...region)).text
    const formula = findEqual(bare, rest) ?? findEqual(bare, all) ?? findLike(bare, rest, regions.length)
    if (formula === undefined || !fits(canvas, region, formula)) continue
    canvas.put('math', ...withDollars(canvas, region, sentence, formula), formula.source, formula.span)
    rest = rest.filter((other) => other !== formula)
  }
  return rest
}

/** A stretch between dollars is a formula between dollars; one without must not be the end of a longer one. */
function fits(canvas: Canvas, [start, end]: Span, { source }: Formula): boolean {
  const dollars = /[$＄]/.test(canvas.ja.charAt(start)) && /[$＄]/.test(canvas.ja.charAt(end - 1))
  return dollars ? /^(?:\$|\\[([])/.test(source) : !/[\w^]/.test(canvas.ja.charAt(start - 1))
}

/** The region with a dollar that was left on either side, where the formula has dollars. */
function withDollars(canvas: Canvas, [start, end]: Span, limit: Span, { source }: Formula): Span {
  const { ja } = canvas
  if (!source.startsWith('$') || /[$＄]/.test(ja.charAt(start))) return [start, end]
  const left = skipSpacesBack(ja, start, limit[0]) - 1
  const right = skipSpaces(ja, end, limit[1])
  return [
    left >= limit[0] && /[$＄]/.test(ja.charAt(left)) && !canvas.isTaken(left) ? left : start,
    right < limit[1] && /[$＄]/.test(ja.charAt(right)) && !canvas.isTaken(right) ? right + 1 : end,
  ]
}

function findEqual(bare: string, formulas: readonly Formula[]): Formula | undefined {
  const equal = formulas.filter((formula) => formula.bare === bare)
  return equal.every(({ source }) => source === equal[0]?.source) ? equal[0] : undefined
}

function findLike(bare: string, formulas: readonly Formula[], regions: number): Formula | undefined {
  if (bare.length < 2 || formulas.length === 0 || formulas.length > mostLeft || japanese.test(bare)) return undefined
  const ranked = formulas
    .map((formula) => ({ formula, like: similarity(bare, formula.bare) }))
    .sort((one, other) => other.like - one.like)
  const [first, second] = ranked
  if (first === undefined) return undefined
  const alone = formulas.length === 1 && regions === 1
  if (first.like < (alone ? least.alone : least.first)) return undefined
  return first.like - (second?.like ?? 0) >= least.lead ? first.formula : undefined
}
