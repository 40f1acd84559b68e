// The ways from a paper to arXiv and to the post its text came from. Pure.
import { formatAbstractUrl, formatPdfUrl, formatTitleSearchUrl } from '#shared/arxiv-id.ts'
import type { Paper } from '#shared/paper.ts'
import type { IconName } from '../ui/icons.tsx'

/** One way to arXiv. */
export type PaperLink = {
  readonly id: 'search' | 'arxiv' | 'pdf'
  readonly href: string
  readonly icon: IconName
  readonly label: string
}

/** The id with the version the post spoke of, where it named one: that text is what stands here. Null without an id. */
export function formatVersionedId({ arxivId, arxivVersion }: Pick<Paper, 'arxivId' | 'arxivVersion'>): string | null {
  if (arxivId === null) return null
  return arxivVersion === null ? arxivId : `${arxivId}v${arxivVersion}`
}

/** The address of a post, where it is one that a link may lead to: pages say what they like. */
export function linkToPost(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null
}

/** The abstract and the PDF where the id is known, arXiv's title search where it is not. */
export function listPaperLinks(
  paper: Pick<Paper, 'arxivId' | 'arxivVersion' | 'title'>,
  labels: { readonly search: string },
): readonly PaperLink[] {
  const id = formatVersionedId(paper)
  if (id === null) {
    return [{ id: 'search', href: formatTitleSearchUrl(paper.title), icon: 'search', label: labels.search }]
  }
  return [
    { id: 'arxiv', href: formatAbstractUrl(id), icon: 'out', label: 'arXiv' },
    { id: 'pdf', href: formatPdfUrl(id), icon: 'download', label: 'PDF' },
  ]
}
