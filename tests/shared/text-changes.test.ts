// What changed between two texts: nothing is lost, whole words are marked, and no text takes long.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#shared/days.ts'
import { shortestEdits } from '#shared/edits.ts'
import { compareTexts } from '#shared/text-changes.ts'

const fold = (text: string) => text.toLowerCase()
const en = (before: string, after: string) => compareTexts(before, after, { language: 'en', fold })
const ja = (before: string, after: string) => compareTexts(before, after, { language: 'ja', fold })
const show = (spans: readonly Span[]) =>
  spans.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')
const without = (spans: readonly Span[], kind: Span['kind']) =>
  spans.flatMap((span) => (span.kind === kind ? [] : span.text)).join('')

describe('changes of a text', () => {
  it('are whole words in English', () => {
    expect(show(en('We fold paper cranes slowly.', 'We fold large paper cranes quickly.'))).toBe(
      'We fold {+large +}paper cranes [-slowly-]{+quickly+}.',
    )
    expect(show(en('It gains 3.5% on average.', 'It gains 4.5% on average.'))).toBe(
      'It gains [-3-]{+4+}.5% on average.',
    )
  })

  it('are whole formulas, and one stretch where little stands between them', () => {
    expect(show(en('A bound of $O(n^2)$ holds.', 'A bound of $O(n \\log n)$ holds.'))).toBe(
      'A bound of [-$O(n^2)$-]{+$O(n \\log n)$+} holds.',
    )
    expect(show(en('one two of three four', 'five six of seven four'))).toBe(
      '[-one two of three-]{+five six of seven+} four',
    )
  })

  it('are characters and words of katakana in Japanese', () => {
    expect(show(ja('折り鶴のモデルを学習します。', '折り鶴のシステムを学習しました。'))).toBe(
      '折り鶴の[-モデル-]{+システム+}を学習しま[-す-]{+した+}。',
    )
    expect(show(ja('精度は90%です。', '精度は93%です。'))).toBe('精度は[-90-]{+93+}%です。')
  })

  it('leave out case and where lines break', () => {
    expect(show(en('Fold\nPaper cranes', 'fold paper\ncranes'))).toBe('fold paper\ncranes')
    expect(show(ja('折り鶴を\n折る。', '折り鶴を折る。'))).toBe('折り鶴を折る。')
  })

  it('lose nothing of either text', () => {
    const words = fc.array(
      fc.constantFrom('a', 'bb', 'paper', '折', '鶴', 'ロボット', 'の', '。', ' ', '\n', '$x$', '.'),
    )
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(words, words, fc.constantFrom('en' as const, 'ja' as const), (a, b, language) => {
        const [before, after] = [a.join(''), b.join('')]
        const spans = compareTexts(before, after, { language, fold: (text) => text })
        expect(bare(without(spans, 'new'))).toBe(bare(before))
        expect(bare(without(spans, 'gone'))).toBe(bare(after))
      }),
    )
  })

  it('are as few as there can be', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const edits = shortestEdits(a, b)
        expect(edits.filter(({ kind }) => kind === 'same')).toHaveLength(longestCommon(a, b))
        expect(edits.flatMap(({ kind, at }) => (kind === 'gone' ? [] : [b[at]]))).toEqual(b)
      }),
    )
  })

  it('are found at once, whatever the text', () => {
    const noise = (seed: number, words: number) =>
      Array.from({ length: words }, (_, at) => ((at * seed) % 997).toString(36)).join(' ')
    const time = (words: number) => {
      const began = performance.now()
      expect(without(en(noise(7919, words), noise(104729, words)), 'new')).toBe(noise(7919, words))
      return performance.now() - began
    }
    // The quickest of some: what the machine does beside it does not count.
    const quickest = (words: number) => Math.min(...Array.from({ length: 5 }, () => time(words)))
    expect(Math.max(quickest(2500), quickest(40_000))).toBeLessThan(50)
  })
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    let diagonal = 0
    for (const [at, other] of b.entries()) {
      const above = row[at + 1] ?? 0
      row[at + 1] = word === other ? diagonal + 1 : Math.max(above, row[at] ?? 0)
      diagonal = above
    }
  }
  return row.at(-1) ?? 0
}
