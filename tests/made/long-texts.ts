// Texts no paper has: a hundred thousand code units of what costs an aligner most. For tests and benches.
import type { Told } from './bitext-words.ts'
import { type Draw, startDraw } from './draw.ts'

const length = 100_000

const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const scatter = (letters: string, draw: Draw) => Array.from({ length }, () => letters[draw(letters.length)]).join('')

/** Named pairs of texts, 100,000 code units on each side. */
export function makeLongTexts(material: readonly Told[]): Record<string, { ja: string; en: string }> {
  const draw = startDraw(3)
  return {
    'ordinary sentences': {
      ja: fill(`${material.map(([, ja]) => ja).join('\n')}\n`),
      en: fill(`${material.map(([en]) => en).join(' ')} `),
    },
    'sentences of one letter': { ja: fill('あ。'), en: fill('A. B! ') },
    'one sentence with many': { ja: fill('あ'), en: fill('We. ') },
    'many sentences with one': { ja: fill('あ。'), en: fill('a') },
    'random words': {
      ja: scatter('カキクサシスタチツナニラリルン。', draw),
      en: scatter('ABcdefghijkl mnoprst.  ', draw),
    },
    'random numbers': { ja: scatter('0123456789,. 。万億つ', draw), en: scatter('0123456789,. A', draw) },
    'random formulas': { ja: scatter('$ \\{}abc。', draw), en: scatter('$ \\{}abc. ', draw) },
    dollars: { ja: fill('$'), en: fill('$a') },
    brackets: { ja: fill('「('), en: fill('\\(') },
    bullets: { ja: fill('\n– あ'), en: fill('\n1. ') },
    lines: { ja: fill('\n'), en: fill('.\n') },
  }
}
