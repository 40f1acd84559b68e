// Made-up bilingual texts in which the Japanese says less or other than the English, with what was done to which sentence:
// digits changed, a number or name dropped, a negation lost, a sentence left in English, cut in half, lost or added. The same
// seed gives the same texts. For tests and benches.
import type { DoubtKind, Span } from '#shared/bitext.ts'
import type { Told } from './bitext-words.ts'
import { type Draw, pick } from './draw.ts'
import { syllables } from './words.ts'

/** What was done to a sentence, as the doubt it should raise; null on the side where it stands no more. */
export type Harm = { readonly kind: DoubtKind; readonly ja: Span | null; readonly en: Span | null }
export type DoubtfulText = {
  readonly ja: string
  readonly en: string
  readonly harms: readonly Harm[]
  readonly sentences: number
}

type Broken = { readonly kind: DoubtKind; readonly told: readonly [en: string | null, ja: string | null] }
type Breaker = (told: Told, draw: Draw) => Broken | null

/** A text from `told`, in which of a hundred sentences `share` were harmed, if anything in them can be. */
export function makeDoubtful(told: readonly Told[], share: number, draw: Draw): DoubtfulText {
  const gaps = makeGaps(draw)
  const [ja, en] = [{ text: '' }, { text: '' }]
  const harms: Harm[] = []
  for (const [english, japanese] of told) {
    const whole: Told = [fill(english, gaps), fill(japanese, gaps)]
    const broken = draw(100) < share ? breakSomehow(whole, draw) : null
    const [first, second] = broken?.told ?? whole
    const spans = { ja: append(ja, second, '\n'), en: append(en, first, ' ') }
    if (broken !== null) harms.push({ kind: broken.kind, ...spans })
  }
  return { ja: ja.text, en: en.text, harms, sentences: told.length }
}

/** Not every sentence has a name to drop: some tries, that rare harms are not rarer still. */
function breakSomehow(told: Told, draw: Draw): Broken | null {
  for (let tries = 0; tries < 3; tries += 1) {
    const broken = pick(breakers, draw)(told, draw)
    if (broken !== null) return broken
  }
  return null
}

function append(to: { text: string }, sentence: string | null, gap: string): Span | null {
  if (sentence === null) return null
  if (to.text !== '') to.text += gap
  to.text += sentence
  return [to.text.length - sentence.length, to.text.length]
}

function makeGaps(draw: Draw): Readonly<Record<string, string>> {
  const [first, second] = [pick(syllables, draw), pick(syllables, draw)]
  const names = [
    `${first}${second}net`.toUpperCase(),
    `${capital(first)}${capital(second)}`,
    `${capital(first)}-${2 + draw(7)}`,
  ]
  return { n: String(11 + draw(80)), m: String(100 + draw(900)), name: pick(names, draw) }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const fill = (sentence: string, gaps: Readonly<Record<string, string>>) =>
  sentence.replace(/\{(n|m|name)\}/g, (_, gap: string) => gaps[gap] ?? '')

/** Digits that are a number: not in a formula, a link, a name. */
const number = /(?<![A-Za-z0-9.,^_{\\/$-]|\$ )\d[\d,]*(?:\.\d+)?(?![A-Za-z\d^}\\]| \$)/g
const counter = /^[百千万億兆]*(?:％|%|つ|人|個|枚|匹|年|日|回|番目)?の?/

function findNumber(ja: string, draw: Draw): RegExpExecArray | null {
  const found = /[$\\]/.test(ja) ? [] : [...ja.matchAll(number)].filter(([digits]) => digits !== '1' && digits !== '0')
  return found.length === 0 ? null : pick(found, draw)
}

const changeDigits: Breaker = ([en, ja], draw) => {
  const found = findNumber(ja, draw)
  if (found === null) return null
  const changed = found[0].replace(/\d/g, (digit, at: number) =>
    at === 0 || draw(2) === 0 ? String(1 + ((Number(digit) + draw(8)) % 9)) : digit,
  )
  if (changed === found[0] || ja.includes(changed) || en.includes(changed)) return null
  return {
    kind: 'number',
    told: [en, `${ja.slice(0, found.index)}${changed}${ja.slice(found.index + found[0].length)}`],
  }
}

const dropNumber: Breaker = ([en, ja], draw) => {
  const found = findNumber(ja, draw)
  if (found === null) return null
  const rest = ja.slice(found.index + found[0].length).replace(counter, '')
  return rest.includes(found[0]) ? null : { kind: 'number', told: [en, ja.slice(0, found.index) + rest] }
}

const dropName: Breaker = ([en, ja], draw) => {
  const names = [...ja.matchAll(/[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g)]
    .map(([name]) => name)
    .filter((name) => /[A-Z].*[A-Z]|[a-zA-Z]-?\d/.test(name) && en.includes(name) && !en.includes(`(${name}`))
  if (names.length === 0 || /[$\\]|http/.test(ja)) return null
  return { kind: 'name', told: [en, ja.replaceAll(pick(names, draw), '')] }
}

const denials: readonly (readonly [RegExp, string])[] = [
  [/ませんでした/g, 'ました'],
  [/ません/g, 'ます'],
  [/なかった/g, 'た'],
  [/(?<!少)(?:なく|ずに)/g, 'て'],
  [/(?<!少)ない/g, 'る'],
  [/なし/g, 'あり'],
  [/ず、/g, '、'],
  [/不明/g, '明らか'],
]

const dropNegation: Breaker = ([en, ja]) => {
  if (
    !/\b(?:not|no|never|without|cannot|neither|none|nothing|nobody)\b/i.test(en) ||
    /not only|no more|no larger|or not/.test(en)
  )
    return null
  const told = denials.reduce((text, [sign, without]) => text.replace(sign, without), ja)
  return told === ja ? null : { kind: 'negation', told: [en, told] }
}

const leaveEnglish: Breaker = ([en]) => ({ kind: 'untranslated', told: [en, en] })

/** The end of the sentence alone, from a comma in its second half on. */
const cutInHalf: Breaker = ([en, ja]) => {
  const comma = ja.indexOf('、', ja.length * 0.45)
  return comma < 0 || ja.length < 50 || /[$\\]|http/.test(ja)
    ? null
    : { kind: 'length', told: [en, ja.slice(comma + 1)] }
}

const loseSentence: Breaker = ([en]) => ({ kind: 'unlinked', told: [en, null] })
const addSentence: Breaker = ([, ja]) => ({ kind: 'unlinked', told: [null, ja] })

const breakers: readonly Breaker[] = [
  ...[dropName, dropName, dropName, dropName, dropName, dropName, dropName, dropName, dropName, dropName],
  ...[changeDigits, changeDigits, dropNumber, dropNumber, dropNegation, dropNegation, dropNegation],
  ...[leaveEnglish, cutInHalf, cutInHalf, loseSentence, addSentence],
]
