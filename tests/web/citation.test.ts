// What is copied: both languages, the Japanese as it is shown, and a citation that names what is known.
import { describe, expect, it } from 'vitest'
import { formatCitation, formatQuote } from '../../web/paper/citation.ts'
import { readSentences } from '../../web/paper/sentences.ts'
import { bitextPaper } from '../made/bitext-paper.ts'

const { sentences } = readSentences(bitextPaper)
const quote = (index: number, own?: string) => {
  const sentence = sentences[index]
  if (!sentence) throw new Error('no such sentence')
  const correction = own === undefined ? null : { ja: '', text: own, updatedAt: '' }
  return formatQuote(bitextPaper, { ...sentence, correction }).split('\n')
}
const cited =
  'Ayame Orihara, Bo Lind, Chidi Eze, “Cranes Fold \\mathbb{Z}^2: Reinforcement Learning on Paper”, arXiv:2602.00099v2, 2026. https://arxiv.org/abs/2602.00099v2'

describe('a copied sentence', () => {
  it('is restored, with its partner and its source', () => {
    expect(quote(1)).toEqual([
      'ここで、$S$は折り目の数、$A$は紙の数です。',
      'Here $S$ is the number of creases and $A$ the number of sheets.',
      cited,
    ])
  })

  it('is the reader’s own where there is one, and one language where the other is missing', () => {
    expect(quote(1, '私の訳。')[0]).toBe('私の訳。')
    expect(quote(6)).toEqual(['No crane was harmed in the experiments.', cited])
    expect(quote(9)).toEqual(['紙は再生紙です。', cited])
  })

  it('closes the line breaks of the page', () => {
    const paper = { ...bitextPaper, summaryJa: '一行\n二行 a\nb', abstractEn: 'Two\n lines.', restorations: [] }
    const text = formatQuote(paper, { jaSpan: [0, 9], enSpan: [0, 11], correction: null })
    expect(text.split('\n').slice(0, 2)).toEqual(['一行二行 a b', 'Two lines.'])
  })
})

it('a citation leaves out what is not known, and shortens a crowd', () => {
  const bare = { ...bitextPaper, arxivId: null, publishedAt: null, title: 'T', authors: [] }
  expect(formatCitation(bare)).toBe('“T”.')
  const post = { ...bare, source: { ...bare.source, url: 'https://digest.example/a' } }
  expect(formatCitation(post)).toBe('“T”. https://digest.example/a')
  const crowd = Array.from({ length: 12 }, (_, index) => `F${index}`)
  expect(formatCitation({ ...bare, authors: crowd })).toBe('F0, F1, F2, F3, F4, F5, F6, F7, F8, F9 et al., “T”.')
})
