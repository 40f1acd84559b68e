// The one tokenizer of index and query. Japanese becomes overlapping pairs of characters, so that any substring of two or
// more is found as a phrase; the last character of each run is a token of its own, so that 強化。化学 does not match 強化学.
import { foldText, runPattern } from '#shared/script.ts'

/** A token that no text holds and that is not ASCII, so that the index keeps it. */
export const boundary = '·'

/** Text as space-separated tokens, ready for an `ascii`-tokenized FTS5 column. */
export function tokenizeText(text: string): string {
  let tokens = ''
  for (const [, japanese, word] of foldText(text).matchAll(runPattern)) {
    tokens += japanese === undefined ? ` ${word}` : pairsOf(japanese, true)
  }
  return tokens
}

/** A word or phrase of a query as an FTS5 phrase, or undefined where it holds no letter and no digit. */
export function phraseOf(text: string): string | undefined {
  const runs = [...foldText(text).matchAll(runPattern)]
  const last = runs.at(-1)?.[1]
  const tokens = runs.map(([, japanese, word], index) =>
    japanese === undefined ? ` ${word}` : pairsOf(japanese, index < runs.length - 1),
  )
  if (tokens.length === 0) return undefined
  // A single character at the end stands for every pair that begins with it.
  return `"${tokens.join('').trim()}"${last !== undefined && [...last].length === 1 ? '*' : ''}`
}

/** Space-led pairs of a run; with `closed`, its last character too. A single character is always a token. */
function pairsOf(run: string, closed: boolean): string {
  let tokens = ''
  let before = ''
  let count = 0
  for (const character of run) {
    if (count++ > 0) tokens += ` ${before}${character}`
    before = character
  }
  return closed || count === 1 ? `${tokens} ${before}` : tokens
}
