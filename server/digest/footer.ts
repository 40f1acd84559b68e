// The last line of a post: its categories, its title once more, and that comments are closed. Tells a whole footer from one cut off.
import { findBar, foldLabel, skipLabel } from './cells.ts'
import { splitCategories } from './fields.ts'
import { squash, trimSpace } from './space.ts'

/** `whole`: the closing sentence stands at the end. `barred`: the categories end at a bar, so none of them is cut. */
export type Footer = {
  readonly categories: readonly string[]
  readonly title: string | null
  readonly whole: boolean
  readonly barred: boolean
}

const closings = ['はコメントを受け付けていません', 'コメントを受け付けていません', 'コメントは受け付けていません']
const openComments = /^(?:コメント(?:をどうぞ|を残す|する)|\d{1,6}件のコメント)$/
const longestClosing = 60

/** The footer a line is, or null. Titles may hold bars and the closing sentence itself: it is taken off the end, once. */
export function readFooter(text: string): Footer | null {
  const start = skipLabel(text, 'カテゴリー')
  const body = start < 0 ? '' : trimSpace(text.slice(start))
  if (body.charAt(0) !== ':' && body.charAt(0) !== '：') return null
  const bar = findBar(body)
  const categories = splitCategories(body.slice(1, bar < 0 ? undefined : bar))
  if (bar < 0) return { categories: dropCutCategory(categories), title: null, whole: false, barred: false }
  const { title, whole } = readComment(trimSpace(body.slice(bar + 1)))
  return { categories, title, whole, barred: true }
}

function readComment(comment: string): Pick<Footer, 'title' | 'whole'> {
  const end = findClosing(comment)
  const isOpen = end < 0 && comment.length < longestClosing && openComments.test(foldLabel(comment))
  if (isOpen) return { title: null, whole: true }
  const titleEnd = end < 0 ? findCutClosing(comment) : end
  const title = squash(titleEnd < 0 ? comment : comment.slice(0, titleEnd))
  return { title: title || null, whole: titleEnd >= 0 }
}

/** Whether a line ends as footers do. */
export function endsFooter(text: string): boolean {
  return findClosing(text) >= 0
}

/** Where the footer ends in a line that goes on after it, as a page cut and joined without a line break does; else -1. */
export function findFooterEnd(text: string): number {
  const closing = ' はコメントを受け付けていません'
  const start = text.lastIndexOf(closing)
  const end = start + closing.length + (text.startsWith('。', start + closing.length) ? 1 : 0)
  const rest = trimSpace(text.slice(end))
  return start < 0 || rest === '' || closing.startsWith(rest, 1) ? -1 : end
}

function findClosing(text: string): number {
  const bare = text.endsWith('。') ? text.slice(0, -1) : text
  const usual = closings.find((closing) => bare.endsWith(closing))
  return usual ? bare.length - usual.length : findOddClosing(bare)
}

/** Half-width kana and spaces inside the sentence: the shortest end that folds to it. */
function findOddClosing(text: string): number {
  const first = Math.max(0, text.length - longestClosing)
  const tail = foldLabel(text.slice(first)).replace(/。$/, '')
  const closing = closings.find((sentence) => tail.endsWith(sentence))
  for (let start = text.length - 1; closing && start >= first; start--) {
    if (foldLabel(text.slice(start)).replace(/。$/, '') === closing) return start
  }
  return -1
}

/** Where the closing sentence starts that the page breaks off: in ` はコメントを受け` the title before it is whole. */
function findCutClosing(comment: string): number {
  const space = comment.lastIndexOf(' ')
  const end = comment.slice(space + 1)
  return space > 0 && end !== '' && closings.some((closing) => closing.startsWith(end)) ? space : -1
}

const arxivCategory = /^[a-z]{1,8}(?:-[a-z]{2,4}|(?:-[a-z]{2,4})?\.[A-Za-z]{2,4}(?:-[a-z]{2,4})?)$/
const subjectClass = /^[A-Z0-9][A-Za-z0-9.;\s-]*$/

/** Whether all parts look like categories (arXiv's, ACM's or MSC's), at least one of them arXiv's own. */
export function areCategories(categories: readonly string[]): boolean {
  const isArxiv = (category: string) => arxivCategory.test(category)
  return categories.some(isArxiv) && categories.every((category) => isArxiv(category) || subjectClass.test(category))
}

/** The last category of a footer that breaks off before its bar, `eess.S`, may be no whole one. */
function dropCutCategory(categories: string[]): string[] {
  const last = categories.at(-1)
  const isWhole = last === undefined || arxivCategory.test(last) || subjectClass.test(last)
  return isWhole ? categories : categories.slice(0, -1)
}
