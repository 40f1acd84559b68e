// What is shown of reasons and words: the strongest for a paper, one against it where it matters; groups that do not move.
import { describe, expect, it } from 'vitest'
import type { ForYouWord } from '#shared/for-you.ts'
import { groupWords } from '../../web/for-you/group-words.ts'
import { pickReasons } from '../../web/for-you/reasons.ts'

const word = (text: string, weight: number, adjusted: ForYouWord['adjusted'] = null): ForYouWord => ({
  feature: `word:${text}`,
  kind: 'word',
  text,
  weight,
  adjusted,
})
const texts = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text).join('')

describe('the reasons of a paper', () => {
  const reasons = [word('a', 0.5), word('b', -0.4), word('c', 0.3), word('d', 0.2), word('e', 0.1), word('f', 0.05)]

  it('are the four strongest for it', () => {
    const { speaksFor, against } = pickReasons(reasons, false)
    expect([texts(speaksFor), texts(against)]).toEqual(['acde', ''])
  })

  it('of an unlikely one are also the strongest against it', () => {
    const { speaksFor, against } = pickReasons(reasons, true)
    expect([texts(speaksFor), texts(against)]).toEqual(['acde', 'b'])
  })
})

describe('the words of the ranking', () => {
  it('stand by what was learnt, whatever was set', () => {
    const words = [word('x', 0, 'banned'), word('b', 0.1, 'banned'), word('a', 0.2), word('z', -0.1), word('y', -0.3)]
    const { speaksFor, against, byHand } = groupWords(words)
    expect([texts(speaksFor), texts(against), texts(byHand)]).toEqual(['ab', 'yz', 'x'])
  })
})
