// Puts formulas back from the English sentence: found by their bare text, told from other text by dollars, backslashes,
// signs or count, told apart by likeness and order. Refuses to choose where two of them fit alike. Pure.
import type { MissingFormula, RestorationKind, Span } from '#shared/bitext.ts'
import type { Canvas } from './canvas.ts'
import { type Extent, findExtent, standsAlone } from './edges.ts'
import { type Formula, textCommands } from './formulas.ts'

/** The formulas of one sentence that are equal when bare, in the order of the English. */
type Group = { readonly bare: string; readonly formulas: readonly Formula[] }
type Place = { readonly extent: Extent; readonly sure: boolean }

/** The English a sentence is linked with: its formulas, and whether a word in lower case stands outside them. */
export type Original = { readonly formulas: readonly Formula[]; readonly holdsWord: (word: string) => boolean }

/** Puts the formulas of `original` back in the Japanese sentence; gives those that have no place in it. */
export function restoreFormulas(canvas: Canvas, sentence: Span, original: Original): Formula[] {
  const left: Formula[] = []
  for (const group of groupFormulas(dropWhole(canvas, sentence, original.formulas))) {
    const places = findPlaces(canvas, sentence, group)
    const chosen = choosePlaces(places, group, original.holdsWord)
    for (const [index, place] of chosen.entries())
      if (canvas.isFree(...place.extent.span)) putFormula(canvas, place, chosen.length, group.formulas, index)
    left.push(...group.formulas.slice(chosen.length))
  }
  return left
}

/** Takes the formulas that came through whole, so that nothing is looked for in them; gives the others. */
function dropWhole(canvas: Canvas, sentence: Span, formulas: readonly Formula[]): Formula[] {
  const whole = new Map<string, number>()
  for (const formula of formulas)
    if (!whole.has(formula.source)) whole.set(formula.source, keepWhole(canvas, sentence, formula))
  return formulas.filter(({ source }) => {
    const left = whole.get(source) ?? 0
    whole.set(source, left - 1)
    return left <= 0
  })
}

function keepWhole(canvas: Canvas, [from, to]: Span, { source, span }: Formula): number {
  let kept = 0
  if (source.length < 3) return kept
  for (let at = canvas.ja.indexOf(source, from); at >= 0 && at + source.length <= to; ) {
    if (canvas.isFree(at, at + source.length)) {
      canvas.put('math', at, at + source.length, source, span)
      kept += 1
    }
    at = canvas.ja.indexOf(source, at + source.length)
  }
  return kept
}

function groupFormulas(formulas: readonly Formula[]): Group[] {
  const groups = new Map<string, Formula[]>()
  for (const formula of formulas) {
    const known = groups.get(formula.bare)
    if (known) known.push(formula)
    else groups.set(formula.bare, [formula])
  }
  return [...groups]
    .map(([bare, members]): Group => ({ bare, formulas: members }))
    .sort((one, other) => other.bare.length - one.bare.length)
}

/** Where the bare text of a group stands in the sentence and may be a formula. */
function findPlaces(canvas: Canvas, sentence: Span, { bare, formulas }: Group): Place[] {
  const [from, to] = canvas.bareSpan(sentence)
  const { text, at } = canvas.bare
  const source = formulas[0]?.source ?? ''
  const places: Place[] = []
  for (let found = text.indexOf(bare, from); found >= 0 && found + bare.length <= to; ) {
    const core: Span = [at[found] ?? 0, (at[found + bare.length - 1] ?? 0) + 1]
    const place = canvas.isFree(...core) ? judgePlace(canvas, core, sentence, bare, source) : null
    if (place) places.push(place)
    found = text.indexOf(bare, found + (place ? bare.length : 1))
  }
  return places
}

function judgePlace(canvas: Canvas, core: Span, sentence: Span, bare: string, source: string): Place | null {
  const extent = findExtent(canvas, core, sentence, source)
  const [start, end] = extent.span
  const [before, behind] = extent.dollars
  if (before === 0 && !standsAlone(canvas, start, sentence[0], -1)) return null
  if (behind === 0 && !extent.isMoney && !standsAlone(canvas, end, sentence[1], 1)) return null
  const written = canvas.ja.slice(start, end)
  const signed = /[\\¥￥^_{}=<>]|\w[(|]/.test(written) || (bare.length > 2 && /[^a-z0-9.,%]/.test(bare))
  const delimited = before + behind > 0 || extent.isMoney
  // A lone sign is one only between dollars.
  return delimited || /[a-z0-9\u03b1-\u03c9]/.test(bare) ? { extent, sure: delimited || signed } : null
}

/** The sure places; those that only look like the formula count where there are as many as formulas and no such word. */
function choosePlaces(places: readonly Place[], { bare, formulas }: Group, holdsWord: Original['holdsWord']): Place[] {
  const sure = places.filter((place) => place.sure)
  if (sure.length === places.length || sure.length >= formulas.length) return sure
  return places.length === formulas.length && !holdsWord(bare) ? [...places] : sure
}

/** Puts one formula in its place; where another of its group may stand there, the page’s own stays. */
function putFormula(
  canvas: Canvas,
  { extent }: Place,
  count: number,
  formulas: readonly Formula[],
  index: number,
): void {
  const written = canvas.ja.slice(...extent.span)
  const next = formulas[Math.min(index, formulas.length - 1)]
  const right = next && chooseFormula(written, count, formulas, next)
  if (right) canvas.put(kindOf(right), ...extent.span, right.source, right.span)
  else if (next) canvas.put('math', ...extent.span, written, next.span)
}

const kindOf = ({ source }: Formula): RestorationKind => (/https?:/.test(source) ? 'link' : 'math')
const tight = (source: string) => source.replace(/\s+/g, '')

/** The formula that is written the same but for spaces, if case was kept; else the one at this place of the order. */
function chooseFormula(written: string, count: number, formulas: readonly Formula[], next: Formula): Formula | null {
  const first = formulas[0]
  const whole = formulas.find(({ source }) => source === written)
  if (whole) return whole
  if (first && formulas.every(({ source }) => tight(source) === tight(first.source))) return next
  if (/[A-Z]/.test(written)) {
    const same = formulas.filter(({ source }) => bodyOf(source) === bodyOf(written))
    if (same.length > 0 && same.every(({ source }) => source === same[0]?.source)) return same[0] ?? null
  }
  return count === formulas.length ? next : null
}

const bodyOf = (source: string) => tight(source).replace(/[$＄\\¥￥{}]/g, '')

const words = new RegExp(String.raw`^\$*\\(?:${textCommands})\s*\{`)

/** The formulas among `left` that the sentence lacks: commands hold words that were translated, and a lone sign may be a word too. */
export function tellMissing(left: readonly Formula[], at: number): MissingFormula[] {
  return left
    .filter(({ isCommand, source, bare }) => !isCommand && !words.test(source) && /[a-z0-9\u03b1-\u03c9]/.test(bare))
    .map(({ source, span }) => ({ correct: source, en: span, at }))
}
