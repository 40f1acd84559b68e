// What is offered while one types, what taking it gives, and remembering searches where there may be no storage.
import { describe, expect, it, vi } from 'vitest'
import { completeAt } from '#shared/query/complete.ts'
import {
  suggestAuthors,
  suggestCandidates,
  suggestSearches,
  suggestTags,
  suggestTerms,
  takeSuggestion,
} from '../../web/search/suggestion.ts'

describe('suggestions', () => {
  it('of the language say what they are in the language of the reader', () => {
    const typing = completeAt('鶴 cat:cs.C', 10)
    const [en, ja] = (['en', 'ja'] as const).map((language) => suggestCandidates(typing.candidates, language)[0])
    expect(en?.insert).toMatch(/^cs\.C/)
    expect(en?.insert).toBe(ja?.insert)
    expect(en?.detail).not.toBe(ja?.detail)
  })

  it('of authors begin as typed, in any part of the name, with or without accents', () => {
    const authors = ['Ayame Orihara', 'Órn Bo', 'Bo Orlov', 'Norio Abe'].map((author) => ({ author, count: 2 }))
    expect(suggestAuthors('or', authors, String).map(({ insert }) => insert)).toEqual([
      '"Ayame Orihara"',
      '"Órn Bo"',
      '"Bo Orlov"',
    ])
  })

  it('of tags are all of them, then those with a word that begins as typed, quoted where they must be', () => {
    const tags = ['to cite', '総説', 'Ｃｉｔｅｄ'].map((name, id) => ({
      id,
      name,
      colour: 'teal' as const,
      papers: id,
    }))
    expect(suggestTags('', tags, String).map(({ label }) => label)).toEqual(['Ｃｉｔｅｄ', '総説', 'to cite'])
    const typing = completeAt('鶴 -tag:ci', 9)
    const [cited, toCite] = suggestTags(typing.prefix, tags, String)
    expect(cited).toEqual({ kind: 'tag', insert: 'Ｃｉｔｅｄ', label: 'Ｃｉｔｅｄ', detail: '2', colour: 'teal' })
    expect(toCite && takeSuggestion('鶴 -tag:ci', typing, toCite)).toEqual({ q: '鶴 -tag:"to cite" ', caret: 17 })
    expect(suggestTags('x', tags, String)).toEqual([])
  })

  it('of terms are in the language that is typed, each once, and never what stands there already', () => {
    const term = (en: string, ja: string) => ({ en, ja, count: 3, score: 0.9, example: null })
    const terms = [
      term('paper crane', '折り鶴'),
      term('paper crane', '紙鶴'),
      term('crane', '鶴'),
      term('fold', '折り'),
    ]
    expect(suggestTerms('Pap', terms).map(({ insert, detail }) => [insert, detail])).toEqual([
      ['"paper crane"', '折り鶴'],
    ])
    expect(suggestTerms('折り', terms).map(({ insert }) => insert)).toEqual(['折り鶴'])
  })

  it('of earlier searches take the place of all that is typed', () => {
    const [search] = suggestSearches('折', ['折', '鶴 -紙'], '')
    const typing = completeAt('折', 1)
    expect(search && takeSuggestion('折', typing, search)).toEqual({ q: '鶴 -紙', caret: 4 })
  })

  it('of anything else take the place of the word', () => {
    const [first] = suggestCandidates(completeAt('鶴 catego', 8).candidates, 'en')
    const typing = completeAt('鶴 catego', 8)
    expect(first && takeSuggestion('鶴 catego', typing, first)).toEqual({ q: '鶴 category:', caret: 11 })
  })
})

describe('the last searches', () => {
  it('are kept with the newest first, each once, eight at most, also without a storage', async () => {
    vi.resetModules()
    const { listSearches, saveSearch } = await import('../../web/search/recent-searches.ts')
    for (const q of ['a', 'b', ' ', 'a ', ...'cdefghi']) saveSearch(q)
    expect(listSearches()).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a'])
  })
})
