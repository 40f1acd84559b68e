// What is typed, and what is understood of it.
import { describe, expect, it } from 'vitest'
import type { Node } from '#shared/query/ast.ts'
import { operators } from '#shared/query/operators.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { and, cat, days, not, or, phrase, today, word } from './nodes.ts'

const read = (q: string) => parseQuery(q, today).node
const notes = (q: string) => parseQuery(q, today).notes
const title = (text: string, isPhrase = false): Node => ({ kind: 'text', field: 'title', text, phrase: isPhrase })
const author = (name: string): Node => ({ kind: 'author', name })
const id = (text: string): Node => ({ kind: 'id', id: text })

describe('words and phrases', () => {
  it.each<[string, Node | null]>([
    ['', null],
    ['  　\u00a0', null],
    ['鶴', word('鶴')],
    ['paper cranes', and(word('paper'), word('cranes'))],
    ['折り紙　鶴', and(word('折り紙'), word('鶴'))],
    ['"paper  cranes"', phrase('paper  cranes')],
    ['「折り紙の鶴」“paper cranes”＂x y＂『z w』', and(...['折り紙の鶴', 'paper cranes', 'x y', 'z w'].map(phrase))],
    ['"is:doubtful" "OR" "-x"', and(phrase('is:doubtful'), phrase('OR'), phrase('-x'))],
    ['a"b c"d', and(word('a'), phrase('b c'), word('d'))],
    ['Paper – a tale & more … "" !', and(...['Paper', 'a', 'tale', 'more'].map(word))],
  ])('%j', (q, node) => {
    expect(read(q)).toEqual(node)
    expect(notes(q)).toEqual([])
  })

  it.each([
    'GPT-4',
    'C++',
    'cs.CL',
    '\\tilde',
    '10:30',
    'a:b',
    'https://crane.example/a?b=c:d',
    'or',
    'and',
    'Or',
    "O'Brien",
    '--x',
    '½',
    'é',
  ])('takes %s as it is', (q) => {
    expect(read(q)).toEqual(word(q))
    expect(notes(q)).toEqual([])
  })

  it('finds a paper by an identifier or an address of arXiv, and a number in quotes as words', () => {
    for (const q of [
      '2503.12345',
      '2503.12345v2',
      'arXiv:2503.12345v1',
      'https://arxiv.org/abs/2503.12345v3',
      'arxiv.org/pdf/2503.12345',
    ])
      expect(read(q)).toEqual(id('2503.12345'))
    expect(read('https://arxiv.org/abs/hep-th/9901001')).toEqual(id('hep-th/9901001'))
    expect(read('"2503.12345"')).toEqual(phrase('2503.12345'))
    expect(read('3.14159')).toEqual(word('3.14159'))
    expect(read('9999.12345')).toEqual(word('9999.12345'))
  })
})

describe('exceptions, alternatives, groups', () => {
  it.each<[string, Node | null]>([
    ['-鶴', not(word('鶴'))],
    ['－鶴　−紙', and(not(word('鶴')), not(word('紙')))],
    ['-"paper crane" -ti:鶴', and(not(phrase('paper crane')), not(title('鶴')))],
    ['"well"-known', and(phrase('well'), word('known'))],
    ['a NOT b AND c ANDNOT d', and(word('a'), not(word('b')), word('c'), not(word('d')))],
    ['NOT -a', word('a')],
    ['"a"--b', and(phrase('a'), word('b'))],
    ['title:((a OR b) c)', and(or(title('a'), title('b')), title('c'))],
    ['a - b', and(word('a'), word('b'))],
    ['a OR b', or(word('a'), word('b'))],
    ['a|b ｜ c ＯＲ d', or(...['a', 'b', 'c', 'd'].map(word))],
    ['a b OR c', or(and(word('a'), word('b')), word('c'))],
    ['a (b OR c)', and(word('a'), or(word('b'), word('c')))],
    ['（a　ＯＲ　b） c', and(or(word('a'), word('b')), word('c'))],
    ['(a b) (c)', and(word('a'), word('b'), word('c'))],
    ['(a OR b) OR (c)', or(word('a'), word('b'), word('c'))],
    ['-(a b) -(c OR d)', and(not(and(word('a'), word('b'))), not(or(word('c'), word('d'))))],
    ['-(-(a b) )', and(word('a'), word('b'))],
    ['OR a OR OR b |', or(word('a'), word('b'))],
    ['a () (-) -', word('a')],
  ])('%j', (q, node) => {
    expect(read(q)).toEqual(node)
    expect(notes(q)).toEqual([])
  })
})

describe('operators', () => {
  it.each<[string, Node | null]>([
    ['ti:鶴 title:"paper crane" Title：「鶴」', and(title('鶴'), title('paper crane', true), title('鶴', true))],
    [
      'abs:x ja:鶴',
      and(
        ...(['abstract', 'ja'] as const).map(
          (field): Node => ({ kind: 'text', field, text: field === 'ja' ? '鶴' : 'x', phrase: false }),
        ),
      ),
    ],
    ['title:(a -b OR "c d")', or(and(title('a'), not(title('b'))), title('c d', true))],
    [
      'au:Crane author:"Ada Crane" au:(Crane, ｜ "折 紙子")',
      and(author('Crane'), author('Ada Crane'), or(author('Crane,'), author('折 紙子'))),
    ],
    [
      'cat:cs.lg CAT:ＣＳ．ＣＬ cat:cs cat:math.* cat:hep-th.*',
      and(...['cs.LG', 'cs.CL', 'cs.*', 'math.*', 'hep-th'].map(cat)),
    ],
    ['cat:astro-ph cat:cmp-lg', and(cat('astro-ph.*'), cat('cmp-lg'))],
    [
      'cat:機械学習 cat:数学 cat:"machine learning"',
      and(cat('cs.LG'), cat('math.*'), or(cat('cs.LG'), cat('stat.ML'))),
    ],
    ['cat:"zz.YY"', cat('zz.YY')],
    ['-cat:(cs.LG OR cs.CL)', not(or(cat('cs.LG'), cat('cs.CL')))],
    ['primary:stat.ml', { kind: 'primary', code: 'stat.ML' }],
    [
      'id:2503.12345v2 id:HEP-TH/9901001 id:math.ag/0309136',
      and(id('2503.12345'), id('hep-th/9901001'), id('math.AG/0309136')),
    ],
    [
      'has:code has:MATH -has:id',
      and({ kind: 'has', what: 'code' }, { kind: 'has', what: 'math' }, not({ kind: 'has', what: 'id' })),
    ],
    ['is:untranslated ｉｓ：Doubtful', and({ kind: 'is', state: 'untranslated' }, { kind: 'is', state: 'doubtful' })],
  ])('%j', (q, node) => {
    expect(read(q)).toEqual(node)
    expect(notes(q)).toEqual([])
  })

  it.each([
    ['date:2025-03-24', '2025-03-24', '2025-03-24'],
    ['date:2025-3-4', '2025-03-04', '2025-03-04'],
    ['date:2025/03/24', '2025-03-24', '2025-03-24'],
    ['date:20250324', '2025-03-24', '2025-03-24'],
    ['date:2025年3月24日', '2025-03-24', '2025-03-24'],
    ['date:2025年2月', '2025-02-01', '2025-02-28'],
    ['date:2024-02', '2024-02-01', '2024-02-29'],
    ['date:2025', '2025-01-01', '2025-12-31'],
    ['date:2025-03-01..03-31', '2025-03-01', '2025-03-31'],
    ['date:2025-03-01..15', '2025-03-01', '2025-03-15'],
    ['date:2025-12-20..01-05', '2025-12-20', '2026-01-05'],
    ['date:2025-03-01..2025-04-02', '2025-03-01', '2025-04-02'],
    ['date:2025-04-02..2025-03-01', '2025-03-01', '2025-04-02'],
    ['date:2025-03〜2025-05', '2025-03-01', '2025-05-31'],
    ['date:2024..2025', '2024-01-01', '2025-12-31'],
    ['date:2025-03..', '2025-03-01', null],
    ['date:..2025-03', null, '2025-03-31'],
    ['date:today', today, today],
    ['date:yesterday', '2026-11-22', '2026-11-22'],
    ['date:7d', '2026-11-16', null],
    ['date:2w', '2026-11-09', null],
    ['date:3m', '2026-08-23', null],
    ['date:1y', '2025-11-23', null],
    ['date:9999m', '1193-08-23', null],
    ['date:9999y', '1000-01-23', null],
    ['date:2025-03-20..05', '2025-03-05', '2025-03-20'],
    ['after:2025-03-24', '2025-03-24', null],
    ['after:2025', '2025-01-01', null],
    ['after:２ｗ', '2026-11-09', null],
    ['before:2025-03-24', null, '2025-03-23'],
    ['before:2025-03', null, '2025-02-28'],
    ['before:7d', null, '2026-11-15'],
  ])('%s is from %s to %s', (q, from, to) => {
    expect(read(q)).toEqual(days(from, to))
  })

  it('counts months to the last day of a shorter one', () => {
    expect(parseQuery('date:1m', '2025-03-31').node).toEqual(days('2025-02-28', null))
  })

  it('takes the last order, wherever it stands', () => {
    expect(parseQuery('sort:old a (b sort:relevance)', today)).toEqual({
      node: and(word('a'), word('b')),
      sort: 'relevance',
      notes: [],
    })
    expect(parseQuery('a', today).sort).toBeNull()
  })

  it('reads the examples of every row, and every name it goes by', () => {
    for (const { names, examples } of operators) {
      for (const q of examples) expect({ q, notes: notes(q) }).toEqual({ q, notes: [] })
      const [first = ''] = examples.map((q) => q.replace(/^-?\w+:/, '')).filter((value) => !value.includes(' '))
      for (const name of names) expect(notes(`${name}:${first}`)).toEqual([])
    }
  })
})

describe('what is not understood is searched as words and noted', () => {
  const one = (q: string) => {
    const [note, ...more] = notes(q)
    expect(more).toEqual([])
    return note && [q.slice(note.start, note.end), note.problem, note.suggestion]
  }

  it.each([
    ['鶴 categroy:cs.LG', 'categroy:', 'operator', 'category:'],
    ['titel:"a b"', 'titel:', 'operator', 'title:'],
    ['auth:Crane', 'auth:', 'operator', 'author:'],
    ['ｃａｔｓ：cs.LG', 'ｃａｔｓ：', 'operator', 'cat:'],
    ['since:2025', 'since:', 'operator', 'after:'],
    ['a is:doubtfull b', 'is:doubtfull', 'value', 'is:doubtful'],
    ['-is:translated', 'is:translated', 'value', 'is:untranslated'],
    ['has:"coed"', 'has:"coed"', 'value', 'has:code'],
    ['has:picture', 'has:picture', 'value', null],
    ['sort:relevant', 'sort:relevant', 'value', 'sort:relevance'],
    ['cat:csLG', 'cat:csLG', 'value', 'cat:cs.LG'],
    ['cat:cs.L', 'cat:cs.L', 'value', 'cat:cs.LG'],
    ['cat:AI', 'cat:AI', 'value', 'cat:cs.AI'],
    ['cat:crypto', 'cat:crypto', 'value', 'cat:cs.CR'],
    ['is:(doubtfull)', 'doubtfull', 'value', 'doubtful'],
    ['date:2025-13', 'date:2025-13', 'value', null],
    ['date:2025-02-29', 'date:2025-02-29', 'value', null],
    ['date:1..2..3', 'date:1..2..3', 'value', null],
    ['before:soon', 'before:soon', 'value', null],
    ['id:crane', 'id:crane', 'value', null],
    ['-sort:new', 'sort:new', 'value', null],
    ['-(a sort:new)', 'sort:new', 'value', null],
    ['title:""', 'title:""', 'value', null],
    ['title: crane', 'title: ', 'value', 'title:'],
    ['(title:) crane', 'title:', 'value', null],
    ['crane title:', 'title:', 'value', null],
    ['a "b c', '"b c', 'quote', '"b c"'],
    ['a 「b c ', '「b c ', 'quote', '「b c」'],
    ['ti:"b c', '"b c', 'quote', '"b c"'],
    ['5" disk', '" disk', 'quote', '" disk"'],
    ['a (b (c OR', '(b (c OR', 'parenthesis', '(b (c OR))'],
    ['a) b', ')', 'parenthesis', null],
  ])('%j: %j', (q, place, problem, suggestion) => {
    expect(one(q)).toEqual([place, problem, suggestion])
  })

  it.each<[string, Node | null]>([
    ['categroy:cs.LG', word('categroy:cs.LG')],
    ['categroy:"a b"', and(word('categroy:'), phrase('a b'))],
    ['-is:odd', not(word('is:odd'))],
    ['is:"very odd"', phrase('very odd')],
    ['a "b c', and(word('a'), word('b'), word('c'))],
    ['ti:"b c', and(title('b'), word('c'))],
    ['a) (b', and(word('a'), word('b'))],
    ['title: crane', and(word('title'), word('crane'))],
    ['crane title:', word('crane')],
    ['-sort:new title:"" date:..', null],
  ])('%j as words', (q, node) => {
    expect(read(q)).toEqual(node)
  })

  it('does not note what only looks like an operator', () => {
    for (const q of [
      'data: crane',
      'https://crane.example',
      'note:x',
      'abc:d',
      'iso:9001',
      '10:30',
      'A:B',
      'title',
      'models:',
    ])
      expect(notes(q)).toEqual([])
  })
})
