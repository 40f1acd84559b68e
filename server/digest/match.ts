// Whether two spellings are one title, and where a title stands among lines. Quotes, dashes, width and spaces do not count.
import { foldText, foldTitle } from '#shared/script.ts'
import { squash } from './space.ts'

/** A run of lines, `end` exclusive. */
export type Run = { readonly start: number; readonly end: number }

const longestRun = 3
const longestTitle = 1_000

/** The last run of up to three lines that together read like the title, or null. */
export function findTitleRun(lines: readonly { readonly text: string }[], title: string): Run | null {
  if (lines.at(-1)?.text === title) return { start: lines.length - 1, end: lines.length }
  const wanted = foldTitle(title)
  for (let end = lines.length; end > Math.max(0, lines.length - 20); end--) {
    for (let start = end - 1; start >= Math.max(0, end - longestRun); start--) {
      const text = lines
        .slice(start, end)
        .map((line) => line.text)
        .join(' ')
      if (isTitle(text, title, wanted)) return { start, end }
    }
  }
  return null
}

function isTitle(text: string, title: string, wanted: string): boolean {
  if (text === title) return true
  if (wanted === '') return squash(text) === title
  return text.length < title.length * 3 + 100 && foldTitle(text) === wanted
}

/** The index from which a line is nothing but the title, or -1: where a cut page runs one entry's text into the next one's title. */
export function findTitleStart(text: string, title: string): number {
  if (text.endsWith(title)) return text.length - title.length
  const wanted = foldTitle(title)
  if (wanted === '' || title.length > longestTitle) return -1
  for (let start = text.length - 1; start >= Math.max(0, text.length - title.length * 2); start--) {
    if (foldTitle(text.slice(start)) === wanted) return start
  }
  return -1
}

/** Whether two titles share most of their words, or one holds the other: two copies of one title, one of them damaged. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [foldTitle(one.slice(0, longestTitle)), foldTitle(other.slice(0, longestTitle))]
  if (a.includes(b) || b.includes(a)) return true
  const words = Math.min(splitWords(one).size, splitWords(other).size)
  return words > 0 && countShared(one, other) * 2 > words
}

/** How many different words of four letters and more stand in both texts. */
export function countShared(one: string, other: string): number {
  const words = splitWords(other)
  return [...splitWords(one)].filter((word) => words.has(word)).length
}

function splitWords(text: string): Set<string> {
  return new Set(foldText(text.slice(0, longestTitle)).match(/[\p{L}\p{N}]{4,}/gu))
}
