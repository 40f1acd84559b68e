// What the translation does to names: case, hyphens, and katakana in place of letters.

import { type Operator, runOperators } from './damage-operators.ts'
import { type Draw, pick } from './draw.ts'
import { transliterate } from './translated-words.ts'

const firstOnly: Operator = {
  name: 'first letter alone large',
  apply: (text) => text.toLowerCase().replace(/\p{Ll}/u, (letter) => letter.toUpperCase()),
}
const large: Operator = { name: 'all large', apply: (text) => text.toUpperCase() }
const small: Operator = { name: 'all small', apply: (text) => text.toLowerCase() }
const partSmall: Operator = {
  name: 'small in part',
  apply: (text, draw) =>
    text.replace(/(?<=[A-Za-z])[A-Z]/g, (letter) => (draw(2) === 0 ? letter.toLowerCase() : letter)),
}
const titled: Operator = {
  name: 'words large',
  apply: (text) => text.replace(/(?<=-)\p{Ll}/gu, (letter) => letter.toUpperCase()),
}
const hyphen: Operator = {
  name: 'hyphen lost or spaced',
  apply: (text, draw) => text.replaceAll('-', pick(['', ' ', ' - ', ' -', '－', '‐'], draw)),
}

/** `3DGS` to `3D GS`. */
const spaced: Operator = {
  name: 'space in a name',
  apply: (text) => text.replace(/(?<=\d[A-Z]?)(?=[A-Z]{2})|(?<=[a-z])(?=[A-Z])/, ' '),
}

/** `Access-MFS` to `アクセスMF`: parts that are words in katakana, acronyms as they are, the last s gone sometimes. */
const katakana: Operator = {
  name: 'transliterated',
  apply: (text, draw) => {
    const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d[\d.]*|-/g) ?? []
    if (parts.join('') !== text) return text
    const told = parts.map((part) => (/^[A-Z]?[a-z]/.test(part) ? transliterate(part) : part === '-' ? '' : part))
    if (told.some((part) => part === undefined) || parts.every((part) => !/[a-z]/.test(part))) return text
    return told.join('').replace(/(?<=[A-Z])S$/, draw(2) === 0 ? '' : 'S')
  },
}

/** One of the ways the case is lost, and now and then the hyphen; in katakana where all its words are known, rarely. */
export function damageName(text: string, draw: Draw) {
  if (draw(100) < 8) {
    const told = runOperators(text, [katakana], draw)
    if (told.operators.length > 0) return told
  }
  if (draw(100) < 3) {
    const told = runOperators(text, [spaced], draw)
    if (told.operators.length > 0) return told
  }
  const chance = draw(100)
  const mixed = /\p{Ll}/u.test(text) ? partSmall : firstOnly
  const cased = chance < 40 ? firstOnly : chance < 62 ? large : chance < 78 ? small : chance < 92 ? mixed : titled
  const hyphened = draw(100)
  return runOperators(text, [...(hyphened < 18 ? [hyphen] : []), ...(hyphened < 4 ? [] : [cased])], draw)
}
