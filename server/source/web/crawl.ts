// A post, or the pages of a listing from the newest on, one by one, until what is known begins. What was interrupted goes on
// where it stopped. A page that can’t be had is a problem, unless it is the first one: then the crawl fails with it.
import { type SourceItem, toPage } from '../pages.ts'
import type { Answer, Fetcher } from './fetcher.ts'
import { beginWalk, formatPlaces, moveOn, parsePlaces, placesToKeep, type Walk } from './places.ts'
import type { Loaded } from './start.ts'
import { visitPage } from './visit.ts'

type Validators = { readonly etag: string | null; readonly lastModified: string | null }

/** What is kept between crawls. A `next` of null: the crawl came to its end. */
export type CrawlMemory = {
  findFetched(url: string): Promise<Validators | undefined>
  saveFetched(url: string, kept: Validators): Promise<void>
  findCrawl(start: string): Promise<string | undefined>
  saveCrawl(start: string, next: string | null): Promise<void>
}

/**
 * `pages`: so many at most, known ones too; `all`: to the end, past known ones. `cameNew` is asked after each page that was taken
 * in: whether it brought anything new. `onTotal` is told how many pages it will be at most, each time that is known.
 */
export type CrawlOptions = {
  readonly fetcher: Fetcher
  readonly memory: CrawlMemory
  readonly pages?: number
  readonly all?: boolean
  readonly cameNew: () => boolean
  readonly onTotal?: (pages: number) => void
}

/**
 * Yields pages named by their addresses; each must be taken in before the next one is asked for, for only then its address is
 * remembered. A crawl begins with the newest posts. Where it meets a page that brings nothing new (or has not changed), it goes
 * on where an earlier one was interrupted, if there was one, and otherwise ends; `all` and `pages` go past what is known, once
 * nothing interrupted is left. Throws the Failure of the first page, and the reason of the fetcher’s stop.
 */
export async function* crawl(start: string, options: CrawlOptions): AsyncGenerator<SourceItem> {
  const { memory, pages = Number.POSITIVE_INFINITY } = options
  const remembered = parsePlaces(await memory.findCrawl(start))
  let walk = beginWalk(start, remembered)
  let seen = new Set<string>()
  for (let taken = 0; walk.places.length > 0 && taken < pages; ) {
    const throughKnown = goesThrough(walk, options)
    const visit = await visitPage(walk, { ...options, throughKnown, isFirst: taken === 0, seen })
    if ('problem' in visit) {
      if (visit.isHopeless) await memory.saveCrawl(start, formatPlaces(walk.places.slice(1)))
      return yield { problem: visit.problem }
    }
    if (visit.loaded) taken += 1
    if (visit.left !== undefined) options.onTotal?.(Math.min(taken + visit.left, pages))
    if (visit.loaded?.finding && taken === 1)
      await memory.saveCrawl(start, formatPlaces(placesToKeep(walk, visit.loaded.asked)))
    const isNew = visit.loaded ? yield* take(visit.loaded, options) : false
    const depth = walk.places.length
    walk = moveOn(walk, { isNew, next: visit.next, throughKnown })
    if (walk.places.length < depth) seen = new Set()
    await memory.saveCrawl(start, formatPlaces(placesToKeep(walk)))
  }
  if (remembered.length === 0) await memory.saveCrawl(start, null)
}

function goesThrough({ places }: Walk, { all = false, pages }: CrawlOptions): boolean {
  return places.length === 1 && (all || pages !== undefined)
}

/** Hands a page over, and tells whether it brought anything new; one that has not changed did not. */
async function* take(
  { asked, answer, finding }: Loaded,
  { memory, cameNew }: CrawlOptions,
): AsyncGenerator<SourceItem, boolean> {
  if (finding === undefined) return false
  yield { ...toPage(answer.url, answer.bytes), ...(answer.charset && { charset: answer.charset }) }
  await saveValidators(memory, asked, answer)
  return cameNew()
}

/** Only once the page was taken in: else a killed crawl would be told that it knows what it never kept. */
async function saveValidators(memory: CrawlMemory, asked: string, { etag, lastModified }: Answer): Promise<void> {
  if (etag === undefined && lastModified === undefined) return
  await memory.saveFetched(asked, { etag: etag ?? null, lastModified: lastModified ?? null })
}
