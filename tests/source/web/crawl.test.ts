// Crawling a blog: by REST where there is one, else page by page; until what is known begins.
import { describe, expect, it } from 'vitest'
import { createCrawlLibrary } from './crawl-library.ts'
import { hangUp, status } from './faults.ts'
import { pagesOf, rest, startStage } from './stage.ts'

describe('a crawl', () => {
  it('finds the REST API by itself and reads all posts from it, newest first', async () => {
    const { site, fetcher, library, short, asked } = await startStage({ posts: 250 })
    const { names, totals, problems } = await library.crawl(`${site.url}/`, fetcher)
    expect(names.map(short)).toEqual([`${rest} 1`, `${rest} 2`, `${rest} 3`])
    expect(asked()).toEqual(['/robots.txt', '/', `${rest} 1`, `${rest} 2`, `${rest} 3`])
    expect([totals, problems]).toEqual([[3, 3, 3], []])
    expect(library.posts.size).toBe(250)
  })

  it('narrows the REST API to a category', async () => {
    const { site, fetcher, library, asked } = await startStage({ posts: 60 })
    const inCategory = site.posts.filter(({ categories }) => categories.includes('cs.LG'))
    expect(inCategory.length).toBeGreaterThan(1)
    await library.crawl(`${site.url}/category/cs-lg/`, fetcher)
    expect(asked()).toEqual(['/robots.txt', '/category/cs-lg/', expect.stringContaining('?slug=cs-lg'), `${rest} 1`])
    expect(library.posts.size).toBe(inCategory.length)
  })

  it('asks for a category by the name in its address, however that is written', async () => {
    const { site, fetcher, library } = await startStage()
    const page =
      '<html><head><link rel="https://api.w.org/" href="/wp-json/"></head><body class="archive"></body></html>'
    for (const [path, slug] of [
      ['/category/a/%E9%AF%9B/', '鯛'],
      ['/tag/c+%26%zz', 'c+&%zz'],
    ] as const) {
      site.disturb(path, status(200, {}, page))
      await library.crawl(site.url + path, fetcher, { pages: 1 })
      const lookup = site.requests.map((request) => new URL(request.path, site.url).searchParams.get('slug'))
      expect(lookup.at(-1)).toBe(slug)
    }
  })

  it.each(['hidden', 'off', 'forbidden'] as const)('follows the pages where REST is %s', async (state) => {
    const { site, fetcher, library } = await startStage({ rest: state })
    const { names, problems, totals } = await library.crawl(`${site.url}/`, fetcher)
    expect(names).toEqual(pagesOf(site, '/', '/page/2/', '/page/3/'))
    expect([problems, library.posts.size, totals]).toEqual([[], 25, [3]])
  })

  it('follows the pages where robots.txt keeps programs from REST, or the site answers with a page', async () => {
    const { site, fetcher, library } = await startStage({ robots: 'User-agent: *\nDisallow: /wp-json/\n' })
    expect((await library.crawl(`${site.url}/`, fetcher)).names).toEqual(pagesOf(site, '/', '/page/2/', '/page/3/'))
    const other = await startStage()
    other.site.disturb(
      `${rest}?per_page=100&page=1&_embed=wp%3Aterm&orderby=date&order=desc`,
      status(200, { 'content-type': 'text/html' }, '<html><body>blocked</body></html>'),
    )
    expect((await other.library.crawl(`${other.site.url}/`, other.fetcher)).names).toHaveLength(3)
  })

  it('begins in the middle where that is asked for', async () => {
    const { site, fetcher, library } = await startStage()
    const { names } = await library.crawl(`${site.url}/page/2/`, fetcher)
    expect(names).toEqual(pagesOf(site, '/page/2/', '/page/3/'))
    const links = `<link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/categories/1">`
    site.disturb(
      '/category/x/page/2/',
      status(200, {}, `<html><head>${links}</head><body class="archive"></body></html>`),
    )
    const other = await library.crawl(`${site.url}/category/x/page/2/`, fetcher)
    expect(other.names).toEqual(pagesOf(site, '/category/x/page/2/'))
  })

  it('takes the number of a category, or an author, from the page', async () => {
    const { site, fetcher, library } = await startStage()
    for (const [item, query] of [
      ['categories/1', 'categories%5Bterms%5D=1&'],
      ['tags/1', 'tags=1&'],
      ['users/1', 'author=1&'],
    ]) {
      const links = `<link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/${item}">`
      site.disturb('/x/', status(200, {}, `<html><head>${links}</head><body class="archive"></body></html>`))
      const { names } = await library.crawl(`${site.url}/x/`, fetcher, { pages: 1 })
      expect(names).toEqual([expect.stringContaining(`${rest}?${query}`)])
    }
  })

  it('takes one post, by either address, and none beside it', async () => {
    const { site, fetcher, library, asked } = await startStage()
    const [address = ''] = site.posts.map(({ sourceUrl }) => sourceUrl ?? '')
    expect(await library.crawl(address, fetcher)).toEqual({ names: [address], problems: [], totals: [1] })
    expect((await library.crawl(`${site.url}/?p=70003`, fetcher)).names).toEqual(pagesOf(site, '/?p=70003'))
    expect(asked()).toHaveLength(3)
  })

  it('reads a feed page by page, to its end', async () => {
    const { site, fetcher, library } = await startStage()
    const { names, problems } = await library.crawl(`${site.url}/feed/`, fetcher)
    expect(names).toEqual(pagesOf(site, '/feed/', '/feed/?paged=2', '/feed/?paged=3'))
    expect([problems, library.posts.size]).toEqual([[], 25])
  })

  it('reads an address of the REST API as it is given', async () => {
    const { site, fetcher, library, short } = await startStage()
    const { names } = await library.crawl(`${site.url}${rest}?per_page=20`, fetcher)
    expect(names.map(short)).toEqual([`${rest}?per_page=20&_embed=wp%3Aterm`, `${rest} 2`])
    expect((await createCrawlLibrary().crawl(`${site.url}/wp-json/`, fetcher)).names.map(short)).toEqual([`${rest} 1`])
    expect((await library.crawl(`${site.url}${rest}/70003`, fetcher)).names).toHaveLength(1)
  })

  it('ends where the count of pages does, though no header says how many there are', async () => {
    const { site, fetcher, library } = await startStage({ posts: 20 })
    const path = `${rest}?_embed=wp%3Aterm`
    site.disturb(path, status(200, {}, '[{"id":1}]'))
    site.disturb(`${path}&page=2`, status(200, {}, '[{"id":2}]'))
    const { names, problems } = await library.crawl(`${site.url}${rest}`, fetcher, { all: true })
    expect([names.length, problems]).toEqual([2, []])
  })

  it('is the end of it where the first page can’t be had', async () => {
    const { site, fetcher, library } = await startStage()
    await expect(library.crawl(`${site.url}/none/`, fetcher)).rejects.toMatchObject({
      code: 'unreachable',
      status: 404,
    })
    site.disturb('/', hangUp, hangUp, hangUp, hangUp)
    await expect(library.crawl(`${site.url}/`, fetcher)).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('ends where a listing leads to itself or back, and where a count is not minded', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off' })
    const page = (next: string) =>
      status(200, {}, `<html><body class="blog">${next}<a rel="next" href="${next}">x</a></body></html>`)
    site.disturb('/a', page('/b'))
    site.disturb('/b', page('/c'))
    site.disturb('/c', page('/a'))
    expect((await library.crawl(`${site.url}/a`, fetcher, { all: true })).names).toEqual(
      pagesOf(site, '/a', '/b', '/c'),
    )
    const feed =
      '<rss><channel><generator>https://wordpress.org/</generator><item><title>x</title></item></channel></rss>'
    for (const path of ['/rss', '/rss?paged=2']) site.disturb(path, status(200, {}, feed))
    expect((await library.crawl(`${site.url}/rss`, fetcher, { all: true })).names).toEqual(pagesOf(site, '/rss'))
  })
})

describe('how far a crawl goes', () => {
  it('is to the first page that brings nothing new', async () => {
    const { site, fetcher, library, short } = await startStage({ posts: 350 })
    await library.crawl(site.url, fetcher)
    site.publish(120)
    expect((await library.crawl(site.url, fetcher)).names.map(short)).toEqual([`${rest} 1`, `${rest} 2`, `${rest} 3`])
    expect(library.posts.size).toBe(470)
  })

  it('is one question where nothing has changed', async () => {
    for (const [path, state] of [
      ['/feed/', 'on'],
      ['/', 'off'],
    ] as const) {
      const { site, fetcher, library, asked } = await startStage({ rest: state })
      await library.crawl(site.url + path, fetcher)
      asked()
      expect((await library.crawl(site.url + path, fetcher)).names).toEqual([])
      expect(asked()).toEqual([path])
      site.publish(1)
      expect((await library.crawl(site.url + path, fetcher)).names).toHaveLength(2)
    }
  })

  it('is a number of pages, known ones too', async () => {
    const { site, fetcher, library } = await startStage({ rest: 'off', validators: false })
    expect((await library.crawl(`${site.url}/`, fetcher, { pages: 2 })).names).toHaveLength(2)
    expect(await library.memory.findCrawl(`${site.url}/`)).toBeUndefined()
    expect((await library.crawl(`${site.url}/`, fetcher, { pages: 3 })).names).toHaveLength(3)
    expect((await library.crawl(`${site.url}/`, fetcher)).names).toHaveLength(1)
  })

  it('is to the end with `all`, past known pages and unchanged ones', async () => {
    for (const state of ['on', 'off'] as const) {
      const { site, fetcher, library, asked } = await startStage({ rest: state, posts: 250, perPage: 100 })
      await library.crawl(`${site.url}/`, fetcher, { pages: 2 })
      expect(library.posts.size).toBe(200)
      await library.crawl(`${site.url}/`, fetcher, { all: true })
      expect(library.posts.size).toBe(250)
      asked()
      await library.crawl(`${site.url}/`, fetcher, { all: true })
      expect(asked()).toHaveLength(state === 'on' ? 4 : 3)
    }
  })
})
