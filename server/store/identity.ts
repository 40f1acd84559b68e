// When two posts are the same paper, and when two texts are the same version of it. Pure: no SQL, no clock.
import { hash } from 'node:crypto'
import type { Entry } from '#shared/entry.ts'
import { foldTitle } from '#shared/script.ts'
import { agrees, beginsWith, fuller, fullerList } from './copies.ts'

/** What an entry is looked up by: the hash of its title as two copies of it agree on, and the key of a paper whose arXiv id is not known, from title and first author. */
export function identify({ title, authors }: Entry): { readonly titleHash: string; readonly titleKey: string } {
  const folded = foldTitle(title) || title
  return { titleHash: digest(folded), titleKey: `t-${digest(`${folded}\n${foldTitle(authors[0] ?? '')}`)}` }
}

/** The key of a paper whose arXiv id is not known. */
export function titleKey(entry: Entry): string {
  return identify(entry).titleKey
}

/** Whether two posts with one title are one paper: the same address or first author, or, where one names none, the same text or moment. */
export function isSamePaper(a: Entry, b: Entry): boolean {
  if (a.arxivId && b.arxivId) return a.arxivId === b.arxivId
  if (sharesAddress(a, b)) return true
  if (a.authors[0] && b.authors[0]) return foldTitle(a.authors[0]) === foldTitle(b.authors[0])
  return sharesText(a, b)
}

/** Whether the two are posts of one address. */
export function sharesAddress(a: Entry, b: Entry): boolean {
  return a.sourceUrl !== null && a.sourceUrl === b.sourceUrl
}

/** Whether the two agree on a text or on the moment of publication: what tells papers of one title and author apart. */
export function sharesText(a: Entry, b: Entry): boolean {
  if (a.excerpt !== b.excerpt) return a.excerpt ? isBeginning(b, a) : isBeginning(a, b)
  return sharesWords(a, b) || agrees(a.publishedAt, b.publishedAt)
}

/** Whether the two have a text in common, whatever their titles are. */
export function sharesWords(a: Entry, b: Entry): boolean {
  return agrees(a.abstractEn, b.abstractEn) || agrees(a.summaryJa, b.summaryJa)
}

/** Whether an entry tells nothing that could be compared but its title. */
export function isBare(entry: Entry): boolean {
  return entry.excerpt && textsOf(entry).length === 0
}

/** Whether all that the excerpt shows is how the whole post begins; an excerpt without text contradicts nothing. */
function isBeginning(whole: Entry, excerpt: Entry): boolean {
  return textsOf(excerpt).every(([field, text]) => beginsWith(whole[field], text))
}

function textsOf(entry: Entry) {
  return (['summaryJa', 'abstractEn'] as const).flatMap((field) => {
    const text = entry[field]
    return text === null ? [] : [[field, text] as const]
  })
}

/**
 * The two posts as one, if neither says anything else than the other (a field missing or cut off on one side is filled from
 * the other); undefined if they are two versions. Of two copies the one from a form that carries addresses is kept.
 */
export function merge(kept: Entry, coming: Entry): Entry | undefined {
  if (kept.excerpt !== coming.excerpt) return kept.excerpt ? complete(coming, kept) : complete(kept, coming)
  const isRicher = richness(coming) > richness(kept)
  const title = mergeTitles(kept.title, coming.title, isRicher)
  const authors = fullerList(kept.authors, coming.authors, isRicher)
  const categories = fullerList(kept.categories, coming.categories, isRicher)
  const texts = textFields.map((field) => [field, fuller(kept[field], coming[field], isRicher)] as const)
  if (!title || !authors || !categories || texts.some(([, text]) => text === undefined)) return undefined
  if (kept.arxivVersion && coming.arxivVersion && kept.arxivVersion !== coming.arxivVersion) return undefined
  return { ...fillIn(kept, coming), ...Object.fromEntries(texts), title, authors, categories }
}

const textFields = ['titleJa', 'summaryJa', 'abstractEn', 'publishedAt', 'provider', 'translator'] as const

/** Text and HTML say the same; where a form gave the id or the address, its spelling is nearer to the post. */
function richness({ arxivId, sourceUrl }: Entry): number {
  return (sourceUrl === null ? 0 : 2) + (arxivId === null ? 0 : 1)
}

function mergeTitles(kept: string, coming: string, isRicher: boolean): string | undefined {
  if (foldTitle(kept) !== foldTitle(coming)) return fuller(kept, coming, isRicher)
  return isRicher ? coming : kept
}

/** The whole post, with what only its excerpt says (an address, say); undefined if the excerpt is of another text. */
function complete(whole: Entry, excerpt: Entry): Entry | undefined {
  const isOne = sharesAddress(whole, excerpt) || isBeginning(whole, excerpt)
  return isOne ? fillIn(whole, excerpt) : undefined
}

/** The first, with what it leaves out filled in from the second. */
function fillIn(first: Entry, second: Entry): Entry {
  return {
    title: first.title,
    titleJa: first.titleJa ?? second.titleJa,
    summaryJa: first.summaryJa ?? second.summaryJa,
    abstractEn: first.abstractEn ?? second.abstractEn,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    publishedAt: first.publishedAt ?? second.publishedAt,
    categories: first.categories.length > 0 ? first.categories : second.categories,
    arxivId: first.arxivId ?? second.arxivId,
    arxivVersion: first.arxivVersion ?? second.arxivVersion,
    sourceUrl: plainerAddress(first.sourceUrl, second.sourceUrl),
    excerpt: first.excerpt && second.excerpt,
    provider: first.provider ?? second.provider,
    translator: first.translator ?? second.translator,
  }
}

/** Of two addresses of one post the readable one: `/2025/03/24/title/` rather than `/?p=1234`. */
function plainerAddress(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a.includes('?') && !b.includes('?') ? b : a
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 20)
}
