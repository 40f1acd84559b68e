// A sentence in both languages with its source, as one pastes it into notes. Pure.
import { formatAbstractUrl } from '#shared/arxiv-id.ts'
import type { Paper } from '#shared/paper.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import { shortenAuthors } from '../authors.ts'
import { formatVersionedId, linkToPost } from './paper-links.ts'
import type { Sentence } from './sentences.ts'
import { readTex } from './tex.ts'
import { plainText } from './tex-tokens.ts'

const namedAuthors = 10
const joinLines = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()
/** Japanese lines need no space between them; Latin words do. */
const joinJapanese = (text: string) =>
  text.trim().replace(/(.)\s*\n\s*(.)/gs, (_, a: string, b: string) => (/[!-~]{2}/.test(a + b) ? `${a} ${b}` : a + b))

type Cited = Pick<Paper, 'title' | 'authors' | 'publishedAt' | 'arxivId' | 'arxivVersion' | 'source'>

/** Authors, title, year, id and address, as far as they are known. */
export function formatCitation(paper: Cited): string {
  const { shown, rest } = shortenAuthors(paper.authors, namedAuthors)
  const authors = shown.length > 0 && `${shown.join(', ')}${rest > 0 ? ' et al.' : ''}`
  const id = formatVersionedId(paper)
  const parts = [authors, `“${plainText(readTex(paper.title))}”`, id && `arXiv:${id}`, paper.publishedAt?.slice(0, 4)]
  const address = id === null ? linkToPost(paper.source.url) : formatAbstractUrl(id)
  const known = parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
  return address === null ? `${known}.` : `${known}. ${address}`
}

/** The Japanese as the reader corrected it, else restored; then the English; then the citation. */
export function formatQuote(
  paper: Cited & Pick<Paper, 'summaryJa' | 'abstractEn' | 'restorations'>,
  { jaSpan, enSpan, correction }: Pick<Sentence, 'jaSpan' | 'enSpan' | 'correction'>,
): string {
  const restored = jaSpan && restoreStretch(paper.summaryJa ?? '', paper.restorations, jaSpan)
  const ja = correction?.text ?? (restored && joinJapanese(restored))
  const en = enSpan && joinLines((paper.abstractEn ?? '').slice(...enSpan))
  return [ja, en, formatCitation(paper)].filter(Boolean).join('\n')
}
