// RIS: one tag a line, each line ended by CR LF, a paper ended by ER. Preprints are unpublished works (UNPB) to it.
import { formatPdfUrl } from '#shared/arxiv-id.ts'
import { formatInverted } from '#shared/author-names.ts'
import { plainTex } from '#shared/tex-pieces.ts'
import { addressOf, type Cited, dateOf, japaneseTitleOf, keywordsOf, namesOf, textsOf } from './citation.ts'

export function formatRis(cited: Cited): string {
  const { paper, key } = cited
  const date = dateOf(paper)
  const { arxivId } = paper
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['ID', key],
    ['TI', plainTex(paper.title)],
    ...namesOf(paper).map((name) => ['AU', formatInverted(name)] as const),
    ['PY', date[0]?.toString()],
    ['DA', date.length > 0 ? `${date.map((part) => String(part).padStart(2, '0')).join('/')}/` : null],
    ['PB', arxivId && 'arXiv'],
    ['AN', arxivId && `arXiv:${arxivId}`],
    ...keywordsOf(paper).map((word) => ['KW', word] as const),
    ['AB', textsOf(cited).map(plainTex).join(' ')],
    // Not TT: some programs read a translated title over the title.
    ['N1', japaneseTitleOf(cited)],
    ['N1', paper.note],
    ['UR', addressOf(paper)],
    ['L1', arxivId && formatPdfUrl(arxivId)],
  ]
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []))
  return ['TY  - UNPB', ...written, 'ER  - ', ''].map((line) => `${line}\r\n`).join('')
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\t]+/g, ' ').trim()
}
