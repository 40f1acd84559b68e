// What is being typed at the caret, what it can become, and the query after that.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTyping } from '#shared/query/caret.ts'
import { completeAt, formatInsert, insertCandidate } from '#shared/query/complete.ts'
import { operators } from '#shared/query/operators.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { queries, today } from './nodes.ts'

/** The caret is written `^`. */
const at = (marked: string) => ({ q: marked.replace('^', ''), caret: marked.indexOf('^') })
const typing = (marked: string) => {
  const { q, caret } = at(marked)
  const { start, end, kind, prefix } = findTyping(q, caret)
  return [kind, prefix, q.slice(start, end)]
}
const inserts = (marked: string) => completeAt(at(marked).q, at(marked).caret).candidates.map(({ insert }) => insert)

describe('what is being typed', () => {
  it.each([
    ['^', 'operator', '', ''],
    ['鶴 ^', 'operator', '', ''],
    ['鶴 ca^', 'operator', 'ca', 'ca'],
    ['鶴 ｃａ^', 'operator', 'ｃａ', 'ｃａ'],
    ['鶴 分^', 'operator', '分', '分'],
    ['cra^ne', 'word', 'cra', 'crane'],
    ['c^at:cs.LG x', 'operator', 'c', 'cat:'],
    ['cat:^', 'category', '', ''],
    ['-（ｃａｔ：^', 'category', '', ''],
    ['cat:cs.^LG x', 'category', 'cs.', 'cs.LG'],
    ['cat:(cs.LG OR ma^) x', 'category', 'ma', 'ma'],
    ['cat:(cs.LG OR ^', 'category', '', ''],
    ['cat:((ma^', 'category', 'ma', 'ma'],
    ['cat:(cs.LG) ^', 'operator', '', ''],
    ['primary:c^', 'category', 'c', 'c'],
    ['au:Cr^', 'author', 'Cr', 'Cr'],
    ['au:"Ada Cr^', 'author', 'Ada Cr', '"Ada Cr'],
    ['au:"Ada Cr^ane" x', 'author', 'Ada Cr', '"Ada Crane"'],
    ['-is:d^', 'is', 'd', 'd'],
    ['has:^ x', 'has', '', ''],
    ['after:^', 'date', '', ''],
    ['sort:r^', 'sort', 'r', 'r'],
    ['tag:^', 'tag', '', ''],
    ['-tag:"to ci^', 'tag', 'to ci', '"to ci'],
    ['tag:(総説 OR ^', 'tag', '', ''],
    ['note:再^', 'word', '再', '再'],
    ['ti:ca^', 'word', 'ca', 'ca'],
    ['"paper cr^', 'word', 'paper cr', '"paper cr'],
    ['"paper cranes"^', 'operator', '', ''],
    ['-^', 'operator', '', ''],
    ['-cra^', 'word', 'cra', 'cra'],
    ['https:^', 'word', 'https:', 'https:'],
  ])('at %s is of kind %s', (marked, kind, prefix, stretch) => {
    expect(typing(marked)).toEqual([kind, prefix, stretch])
  })

  it('lies around the caret, wherever it is and whatever the query', () => {
    fc.assert(
      fc.property(queries, fc.nat(60), (q, caret) => {
        const { start, end, prefix } = findTyping(q, caret)
        const place = Math.min(caret, q.length)
        expect(start <= place && place <= end && end <= q.length).toBe(true)
        expect(q.slice(start, place).endsWith(prefix)).toBe(true)
      }),
      { numRuns: 2000 },
    )
    expect(findTyping('crane', 99)).toEqual(findTyping('crane', 5))
    expect(findTyping('crane', Number.NaN)).toEqual(findTyping('crane', 0))
  })
})

describe('candidates', () => {
  it('are all operators before anything is typed, and those that begin so', () => {
    expect(completeAt('', 0, 99).candidates.map(({ insert }) => insert)).toEqual(
      operators.map(({ names }) => `${names[0]}:`),
    )
    expect(inserts('cat^')).toEqual(['category:', 'category:math.CT'])
    expect(inserts('au^')).toEqual(['author:'])
    expect(inserts('著^')).toEqual(['author:'])
  })

  it('are categories by code and by name in both languages', () => {
    expect(inserts('cat:cs.l^')).toEqual(['cs.LG', 'cs.LO'])
    expect(inserts('cat:機械^')).toEqual(['cs.LG', 'stat.ML'])
    expect(inserts('cat:machine^')).toEqual(['cs.LG', 'stat.ML'])
    expect(inserts('cat:数学^')).toContain('math.*')
    expect(inserts('機械学習^')).toEqual(['category:cs.LG', 'category:stat.ML'])
    expect(inserts('ti:機械学習^')).toEqual([])
  })

  it('are the values of an operator', () => {
    expect(inserts('is:^')).toEqual([
      'unread',
      'read',
      'starred',
      'later',
      'revised',
      'watched',
      'untranslated',
      'doubtful',
      'sample',
    ])
    expect(inserts('is:d^')).toEqual(['doubtful'])
    expect(inserts('sort:関^')).toEqual(['relevance'])
    expect(inserts('before:2^')).toEqual(['2w'])
  })

  it('are understood once they are put in', () => {
    fc.assert(
      fc.property(queries, fc.nat(60), fc.nat(20), (q, caret, choice) => {
        const { candidates, ...typing } = completeAt(q, caret)
        const candidate = candidates[choice]
        fc.pre(candidate !== undefined && !q.includes('"') && typing.end === q.length)
        const after = insertCandidate(q, typing, candidate?.insert ?? '')
        expect(after.caret).toBe(after.q.length)
        const bad = parseQuery(after.q, today).notes.filter(
          ({ end, start }) => end > typing.start && start >= typing.start,
        )
        expect(bad.every(({ end, problem }) => problem === 'value' && end === after.q.trimEnd().length)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('a candidate put in', () => {
  const put = (marked: string, insert: string) => {
    const { q, caret } = at(marked)
    const after = insertCandidate(q, findTyping(q, caret), insert)
    return `${after.q.slice(0, after.caret)}^${after.q.slice(after.caret)}`
  }

  it('takes the place of what was typed, and leaves the caret behind it', () => {
    expect(put('鶴 ca^', 'category:')).toBe('鶴 category:^')
    expect(put('cat:cs^ 鶴', 'cs.LG')).toBe('cat:cs.LG ^鶴')
    expect(put('cat:(cs.LG OR m^) x', 'math.*')).toBe('cat:(cs.LG OR math.*^) x')
    expect(put('au:"Ada Cr^', formatInsert('Ada Crane'))).toBe('au:"Ada Crane" ^')
    expect(put('au:Cr^ane', formatInsert('Crane'))).toBe('au:Crane ^')
  })
})
