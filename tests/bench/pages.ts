// The pages that are timed: made papers, ten a page, as the site's listing in plain text.
import type { Entry } from '#shared/entry.ts'
import { type SourcePage, toPage } from '../../server/source/pages.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'

const perPage = 10

export type BenchPages = {
  readonly entries: readonly Entry[]
  readonly pages: readonly SourcePage[]
  readonly megabytes: number
}

/** `count` made papers and their pages. */
export function makePages(count: number): BenchPages {
  const entries = makePapers(count, 1)
  const pages: SourcePage[] = []
  for (let start = 0; start < count; start += perPage) {
    const text = formatTextPage(entries.slice(start, start + perPage))
    pages.push(toPage(`page-${start}`, new TextEncoder().encode(text)))
  }
  return { entries, pages, megabytes: pages.reduce((sum, page) => sum + page.bytes.length, 0) / 1e6 }
}
