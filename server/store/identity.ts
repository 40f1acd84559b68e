// When two posts are the same paper, and when two texts are the same version of it. Pure: no SQL, no clock.
import { createHash } from 'node:crypto'
import type { Entry } from '#shared/entry.ts'
import { foldTitle } from '#shared/script.ts'

/** Hash of a title as two copies of it agree on (quotes, dashes, width and case aside). */
export function titleHash(title: string): string {
  return digest(foldTitle(title) || title)
}

/** The key of a paper whose arXiv id is not known: from its title and first author. */
export function titleKey(entry: Entry): string {
  return `t-${digest(`${foldTitle(entry.title) || entry.title}\n${foldTitle(entry.authors[0] ?? '')}`)}`
}

/** Whether two posts with one title are one paper: the same first author, or, where one names none, the same text or moment. */
export function isSamePaper(a: Entry, b: Entry): boolean {
  if (a.arxivId && b.arxivId) return a.arxivId === b.arxivId
  if (a.authors[0] && b.authors[0]) return foldTitle(a.authors[0]) === foldTitle(b.authors[0])
  return sharesText(a, b)
}

/** Whether the two agree on a text or on the moment of publication: what tells papers of one title and author apart. */
export function sharesText(a: Entry, b: Entry): boolean {
  const agrees = (x: string | null, y: string | null) => x !== null && y !== null && (x.includes(y) || y.includes(x))
  return agrees(a.abstractEn, b.abstractEn) || agrees(a.summaryJa, b.summaryJa) || agrees(a.publishedAt, b.publishedAt)
}

/**
 * The two posts as one, if neither says anything else than the other (a field missing or cut off on one side is filled from
 * the other); undefined if they are two versions.
 */
export function merge(kept: Entry, coming: Entry): Entry | undefined {
  const title = foldTitle(kept.title) === foldTitle(coming.title) ? kept.title : longer(kept.title, coming.title)
  const texts = [
    longer(kept.titleJa, coming.titleJa),
    longer(kept.summaryJa, coming.summaryJa),
    longer(kept.abstractEn, coming.abstractEn),
    longer(kept.publishedAt, coming.publishedAt),
    longer(kept.provider, coming.provider),
    longer(kept.translator, coming.translator),
  ] as const
  const authors = longerList(kept.authors, coming.authors)
  const categories = longerList(kept.categories, coming.categories)
  if (!title || !authors || !categories || texts.includes(undefined)) return undefined
  const [titleJa = null, summaryJa = null, abstractEn = null, publishedAt = null, provider = null, translator = null] =
    texts
  const arxivId = kept.arxivId ?? coming.arxivId
  const arxivVersion = kept.arxivVersion ?? coming.arxivVersion
  const sourceUrl = kept.sourceUrl ?? coming.sourceUrl
  const excerpt = kept.excerpt && coming.excerpt
  return {
    title,
    titleJa,
    summaryJa,
    abstractEn,
    authors,
    publishedAt,
    categories,
    arxivId,
    arxivVersion,
    sourceUrl,
    excerpt,
    provider,
    translator,
  }
}

/** The longer of two texts if it holds the other whole; null holds nothing, undefined says that they differ. */
function longer<T extends string | null>(a: T, b: T): T | undefined {
  if (a === b || b === null) return a
  if (a === null || b.includes(a)) return b
  return a.includes(b) ? a : undefined
}

function longerList(a: string[], b: string[]): string[] | undefined {
  const joined = longer(a.join('\n'), b.join('\n'))
  if (joined === undefined) return undefined
  return joined === a.join('\n') ? a : b
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
