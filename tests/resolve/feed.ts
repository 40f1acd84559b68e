// Answers of arXiv’s API, made up, and a server that gives them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Entry } from '#shared/entry.ts'
import { foldedWords } from '../../server/resolve/fold.ts'

/** The feed of these papers, of `total` in all. */
export function formatFeed(papers: readonly Entry[], total = papers.length): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>
${papers.map(formatEntry).join('\n')}
</feed>`
}

function formatEntry(paper: Entry): string {
  const names = paper.authors.map((name) => `<author><name>${toXml(name)}</name></author>`)
  const version = paper.arxivVersion ?? 1
  return `<entry>
    <id>http://arxiv.org/abs/${paper.arxivId}v${version}</id>
    <updated>${version === 1 ? paper.publishedAt : '2040-01-01T00:00:00Z'}</updated>
    <published>${paper.publishedAt}</published>
    <title>${toXml(paper.title).replace(' ', '\n  ')}</title>
    <summary>  ${toXml(paper.abstractEn ?? '')}\n</summary>
    ${names.join('\n')}
    <category term="${paper.categories[0]}" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export type ApiServer = { readonly url: string; readonly queries: string[]; close(): Promise<void> }

/** A server that answers as the API does, and lets no crawler in, from these papers: those whose title holds the words of a phrase. */
export async function startApi(papers: readonly Entry[]): Promise<ApiServer> {
  const queries: string[] = []
  const server = createServer(({ url = '' }, response) => {
    const asked = new URL(url, 'http://localhost')
    if (asked.pathname === '/robots.txt') return void response.end('User-agent: *\nDisallow: /\n')
    if (asked.pathname !== '/api/query') return void response.writeHead(404).end()
    const query = asked.searchParams.get('search_query') ?? ''
    queries.push(query)
    const [start, most] = ['start', 'max_results'].map((name) => Number(asked.searchParams.get(name)))
    const phrases = [...query.matchAll(/ti:"([^"]*)"/g)].map(([, phrase = '']) => ` ${foldedWords(phrase).join(' ')} `)
    const found = papers.filter(({ title }) =>
      phrases.some((phrase) => ` ${foldedWords(title).join(' ')} `.includes(phrase)),
    )
    response.setHeader('content-type', 'application/atom+xml; charset=UTF-8')
    response.end(formatFeed(found.slice(start, (start ?? 0) + (most ?? 0)), found.length))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/query`,
    queries,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
