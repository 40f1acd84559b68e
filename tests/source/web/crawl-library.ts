// Who takes pages in, for tests of the crawl: remembers posts by their numbers, and what a library keeps between crawls.

import type { Problem } from '#shared/entry.ts'
import { type CrawlMemory, type CrawlOptions, crawl } from '../../../server/source/web/crawl.ts'
import type { FakeFetcher } from './fake-clock.ts'

export type Crawled = {
  readonly names: string[]
  readonly problems: Problem[]
  readonly totals: number[]
}
export type CrawlLibrary = {
  readonly posts: Set<string>
  readonly memory: CrawlMemory
  /** What the memory was told, in order. */
  readonly told: string[]
  /** Crawls, taking each page in; `onPage` is called with the number of pages so far, and may end it by returning true. */
  crawl(
    start: string,
    fetcher: FakeFetcher,
    limits?: Pick<CrawlOptions, 'pages' | 'all'>,
    onPage?: (count: number) => boolean | undefined,
  ): Promise<Crawled>
}

export function createCrawlLibrary(): CrawlLibrary {
  const posts = new Set<string>()
  const told: string[] = []
  const fetched = new Map<string, { etag: string | null; lastModified: string | null }>()
  const crawls = new Map<string, string>()
  const memory: CrawlMemory = {
    findFetched: async (url) => fetched.get(url),
    saveFetched: async (url, kept) => {
      told.push(`fetched ${url}`)
      fetched.set(url, kept)
    },
    findCrawl: async (start) => crawls.get(start),
    saveCrawl: async (start, next) => {
      told.push(`goes on ${next}`)
      if (next === null) crawls.delete(start)
      else crawls.set(start, next)
    },
  }
  const takeIn = (bytes: Uint8Array): boolean => {
    const before = posts.size
    const text = new TextDecoder().decode(bytes)
    for (const [, number = ''] of text.matchAll(/"(?:guid":{"rendered":"[^"]*\?p=|bookmark">|post-)?7(\d{4})\b/g))
      posts.add(number)
    for (const [, number = ''] of text.matchAll(/\?p=7(\d{4})<\/guid>/g)) posts.add(number)
    return posts.size > before
  }
  return {
    posts,
    memory,
    told,
    crawl: async (start, fetcher, limits = {}, onPage = () => undefined) => {
      const crawled: Crawled = { names: [], problems: [], totals: [] }
      let isNew = false
      const options = {
        fetcher,
        memory,
        cameNew: () => isNew,
        onTotal: (pages: number) => void crawled.totals.push(pages),
      }
      for await (const item of crawl(start, { ...options, ...limits })) {
        if ('problem' in item) {
          crawled.problems.push(item.problem)
          continue
        }
        isNew = takeIn(item.bytes)
        told.push(`took ${item.name}`)
        crawled.names.push(item.name)
        if (onPage(crawled.names.length)) break
      }
      return crawled
    },
  }
}
