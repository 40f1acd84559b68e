// Queries for tests: conditions in a few letters, and random queries, as text and as trees.
import fc from 'fast-check'
import type { Leaf, Node, Sort } from '#shared/query/ast.ts'

export const today = '2026-11-23'

export const word = (text: string): Node => ({ kind: 'text', field: null, text, phrase: false })
export const phrase = (text: string): Node => ({ kind: 'text', field: null, text, phrase: true })
export const cat = (code: string): Node => ({ kind: 'category', code })
export const not = (part: Node): Node => ({ kind: 'not', part })
export const and = (...parts: Node[]): Node => ({ kind: 'and', parts })
export const or = (...parts: Node[]): Node => ({ kind: 'or', parts })
export const days = (from: string | null, to: string | null): Node => ({ kind: 'date', from, to })

const pieces = [
  ...'ab強光 　-－|｜()（）"“”「」『』:：.*~',
  ...['OR', 'ＯＲ', 'AND', 'NOT', 'ANDNOT', 'or', 'GPT-4', 'C++', '\\tilde', 'https://a.example/b?c=d', '10:30', 'a:b'],
  ...['title:', 'ti:', 'abs：', 'ja:', 'au:', 'author:', 'cat:', 'ｃａｔ：', 'primary:', 'date:', 'after:', 'before:'],
  ...[
    'id:',
    'has:',
    'is:',
    'sort:',
    'categroy:',
    'since:',
    'title',
    'cs.LG',
    'cs',
    'math.*',
    '機械学習',
    '"Machine Learning"',
  ],
  ...['2025-03', '2025', '2025-03-01..03-31', '..2025', '7d', '2503.12345', 'hep-th/9901001v2', 'arXiv:2503.12345'],
  ...['code', 'doubtful', 'doubtfull', 'new', 'relevance', '\u200b', '𠮟', '\ud800', '–', '!'],
]
/** Any query: whatever can be typed, and a good part of what means something. */
export const queries = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 24,
    },
  )
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join(' ')))

const texts = fc.constantFrom(
  '拡散',
  'crane',
  'GPT-4',
  'two words',
  'OR',
  '-x',
  'a"b',
  '「c」',
  'is:odd',
  'is:doubtful',
  '2503.12345',
  'title:',
)
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const leaves: fc.Arbitrary<Leaf> = fc.oneof(
  fc
    .record({ field: fc.constantFrom(null, 'title', 'abstract', 'ja'), text: texts, phrase: fc.boolean() })
    .map(({ field, text, phrase }) => ({ kind: 'text' as const, field, text, phrase })),
  texts.map((name) => ({ kind: 'author' as const, name })),
  fc.constantFrom('cs.LG', 'math.*', 'hep-th', 'cmp-lg', 'zz.YY').map((code) => ({ kind: 'category' as const, code })),
  fc.constantFrom('cs.LG', 'stat.ML').map((code) => ({ kind: 'primary' as const, code })),
  fc
    .tuple(day, day)
    .map(([a, b]) => (a < b ? [a, b] : [b, a]))
    .chain(([from = null, to = null]) => fc.constantFrom({ from, to }, { from, to: null }, { from: null, to }))
    .map((ends) => ({ kind: 'date' as const, ...ends })),
  fc.constantFrom('2503.12345', 'hep-th/9901001', 'math.AG/0309136').map((id) => ({ kind: 'id' as const, id })),
  fc.constantFrom('code', 'math', 'id', 'note').map((what) => ({ kind: 'has' as const, what })),
  fc
    .constantFrom('untranslated', 'doubtful', 'sample', 'unread', 'read', 'starred', 'later')
    .map((state) => ({ kind: 'is' as const, state })),
  texts.map((name) => ({ kind: 'tag' as const, name })),
  texts.map((text) => ({ kind: 'note' as const, text })),
)
/** Any tree that the type allows, a few layers deep. */
export const nodes: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: leaves },
    { weight: 1, arbitrary: tie('node').map(not) },
    { weight: 2, arbitrary: fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((parts) => and(...parts)) },
    { weight: 2, arbitrary: fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((parts) => or(...parts)) },
  ),
})).node
export const sorts: fc.Arbitrary<Sort | null> = fc.constantFrom(null, 'new', 'old', 'relevance')

/** The same tree as the parser gives it: nothing in its own kind, no double exception. `phrases`: no text is less than a phrase. */
export function normalize(node: Node): Node {
  if (node.kind === 'not') {
    const part = normalize(node.part)
    return part.kind === 'not' ? part.part : not(part)
  }
  if (!('parts' in node)) return node
  const parts = node.parts
    .map(normalize)
    .flatMap((part) => (part.kind === node.kind && 'parts' in part ? part.parts : [part]))
  return { kind: node.kind, parts }
}

/** With every text a phrase: the one thing that writing a tree out may change is that a text gets quotes. */
export function asPhrases(node: Node): Node {
  if (node.kind === 'text') return { ...node, phrase: true }
  if (node.kind === 'not') return not(asPhrases(node.part))
  return 'parts' in node ? { ...node, parts: node.parts.map(asPhrases) } : node
}
