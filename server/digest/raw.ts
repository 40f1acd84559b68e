// A settled draft to the raw fields of its entry: what its lines say, and what markup knows better.
import { type Draft, hasValues, joinValue } from './draft.ts'
import type { RawEntry } from './entry.ts'
import { dropCutMark, endsCut } from './excerpt.ts'
import { Around, type Link, type Mark } from './flow.ts'
import { isReadMore } from './furniture.ts'
import { joinLines, type Line } from './lines.ts'
import type { Settled } from './titles.ts'

/** The raw fields; `marks` are those of all lines of a page of markup. */
export function toRawEntry({ draft, title }: Settled, marks: readonly Mark[] | null = null): RawEntry {
  const { values } = draft
  const isCut = dropEnd(draft, marks)
  return {
    line: title?.lines[0]?.number ?? findFirstLine(draft),
    title: title?.text ?? null,
    summary: joinLines(draft.summary ?? []),
    abstract: joinLines(draft.abstract ?? []),
    authors: joinValue(values.authors),
    date: values.date && { text: joinValue(values.date) ?? '', line: values.date.line },
    site: (marks && findSite(draft, marks)) ?? joinValue(values.site),
    provider: joinValue(values.provider),
    categories: draft.terms ? [...new Set(draft.terms)] : (draft.footer?.categories ?? []),
    sourceUrl: marks && title ? findPermalink(title.lines, marks) : null,
    excerpt: isCut && !hasValues(values),
  }
}

/** Takes the link to the rest of the post, and the mark of its cut, off the texts; whether there was either. */
function dropEnd(draft: Draft, marks: readonly Mark[] | null): boolean {
  let isCut = false
  for (const block of [draft.summary, draft.abstract]) {
    while (block?.length && isMore(block.at(-1), marks)) {
      draft.infoLines.push(...block.splice(-1))
      isCut = true
    }
  }
  if (draft.tail.some((line) => isMore(line, marks))) isCut = true
  return (!hasValues(draft.values) && cutLast(draft.abstract?.length ? draft.abstract : draft.summary)) || isCut
}

function isMore(line: Line | undefined, marks: readonly Mark[] | null): boolean {
  if (!line) return false
  return isReadMore(line.text) || ((marks?.[line.index]?.around ?? 0) & Around.more) !== 0
}

function cutLast(block: Line[] | null): boolean {
  const last = block?.at(-1)
  if (!block || !last || !endsCut(last.text)) return false
  const text = dropCutMark(last.text)
  if (text === '') block.pop()
  else block[block.length - 1] = { ...last, text }
  return true
}

function findFirstLine({ textLabels, summary, abstract, infoLines }: Draft): number {
  const firsts = [textLabels[0], summary?.[0], abstract?.[0], infoLines[0]]
  return Math.min(...firsts.flatMap((line) => line?.number ?? []))
}

/** The link of the row arxivサイト: its abstract’s page before its PDF. */
function findSite({ infoLines }: Draft, marks: readonly Mark[]): string | null {
  const links = infoLines.flatMap(({ index }) => marks[index]?.links ?? []).filter(({ kind }) => kind === 'arxiv')
  return (links.find(({ address }) => address.includes('/abs/')) ?? links[0])?.address ?? null
}

/** The post’s own address as a title or byline among the lines links to it. */
export function findPermalink(lines: readonly Line[], marks: readonly Mark[]): string | null {
  const isPermalink = ({ kind }: Link) => kind === 'permalink'
  for (const { index } of lines) {
    const link = marks[index]?.links.find(isPermalink)
    if (link) return link.address
  }
  return null
}
