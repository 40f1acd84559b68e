// Whatever is published and wherever crawls are killed: the first one that comes to its end has everything. Without a network.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CrawlMemory, crawl } from '../../../server/source/web/crawl.ts'
import type { Fetcher } from '../../../server/source/web/fetcher.ts'

const start = 'https://blog.example/'

/** A listing of numbers, newest first, five on a page. */
function createListing() {
  const posts: number[] = []
  const page = (number: number) => {
    const shown = posts.slice((number - 1) * 5, number * 5)
    const next = number * 5 < posts.length ? `<a rel="next" href="/page/${number + 1}/">x</a>` : ''
    return `<html><body class="blog">${shown.map((post) => `<i>${post};</i>`).join('')}${next}</body></html>`
  }
  const limit = { fetches: Number.POSITIVE_INFINITY }
  const fetcher: Fetcher = {
    get: async (url) => {
      limit.fetches -= 1
      if (limit.fetches < 0) throw new Error('killed')
      const bytes = new TextEncoder().encode(page(Number(/page\/(\d+)/.exec(url)?.[1] ?? 1)))
      return { url, status: 200, bytes, headers: new Headers() }
    },
    close: async () => {},
  }
  const publish = (count: number) =>
    posts.unshift(...Array.from({ length: count }, (_, index) => posts.length + count - index))
  return { posts, publish, fetcher, limit }
}

function createMemory(): CrawlMemory {
  const crawls = new Map<string, string>()
  return {
    findFetched: async () => undefined,
    saveFetched: async () => {},
    findCrawl: async (address) => crawls.get(address),
    saveCrawl: async (address, next) => {
      if (next === null) crawls.delete(address)
      else crawls.set(address, next)
    },
  }
}

const run = fc.record({
  published: fc.nat(18),
  /** Published one by one while it runs: fewer than fill a page. */
  meanwhile: fc.nat(4),
  pages: fc.integer({ min: 1, max: 6 }),
  all: fc.boolean(),
  /** Whether it is killed at a fetch, with the page before remembered, or when a page was taken in and not remembered yet. */
  atFetch: fc.boolean(),
})

describe('crawls that are killed', () => {
  it('lose nothing in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.array(run, { maxLength: 6 }), async (count, runs) => {
        const { posts, publish, fetcher, limit } = createListing()
        const memory = createMemory()
        const known = new Set<string>()
        publish(count)
        const take = async (all: boolean, onPage: () => boolean) => {
          let isNew = false
          for await (const item of crawl(start, { fetcher, memory, all, cameNew: () => isNew })) {
            const before = known.size
            if ('problem' in item) throw new Error(item.problem.message)
            for (const [post] of new TextDecoder().decode(item.bytes).matchAll(/\d+(?=;)/g)) known.add(post)
            isNew = known.size > before
            if (onPage()) return
          }
        }
        for (const { published, meanwhile, pages, all, atFetch } of runs) {
          let left = pages
          publish(published)
          limit.fetches = atFetch ? pages : Number.POSITIVE_INFINITY
          const onPage = () => {
            publish(pages - left < meanwhile ? 1 : 0)
            left -= 1
            return !atFetch && left === 0
          }
          await take(all, onPage).catch((error: Error) => expect(error.message).toBe('killed'))
        }
        limit.fetches = Number.POSITIVE_INFINITY
        await take(false, () => false)
        expect(known.size).toBe(posts.length)
        expect(await memory.findCrawl(start)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})
