// What was left in English: a sentence with hardly any Japanese, or a long stretch without any. Pure, linear.

/** Letters of a Japanese stretch by script, outside formulas as far as these can be told by their letters. */
export type Script = { readonly japanese: number; readonly latin: number; readonly digits: number }

/** Fewer words of small letters make no sentence: a formula, a link, a row of names. */
const fewestWords = 3
/** So many in a row, with no Japanese between them, are a sentence of their own. */
const longestRow = 9
/** Japanese letters for one Latin one, at most, where hardly anything is Japanese. */
const hardly = 0.05

/** A stretch with less than this is a crumb, not a sentence that was lost. */
const [leastWords, leastJapanese] = [4, 8]

const isJapanese = (code: number) => (code >= 0x3041 && code <= 0x30fe) || (code >= 0x3400 && code <= 0x9fff)

export function countScript(text: string, start: number, end: number): Script {
  let [japanese, latin, digits] = [0, 0, 0]
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x3040) japanese += isJapanese(code) ? 1 : 0
    else if ((code | 32) >= 0x61 && (code | 32) <= 0x7a) latin += 1
    else if (code >= 0x30 && code <= 0x39) digits += 1
  }
  return { japanese, latin, digits }
}

const opaque = /\$[^$]{1,400}\$|https?:\/\/[^\s。、]{1,400}|\\ ?[a-z]{1,20}/gi
const ordinary = /(?<![A-Za-z\d_/.@-])[a-z]{2,20}(?![A-Za-z\d_/@])/g
const row = /[^\u3041-\u30fe\u3400-\u9fff]{30,2000}/g

/** The English that was left in a Japanese stretch; null where it was translated. */
export function findUntranslated(ja: string, { japanese, latin }: Script): string | null {
  if (latin < 8 || (japanese > latin * hardly && latin < 40)) return null
  const plain = withoutOpaque(ja)
  if (japanese <= latin * hardly) return wordsIn(plain) >= fewestWords ? ja : null
  return (
    plain
      .match(row)
      ?.find((stretch) => wordsIn(stretch) >= longestRow)
      ?.trim() ?? null
  )
}

/** Whether a stretch that has no partner is a sentence, and no heading, formula or list mark. */
export function isSentence(text: string): boolean {
  const plain = withoutOpaque(text)
  return wordsIn(plain) >= leastWords || countScript(plain, 0, plain.length).japanese >= leastJapanese
}

const withoutOpaque = (text: string) => text.replace(opaque, ' ')
const wordsIn = (text: string) => text.match(ordinary)?.length ?? 0
