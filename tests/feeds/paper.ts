// A paper as feeds and digests are given it, with everything said but for what is given.
import type { FeedPaper } from '#shared/feed.ts'

export function paperOf(given: Partial<FeedPaper> = {}): FeedPaper {
  return {
    key: '2611.00001',
    firstKey: '2611.00001',
    arxivId: '2611.00001',
    title: 'Learning to Fold Paper Cranes',
    titleJa: '折り鶴の学習',
    summaryJa: '折り鶴の強化学習を提案します。\nコードは公開されています。',
    abstractEn: 'We propose reinforcement learning for paper cranes. Code is public.',
    authors: ['Hana Sato', 'José Álvarez'],
    categories: ['cs.LG', 'cs.RO'],
    publishedAt: '2026-11-10T12:00:00Z',
    updatedAt: '2026-11-20T08:30:00.000Z',
    sourceUrl: null,
    ...given,
  }
}
