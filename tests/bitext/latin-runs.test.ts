// Runs of Latin words are found letter by letter: the same ones that an expression finds.
import { expect, it } from 'vitest'
import { codesOf } from '../../server/bitext/codes.ts'
import { findLatinRuns, partsOf } from '../../server/bitext/latin-runs.ts'
import { startDraw } from '../made/draw.ts'

const run = /[A-Za-z0-9]+(?:(?: ?[-‐‑–－−] ?| )[A-Za-z0-9]+|[_./&+][A-Za-z0-9]+)*\+*/g
const part = /[^-‐‑–－− /]+/g

function makeText(): string {
  const draw = startDraw(7)
  const letters = [...'aB3 -‐–－_./&+あ。é\n', ' ', '-', 'Z']
  return Array.from({ length: 20_000 }, () => letters[draw(letters.length)]).join('')
}

it('are those of the expression, and so are their parts', () => {
  const text = makeText()
  const expected = [...text.matchAll(run)].filter(([written]) => /[A-Za-z]/.test(written))
  const found = findLatinRuns(text, expected.length + 1).map(([start, end]) => text.slice(start, end))
  expect(found).toEqual(expected.map(([written]) => written))
  for (const written of found)
    expect(partsOf(written).map(([start, end]) => written.slice(start, end))).toEqual(written.match(part))
})

it('are so many at most', () => expect(findLatinRuns('GPT、BERT、CLIP', 2)).toHaveLength(2))

it('end where the text ends, whatever longer text was read before', () => {
  codesOf('a long text of many words')
  expect(findLatinRuns('a long', 9)).toEqual([[0, 6]])
  expect([...codesOf('é').subarray(0, 3)]).toEqual([0xe9, 0, 0])
})
