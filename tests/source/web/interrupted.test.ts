// A crawl that was stopped, killed or refused goes on where that happened, and loses nothing.
import { describe, expect, it } from 'vitest'
import { createFakeFetcher } from './fake-clock.ts'
import { status } from './faults.ts'
import { closeLater, pagesOf, rest, startStage } from './stage.ts'

describe('an interrupted crawl', () => {
  it('remembers a page only once it was taken in', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off', posts: 20 })
    await library.crawl(`${site.url}/`, fetcher)
    const [first, second] = pagesOf(site, '/', '/page/2/')
    expect(library.told).toEqual([
      ...[`goes on ${first}`, `took ${first}`, `fetched ${first}`, `goes on ${second}`],
      ...[`took ${second}`, `fetched ${second}`, 'goes on null', 'goes on null'],
    ])
  })

  it('goes on where it was stopped, after the newest posts', async () => {
    const { site, fetcher, library, asked } = await startStage({ rest: 'off', posts: 60 })
    const stopped = closeLater(createFakeFetcher())
    const reason = new Error('enough')
    const stopAt = (at: number) => (count: number) => {
      if (count === at) stopped.stop.abort(reason)
      return undefined
    }
    await expect(library.crawl(`${site.url}/`, stopped, {}, stopAt(3))).rejects.toBe(reason)
    expect(await library.memory.findCrawl(`${site.url}/`)).toBe(`${site.url}/page/4/`)
    asked()
    expect((await library.crawl(`${site.url}/`, fetcher)).names).toEqual(
      pagesOf(site, '/page/4/', '/page/5/', '/page/6/'),
    )
    expect(asked()).toEqual(['/robots.txt', '/', '/page/4/', '/page/5/', '/page/6/'])
    expect(library.posts.size).toBe(60)
    expect(await library.memory.findCrawl(`${site.url}/`)).toBeUndefined()
  })

  it.each([
    ['pages', 'off', {}],
    ['pages, all', 'off', { all: true }],
    ['REST', 'on', {}],
    ['REST, all', 'on', { all: true }],
  ] as const)('loses nothing, wherever it is killed and whatever comes meanwhile: %s', async (_, state, limits) => {
    for (const [kills, published] of [
      [[1], 0],
      [[2], 35],
      [[3, 1], 25],
      [[2, 2, 2], 15],
      [[1, 1, 1, 1], 10],
    ] as const) {
      const { site, fetcher, library } = await startStage({ rest: state, posts: 50, perPage: 5 })
      const address = state === 'on' ? `${site.url}${rest}?per_page=5` : `${site.url}/`
      for (const at of kills) {
        await library.crawl(address, fetcher, limits, (count) => count === at)
        site.publish(published)
      }
      await library.crawl(address, fetcher, limits)
      expect(library.posts.size, `killed after ${kills}, ${published} published`).toBe(site.posts.length)
      expect(await library.memory.findCrawl(address)).toBeUndefined()
    }
  })

  it('by a page that can’t be had says so, and goes on there next time', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off', posts: 60 })
    site.disturb('/page/3/', status(500), status(500), status(500), status(500))
    const { names, problems } = await library.crawl(`${site.url}/`, fetcher)
    expect(names).toEqual(pagesOf(site, '/', '/page/2/'))
    expect(problems).toEqual([
      {
        source: `${site.url}/page/3/`,
        line: null,
        message:
          'answered 500 (Internal Server Error); the site is in trouble; try again later. Fetching the same address again goes on from here',
      },
    ])
    await library.crawl(`${site.url}/`, fetcher)
    expect(library.posts.size).toBe(60)
  })

  it('by a page that is refused keeps its place too', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off', posts: 60 })
    site.disturb('/page/3/', status(403))
    expect((await library.crawl(`${site.url}/`, fetcher)).problems).toHaveLength(1)
    expect(await library.memory.findCrawl(`${site.url}/`)).toBe(`${site.url}/page/3/`)
  })

  it('whose place is refused for good is forgotten, and says how to have the rest', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off', posts: 60 })
    await library.crawl(`${site.url}/`, fetcher, {}, (count) => count === 4)
    site.disturb('/page/4/', status(403))
    const { problems } = await library.crawl(`${site.url}/`, fetcher)
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/answered 403.*--all/)])
    expect(await library.memory.findCrawl(`${site.url}/`)).toBeUndefined()
    await library.crawl(`${site.url}/`, fetcher, { all: true })
    expect(library.posts.size).toBe(60)
  })

  it('keeps its place while a few pages are fetched', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off', posts: 60 })
    await library.crawl(`${site.url}/`, fetcher, {}, (count) => count === 4)
    site.publish(30)
    await library.crawl(`${site.url}/`, fetcher, { pages: 2 })
    expect(await library.memory.findCrawl(`${site.url}/`)).toBe(`${site.url}/page/3/\n${site.url}/page/4/ 3`)
    await library.crawl(`${site.url}/`, fetcher)
    expect(library.posts.size).toBe(90)
  })
})
