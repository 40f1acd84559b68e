// What the reader watches for as a query of its own. Pure.
import type { WatchWord } from '#shared/library.ts'
import { quoteValue } from '#shared/query/characters.ts'

/** Finds what one word stands for, and nothing else. */
export function queryOfWatched({ kind, text }: WatchWord): string {
  return kind === 'author' ? `author:${quoteValue(text)}` : quoteValue(text)
}
