// BibTeX as arXiv itself writes it: @misc with eprint, archivePrefix and primaryClass. Letters stay as they are (UTF-8), signs are
// escaped, and what a style must not change stands in braces.

import type { Name } from '#shared/author-names.ts'
import {
  addressOf,
  type Cited,
  dateOf,
  japaneseTitleOf,
  keywordsOf,
  namesOf,
  primaryClassOf,
  textsOf,
} from './citation.ts'
import { toLatex, toTitle } from './latex.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function formatBibtex(cited: Cited): string {
  const { paper, key } = cited
  const [year, month] = dateOf(paper)
  const arxiv = paper.arxivId !== null
  const address = addressOf(paper)
  const titleJa = japaneseTitleOf(cited)
  const fields: readonly (readonly [string, string | null | false | undefined])[] = [
    ['title', `{${toTitle(paper.title)}}`],
    ['titleaddon', titleJa && `{${toLatex(titleJa)}}`],
    ['author', paper.authors.length > 0 && `{${namesOf(paper).map(formatName).join(' and ')}}`],
    ['year', year !== undefined && `{${year}}`],
    ['month', month !== undefined && months[month - 1]],
    ['eprint', arxiv && `{${paper.arxivId}}`],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', arxiv && primaryClassOf(paper) && `{${primaryClassOf(paper)}}`],
    ['url', address && `{${toUrl(address)}}`],
    ['keywords', keywordsOf(paper).length > 0 && `{${keywordsOf(paper).map(toLatex).join(', ')}}`],
    ['abstract', textsOf(cited).length > 0 && `{${textsOf(cited).map(toLatex).join('\n\n')}}`],
    ['annote', paper.note !== '' && `{${toLatex(paper.note)}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return `@misc{${key},\n${lines.join('\n')}\n}\n`
}

/** `von Last, Jr, First`; a group in braces is one name, and so is a word that separates names. */
function formatName(name: Name): string {
  if (name.group !== undefined) return `{${toLatex(name.group)}}`
  const family = [name.particle, protect(name.family)].filter(Boolean).join(' ')
  return [family, name.suffix, name.given && protect(name.given)].filter(Boolean).map(toLatex).join(', ')
}

/** `and` stands between names, and what begins small would be taken for a particle. */
function protect(part: string): string {
  return /(?:^|\s)and(?:\s|$)|,/i.test(part) ? `{${part}}` : part
}

/** Percent signs and tildes stand in addresses as they are; a brace would end the field. */
function toUrl(address: string): string {
  return address.replace(/[{}\\\s]/g, encodeURIComponent)
}
