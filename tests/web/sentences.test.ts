// A paper’s texts as the reader shows them: sentences with partners and all that is said of them, and as flowing text.
import { describe, expect, it } from 'vitest'
import { readFlow } from '../../web/paper/flow.ts'
import { findLines, findParagraphs } from '../../web/paper/lines.ts'
import { type Reading, readSentences } from '../../web/paper/sentences.ts'
import { bitextPaper } from '../made/bitext-paper.ts'

const cut = (text: string | null, spans: readonly (readonly [number, number])[]) =>
  spans.map(([from, to]) => (text ?? '').slice(from, to))
const plain = { restorations: [], missing: [], doubts: [], corrections: [], terms: [] }
const rows = (reading: Reading, ja: string | null, en: string | null) =>
  reading.sentences.map((sentence) => [cut(ja, sentence.ja), cut(en, sentence.en)])
const pair = (ja: [number, number] | null, en: [number, number] | null, confidence = 0.9) => ({ ja, en, confidence })

describe('sentences', () => {
  const [ja, en] = ['一つ。\n二つ。', 'One. Two.']
  const texts = { ...plain, summaryJa: ja, abstractEn: en }

  it('are cut from both texts at the pairs, with a side left empty where it has no partner', () => {
    const reading = readSentences({ ...texts, pairs: [pair([0, 3], [0, 4]), pair([4, 7], null), pair(null, [5, 9])] })
    expect(reading.aligned).toBe(true)
    expect(rows(reading, ja, en)).toEqual([
      [['一つ。'], ['One.']],
      [['二つ。'], []],
      [[], ['Two.']],
    ])
  })

  it('are one block where no pairs are known', () => {
    for (const pairs of [[], [pair([0, 7], [0, 9])]]) {
      const reading = readSentences({ ...texts, pairs })
      expect(reading.aligned).toBe(false)
      expect(rows(reading, ja, en)).toEqual([[['一つ。', '二つ。'], ['One. Two.']]])
    }
    expect(readSentences({ ...plain, summaryJa: '一', abstractEn: 'One', pairs: [] }).aligned).toBe(true)
    expect(rows(readSentences({ ...texts, abstractEn: null, pairs: [] }), ja, null)).toEqual([
      [['一つ。', '二つ。'], []],
    ])
  })

  it('say where their link is weak', () => {
    const reading = readSentences({ ...texts, pairs: [pair([0, 3], [0, 4], 0.69), pair([4, 7], [5, 9], 0.7)] })
    expect(reading.sentences.map(({ weak }) => weak)).toEqual([true, false])
  })

  it('carry their doubts, missing formulas and terms', () => {
    const { sentences } = readSentences(bitextPaper)
    const counts = sentences.map(({ doubts, missing, terms }) => [doubts.length, missing.length, terms.length].join(''))
    expect(counts).toEqual(['001', '000', '010', '100', '000', '101', '100', '000', '000', '100'])
  })

  it('find the reader’s own words by the sentence of the page, whatever its white space', () => {
    const correction = { ja: ' 紙は 再生紙です。', text: '再生紙を使いました。', updatedAt: '' }
    const own = (said: string) =>
      readSentences({ ...bitextPaper, corrections: [{ ...correction, ja: said }] }).sentences.map(
        (one) => one.correction?.text,
      )
    expect(own('紙は再生紙です。\n').at(-1)).toBe('再生紙を使いました。')
    expect(own('紙は再生紙でした。').filter(Boolean)).toEqual([])
  })

  it('let a term inside a restored stretch give way', () => {
    const [first] = bitextPaper.restorations
    if (!first) throw new Error('the made paper has restorations')
    const term = { en: [0, 2] as [number, number], renderings: [], unusual: false }
    const terms = [
      { ...term, ja: [first.start + 1, first.start + 3] as [number, number] },
      { ...term, ja: [0, 3] as [number, number] },
    ]
    const { jaMarks } = readSentences({ ...bitextPaper, terms })
    expect(jaMarks.filter(({ kind }) => kind === 'term').map(({ start }) => start)).toEqual([0])
    expect(jaMarks.filter(({ kind }) => kind === 'restored')).toHaveLength(bitextPaper.restorations.length)
  })
})

describe('lines', () => {
  const long = 'This line was wrapped where mail programs and arXiv wrap their lines,'
  const paragraphs = (text: string) => cut(text, findParagraphs(text, [0, text.length]))

  it('of wrapped English are one paragraph; blank lines, short lines and lists are not joined', () => {
    expect(paragraphs(`${long}\n  and goes on here.\n\nA new paragraph.`)).toEqual([
      `${long}\n  and goes on here.`,
      'A new paragraph.',
    ])
    expect(paragraphs(`${long}\n\nA new one.`)).toEqual([long, 'A new one.'])
    expect(paragraphs(`${long}\n- first\n- second`)).toEqual([long, '- first', '- second'])
    expect(paragraphs('A short line.\nAnother one.')).toEqual(['A short line.', 'Another one.'])
  })

  it('of Japanese end at line breaks, but not inside what was restored', () => {
    const text = ' 一\n\n二$a\nb$三 '
    const lines = (marks: { start: number; end: number }[]) => cut(text, findLines(text, [0, text.length], marks))
    expect(lines([])).toEqual(['一', '二$a', 'b$三'])
    expect(lines([{ start: 5, end: 10 }])).toEqual(['一', '二$a\nb$三'])
  })
})

describe('a side as flowing text', () => {
  const flow = (ja: string, parts: readonly string[]) => {
    const pairs = parts.map((part) => pair([ja.indexOf(part), ja.indexOf(part) + part.length], null))
    const { sentences } = readSentences({ ...plain, summaryJa: ja, abstractEn: null, pairs })
    return readFlow(sentences, ja, 'ja').map(({ item, pieces }) => [
      item,
      ...cut(
        ja,
        pieces.map(({ span }) => span),
      ),
    ])
  }

  it('runs on over line ends, and breaks at blank lines and items', () => {
    const parts = ['一つ。', '二つ。', '三つ。', '– 四つ。', '– 五つ。', '六つ。']
    expect(flow('一つ。\n二つ。\n\n三つ。\n– 四つ。\n– 五つ。\n六つ。', parts)).toEqual([
      [false, '一つ。', '二つ。'],
      [false, '三つ。'],
      [true, '– 四つ。'],
      [true, '– 五つ。'],
      [false, '六つ。'],
    ])
  })

  it('has every sentence of its side once, the last piece marked', () => {
    const { sentences } = readSentences(bitextPaper)
    const pieces = readFlow(sentences, bitextPaper.abstractEn ?? '', 'en').flatMap((paragraph) => paragraph.pieces)
    expect(pieces.filter(({ last }) => last).map(({ sentence }) => sentence.index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })
})
