// TeX in English text: lossless, linear, and careful about what it takes for math.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHoldMath, readTex } from '../../web/paper/tex.ts'
import { safeAddress, trimAddress } from '../../web/paper/tex-links.ts'
import { readMarks } from '../../web/paper/tex-marks.ts'
import { plainText } from '../../web/paper/tex-tokens.ts'

const kinds = (text: string) => readTex(text).map((token) => token.kind)
const shown = (text: string) => plainText(readTex(text))
const math = (text: string) => readTex(text).flatMap((token) => (token.kind === 'math' ? [token.tex] : []))
const links = (text: string) => readTex(text).flatMap((token) => (token.kind === 'link' ? [token.text] : []))
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$',
        '$$',
        '\\(',
        '\\)',
        '\\[',
        '\\]',
        '\\',
        '{',
        '}',
        '\\emph{',
        '\\url{',
        '\\textbf{',
        '~',
        '--',
      ),
      fc.constantFrom(
        '\\cite{',
        '\\href{',
        '}{',
        '\\footnote{',
        '{\\em ',
        "\\'e",
        '{\\o}',
        '\\c{c}',
        '\\v s',
        '\\ ',
        '\\ref{x}',
      ),
      fc.constantFrom('``', "''", '\\$', '\\%', 'http://', 'https://a.b/c', ' ', '5', '.', '日本'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('tokens', () => {
  it('put together are the text', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(
          readTex(text)
            .map((token) => token.source)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('may hold math whenever they do', () => {
    fc.assert(fc.property(tricky, (text) => math(text).length === 0 || mayHoldMath(text)))
  })

  it.each([
    '$a ',
    '\\emph{',
    '\\url{',
    '\\textbf{$',
    'http://',
    '\\(',
    '$$',
    '{',
    '\\[x$',
    '`',
    "\\emph{$x$ http://a.b} '",
    '\\cite[',
    '\\cite{a}',
    '\\href{',
    '\\href{http://a.b}{',
    '\\footnote{',
    '{\\em ',
    "{\\'",
    '\\c{',
    '\\v ',
    '\\LaTeX ',
    '$\\text{',
  ])(
    'take time in proportion to the text: %s again and again',
    (part) => {
      const text = part.repeat(Math.ceil(400_000 / part.length))
      expect(
        readTex(text)
          .map((token) => token.source)
          .join(''),
      ).toBe(text)
    },
    5000,
  )
})

describe('math', () => {
  it.each([
    ['a $x^2$ b', ['x^2']],
    ['$$\\sum_i x_i$$', ['\\sum_i x_i']],
    ['\\(a\\) and \\[b\\]', ['a', 'b']],
    ['costs $5 and $10', []],
    ['costs \\$5, not $y$', ['y']],
    ['$ x $', []],
    ['$20,000 and USD$30', []],
    ['at $5 a sheet, $n$ sheets', ['n']],
    ['$a\\$b$', ['a\\$b']],
    ['$', []],
    ['$$', []],
    ['$$$$', []],
    ['\\(never closed', []],
  ])('in %s', (text, expected) => {
    expect(math(text)).toEqual(expected)
  })

  it('tells displayed from running', () => {
    const display = readTex('$a$ $$b$$ \\[c\\] \\(d\\)').flatMap((token) =>
      token.kind === 'math' ? [token.display] : [],
    )
    expect(display).toEqual([false, true, true, false])
  })
})

describe('text', () => {
  it.each([
    ['pages 3--5 --- all', 'pages 3–5 — all'],
    ["``quoted''", '“quoted”'],
    ['Fig.~2', 'Fig.\u00a02'],
    ['50\\% of A\\&B, \\$5, \\#1, a\\_b, \\{x\\}', '50% of A&B, $5, #1, a_b, {x}'],
    ['\\unknown{x} stays', '\\unknown{x} stays'],
    ["don't", "don't"],
    ['\\emph{never closed', '\\emph{never closed'],
    ['as in \\cite{a,b} and \\citep[see][p. 2]{c}', 'as in […] and […]'],
    ['Theorem~\\ref{main}, (\\eqref{x})\\label{y}.', 'Theorem\u00a0…, ((…)).'],
    ['a claim\\footnote{Not ours.} stands', 'a claim (Not ours.) stands'],
    ["Erd\\H{o}s, Poincar\\'e, G\\\"{o}del, \\'{\\i}, \\v s, Gar\\c{c}on", 'Erdős, Poincaré, Gödel, í, š, Garçon'],
    ['S{\\o}ren, {\\L}ukasz, Sm\\o rrebr\\o d, Stra\\ss e', 'Søren, Łukasz, Smørrebrød, Straße'],
    ['{\\em so} and {\\bf much} in \\LaTeX\\ and \\TeX{}', 'so and much in LaTeX and TeX'],
    ['a\\,b \\dots c \\textsc{Gnu} \\mbox{x y}', 'a\u2009b … c Gnu x y'],
    ['$\\textit{for all}$ $n$', 'for all n'],
    ['\\v{unknown} {plain} \\ab', '\\v{unknown} {plain} \\ab'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('in Japanese keeps tildes, dashes and broken commands as they are', () => {
    const read = (text: string) => plainText(readTex(text, 'ja'))
    expect(read("5~10、3--5、\\ textit {x}、\\'e、{\\o}、\\textbf{太字}、\\l、\\v s")).toBe(
      '5~10、3--5、\\ textit {x}、é、ø、太字、\\l、\\v s',
    )
  })

  it('reads a part of a text token like the whole', () => {
    expect(readMarks('Erd\\H{o}s -- 50\\%')).toBe('Erdős – 50%')
  })

  it('keeps what stands inside a style', () => {
    expect(readTex('\\textit{for $all$ states}')).toEqual([
      {
        kind: 'styled',
        style: 'italic',
        source: '\\textit{for $all$ states}',
        children: [
          { kind: 'text', source: 'for ', text: 'for ' },
          { kind: 'math', source: '$all$', tex: 'all', display: false },
          { kind: 'text', source: ' states', text: ' states' },
        ],
      },
    ])
    expect(kinds('\\textbf{a} \\texttt{b} \\emph{c}')).toEqual(['styled', 'text', 'styled', 'text', 'styled'])
  })
})

describe('links', () => {
  it.each([
    ['Code: https://example.org/a_b.', ['https://example.org/a_b']],
    ['(see https://example.org/x(1))', ['https://example.org/x(1)']],
    ['\\url{https://example.org/a\\_b}', ['https://example.org/a_b']],
    ['\\href{https://example.org/a\\%20b}{the \\emph{code}}', ['the code']],
    ['\\href{javascript:alert(1)}{x}', []],
    ['at https://example.org/~me/, and', ['https://example.org/~me/']],
    ['https://example.orgにあります', ['https://example.org']],
    ['http:// nothing', []],
    ['javascript:alert(1)', []],
    ['\\url{javascript:alert(1)}', []],
  ])('in %s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  it('are http or https, and end before the sentence does', () => {
    expect(safeAddress('ftp://example.org')).toBe(undefined)
    expect(safeAddress('https://localhost')).toBe(undefined)
    expect(trimAddress('https://example.org/a).')).toBe('https://example.org/a')
    expect(trimAddress('https://example.org/(a)')).toBe('https://example.org/(a)')
  })
})
