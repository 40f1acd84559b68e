// What the translation does to formulas and commands: one operator a row of the table of damage, put together as they are met.

import { type DamagedPiece, type Operator, runOperators } from './damage-operators.ts'
import { type Draw, pick } from './draw.ts'

const command = /\\(?! )([a-zA-Z]+|.)/g

/** `\sqrt{AT}` to `\ sqrt {at}` (without its letters made small): a space behind backslashes and before braces. */
const commandSpaces: Operator = {
  name: 'spaces in commands',
  apply: (text) => text.replace(command, '\\ $1').replace(/(?<=[^\s{])\{/g, ' {'),
}

const innerSpaces: Operator = {
  name: 'spaces inside dollars',
  apply: (text, draw) => {
    const [opener, inside, closer] = takeApart(text)
    return opener === '' ? text : `${opener} ${inside}${draw(100) < 85 ? ' ' : ''}${closer}`
  },
}

const lowerCase: Operator = { name: 'lower case', apply: (text) => text.toLowerCase() }
const partLowerCase: Operator = {
  name: 'lower case in part',
  apply: (text, draw) => text.replace(/\p{Lu}/gu, (letter) => (draw(2) === 0 ? letter.toLowerCase() : letter)),
}

const primes: Operator = { name: 'space at a prime', apply: (text) => text.replace(/(?=')/g, ' ') }
const commas: Operator = {
  name: 'Japanese comma',
  apply: (text, draw) => text.replace(/, ?/g, pick(['、', '、', '，'], draw)),
}
const brackets: Operator = {
  name: 'full-width brackets',
  apply: (text) => text.replace(/(?<!\\ ?)\(/g, '（').replace(/(?<!\\ ?)\)/g, '）'),
}
const wide: Operator = {
  name: 'full-width signs',
  apply: (text, draw) => {
    const signs = pick(['=+<>', '|', '0123456789', ':;', '%~', '=', '-'], draw)
    return text.replace(/[!-~]/g, (sign) => (signs.includes(sign) ? widen(sign) : sign))
  },
}
const widen = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)

/** The dollars and what is between them; nothing where it is no such formula. */
function takeApart(text: string): [string, string, string] {
  const match = /^(\$\$?|\\ ?\(|\\ ?\[)([\s\S]*?)(\$\$?|\\ ?\)|\\ ?\])$/.exec(text)
  return match === null ? ['', text, ''] : [match[1] ?? '', match[2] ?? '', match[3] ?? '']
}

const between = (dress: (inside: string) => string) => (text: string) => {
  const [opener, inside] = takeApart(text)
  return opener === '' ? text : dress(inside)
}

/** What is met at the ends of a formula, each rarely. */
const ends: readonly Operator[] = [
  { name: 'opening dollar lost', apply: between((inside) => `${inside.trimStart()}$`) },
  { name: 'closing dollar lost', apply: between((inside) => `$${inside.trimEnd()}`) },
  { name: 'both dollars lost', apply: between((inside) => inside.trim()) },
  { name: 'dollars doubled', apply: between((inside) => `$$${inside}$$`) },
  { name: 'brackets for dollars', apply: between((inside) => `\\(${inside}\\)`) },
  { name: 'square brackets for dollars', apply: between((inside) => `\\[${inside}\\]`) },
  { name: 'full-width dollars', apply: between((inside) => `＄${inside}＄`) },
]

/** `$1$` to `1ドル`: a number or a letter between dollars is an amount. */
const money: Operator = {
  name: 'read as money',
  apply: (text) => {
    const inside = takeApart(text)[1].trim()
    return /^(?:[\d.,]{1,9}|[a-zA-Z])$/.test(inside) ? `${inside}ドル` : text
  },
}

/** Mostly spaces and small letters, as all pages show them; then what is met less. Null for a formula that was dropped. */
export function damageFormula(text: string, draw: Draw): DamagedPiece | null {
  if (draw(100) < 4) return null
  const isNumber = /\d/.test(text)
  if (draw(100) < (isNumber ? 50 : 8)) {
    const sold = runOperators(text, [money, ...(draw(2) === 0 ? [lowerCase] : [])], draw)
    if (sold.operators.includes(money.name)) return { ...sold, lead: '', trail: '' }
  }
  const small = draw(100)
  const chosen = [
    ...(draw(100) < 18 ? [pick(ends, draw)] : []),
    ...(draw(100) < 90 ? [commandSpaces] : []),
    ...(draw(100) < 92 ? [innerSpaces] : []),
    ...(small < 65 ? [lowerCase] : small < 75 ? [partLowerCase] : []),
    ...(draw(100) < 40 ? [commas] : []),
    ...(draw(100) < 15 ? [brackets] : []),
    ...(draw(100) < 12 ? [wide] : []),
    ...(draw(2) === 0 ? [primes] : []),
  ]
  return { ...runOperators(text, chosen, draw), lead: '', trail: '' }
}

const starred: Operator = { name: 'text command', apply: commandSpaces.apply }
const citation: Operator = { name: 'command without text', apply: commandSpaces.apply }
const sign: Operator = {
  name: 'escaped sign',
  apply: (text, draw) => pick([text.replace('\\', '\\ '), text.replace('%', '％'), text.replace('\\%', '\\ ％')], draw),
}
const accent: Operator = { name: 'accent', apply: (text) => text.replace('\\', ' \\ ') }

/** Both ends of a command, one with a key inside, an escaped sign, a word with an accent. */
export function damageCommand(text: string, draw: Draw): Pick<DamagedPiece, 'text' | 'operators'> {
  const closing = /^\}/.test(text)
  if (closing) return { text, operators: [] }
  if (/^\\[^a-zA-Z]$/.test(text)) return runOperators(text, [sign], draw)
  if (!text.startsWith('\\') || /^\\['"`^~=.]/.test(text)) return runOperators(text, [accent], draw)
  const row = text.endsWith('{') ? starred : citation
  return runOperators(text, [row, ...(draw(2) === 0 ? [lowerCase] : [])], draw)
}
