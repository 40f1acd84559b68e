// A blog, a fetcher without waits and an empty library, for one test each; all closed after it.
import { afterEach } from 'vitest'
import { type CrawlLibrary, createCrawlLibrary } from './crawl-library.ts'
import { createFakeFetcher, type FakeFetcher } from './fake-clock.ts'
import { type Site, type SiteOptions, startSite } from './site.ts'

export type Options = NonNullable<Parameters<typeof createFakeFetcher>[0]>
export type Stage = {
  readonly site: Site
  readonly fetcher: FakeFetcher
  readonly library: CrawlLibrary
  /** The paths of all requests so far. */
  readonly paths: () => string[]
  /** An address without the site, and of a list of REST only its route and the number of its page. */
  readonly short: (address: string) => string
  /** The paths asked for since the last time, shortened. */
  readonly asked: () => string[]
}

export const rest = '/wp-json/wp/v2/posts'
export const pagesOf = (site: Site, ...paths: string[]) => paths.map((path) => site.url + path)

const open: { close(): Promise<void> }[] = []

/** Closes it when the test is over. */
export function closeLater<Kind extends { close(): Promise<void> }>(one: Kind): Kind {
  open.push(one)
  return one
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

export async function startStage(siteOptions: SiteOptions = {}, options: Options = {}): Promise<Stage> {
  const fetcher = closeLater(createFakeFetcher(options))
  const site = closeLater(await startSite(siteOptions))
  const short = (address: string) => address.replace(site.url, '').replace(/\?.*\bpage=(\d+).*$/, ' $1')
  const paths = () => site.requests.map(({ path }) => path)
  const asked = () => site.requests.splice(0).map(({ path }) => short(path))
  return { site, fetcher, library: createCrawlLibrary(), paths, short, asked }
}
