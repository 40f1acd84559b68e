// The pages that are timed: listings of ten posts, in plain text or HTML. Real English abstracts with made-up Japanese where
// they lie beside the project, else papers made up whole.
import type { Entry } from '#shared/entry.ts'
import { type SourcePage, toPage } from '../../server/source/pages.ts'
import { wholePages } from '../made/html-page.ts'
import { makePapers } from '../made/papers.ts'
import { hasRealPapers, readRealPapers } from '../made/real-papers.ts'
import { formatTextPage } from '../made/text-page.ts'

const perPage = 10

export type BenchPages = {
  readonly entries: readonly Entry[]
  readonly pages: readonly SourcePage[]
  readonly megabytes: number
}

/** What `makeEntries` gives, in words. */
export const whatEntries = hasRealPapers
  ? 'real English abstracts with made Japanese'
  : 'made papers (the folder with real ones is not here)'

/** `count` papers, or as many as there are; no two have the same title. */
export function makeEntries(count: number): readonly Entry[] {
  if (!hasRealPapers) return makePapers(count, 1)
  const titles = new Map(readRealPapers().map((entry) => [entry.title.toLowerCase(), entry]))
  return [...titles.values()].slice(0, count)
}

/** The listings of `count` papers in plain text. */
export function makePages(count: number): BenchPages {
  return toPages(makeEntries(count), (part) => formatTextPage(part))
}

/** The same listings in the site's HTML. */
export function makeHtmlPages(count: number): BenchPages {
  return toPages(makeEntries(count), (part) => wholePages['Twenty Ten, listing'](part, 'UTF-8')[0] ?? '')
}

function toPages(entries: readonly Entry[], write: (part: readonly Entry[]) => string): BenchPages {
  const pages: SourcePage[] = []
  for (let start = 0; start < entries.length; start += perPage) {
    const page = write(entries.slice(start, start + perPage))
    pages.push(toPage(`page-${start}`, new TextEncoder().encode(page)))
  }
  return { entries, pages, megabytes: pages.reduce((sum, page) => sum + page.bytes.length, 0) / 1e6 }
}
