// The page of an open paper as who runs no code sees it: its metadata in the head, escaped, and nothing of it elsewhere.
import { expect, it } from 'vitest'
import { listFeedLinks } from '#shared/feed-links.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const evil = `</title><script>alert("1")</script> $& 'a' & b`

it('has title, names, date and addresses of the paper in its head', () =>
  withServer(async ({ ask, store }) => {
    await saveEntries(store, [
      entryOf({ arxivId: '2611.00001', authors: ['Ludwig van der Berg', 'CMS Collaboration'] }),
    ])
    const { text, headers } = await ask('/?q=crane&paper=2611.00001')
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('cache-control')).toBe('no-cache')
    const metas = [...text.matchAll(/<meta name="(citation_[^"]+)" content="([^"]*)">/g)].map(([, name, content]) => [
      name,
      content,
    ])
    expect(metas).toEqual([
      ['citation_title', 'Learning to Fold Paper Cranes'],
      ['citation_author', 'van der Berg, Ludwig'],
      ['citation_author', 'CMS Collaboration'],
      ['citation_publication_date', '2026/11/10'],
      ['citation_online_date', '2026/11/10'],
      ['citation_arxiv_id', '2611.00001'],
      ['citation_pdf_url', 'https://arxiv.org/pdf/2611.00001'],
      ['citation_abstract_html_url', 'https://arxiv.org/abs/2611.00001'],
      ['citation_abstract', 'We propose reinforcement learning for paper cranes. Code is public.'],
      ['citation_keywords', 'cs.LG; cs.RO'],
      ['citation_language', 'en'],
    ])
    expect(text).toContain('<title>Learning to Fold Paper Cranes · Taiyaku</title>')
  }))

it('escapes what a page says, and leaves the reader as it is elsewhere', () =>
  withServer(async ({ ask, store }) => {
    await saveEntries(store, [entryOf({ title: evil, authors: [evil], arxivId: '2611.00002' })])
    const { text } = await ask('/?paper=2611.00002')
    expect(text).not.toMatch(/<script>alert/)
    expect(text.match(/<title>/g)).toHaveLength(1)
    expect(text).toContain('$&amp; &#39;a&#39; &amp; b')
    for (const path of ['/', '/?paper=', '/?paper=none', '/?paper=a&paper=b', `/?paper=${'x'.repeat(300)}`])
      expect((await ask(path)).text).toBe('<!doctype html><title>reader</title>')
  }))

it('names the feeds of the view, which answer, and of the whole library where nothing narrows it', () =>
  withServer(async ({ ask, store }) => {
    await saveEntries(store, [entryOf({ arxivId: '2611.00001' }), entryOf({ title: 'Other', categories: ['math.CO'] })])
    const linksOf = (text: string) =>
      [...text.matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)">/g)].map(
        ([, type = '', title, href = '']) => ({ type, title, href: href.replaceAll('&amp;', '&') }),
      )
    const { text } = await ask('/?q=折り鶴+"x"&category=cs.LG&category=math.*&from=2026-11-01&sort=watched&view=ja')
    const query = 'q=%E6%8A%98%E3%82%8A%E9%B6%B4+%22x%22&category=cs.LG&category=math.*&from=2026-11-01'
    const name = 'Taiyaku: 折り鶴 &quot;x&quot; cs.LG math.* 2026-11-01–'
    expect(linksOf(text)).toEqual([
      { type: 'application/atom+xml', title: `${name} (Atom)`, href: `/api/feed.atom?${query}` },
      { type: 'application/rss+xml', title: `${name} (RSS)`, href: `/api/feed.rss?${query}` },
      { type: 'application/feed+json', title: `${name} (JSON Feed)`, href: `/api/feed.json?${query}` },
    ])
    const found = linksOf((await ask('/?category=math.CO&paper=2611.00001')).text)
    expect(found).toHaveLength(3)
    for (const { type, href } of found) {
      const feed = await ask(href)
      expect([feed.status, feed.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
      expect(feed.text).toContain('Other')
      expect(feed.text).not.toContain('Learning to Fold')
    }
    for (const path of ['/?q=', '/?q=a&q=b', '/?from=2026-12-01&to=2026-11-01', '/?view=ja'])
      expect((await ask(path)).text).toBe('<!doctype html><title>reader</title>')
    const { readFile } = await import('node:fs/promises')
    const page = await readFile(new URL('../../web/index.html', import.meta.url), 'utf8')
    expect(linksOf(page.replaceAll(' />', '>'))).toEqual(listFeedLinks({ category: [] }))
  }))

it('gives and takes the reader’s own state', () =>
  withServer(async ({ ask, store }) => {
    await saveEntries(store, [entryOf({ arxivId: '2611.00001' })])
    await store.changeMarks(
      '2611.00001',
      { starred: true, addTags: ['引用'], note: 'x'.repeat(19_000) },
      '2026-11-20T00:00:00Z',
    )
    const { body, text } = await ask('/api/state')
    expect(body).toMatchObject({
      format: 'taiyaku-state',
      version: 1,
      papers: [{ keys: ['2611.00001', expect.stringMatching(/^t-/)] }],
    })
    const large = JSON.parse(text) as { papers: object[] }
    large.papers = Array.from({ length: 20 }, () => large.papers[0] ?? {})
    const sent = await ask('/api/state', { method: 'POST', body: JSON.stringify({ ...large, shelves: [] }) })
    expect(sent).toMatchObject({ status: 200, body: { papers: 20, changed: 0, waiting: 0, unknown: ['shelves'] } })
    const refused = await ask('/api/state', { method: 'POST', body: '{"papers": []}' })
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'format' }, { path: 'version' }] } },
    })
  }))
