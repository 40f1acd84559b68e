// Where Japanese sentences end: at 。！？ outside brackets and at line ends, unless the line was cut inside a sentence. Pure, linear.
import { unitAt } from './unit-at.ts'

const opening = '「『（([【〈《'
const closing = '」』）)]】〉》'
const marks = '。！？｡'
/** These count behind Japanese only: 3.14 and v1.2 hold no end. */
const narrowMarks = '.．!?'
const allMarks = marks + narrowMarks
/** A pair of brackets wider than this, in code units, protects nothing: one of them was lost. */
const widest = 300

/** “I.I.D。”, “E.G.”: the translator took the last stop of an abbreviation for the end of the sentence. */
const abbreviation = /(?:(?:^|[^A-Za-z.])(?:[A-Za-z]\.){1,3}[A-Za-z]|\bet al|\bvs|\bcf|\bFig|\bEq|\bSec)[。.]?$/
/** What ends a line in the middle of a sentence, and what no sentence begins with. */
const unfinished = '、，,;；・「『（(['
const continuing = '、。，．！？」』）)]をんァィゥェォッャュョー'

/** No summary has so many sentences: what follows is one stretch. */
const most = 4_000

type Stop = { readonly behind: number; shut: boolean }
type Kind = 'open' | 'close' | 'stop' | 'narrow' | 'line'

const kinds: ReadonlyMap<number, Kind> = new Map(
  (
    [
      ['open', opening],
      ['close', closing],
      ['stop', marks],
      ['narrow', narrowMarks],
      ['line', '\n'],
    ] as const
  ).flatMap(([kind, chars]) => [...chars].map((char) => [char.charCodeAt(0), kind] as const)),
)
/** Few code units are any of these. */
const marked = new Uint8Array(0x10000)
for (const code of kinds.keys()) marked[code] = 1

/** The places just behind the ends, rising. */
export function findJapaneseEnds(text: string): number[] {
  const ends: Stop[] = []
  let open: { readonly at: number; readonly stops: Stop[] }[] = []
  for (let at = 0; at < text.length && ends.length < most; at += 1) {
    const code = text.charCodeAt(at)
    const kind = marked[code] === 1 ? kinds.get(code) : undefined
    if (kind === undefined) continue
    if (kind === 'open') open.push({ at, stops: [] })
    else if (kind === 'close') closeBracket(open.pop(), at)
    else if (kind === 'line') {
      open = []
      if (endsLine(text, at)) ends.push({ behind: at + 1, shut: false })
    } else {
      const behind = pastMarks(text, at)
      const stop: Stop = { behind, shut: false }
      if (kind === 'narrow' ? endsNarrow(text, at, behind) : !endsAbbreviation(text, at, behind)) {
        ends.push(stop)
        open.at(-1)?.stops.push(stop)
      }
      at = behind - 1
    }
  }
  return ends.filter(({ shut }) => !shut).map(({ behind }) => behind)
}

/** Stops inside a pair of brackets end nothing. A bracket left open protects none. */
function closeBracket(pair: { readonly at: number; readonly stops: readonly Stop[] } | undefined, at: number): void {
  if (pair === undefined || at - pair.at > widest) return
  for (const stop of pair.stops) stop.shut = true
}

function pastMarks(text: string, at: number): number {
  let end = at + 1
  while (allMarks.includes(text[end] ?? ' ')) end += 1
  return end
}

const isJapanese = (code: number) => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)

function endsNarrow(text: string, at: number, behind: number): boolean {
  const before = unitAt(text, at - 1)
  if (!isJapanese(before) && !closing.includes(text[at - 1] ?? ' ')) return false
  if (behind === text.length || /\s/.test(text[behind] ?? '')) return true
  return '.．'.includes(text[at] ?? ' ') && isJapanese(before) && isJapanese(unitAt(text, behind))
}

function endsAbbreviation(text: string, at: number, behind: number): boolean {
  if (!/[A-Za-z]/.test(text[at - 1] ?? '') || behind === text.length) return false
  return abbreviation.test(text.slice(Math.max(0, at - 12), at))
}

function endsLine(text: string, at: number): boolean {
  const last = text[at - 1]
  if (last === undefined || last === '\n') return false
  const next = text[at + 1]
  if (unfinished.includes(last) || (next !== undefined && continuing.includes(next))) return false
  return !/[A-Za-z.。]/.test(last) || !abbreviation.test(text.slice(Math.max(0, at - 12), at))
}
