// The ways from a paper to arXiv. Pure.
import { formatAbstractUrl, formatPdfUrl, formatTitleSearchUrl } from '#shared/arxiv-id.ts'
import type { Paper } from '#shared/paper.ts'
import type { IconName } from '../ui/icons.tsx'

/** One way to arXiv. */
export type PaperLink = { readonly id: string; readonly href: string; readonly icon: IconName; readonly label: string }

/** The abstract and the PDF where the id is known, arXiv's title search where it is not. */
export function listPaperLinks(
  paper: Pick<Paper, 'arxivId' | 'title'>,
  labels: { readonly search: string },
): readonly PaperLink[] {
  if (!paper.arxivId) {
    return [{ id: 'search', href: formatTitleSearchUrl(paper.title), icon: 'search', label: labels.search }]
  }
  return [
    { id: 'arxiv', href: formatAbstractUrl(paper.arxivId), icon: 'out', label: 'arXiv' },
    { id: 'pdf', href: formatPdfUrl(paper.arxivId), icon: 'download', label: 'PDF' },
  ]
}
