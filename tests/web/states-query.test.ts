// What a query asks of the translation, apart from its words; and what the glossary calls the words.

import { describe, expect, it } from 'vitest'
import { createTranslator, loadLanguage } from '../../web/i18n/messages.ts'
import { listChips } from '../../web/list/chip-list.ts'
import { pickNames } from '../../web/list/names.ts'
import { listReasons } from '../../web/paper/doubt-words.ts'
import { loadQueryLanguage } from '../../web/query-language.ts'
import { splitStates, toggleState } from '../../web/states-query.ts'
import { noFilters } from '../../web/url-state.ts'

await Promise.all([loadLanguage('ja'), loadLanguage('en'), loadQueryLanguage()])

const doubtful = { state: 'doubtful', not: false } as const

describe('the states of a query', () => {
  it('are told from its words, and a query that can’t be read is left as it is', () => {
    expect(splitStates('折り鶴 is:doubtful "is:x y"')).toEqual({ words: '折り鶴 "is:x y"', states: [doubtful] })
    expect(splitStates('"a b" c')).toEqual({ words: '"a b" c', states: [] })
    expect(splitStates('鶴 is:nonsense')).toEqual({ words: '鶴 is:nonsense', states: [] })
  })

  it('are put in and taken out, and never stand beside their opposite', () => {
    expect(toggleState('鶴', doubtful)).toBe('鶴 is:doubtful')
    expect(toggleState('鶴 is:doubtful', doubtful)).toBe('鶴')
    expect(toggleState('-is:doubtful is:untranslated', doubtful)).toBe('is:untranslated is:doubtful')
  })

  it('are chips of their own, and taking one off leaves the others', () => {
    const chips = listChips({ ...noFilters, q: '鶴 is:untranslated -is:doubtful' }, createTranslator('en'))
    expect(chips.map(({ label, without }) => [label, without.q])).toEqual([
      ['Words: 鶴', 'is:untranslated -is:doubtful'],
      ['Has untranslated sentences', '鶴 -is:doubtful'],
      ['Without: Doubtful translation', '鶴 is:untranslated'],
    ])
  })
})

it('other names are those of the other language, not the words themselves', () => {
  const term = (en: string, ja: string) => ({ en, ja, count: 3, score: 0.9, example: null })
  const terms = [term('reinforcement learning', '強化学習'), term('Reinforcement Learning', '補強学習')]
  expect(pickNames('Reinforcement learning', terms)).toEqual(['強化学習', '補強学習'])
  expect(pickNames('強化学習', terms.slice(0, 1))).toEqual(['reinforcement learning'])
  expect(pickNames('RL', [term('RL', 'RL')])).toEqual([])
})

it('every doubt has its words, with what it rests on, and each is said once', () => {
  const kinds = ['untranslated', 'unlinked', 'length', 'number', 'name', 'negation'] as const
  const doubts = kinds.map((kind) => ({ kind, ja: [0, 1] as [number, number], en: null, evidence: 'E7' }))
  for (const language of ['ja', 'en'] as const) {
    const reasons = listReasons([...doubts, ...doubts], createTranslator(language))
    expect(reasons).toHaveLength(6)
    expect(reasons.filter((reason) => reason.includes('E7'))).toHaveLength(4)
  }
})
