// The page of an open paper as who runs no code sees it: its metadata in the head, escaped, and nothing of it elsewhere.
import { expect, it } from 'vitest'
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
