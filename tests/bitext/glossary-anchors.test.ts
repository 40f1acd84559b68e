// The library’s terms help to link: two sentences that lengths alone tell wrongly, and terms that say nothing.
import { describe, expect, it } from 'vitest'
import { alignTexts, findCuts } from '../../server/bitext/align.ts'
import { createLookup } from '../../server/bitext/glossary-lookup.ts'

const terms = [
  { en: 'tide gauge', ja: '験潮儀', count: 9 },
  { en: 'lighthouse', ja: '灯台', count: 9 },
]
const en = 'A tide gauge is small and old. The lighthouse is small and old as well.'
const ja = '灯台も小さくて古いです。'
const partnerOf = (glossary?: ReturnType<typeof createLookup>) =>
  findCuts(ja, en, { glossary }).find((cut) => cut.ja && cut.en)?.en

describe('terms of the glossary', () => {
  it('tell which sentence a translation belongs to', () => {
    expect(en.slice(...(partnerOf(createLookup(terms)) ?? [0, 0]))).toBe('The lighthouse is small and old as well.')
    const swapped = terms.map((term, index) => ({ ...term, ja: terms[1 - index]?.ja ?? '' }))
    expect(en.slice(...(partnerOf(createLookup(swapped)) ?? [0, 0]))).not.toBe(
      'The lighthouse is small and old as well.',
    )
  })

  it('are left aside where they were met too seldom, or sound the same anyway', () => {
    const told = ({ ja, en, confidence }: ReturnType<typeof alignTexts>[number]) => ({ ja, en, confidence })
    const rare = createLookup(terms.map((term) => ({ ...term, count: 1 })))
    expect(findCuts(ja, en, { glossary: rare }).map(told)).toEqual(alignTexts(ja, en))
    const heard = createLookup([{ en: 'lighthouse', ja: 'ライトハウス', count: 50 }])
    expect(findCuts('ライトハウスです。', en, { glossary: heard }).map(told)).toEqual(
      alignTexts('ライトハウスです。', en),
    )
  })
})
