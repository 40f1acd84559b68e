// What changed in a paper since it was read, as stretches of its texts.
import type { Revision, Span } from '#shared/days.ts'
import { compareTexts } from '#shared/text-changes.ts'
import type { Database } from './database.ts'
import { findRevision, foldRevised } from './revisions.ts'

/** Undefined where there is no such paper, or where it is not revised. */
export function compareRevision(db: Database, key: string): Revision | undefined {
  const revised = findRevision(db, key)
  if (revised === undefined) return undefined
  const { readAt, since, before, after } = revised
  return {
    readAt,
    since,
    title: compare(before.title, after.title, 'en'),
    titleJa: compare(before.titleJa, after.titleJa, 'ja'),
    ja: compare(before.summaryJa, after.summaryJa, 'ja'),
    en: compare(before.abstractEn, after.abstractEn, 'en'),
  }
}

/** [] where both read the same. */
function compare(before: string | null, after: string | null, language: 'ja' | 'en'): Span[] {
  if (foldRevised(before ?? '') === foldRevised(after ?? '')) return []
  return compareTexts(before ?? '', after ?? '', { language, fold: foldRevised })
}
