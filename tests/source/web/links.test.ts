// What a page is and where it leads, from its markup alone: themes, feeds, REST, and pages that mean none of it.
import { describe, expect, it } from 'vitest'
import { discover } from '../../../server/source/web/discover.ts'
import { readLinks } from '../../../server/source/web/links.ts'
import { homeOf, postsAddress, rootFromHeader, routeOf, withNames } from '../../../server/source/web/rest.ts'
import { formatAtom } from '../../made/feed.ts'
import { wholePages } from '../../made/html-page.ts'
import { makePapers } from '../../made/papers.ts'

const at = 'https://digest.example/page/2/'
const nextIn = (body: string) => readLinks(`<html><body>${body}</body></html>`, at).next
const find = (text: string, url = at, headers: Record<string, string> = {}) =>
  discover({ url, status: 200, bytes: new TextEncoder().encode(text), headers: new Headers(headers) }, url)

describe('the next page of a listing', () => {
  it.each([
    ['Twenty Ten', '<div class="nav-previous"><a href="/page/3/"><span>&larr;</span> 過去の投稿</a></div>'],
    [
      'core',
      '<nav><div class="nav-links"><div class="nav-previous"><a href="/page/3/">Older posts</a></div></div></nav>',
    ],
    ['pagination', '<a class="page-numbers" href="/page/9/">9</a><a class="next page-numbers" href="/page/3/">»</a>'],
    [
      'block theme',
      '<a href="/page/1/" class="wp-block-query-pagination-previous">x</a><a href="/page/3/" class="wp-block-query-pagination-next">y</a>',
    ],
    ['rel on the link', '<a rel="next" href="../3/">→</a>'],
    ['words alone', '<p><a href="/page/1/">Newer</a> | <a href="/page/3/"><b>« Older</b> Entries</a></p>'],
    ['words in Japanese', '<a href="/page/3/">← 古い投稿へ</a>'],
    ['a base', '<base href="https://digest.example/page/"><a rel="next" href="3/">→</a>'],
  ])('is found by the marks of %s', (_, body) => expect(nextIn(body)).toBe('https://digest.example/page/3/'))

  it('is stated in the head of some', () => {
    const text = '<html><head><link rel="next" href="/page/3/"></head><body></body></html>'
    expect(readLinks(text, at).next).toBe('https://digest.example/page/3/')
  })

  it.each([
    ['newer posts', '<div class="nav-next"><a href="/page/1/">新しい投稿</a></div>'],
    ['another site', '<div class="nav-previous"><a href="https://other.example/page/3/">過去の投稿</a></div>'],
    ['a script', '<a rel="next" href="javascript:more()">Older posts</a>'],
    ['a comment', '<!-- <a rel="next" href="/page/3/">Older posts</a> -->'],
    ['a script’s text', '<script>document.write(\'<a rel="next" href="/page/3/">\')</script>'],
    ['nothing', '<p>過去の投稿</p>'],
  ])('is not %s', (_, body) => expect(nextIn(body)).toBeUndefined())
})

describe('a page', () => {
  const papers = makePapers(3, 5)
  it.each(Object.entries(wholePages).filter(([name]) => !/document|saved/.test(name)))(
    'of the form %s is told apart',
    (name, write) => {
      const [text = ''] = write(papers, 'UTF-8')
      const found = find(text)
      expect(found.kind).toBe(/one post/.test(name) ? 'post' : 'listing')
      expect(found.rest).toBe('https://digest.example/wp-json/')
      expect(found.links?.feed).toBe('https://digest.example/feed/')
    },
  )

  it('is a single post by any mark of one', () => {
    const page = (head: string, classes = '') =>
      `<html><head>${head}</head><body class="${classes}"><p>x</p></body></html>`
    expect(find(page('', 'post-template-default single single-post')).kind).toBe('post')
    expect(find(page('<link rel="shortlink" href="/?p=7">')).kind).toBe('post')
    expect(find(page('<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/7">')).kind).toBe('post')
    expect(find(page(''), 'https://digest.example/?p=7').kind).toBe('post')
    expect(find(page('<link rel="alternate" type="application/json" href="/wp-json/wp/v2/categories/7">')).kind).toBe(
      'listing',
    )
    const plain = '<link rel="alternate" type="application/json" href="/?rest_route=%2Fwp%2Fv2%2Fposts%2F7">'
    expect(find(page(plain)).kind).toBe('post')
    expect(find(page('<link rel="shortlink" href="/">', 'home blog')).kind).toBe('listing')
  })

  it('of a feed leads on by its link, or by counting where WordPress made it', () => {
    const rss = (inside: string) =>
      `<?xml version="1.0"?><rss><channel>${inside}<item><title>x</title></item></channel></rss>`
    const url = 'https://digest.example/feed/'
    expect(find(rss('<generator>https://wordpress.org/?v=6.7</generator>'), url)).toMatchObject({
      kind: 'feed',
      next: `${url}?paged=2`,
    })
    expect(find(rss('<atom:link rel="next" href="/feed/older" />'), url).next).toBe('https://digest.example/feed/older')
    expect(find(rss('<description><![CDATA[<a rel="next" href="/x">]]></description>'), url).next).toBeUndefined()
    expect(find('<rss><channel></channel></rss>', url)).toMatchObject({ kind: 'feed', isEmpty: true })
    expect(find(formatAtom(papers, 'html', 'UTF-8'), url)).toMatchObject({ kind: 'feed', isEmpty: false })
  })

  it('of the REST API leads on as far as its headers say', () => {
    const url = 'https://digest.example/wp-json/wp/v2/posts?page=2'
    expect(find('[{}]', url, { 'X-WP-TotalPages': '4' })).toEqual({
      kind: 'rest list',
      left: 2,
      next: url.replace('=2', '=3'),
    })
    expect(find('[{}]', url, { 'X-WP-TotalPages': '2' })).toEqual({ kind: 'rest list', left: 0 })
    expect(find('[{}]', url)).toEqual({ kind: 'rest list', next: url.replace('=2', '=3') })
    expect(find(' [ ] ', url)).toEqual({ kind: 'rest list', isEmpty: true })
    expect(find('[{}]', 'https://digest.example/posts.json').next).toBeUndefined()
    expect(find('{"id":7}', url).kind).toBe('rest item')
    expect(find('{"namespaces":[],"routes":{}}', url).kind).toBe('rest root')
  })

  it('of plain text, or of nothing, is no listing', () => {
    expect(find('Title\n\n要約\n')).toEqual({ kind: 'other' })
    expect(find('')).toEqual({ kind: 'other' })
  })

  it('tells of the REST API in its headers too', () => {
    const link =
      '<https://digest.example/wp-json/>; rel="https://api.w.org/", <https://digest.example/?p=7>; rel=shortlink'
    expect(find('<html><body></body></html>', at, { link }).rest).toBe('https://digest.example/wp-json/')
    expect(rootFromHeader('<https://digest.example/?p=7>; rel=shortlink', at)).toBeUndefined()
  })
})

describe('an address of the REST API', () => {
  it('is made in both shapes', () => {
    expect(postsAddress('https://digest.example/blog/wp-json/', { tags: '3' })).toBe(
      'https://digest.example/blog/wp-json/wp/v2/posts?tags=3&per_page=100&page=1&_embed=wp%3Aterm&orderby=date&order=desc',
    )
    const plain = postsAddress('https://digest.example/?rest_route=/')
    expect(new URL(plain).searchParams.get('rest_route')).toBe('/wp/v2/posts')
    expect([routeOf(plain), routeOf('https://digest.example/wp-json/wp/v2/categories/5')]).toEqual([
      'posts',
      'categories/5',
    ])
    expect(routeOf('https://digest.example/posts')).toBeUndefined()
  })

  it('of posts is asked to name their categories, unless it was told otherwise', () => {
    const posts = 'https://digest.example/wp-json/wp/v2/posts'
    expect(withNames(posts)).toBe(`${posts}?_embed=wp%3Aterm`)
    expect(withNames(`${posts}/7`)).toBe(`${posts}/7?_embed=wp%3Aterm`)
    for (const same of [`${posts}?_embed`, `${posts}?_fields=id`, 'https://digest.example/page/2/'])
      expect(withNames(same)).toBe(same)
  })

  it('tells where the site is', () => {
    expect(homeOf('https://digest.example/blog/wp-json/')).toBe('https://digest.example/blog/')
    expect(homeOf('https://digest.example/blog/index.php?rest_route=/')).toBe('https://digest.example/blog/')
    expect(homeOf('https://digest.example/index.php/wp-json/')).toBe('https://digest.example/')
  })
})
