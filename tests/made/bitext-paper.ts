// A made-up paper with everything that may stand between two texts: what was restored, dropped, doubted, corrected, and terms.

import type { Doubt, PaperTerm, Restoration, SentencePair, Span } from '#shared/bitext.ts'
import { noMarks } from '#shared/marks.ts'
import type { Paper } from '#shared/paper.ts'

const told = [
  {
    ja: '折り紙の鶴を平面に敷き詰める方法を提案し、後悔の上界 $ \\ tilde {o}(h^5 s \\ sqrt {at})$ を示します。',
    en: String.raw`We propose to tile the plane with paper cranes and show a regret bound of $\tilde{O}(H^5 S\sqrt{AT})$.`,
  },
  {
    ja: 'ここで、$ s $は折り目の数、$ a $は紙の数です。',
    en: 'Here $S$ is the number of creases and $A$ the number of sheets.',
  },
  {
    ja: '主な新しさは、折り演算子の導入です。',
    en: String.raw`The main novelty is a folding operator, defined as $\overline{L} v = \frac{1}{H} \sum_{h=1}^H L^h v$.`,
  },
  { ja: 'The operator is applied until no paper is left.', en: 'The operator is applied until no paper is left.' },
  {
    ja: 'これは\\ textit {すべての状態}の仮定よりも弱いです。',
    en: String.raw`This is weaker than assuming it \emph{for all states}, as in \cite{orihara}.`,
  },
  {
    ja: '強化学習の方策は、250枚の紙で学習されます。',
    en: 'The policy of reinforcement learning is trained on 1.6 billion sheets.',
  },
  { ja: null, en: 'No crane was harmed in the experiments.' },
  { ja: '弱いつながりの文もあります。', en: 'Some links are weak, and the reader should see that they are.' },
  {
    ja: 'コードとCranenetは atttps://github.com/example-lab/cranenet にあります。',
    en: 'Code and CraneNet are at https://github.com/Example-Lab/CraneNet.',
  },
  { ja: '紙は再生紙です。', en: null },
] as const

const summaryJa = told.flatMap(({ ja }) => (ja === null ? [] : [ja])).join('\n')
const abstractEn = told.flatMap(({ en }) => (en === null ? [] : [en])).join(' ')

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`${part} does not stand in the text`)
  return [start, start + part.length]
}

const pairs: SentencePair[] = told.map(({ ja, en }, index) => ({
  ja: ja === null ? null : spanOf(summaryJa, ja),
  en: en === null ? null : spanOf(abstractEn, en),
  confidence: index === 7 ? 0.55 : 0.95,
}))

function restore(kind: Restoration['kind'], damaged: string, correct: string, said = correct): Restoration {
  const [start, end] = spanOf(summaryJa, damaged)
  return { kind, damaged, correct, start, end, en: spanOf(abstractEn, said) }
}

function doubt(kind: Doubt['kind'], index: number, evidence: string): Doubt {
  return { kind, ja: pairs[index]?.ja ?? null, en: pairs[index]?.en ?? null, evidence }
}

const terms: PaperTerm[] = [
  {
    en: spanOf(abstractEn, 'reinforcement learning'),
    ja: spanOf(summaryJa, '強化学習'),
    renderings: [
      { ja: '強化学習', count: 128 },
      { ja: '補強学習', count: 3 },
    ],
    unusual: false,
  },
  {
    en: spanOf(abstractEn, 'regret bound'),
    ja: spanOf(summaryJa, '後悔の上界'),
    renderings: [
      { ja: 'リグレット上界', count: 21 },
      { ja: '後悔の上界', count: 4 },
    ],
    unusual: true,
  },
]

/** The paper, whole. */
export const bitextPaper: Paper = {
  key: '2602.00099',
  arxivId: '2602.00099',
  title: String.raw`Cranes Fold $\mathbb{Z}^2$: Reinforcement Learning on Paper`,
  titleJa: null,
  summaryJa,
  abstractEn,
  authors: ['Ayame Orihara', 'Bo Lind', 'Chidi Eze'],
  categories: ['cs.LG', 'math.CO'],
  primaryCategory: 'cs.LG',
  publishedAt: '2026-02-06T09:00:00Z',
  excerpt: false,
  doubt: 0.31,
  sample: false,
  marks: noMarks,
  note: '',
  arxivVersion: 2,
  provider: 'arxiv.jp',
  translator: 'Google',
  source: { page: 'cranes.txt', line: 1, takenAt: '2026-02-07T09:00:00Z', url: null },
  pairs,
  restorations: [
    restore('math', '$ \\ tilde {o}(h^5 s \\ sqrt {at})$', String.raw`$\tilde{O}(H^5 S\sqrt{AT})$`),
    restore('math', '$ s $', '$S$'),
    restore('math', '$ a $', '$A$'),
    restore('math', '\\ textit {すべての状態}', String.raw`\emph{すべての状態}`, String.raw`\emph{for all states}`),
    restore('name', 'Cranenet', 'CraneNet'),
    restore('link', 'atttps://github.com/example-lab/cranenet', 'https://github.com/Example-Lab/CraneNet'),
  ],
  missing: [
    {
      correct: String.raw`$\overline{L} v = \frac{1}{H} \sum_{h=1}^H L^h v$`,
      en: spanOf(abstractEn, String.raw`$\overline{L} v = \frac{1}{H} \sum_{h=1}^H L^h v$`),
      at: pairs[2]?.ja?.[1] ?? 0,
    },
  ],
  doubts: [
    doubt('untranslated', 3, 'The operator is applied until no paper is left.'),
    doubt('number', 5, '1.6 billion'),
    doubt('unlinked', 6, 'No crane was harmed in the experiments.'),
    doubt('unlinked', 9, '紙は再生紙です。'),
  ],
  corrections: [],
  terms,
  versions: [],
}
