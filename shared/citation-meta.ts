// What reference managers read from the head of a page: the metadata of the paper that is open, under the names that arXiv's own
// pages use (Highwire's), which Zotero's connector knows. The same on the server and in the page.
import { formatAbstractUrl, formatPdfUrl } from './arxiv-id.ts'
import { formatInverted, readNames } from './author-names.ts'
import type { Paper } from './paper.ts'
import { plainTex } from './tex-pieces.ts'

/** A `<meta>` of the head. */
export type Meta = { readonly name: `citation_${string}`; readonly content: string }
type Described = Pick<
  Paper,
  'title' | 'authors' | 'publishedAt' | 'arxivId' | 'abstractEn' | 'summaryJa' | 'categories' | 'source'
>

/** All of a paper, in the order of arXiv's pages; what is not known is left out. */
export function listCitationMeta(paper: Described): Meta[] {
  const { arxivId, publishedAt, source } = paper
  const day = publishedAt?.slice(0, 10).replaceAll('-', '/')
  const post = source.url !== null && /^https?:\/\//.test(source.url) ? source.url : undefined
  const pairs: readonly (readonly [Meta['name'], string | null | undefined])[] = [
    ['citation_title', plainTex(paper.title)],
    ...readNames(paper.authors).map((name) => ['citation_author', formatInverted(name)] as const),
    ['citation_publication_date', day],
    ['citation_online_date', day],
    ['citation_arxiv_id', arxivId],
    ['citation_pdf_url', arxivId && formatPdfUrl(arxivId)],
    ['citation_abstract_html_url', arxivId === null ? post : formatAbstractUrl(arxivId)],
    ['citation_abstract', paper.abstractEn ?? paper.summaryJa],
    ['citation_keywords', paper.categories.join('; ')],
    ['citation_language', 'en'],
  ]
  return pairs.flatMap(([name, value]) => (value ? [{ name, content: value.replace(/\s+/g, ' ').trim() }] : []))
}
