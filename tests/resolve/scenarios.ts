// What posts and records may be to each other: the same, changed by a few words, half of them missing, or mixed up.
import type { Entry } from '#shared/entry.ts'
import { foldedWords } from '../../server/resolve/fold.ts'
import { type Draw, startDraw } from '../made/draw.ts'
import { changeWords } from './trial.ts'

/** Posts (by the number of the paper each is of) and the records they are resolved from. */
export type Scenario = {
  readonly what: string
  readonly posts: readonly Entry[]
  readonly records: readonly string[]
}

/** All scenarios for papers and their records, in the same order. */
export function makeScenarios(papers: readonly Entry[], records: readonly string[]): Scenario[] {
  const draw = startDraw(7)
  const titles = papers.map(({ title }) => title)
  const abstracts = papers.flatMap(({ abstractEn }) => abstractEn ?? [])
  const changed = (change: (paper: Entry, draw: Draw) => Partial<Entry>) =>
    papers.map((paper) => ({ ...paper, ...change(paper, draw) }))
  const title = ({ title }: Entry) => ({ title: changeWords(title, titles, draw) })
  const abstract = ({ abstractEn }: Entry) => ({ abstractEn: changeWords(abstractEn ?? '', abstracts, draw) })
  const next = (index: number) => papers[(index + 1) % papers.length]
  return [
    { what: 'as they are', posts: papers, records },
    { what: 'titles changed in 1 to 5 words', posts: changed(title), records },
    { what: 'abstracts changed in 1 to 5 words', posts: changed(abstract), records },
    { what: 'both changed', posts: changed((paper) => ({ ...title(paper), ...abstract(paper) })), records },
    { what: 'every second record missing', posts: papers, records: records.filter((_, index) => index % 2 === 0) },
    { what: 'every other record missing', posts: papers, records: records.filter((_, index) => index % 2 === 1) },
    { what: 'without dates', posts: changed(() => ({ publishedAt: null })), records },
    { what: 'without abstracts', posts: changed(() => ({ abstractEn: null })), records },
    {
      what: 'the title of the next paper',
      posts: papers.map((paper, index) => ({ ...paper, title: next(index)?.title ?? '' })),
      records,
    },
    {
      what: 'the abstract of the next paper',
      posts: papers.map((paper, index) => ({ ...paper, abstractEn: next(index)?.abstractEn ?? '' })),
      records,
    },
    ...[startDraw(8), startDraw(9)].map((drawn, index) => ({
      what: `papers with a text in common under each other’s titles${index === 0 ? '' : ', abstracts changed'}`,
      posts: swapTitles(papers, index === 0 ? undefined : (text) => changeWords(text, abstracts, drawn)),
      records,
    })),
  ]
}

/** The papers, and of those that share stretches of their abstracts each under the title of the other. */
function swapTitles(papers: readonly Entry[], change: (abstract: string) => string = (abstract) => abstract): Entry[] {
  const posts = [...papers]
  for (const [a, b] of pairAlike(papers)) {
    const [one, other] = [papers[a], papers[b]]
    if (!one || !other) continue
    posts[a] = { ...one, title: other.title, abstractEn: change(one.abstractEn ?? '') }
    posts[b] = { ...other, title: one.title, abstractEn: change(other.abstractEn ?? '') }
  }
  return posts
}

/** Pairs of papers whose abstracts share three stretches of six words or more, of a sample of all stretches. */
function pairAlike(papers: readonly Entry[]): [number, number][] {
  const first = new Map<string, number>()
  const shared = new Map<number, Map<number, number>>()
  for (const [index, { abstractEn }] of papers.entries())
    for (const stretch of stretchesOf(abstractEn ?? '')) {
      const other = first.get(stretch)
      if (other === undefined) first.set(stretch, index)
      if (other === undefined || other === index) continue
      const counts = shared.get(index) ?? new Map<number, number>()
      shared.set(index, counts.set(other, (counts.get(other) ?? 0) + 1))
    }
  const pairs: [number, number][] = []
  const paired = new Set<number>()
  for (const [index, counts] of shared)
    for (const [other, count] of counts)
      if (count > 2 && !paired.has(index) && !paired.has(other)) {
        pairs.push([other, index])
        paired.add(index).add(other)
      }
  return pairs
}

/** The stretches of six words that begin with a long one: some of all, the same ones in every text. */
function stretchesOf(text: string): string[] {
  const words = foldedWords(text)
  return words.flatMap((word, at) => (word.length > 8 ? [words.slice(at, at + 6).join(' ')] : []))
}
