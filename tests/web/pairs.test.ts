// The rows of a paper's texts: pairs where there are some, else both texts whole; wrapped English is one paragraph.
import { describe, expect, it } from 'vitest'
import { readRows } from '../../web/paper/pairs.ts'

const whole = (summaryJa: string | null, abstractEn: string | null) =>
  readRows({ summaryJa, abstractEn, pairs: [] }).rows[0]

describe('readRows', () => {
  it('cuts both texts at the pairs, and leaves a side without partner empty', () => {
    const paper = { summaryJa: '一つ。\n二つ。', abstractEn: 'One. Two.' }
    const pairs = [
      { ja: [0, 3] as [number, number], en: [0, 4] as [number, number], confidence: 0.9 },
      { ja: [4, 7] as [number, number], en: null, confidence: 0.8 },
    ]
    expect(readRows({ ...paper, pairs })).toEqual({
      aligned: true,
      rows: [
        { ja: ['一つ。'], en: ['One.'] },
        { ja: ['二つ。'], en: [] },
      ],
    })
    expect(readRows({ ...paper, pairs: [] }).aligned).toBe(false)
  })

  it('joins wrapped lines of English and keeps its paragraphs and lists', () => {
    const long = 'This line was wrapped where mail programs and arXiv wrap their lines,'
    expect(whole('一', `${long}\nand goes on here.\n\nA new paragraph.`)?.en).toEqual([
      `${long} and goes on here.`,
      'A new paragraph.',
    ])
    expect(whole('一', `${long}\n- first\n- second`)?.en).toEqual([long, '- first', '- second'])
    expect(whole('一', 'A short line.\nAnother one.')?.en).toEqual(['A short line.', 'Another one.'])
    expect(whole('一\n二', null)).toEqual({ ja: ['一', '二'], en: [] })
  })
})
