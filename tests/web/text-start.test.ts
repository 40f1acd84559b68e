// The beginning of an abstract on paper.
import { expect, it } from 'vitest'
import { trimStart } from '../../web/print/text-start.ts'

it('ends with a whole word and a mark', () => {
  expect(trimStart('We fold\ncranes and stu')).toBe('We fold cranes and …')
})

it('is left alone where it ends with a sentence', () => {
  expect(trimStart('We fold cranes. ')).toBe('We fold cranes.')
})

it('holds no half formula', () => {
  expect(trimStart(String.raw`The area is $a^2$ and the side $\frac{1`)).toBe('The area is $a^2$ and the side …')
})
