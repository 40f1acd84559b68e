// When a record is a paper of the library, and, above all, when it is not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../server/resolve/agreement.ts'
import { divideVersions } from '../../server/resolve/divide.ts'
import { foldedTitle } from '../../server/resolve/fold.ts'
import { agreementAlone, chooseFit, fitOf, mayBelong, type SoughtText } from '../../server/resolve/match.ts'
import { namesSameAuthors, namesStrangers } from '../../server/resolve/names.ts'
import type { MetadataRecord } from '../../server/resolve/record.ts'

const words = Array.from({ length: 60 }, (_, index) => `word${index}`)
const text: SoughtText = {
  title: 'Kites over “Narrow” Harbors',
  abstractEn: words.join(' '),
  authors: ['Chiyo Ito', 'Jörg Lindqvarn'],
  publishedAt: '2025-03-05T10:00:00Z',
}
const record: MetadataRecord = {
  id: '2503.00001',
  title: "Kites over\n  'narrow' harbors",
  abstract: `  ${words.slice(0, 30).join(' ')}\n${words.slice(30).join(' ')}\n`,
  authors: ['Ito Chiyo', 'Lindqvarn J.'],
  versions: [
    { number: 1, at: '2025-03-01T08:00:00Z' },
    { number: 2, at: '2025-03-05T10:00:00Z' },
  ],
  latest: 2,
  announced: null,
}
const withVersions = (...moments: string[]): MetadataRecord => ({
  ...record,
  versions: moments.map((at, index) => ({ number: index + 1, at })),
  latest: moments.length,
})

/** The text with so many of its sixty words changed, far apart. */
function changed(count: number): string {
  return words.map((word, index) => (index % 5 === 2 && index / 5 < count ? 'changed' : word)).join(' ')
}

describe('titles', () => {
  it('are one where they differ in quotes, dashes, width, case, accents, wraps, entities or the way TeX is written', () => {
    const pairs = [
      ['“Q” — A', "'q' - a"],
      ['ＷＩＤＥ ﬁt', 'wide fit'],
      ['Schr\\"odinger and Erd\\H{o}s on \\L{}ojasiewicz', 'Schrödinger and Erdős on Łojasiewicz'],
      ['Gro\\ss e na\\"{\\i}ve \\c{c}edille', 'Große naïve çedille'],
      ['$\\alpha$-Divergence in \\textbf{Two} Parts', 'α-divergence in two parts'],
      ['R&amp;D &#8211; a', 'R&D – A'],
      ['A title\n  in two lines', 'A Title in Two Lines'],
    ]
    for (const [a = '', b = ''] of pairs) expect(foldedTitle(a)).toBe(foldedTitle(b))
  })

  it('differ where a letter, a digit or a word does', () => {
    for (const other of ['Kites over Narrow Harbor', 'Kites over Narrow Harbors 2', 'Kites over Harbors', '強化学習'])
      expect(foldedTitle(other)).not.toBe(foldedTitle(text.title))
    expect(foldedTitle('???')).not.toBe(foldedTitle('!!!'))
  })

  it('that differ are never matched, whatever else agrees', () => {
    expect(fitOf(text, record)).toBeDefined()
    expect(fitOf({ ...text, title: 'Kites over Narrow Harbors (Short Paper)' }, record)).toBeUndefined()
  })
})

describe('the agreement of two texts', () => {
  it('is whole for a text that is wrapped, cut off or set in other quotes', () => {
    const whole = 'We do not know “why” — but the kites, which we tied, do not come down (at all) before winter…'
    expect(agreementOf(whole, whole.replace(/[“”—…]/g, '"').replaceAll(' ', '\n  '))).toBe(1)
    expect(agreementOf(text.abstractEn, `${words.slice(0, 20).join(' ')} …`)).toBe(1)
  })

  it('falls by two pairs of words for each word that is changed', () => {
    expect(agreementOf(text.abstractEn, changed(5))).toBeCloseTo(1 - 10 / 59)
  })

  it('is unknown for a text that is missing or short, and little for another text of the same words', () => {
    expect(agreementOf(null, text.abstractEn)).toBeNull()
    expect(agreementOf('This paper has been withdrawn.', 'This paper has been withdrawn.')).toBeNull()
    expect(agreementOf(text.abstractEn, words.toReversed().join(' '))).toBe(0)
  })

  it('is a share, and the same both ways', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', '\\"o', '— ')),
        fc.array(fc.constantFrom('a', 'b', 'C')),
        (a, b) => {
          const agreement = agreementOf(a.join(' '), b.join(' '))
          expect(agreement).toBe(agreementOf(b.join(' '), a.join(' ')))
          expect(agreement === null || (agreement >= 0 && agreement <= 1)).toBe(true)
        },
      ),
    )
  })
})

describe('a fit', () => {
  it('names the version whose moment is the text’s', () => {
    expect(fitOf(text, record)).toEqual({ id: '2503.00001', version: 2, isExact: true })
    expect(fitOf({ ...text, publishedAt: '2025-03-01T08:00:00Z' }, record)).toMatchObject({ version: 1 })
    expect(fitOf({ ...text, publishedAt: null }, record)).toEqual({ id: '2503.00001', version: null, isExact: false })
  })

  it('names no version where the record tells the first moment but is of a later one', () => {
    const later = { ...withVersions('2025-03-05T10:00:00Z'), latest: 3 }
    expect(fitOf(text, later)).toEqual({ id: '2503.00001', version: null, isExact: true })
  })

  it('needs nearly the same abstract where no moment confirms it, and half where one does', () => {
    const undated = (abstractEn: string) => fitOf({ ...text, publishedAt: null, abstractEn }, record)
    expect(undated(words.with(-1, 'changed').join(' '))).toBeDefined()
    expect(agreementOf(changed(1), record.abstract)).toBeLessThan(agreementAlone)
    expect(undated(changed(1))).toBeUndefined()
    expect(fitOf({ ...text, abstractEn: changed(9) }, record)).toBeDefined()
    expect(fitOf({ ...text, abstractEn: words.toReversed().join(' ') }, record)).toBeUndefined()
  })

  it('is none before the first version, or between two where all are known', () => {
    expect(fitOf({ ...text, publishedAt: '2025-03-01T07:59:59Z' }, record)).toBeUndefined()
    expect(fitOf({ ...text, publishedAt: '2025-03-02T00:00:00Z' }, record)).toBeUndefined()
    expect(fitOf({ ...text, publishedAt: '2025-03-02T00:00:00Z' }, { ...record, latest: 5 })).toBeDefined()
    expect(fitOf({ ...text, publishedAt: '2025-04-02T00:00:00Z' }, record)).toBeDefined()
    expect(fitOf({ ...text, publishedAt: '2025-03-05T14:59:59Z' }, record)).toBeUndefined()
  })

  it('is none where both name authors and share none', () => {
    expect(fitOf({ ...text, authors: ['Pilar Nwachuku'] }, record)).toBeUndefined()
    expect(fitOf({ ...text, authors: [] }, record)).toBeDefined()
  })

  it('without an abstract needs all authors and the moment, or the days between sending in and announcing', () => {
    const bare = { ...text, abstractEn: null }
    expect(fitOf(bare, record)).toBeDefined()
    expect(fitOf({ ...bare, authors: ['Chiyo Ito'] }, record)).toBeUndefined()
    expect(fitOf({ ...bare, publishedAt: '2025-03-06T10:00:00Z' }, record)).toBeUndefined()
    expect(fitOf({ ...bare, publishedAt: null }, record)).toBeUndefined()
    const announced = (day: string) => ({ ...record, versions: [], latest: null, announced: day })
    expect(fitOf(bare, announced('2025-03-07'))).toMatchObject({ isExact: false })
    expect(fitOf(bare, announced('2025-04-07'))).toBeUndefined()
    expect(fitOf(bare, announced('2025-02-07'))).toBeUndefined()
    expect(fitOf(text, announced('2025-02-07'))).toBeDefined()
    expect(fitOf(text, announced('2025-04-18'))).toBeDefined()
    expect(fitOf(text, announced('2025-05-07'))).toBeUndefined()
  })
})

describe('of several fits', () => {
  const loose = (id: string) => ({ id, version: null, isExact: false })
  it('the one with the same moment is taken, else none', () => {
    expect(chooseFit([])).toBeUndefined()
    expect(chooseFit([loose('a'), loose('a')])?.id).toBe('a')
    expect(chooseFit([loose('a'), loose('b')])).toBeUndefined()
    expect(chooseFit([loose('a'), { id: 'b', version: 1, isExact: true }])?.id).toBe('b')
    expect(
      chooseFit([
        { id: 'a', version: 1, isExact: true },
        { id: 'b', version: 1, isExact: true },
      ]),
    ).toBeUndefined()
  })
})

describe('names', () => {
  it('are the same in any order of their parts, with initials, accents and TeX', () => {
    expect(namesSameAuthors(['Zoë Østby', 'Li Wei'], ['\\O{}stby, Zo\\"e', 'Wei L.'])).toBe(true)
    expect(namesSameAuthors(['A. Ito', ':', 'B. Moss'], ['Ito', 'Moss'])).toBe(true)
    expect(namesSameAuthors(['A. Ito', 'B. Moss'], ['B. Moss', 'A. Ito'])).toBe(false)
    expect(namesSameAuthors([], [])).toBe(false)
  })

  it('are strangers only where both lists name someone and nobody is in both', () => {
    expect(namesStrangers(['A. Ito'], ['A. Moss'])).toBe(true)
    expect(namesStrangers(['A. Ito'], ['B. Moss', 'C. Ito'])).toBe(false)
    expect(namesStrangers(['A.'], ['B. Moss'])).toBe(false)
  })
})

describe('the texts of one paper of the library', () => {
  const fitting = (id: string) => [{ id, version: null, isExact: false }]
  const version = (versionId: number, abstractEn: string | null = text.abstractEn) => ({
    ...text,
    abstractEn,
    versionId,
  })
  const other = words.toReversed().join(' ')

  it('stay one paper where they say the same', () => {
    const parts = divideVersions([version(1), version(2), version(3, null)], new Map([[2, fitting('a')]]))
    expect(parts.map(({ arxivId, versions }) => [arxivId, versions.map(({ versionId }) => versionId)])).toEqual([
      ['a', [1, 2, 3]],
    ])
    expect(divideVersions([version(1)], new Map())).toEqual([])
  })

  it('part where arXiv knows them as two, the shown one first', () => {
    const found = new Map([
      [1, fitting('a')],
      [2, fitting('b')],
    ])
    expect(divideVersions([version(1), version(2, other)], found).map(({ arxivId }) => arxivId)).toEqual(['a', 'b'])
  })

  it('part where one is found and the other is another text, or fits two papers', () => {
    const ids = (found: Map<number, ReturnType<typeof fitting>>, second = other) =>
      divideVersions([version(1), version(2, second)], found).map(({ arxivId }) => arxivId)
    expect(mayBelong(version(1), version(2, other))).toBe(false)
    expect(ids(new Map([[1, fitting('a')]]))).toEqual(['a', null])
    expect(ids(new Map([[2, fitting('a')]]))).toEqual([null, 'a'])
    expect(
      ids(
        new Map([
          [1, fitting('a')],
          [2, [...fitting('a'), ...fitting('b')]],
        ]),
        changed(1),
      ),
    ).toEqual(['a', null])
  })
})
