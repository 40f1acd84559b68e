// The beginning of a post where a page shows no more: what of its texts is there, and how to tell that it breaks off.
import { joinLines, type Line } from './lines.ts'
import { squash, trimSpace } from './space.ts'

const cutMark = /\s*[[［(（]\s?(?:…|\.{3}|⋯)\s?[\])）］]$/
const ellipsis = /\s*(?:…+|\.{3})$/
const longestMark = 12

/** Whether a text ends in the mark that WordPress puts where it cuts a post: `[…]`. */
export function endsCut(text: string): boolean {
  return cutMark.test(text.slice(-longestMark))
}

/** A text without the mark of its cut; in an excerpt a bare `…` is one, too. */
export function dropCutMark(text: string, mark: RegExp = cutMark): string {
  const start = Math.max(0, text.length - longestMark)
  return trimSpace(text.slice(0, start) + text.slice(start).replace(mark, ''))
}

/** What an excerpt holds of both texts. */
export type ExcerptTexts = { readonly summary: string | null; readonly abstract: string | null }

// wp_trim_words makes one line of a post, its labels among the words.
const summaryLabel = /^(?:要約(?=[\s:：]|$)\s?[:：]?)\s*/
const abstractLabel = /(?:^|\s)要約\s?[(（]\s?オリジナル\s?[)）](?:\s|$)/
const infoLabel = /(?:^|\s)arxiv\s?情報(?:\s|$)/i
const cutLabel = /\s要約\s?[(（](?:オ|オリ|オリジ|オリジナ|オリジナル)?$/

/** The texts of an excerpt's lines. Without labels the language decides: `isJapanese` asks of the whole. */
export function readExcerpt(lines: readonly Line[], isJapanese: (text: string) => boolean): ExcerptTexts {
  const text = dropCutMark(dropCutMark(joinLines(lines) ?? ''), ellipsis)
  const body = text.split(infoLabel, 1)[0] ?? ''
  const at = abstractLabel.exec(body)
  const abstract = at ? trimSpace(body.slice(at.index + at[0].length)) : ''
  const before = trimSpace(at ? body.slice(0, at.index) : body)
  const summary = partMarks(trimSpace(before.replace(summaryLabel, '').replace(cutLabel, '')))
  if (!at && !summaryLabel.test(before) && !isJapanese(summary)) return { summary: null, abstract: summary || null }
  return { summary: summary || null, abstract: abstract || null }
}

/** The form of 2023 with its two marks in one line: each gets its own. */
function partMarks(summary: string): string {
  const inner = /^タイトル\s?[:：]/.test(summary) ? summary.search(/\s要約\s?[:：]/) : -1
  return inner < 0 ? summary : `${squash(summary.slice(0, inner))}\n${trimSpace(summary.slice(inner))}`
}
