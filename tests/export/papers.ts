// Papers to export: made up, with everything odd that a name or a title can have.
import type { ExportedPaper } from '#shared/export.ts'
import { noMarks } from '#shared/marks.ts'
import { formatExport } from '../../server/export/format.ts'

/** A paper with everything said, but for what is given. */
export function exportedOf(given: Partial<ExportedPaper> = {}): ExportedPaper {
  return {
    key: '2611.00001',
    arxivId: '2611.00001',
    arxivVersion: 2,
    title: 'Learning to Fold Paper Cranes',
    titleJa: '折り鶴の学習',
    summaryJa: '折り鶴の強化学習を提案します。\nコードは公開されています。',
    abstractEn: 'We propose reinforcement learning for paper cranes.\nCode is public.',
    authors: ['Hana Sato', 'José Álvarez'],
    categories: ['cs.LG', 'cs.RO'],
    publishedAt: '2026-11-10T12:00:00Z',
    sourceUrl: null,
    marks: noMarks,
    note: '',
    ...given,
  }
}

/** The whole file. */
export async function exportAll(
  papers: readonly ExportedPaper[],
  format: Parameters<typeof formatExport>[1]['format'],
  language: 'ja' | 'en' | 'both' = 'both',
): Promise<string> {
  let text = ''
  for await (const piece of formatExport([papers], { format, language })) text += piece
  return text
}
