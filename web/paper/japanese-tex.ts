// What of the TeX and the links in a translated text came through whole. Pure. The rest stays as the page has it:
// a broken link is worse than none.
import { readTex } from './tex.ts'
import type { Token } from './tex-tokens.ts'

/** Whether nothing hints that the address was cut: a space and more Latin letters after it do. */
const goesOn = /^[ \u00a0][a-z0-9/_-]/

/** Formulas are whole if the English has the very same, or, where there is none, nothing in them was broken. */
function isWholeMath(token: Token & { kind: 'math' }, english: string | null): boolean {
  return english === null ? !/\\ |[\u3000-\u9fff\uff00-\uffef]/.test(token.tex) : english.includes(token.source)
}

function isWhole(token: Token, after: string, english: string | null): boolean {
  if (token.kind === 'math') return isWholeMath(token, english)
  if (token.kind !== 'link') return true
  return !goesOn.test(after) && (english === null || english.includes(token.text))
}

/** The tokens of a Japanese text; `english` is the whole English text. Their sources, put together, are the text. */
export function readJapaneseTex(text: string, english: string | null): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const token of readTex(text, 'ja')) {
    at += token.source.length
    const whole = isWhole(token, text.slice(at, at + 2), english)
    tokens.push(whole ? token : { kind: 'text', source: token.source, text: token.source })
  }
  return tokens
}
