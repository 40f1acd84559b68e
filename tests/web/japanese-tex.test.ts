// In a translated text, links and formulas are shown as such only where they came through whole.
import { describe, expect, it } from 'vitest'
import { readJapaneseTex } from '../../web/paper/japanese-tex.ts'
import { linkOf } from '../../web/paper/restored-link.ts'
import { plainText } from '../../web/paper/tex-tokens.ts'

const english = 'Code is at https://github.com/example-lab/Cranes. Let $S$ and $n$.'
const read = (text: string, original: string | null, kind: 'link' | 'math') =>
  readJapaneseTex(text, original).flatMap((token) => (token.kind === kind ? [token.source] : []))

it.each([
  ['コードは https://github.com/example-lab/Cranes にあります。', english, ['https://github.com/example-lab/Cranes']],
  ['コードはhttps://github.com/example-lab/Cranesにあります。', english, ['https://github.com/example-lab/Cranes']],
  ['コードは https://github.com/example-lab/cranes にあります。', english, []],
  ['コードは https://github.com/exa mple-lab/Cranes にあります。', english, []],
  ['コードは https://github.com/exa mple-lab/Cranes にあります。', null, []],
  ['コードは atttps://github.com/example-lab/Cranes にあります。', null, []],
  ['コードは https://example.org/a。', null, ['https://example.org/a']],
])('links of %s', (text, original, expected) => {
  expect(read(text, original, 'link')).toEqual(expected)
  expect(
    readJapaneseTex(text, original)
      .map(({ source }) => source)
      .join(''),
  ).toBe(text)
})

it.each([
  ['$n$枚と$s$枚', english, ['$n$']],
  ['$ n $枚', english, []],
  ['$n$枚と$\\ max(r、q)$', null, ['$n$']],
  ['1ドルと$5', english, []],
])('formulas of %s', (text, original, expected) => {
  expect(read(text, original, 'math')).toEqual(expected)
})

it('as plain text keeps what is broken and reads what is whole', () => {
  expect(plainText(readJapaneseTex("\\textbf{太字}、\\ textit {x}、Poincar\\'e、$\\tilde{O}(n)$", null))).toBe(
    '太字、\\ textit {x}、Poincaré、\\tilde{O}(n)',
  )
})

describe('a restored link leads', () => {
  it.each([
    ['https://example.org/A', 'https://example.org/A'],
    ['athttps://example.org/A', 'https://example.org/A'],
    ['\\url{https://example.org/a}', 'https://example.org/a'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['10.1234/ab.c', 'https://doi.org/10.1234/ab.c'],
    ['doi:10.1234/ab.c', 'https://doi.org/10.1234/ab.c'],
    ['arXiv:2602.00001v2', 'https://arxiv.org/abs/2602.00001v2'],
    ['ayame@example.org', 'mailto:ayame@example.org'],
    ['javascript:alert(1)', undefined],
    ['a word', undefined],
  ])('%s', (text, expected) => {
    expect(linkOf(text)).toBe(expected)
  })
})
