// CSL-JSON, which citation processors and pandoc read: a preprint is an `article` of the genre preprint.

import type { Name } from '#shared/author-names.ts'
import { plainTex } from '#shared/tex-pieces.ts'
import { addressOf, type Cited, dateOf, japaneseTitleOf, keywordsOf, namesOf, textsOf } from './citation.ts'

/** The item of one paper, as a line of a JSON array. */
export function formatCsl(cited: Cited): string {
  const { paper, key } = cited
  const date = dateOf(paper)
  const { arxivId, categories } = paper
  return JSON.stringify({
    id: key,
    type: 'article',
    genre: 'preprint',
    title: plainTex(paper.title),
    ...known('original-title', japaneseTitleOf(cited)),
    ...(paper.authors.length > 0 && { author: namesOf(paper).map(toCslName) }),
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    ...(arxivId !== null && { publisher: 'arXiv', archive: 'arXiv', number: `arXiv:${arxivId}` }),
    ...known('archive_location', arxivId && categories[0]),
    ...known('URL', addressOf(paper)),
    ...known('keyword', keywordsOf(paper).join(', ')),
    ...known('abstract', textsOf(cited).map(plainTex).join('\n\n')),
    ...known('note', paper.note),
  })
}

function known(name: string, value: string | null | undefined): Readonly<Record<string, string>> {
  return value ? { [name]: value } : {}
}

function toCslName(name: Name): Readonly<Record<string, string>> {
  if (name.group !== undefined) return { literal: name.group }
  return {
    family: name.family,
    ...known('given', name.given),
    ...known('non-dropping-particle', name.particle),
    ...known('suffix', name.suffix),
  }
}
