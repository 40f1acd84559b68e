// One spelling for two copies of a title or an abstract: TeX, entities, quotes, dashes, width, case and accents aside.
// What folds alike is only a candidate; match.ts refuses those whose texts or dates differ. Pure and total.
import { foldText, foldTitle } from '#shared/script.ts'

const greek =
  'alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ tau:τ phi:φ varphi:φ chi:χ psi:ψ omega:ω'
const letters = new Map([
  ...greek.split(' ').map((pair) => pair.split(':') as [string, string]),
  ...['ss', 'ae', 'oe', 'o', 'l', 'i', 'j'].map((name) => [name, name] as const),
  ['aa', 'a'] as const,
])

const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});/gi
/** A TeX accent and its letter: `\"o`, `\'{e}`, `\v{c}`, `\c c`, `\'{\i}`. */
const accent = /\\(?:['"`^~=.]|[uvHtcdbrk](?![A-Za-z]))\s*\{?\s*\\?([A-Za-z])\}?/g
const style = /\\(?:text[a-z]+|math[a-z]+|emph|operatorname|boldsymbol|[be]m|bf|it|rm|sc|sf|tt)(?![A-Za-z])/g
const command = /\\([A-Za-z]+)(?![A-Za-z])/g
const undivided = /[ßæœøłđðþı]/g
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}

/** A title as a key: letters and digits alone; the title itself where it has none. Equal keys say the same title. */
export function foldedTitle(title: string): string {
  const folded = foldTitle(readTeX(title)).replace(undivided, (letter) => plain[letter] ?? letter)
  return folded || title.trim()
}

/** The words of a text in order, folded. */
export function foldedWords(text: string): string[] {
  const folded = foldText(readTeX(text)).replace(undivided, (letter) => plain[letter] ?? letter)
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

function readTeX(text: string): string {
  const decoded = text.includes('&') ? text.replace(entity, ' ') : text
  if (!decoded.includes('\\')) return decoded
  return decoded
    .replace(accent, '$1')
    .replace(style, '')
    .replace(command, (whole, name: string) => letters.get(name.toLowerCase()) ?? whole)
}
