// A paper to be read rather than cited: Markdown for notes, plain text for anything.

import { cutMath } from '#shared/tex-pieces.ts'
import { addressOf, type Cited, japaneseTitleOf, textsOf } from './citation.ts'

export function formatMarkdown(cited: Cited): string {
  const { paper } = cited
  const address = addressOf(paper)
  const title = escapeMarkdown(oneLine(paper.title))
  const { tags } = paper.marks
  const parts = [
    `## ${address ? `[${title}](<${address}>)` : title}`,
    escapeMarkdown(japaneseTitleOf(cited) ?? ''),
    escapeMarkdown(factsOf(cited).join(' · ')),
    tags.map((tag) => `\`${tag.replaceAll('`', '')}\``).join(' '),
    ...textsOf(cited).toReversed().map(escapeMarkdown),
    paper.note.replace(/^(?=[\s\S])/gm, '> '),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}

export function formatText(cited: Cited): string {
  const { paper } = cited
  const head = [
    oneLine(paper.title),
    japaneseTitleOf(cited),
    ...factsOf(cited),
    addressOf(paper),
    paper.marks.tags.join(', '),
  ]
  const parts = [head.filter(Boolean).join('\n'), ...textsOf(cited).toReversed(), paper.note]
  return `${parts.filter(Boolean).join('\n\n')}\n\n${'─'.repeat(40)}\n\n`
}

/** Authors, day, categories, id: those that are known. */
function factsOf({ paper }: Cited): string[] {
  const id = paper.arxivId && `arXiv:${paper.arxivId}${paper.arxivVersion === null ? '' : `v${paper.arxivVersion}`}`
  return [
    paper.authors.join(', '),
    paper.publishedAt?.slice(0, 10) ?? '',
    paper.categories.join(', '),
    id ?? '',
  ].filter(Boolean)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Signs of Markdown outside of formulas; a line that would be a heading, a list or a quote is none. */
function escapeMarkdown(text: string): string {
  return cutMath(text)
    .map((piece) =>
      piece.math
        ? piece.text
        : piece.text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+\.)(?=\s)/gm, '$1\\$2'),
    )
    .join('')
}
