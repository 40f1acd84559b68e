// The pages the browser tests read: made-up papers, each there to show one thing.
import type { Entry } from '#shared/entry.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'

export type NamedPage = { readonly name: string; readonly text: string }

const usual: Entry = {
  title: 'Cranes',
  titleJa: null,
  summaryJa: '鶴を折ります。\n紙は白です。',
  abstractEn: 'We fold cranes. The paper is white.',
  authors: ['Ayame Orihara'],
  publishedAt: '2026-02-03T09:00:00Z',
  categories: ['math.CO'],
  arxivId: null,
  arxivVersion: null,
  sourceUrl: null,
  excerpt: false,
  provider: 'arxiv.jp',
  translator: 'Google',
}

/** With math in title and text, a formula that is broken, a link, and prices. */
export const mathPaper: Entry = {
  ...usual,
  title: String.raw`Tiling $\mathbb{Z}^2$ with Paper Cranes`,
  summaryJa: [
    '平面を鶴で敷き詰めます。',
    '面積は$ \\ frac {1} {2} $です。',
    '壊れた式もあります。',
    'コードは https://example.org/cranes にあります。',
  ].join('\n'),
  abstractEn: [
    'We tile the plane with cranes at $5 a sheet and $10 a box.',
    String.raw`The area is $\frac{1}{2}\vec{v}$ in the \emph{folded} state.`,
    String.raw`One formula is broken: $\frac{1}{$.`,
    'Code is at https://example.org/cranes.',
  ].join(' '),
  authors: ['Ayame Orihara', 'Bo Lind', 'Chidi Eze', 'Dora Kis', 'Emil Ek'],
  categories: ['math.CO', 'cs.CG'],
  arxivId: '2602.00001',
}

/** Signed by so many that they must not all be drawn at once. */
export const crowdPaper: Entry = {
  ...usual,
  title: 'A Crowd Folds One Crane',
  authors: Array.from({ length: 3000 }, (_, index) => `Folder ${String(index + 1).padStart(4, '0')}`),
  publishedAt: '2026-02-04T09:00:00Z',
  categories: ['physics.soc-ph'],
  arxivId: '2602.00002',
}

export const japaneseOnly: Entry = {
  ...usual,
  title: 'A Crane Without English',
  abstractEn: null,
  categories: ['math.HO', 'x-odd.YY'],
  arxivId: '2602.00003',
}
export const englishOnly: Entry = {
  ...usual,
  title: 'A Crane Without Japanese',
  summaryJa: null,
  categories: ['math.HO'],
  arxivId: '2602.00004',
}

/** Three sentences against two: no pairs can be named. */
export const unevenPaper: Entry = {
  ...usual,
  title: 'An Uneven Crane',
  titleJa: null,
  summaryJa: '鶴を折ります。\n紙は白です。\n羽は二枚です。',
  abstractEn: 'We fold cranes from white paper. They have two wings.',
  publishedAt: '2026-02-05T09:00:00Z',
  categories: ['math.CO'],
  arxivId: '2602.00005',
}

/** Enough papers for several screens, all of one author's making. */
export const manyPapers: readonly Entry[] = makePapers(70, 7).map((entry) => ({
  ...entry,
  authors: ['Mei Many', ...entry.authors.slice(0, 2)],
}))

/** A page that no library of these tests holds yet. */
export const newPage: NamedPage = {
  name: 'new-page.txt',
  text: formatTextPage(
    [
      { ...usual, title: 'A Late Crane', publishedAt: '2026-12-01T09:00:00Z', arxivId: '2612.00001' },
      { ...usual, title: 'A Later Crane', publishedAt: '2026-12-01T10:00:00Z', arxivId: '2612.00002' },
    ],
    { addresses: true },
  ),
}

/** The pages of the shared library. */
export function makeLibraryPages(): readonly NamedPage[] {
  const special = [mathPaper, crowdPaper, japaneseOnly, englishOnly, unevenPaper]
  return [
    { name: 'cranes.txt', text: formatTextPage(special, { addresses: true }) },
    { name: 'many.txt', text: formatTextPage(manyPapers, { addresses: true }) },
  ]
}
