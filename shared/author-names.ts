// Names of authors as citations need them: given and family name, particle (van der), suffix (Jr.), or a group as a whole.
// Pages give a name as one text; what can't be told from it stays in the family name, and nothing is left out.
import { plainTex } from './tex-pieces.ts'

/** A person, or a name that must not be taken apart. */
export type Name =
  | { readonly group: string }
  | {
      readonly group?: never
      readonly given: string
      readonly particle: string
      readonly family: string
      readonly suffix: string
    }

const suffix = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i
const ofGroup =
  /\b(?:collaborations?|consortium|team|group|project|survey|network|laboratory|institute|university|foundation|committee|initiative|alliance|association|society|experiment)\b|^the\s/i
/** Not words of a person: `OpenAI`, `DeepSeek-AI`, `GPT4All`. */
const oneWordGroup = /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u
const lowered = /^\p{Ll}/u
const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・\s]+$/u
/** Particles that are written large belong to the family name and are sorted with it: Van Gool, Della Valle. */
const largeParticle = /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Des|Ter|Ten|Dal|Dalla|El|Abu|Ibn|Bin|Ben|St\.?|San)$/
/** Where `Van` and `Di` are given names. */
const vietnamese =
  /^(?:Nguy[eễ]n|Tr[aầ]n|L[eê]|Ph[aạ]m|Ho[aà]ng|V[uũ]|V[oõ]|Phan|Tr[uư][oơ]ng|B[uù]i|[ĐD][aặ]ng|[ĐD][oỗ]|Ng[oô]|D[uư][oơ]ng|[ĐD]inh|Tr[iị]nh|Hu[yỳ]nh|H[oồ]|Luu|Lưu)$/

/** All authors; a collaboration that one name holds beside a person (`CMS Collaboration: A. Person`) is a name of its own. */
export function readNames(authors: readonly string[]): Name[] {
  return authors
    .flatMap((author) => author.split(/(?<=\bcollaboration)\s*:\s*/i))
    .map(clean)
    .filter((author) => author !== '')
    .map(readName)
}

function clean(author: string): string {
  return plainTex(author).replace(/\\+$/, '').replace(/\s+/g, ' ').trim()
}

/** One name as pages write it: `Ludwig van der Berg Jr.`, `Berg, Ludwig`, `CMS Collaboration`, `山田 太郎`. */
export function readName(name: string): Name {
  if (ofGroup.test(name)) return { group: name }
  const parts = name.split(',').map((part) => part.trim())
  if (parts.length > 1 && parts.every((part) => part !== '')) return readInverted(name, parts)
  const words = name.split(' ')
  if (words.length === 1) return oneWordGroup.test(name) ? { group: name } : person('', [name])
  // A name in ideographs begins with the family.
  if (ideographic.test(name)) return person(words.slice(1).join(' '), words.slice(0, 1))
  const end = words.length > 2 && suffix.test(words.at(-1) ?? '') ? words.length - 1 : words.length
  const start = startOfFamily(words.slice(0, end))
  return person(words.slice(0, start).join(' '), words.slice(start, end), words.slice(end).join(' '))
}

/** `Family, Given`, `Family, Jr., Given`, `Given Family, Jr.`; anything else is not taken apart. */
function readInverted(name: string, parts: readonly string[]): Name {
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 2 && suffix.test(second)) {
    const read = readName(first)
    return read.group === undefined ? { ...read, suffix: second } : { group: name }
  }
  if (parts.length === 2) return person(second, first.split(' '))
  if (parts.length === 3 && suffix.test(second)) return person(third, first.split(' '), second)
  if (parts.length === 3 && suffix.test(third)) return person(second, first.split(' '), third)
  return { group: name }
}

/** The words of a family name with the particles before it; a name of particles alone has none. */
function person(given: string, words: readonly string[], suffix = ''): Name {
  const large = words.findIndex((word) => !lowered.test(word))
  const count = Math.max(0, large)
  return { given, particle: words.slice(0, count).join(' '), family: words.slice(count).join(' '), suffix }
}

/** Where the family name begins, its particles with it. */
function startOfFamily(words: readonly string[]): number {
  const last = words.length - 1
  const small = words.findIndex((word, at) => at > 0 && at < last && lowered.test(word))
  const isForeign = [words[0], words[last]].some((word) => word !== undefined && vietnamese.test(word))
  const large = isForeign ? -1 : words.findIndex((word, at) => at > 0 && at < last && largeParticle.test(word))
  const found = [small, large].filter((at) => at > 0)
  return found.length > 0 ? Math.min(...found) : last
}

/** `van der Berg, Ludwig, Jr.` as RIS and indexes have it. */
export function formatInverted(name: Name): string {
  if (name.group !== undefined) return name.group
  const family = [name.particle, name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}
