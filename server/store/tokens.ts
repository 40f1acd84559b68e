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

/** One token a category and one an archive: `cs.LG` gives `c0csx2elg` and `a0cs`. */
export function tokenizeCategories(categories: readonly string[], archives: readonly string[]): string {
  return [...categories.map(categoryToken), ...archives.map(archiveToken)].join(' ')
}

/** The token of a category code; no two codes that differ in more than case share one. */
export function categoryToken(code: string): string {
  return `c0${spell(code)}`
}

/** The token of a whole archive (`cs` for all of `cs.*`). */
export function archiveToken(archive: string): string {
  return `a0${spell(archive)}`
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

/** Letters and digits as they are, all else as `x` and its code point: the index keeps it as one word. */
function spell(code: string): string {
  return code.toLowerCase().replace(/[^a-wyz0-9]/gu, (character) => `x${character.codePointAt(0)?.toString(16)}`)
}
