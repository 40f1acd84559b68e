// A Japanese text while it is being restored: what of it is taken already, and its bare text. What is taken once is not
// looked at again, so restorations never overlap.
import type { Restoration, RestorationKind, Span } from '#shared/bitext.ts'
import { type Bare, bareOf } from './bare.ts'

export class Canvas {
  readonly ja: string
  #bare: Bare | undefined
  /** Made when something is taken first. */
  #taken: Uint8Array | undefined
  readonly #restorations: Restoration[] = []

  constructor(ja: string) {
    this.ja = ja
  }

  get bare(): Bare {
    this.#bare ??= bareOf(this.ja)
    return this.#bare
  }

  isFree(start: number, end: number): boolean {
    const taken = this.#taken
    if (taken !== undefined) for (let at = start; at < end; at += 1) if (taken[at] === 1) return false
    return true
  }

  isTaken(at: number): boolean {
    return this.#taken !== undefined && this.#taken[at] === 1
  }

  /** Whether a stretch holds a dollar or a backslash, or what a Japanese keyboard has for it: without one nothing in it looks like LaTeX. */
  holdsSign([start, end]: Span): boolean {
    for (let at = start; at < end; at += 1) if (isSign(this.ja.charCodeAt(at))) return true
    return false
  }

  /** Takes a stretch that stands for `correct`, found at `en`; what is right already is only taken. */
  put(kind: RestorationKind, start: number, end: number, correct: string, en: Span): void {
    this.#taken ??= new Uint8Array(this.ja.length)
    this.#taken.fill(1, start, end)
    const damaged = this.ja.slice(start, end)
    if (damaged !== correct) this.#restorations.push({ kind, damaged, correct, start, end, en })
  }

  /** What was put, in the order of the text. */
  list(): Restoration[] {
    return this.#restorations.sort((one, other) => one.start - other.start)
  }

  /** The stretch of the bare text that a stretch of the text has become. */
  bareSpan([start, end]: Span): Span {
    return [lowerBound(this.bare.at, start), lowerBound(this.bare.at, end)]
  }
}

const isSign = (code: number) => code === 0x24 || code === 0x5c || code === 0xa5 || code === 0xff04 || code === 0xffe5

/** The first index at which a rising array reaches `value`. */
function lowerBound(rising: Int32Array, value: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
