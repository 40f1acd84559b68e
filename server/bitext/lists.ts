// A list that one text tells as a sentence and the other as a sentence for each item is one sentence in both. Pure.
import type { Span } from '#shared/bitext.ts'

const mark = /^[（(](\d{1,2}|[ivx]{1,4}|[a-h])[）)]/

/** The sentences with the items “(2) …”, “(3) …” joined to the item before, where `other` has that mark inside a sentence. */
export function joinItems(text: string, spans: readonly Span[], other: string, others: readonly Span[]): Span[] {
  const starts = new Set(others.map(([start, end]) => markOf(other.slice(start, Math.min(end, start + 8)))))
  const joined: Span[] = []
  for (const [start, end] of spans) {
    const item = markOf(text.slice(start, Math.min(end, start + 8)))
    const before = joined.at(-1)
    const goesOn = item !== null && !isFirst(item) && !starts.has(item) && holds(other, item)
    if (goesOn && before !== undefined) joined[joined.length - 1] = [before[0], end]
    else joined.push([start, end])
  }
  return joined
}

const markOf = (begin: string) => (begin[0] === '(' || begin[0] === '（' ? (mark.exec(begin)?.[1] ?? null) : null)
const isFirst = (item: string) => item === '1' || item === 'i' || item === 'a'
const holds = (text: string, item: string) => text.includes(`(${item})`) || text.includes(`（${item}）`)
