// What the translation does to links, DOIs, arXiv ids and addresses of e-mail.

import { type DamagedPiece, type Operator, runOperators } from './damage-operators.ts'
import { type Draw, pick } from './draw.ts'

const small: Operator = { name: 'link in lower case', apply: (text) => text.toLowerCase() }
const space: Operator = {
  name: 'space in a link',
  apply: (text, draw) => {
    const from = text.indexOf('://') < 0 ? 0 : text.indexOf('://') + 3
    if (text.length - from < 6) return text
    const at = from + 2 + draw(text.length - from - 3)
    return `${text.slice(0, at)} ${text.slice(at)}`
  },
}
const afterDot: Operator = { name: 'space after a dot', apply: (text) => text.replace(/\.(?=[a-z])/, '. ') }

const schemes: readonly Operator[] = [
  { name: 'atttps', apply: (text) => text.replace(/^h/i, 'at') },
  { name: 'athttps', apply: (text) => text.replace(/^(?=http)/i, 'at') },
  { name: 'letter lost', apply: (text) => text.replace(/^h/i, '') },
  { name: 'https：//', apply: (text) => text.replace('://', '：//') },
  { name: 'https：／／', apply: (text) => text.replace('://', '：／／') },
  { name: 'space after https://', apply: (text, draw) => text.replace('://', pick([':// ', ': //'], draw)) },
  { name: 'Https', apply: (text) => text.replace(/^h/, 'H') },
]

const identifiers: readonly Operator[] = [
  {
    name: 'identifier in another case',
    apply: (text) => (/[A-Z]/.test(text) ? text.toLowerCase() : text.toUpperCase()),
  },
  { name: 'colon of an identifier', apply: (text, draw) => text.replace(/: ?/, pick(['：', '： ', ' : '], draw)) },
  { name: 'space in an identifier', apply: (text) => text.replace(/[./]/, (sign) => `${sign} `) },
]
const emails: readonly Operator[] = [
  { name: '@ spaced', apply: (text) => text.replace('@', ' @ ') },
  { name: '＠', apply: (text) => text.replace('@', '＠') },
  { name: 'e-mail in lower case', apply: (text) => text.toLowerCase() },
  { name: 'space in an e-mail', apply: (text) => text.replace(/\.(?=[a-z]+$)/, '. ') },
]

/** A link in lower case mostly, its beginning damaged or a space in it; of the others one thing. */
export function damageLink(text: string, what: string, draw: Draw): Pick<DamagedPiece, 'text' | 'operators'> {
  if (what === 'email') return runOperators(text, [pick(emails, draw)], draw)
  if (what === 'identifier') return runOperators(text, [pick(identifiers, draw)], draw)
  const chosen = [
    ...(draw(100) < 65 ? [small] : []),
    ...(draw(100) < 40 ? [pick(schemes, draw)] : []),
    ...(draw(100) < 25 ? [space] : draw(100) < 10 ? [afterDot] : []),
  ]
  return runOperators(text, chosen, draw)
}
