// A text folded as the search folds it (width, case, accents, ligatures), with the way back to where each letter stood.
// Pure and linear.
import { foldText } from '#shared/script.ts'

/** `startOf` and `endOf` lead from a place in `text` to the source: where the character there begins and ends. */
export type Folded = {
  readonly text: string
  readonly startOf: (at: number) => number
  readonly endOf: (at: number) => number
}

// A letter and the marks that go with it fold together: か and its dots are one が, also in half width.
const cluster = /.[\p{M}\u{ff9e}\u{ff9f}]*/gsu
const ascii = /^[\n\x20-\x7e]*$/

/** Folds a text and remembers where everything stood. What folds to several letters (ﬁ) stands at one place. */
export function foldPlaces(source: string): Folded {
  if (ascii.test(source)) return { text: source.toLowerCase(), startOf: (at) => at, endOf: (at) => at + 1 }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of source.matchAll(cluster)) {
    const folded = foldText(match[0])
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
  return {
    text: parts.join(''),
    startOf: (at) => starts[at] ?? source.length,
    endOf: (at) => ends[at] ?? source.length,
  }
}
