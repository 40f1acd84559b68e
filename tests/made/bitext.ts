// Made-up bilingual texts that break the easy cases, with their true links: sentences merged, cut, dropped, added, left in
// English, in another order. The same seed gives the same texts. For tests and benches.
import type { Span } from '#shared/bitext.ts'
import type { Told } from './bitext-words.ts'
import { type Draw, pick } from './draw.ts'
import { syllables } from './words.ts'

export type TrueLink = { readonly ja: Span | null; readonly en: Span | null }
export type MadeText = { readonly ja: string; readonly en: string; readonly links: readonly TrueLink[] }

/** Sentences that belong together: none on one side where the other was dropped or added. */
type Group = { readonly en: readonly string[]; readonly ja: readonly string[] }
type Breaker = (group: Group, next: Group, draw: Draw) => readonly Group[] | null

/** A text from `told`, in which `share` of a hundred sentences were broken, with sentences of `strangers` added. */
export function makeBitext(told: readonly Told[], strangers: readonly Told[], share: number, draw: Draw): MadeText {
  const gaps = makeGaps(draw)
  const groups: Group[] = []
  let rest = told.map(([en, ja]): Group => ({ en: [fill(en, gaps)], ja: [fill(ja, gaps)] }))
  for (let group = rest[0]; group !== undefined; group = rest[0]) {
    const [, next = { en: [], ja: [] }] = rest
    const broken =
      draw(100) < share
        ? breakGroup(
            group,
            next,
            strangers.map(([en, ja]): Told => [fill(en, gaps), fill(ja, gaps)]),
            draw,
          )
        : null
    groups.push(...(broken?.groups ?? [group]))
    rest = rest.slice(broken?.taken ?? 1)
  }
  return join(
    groups.map((group) => (draw(100) < share ? { ...group, ja: group.ja.map((ja) => reorder(ja, draw)) } : group)),
    draw(2) === 0,
  )
}

function breakGroup(
  group: Group,
  next: Group,
  strangers: readonly Told[],
  draw: Draw,
): { groups: readonly Group[]; taken: number } | null {
  const stranger = pick(strangers, draw)
  const alone: readonly (() => readonly Group[] | null)[] = [
    () => [{ en: group.en, ja: cut(group.ja[0] ?? '', '、', '。', 1) }],
    () => [{ en: group.en, ja: cut(group.ja[0] ?? '', '、', '。', 2) }],
    () => [{ en: cut(group.en[0] ?? '', ', ', '. ', 1), ja: group.ja }],
    () => [{ en: cut(group.en[0] ?? '', ', ', '. ', 2), ja: group.ja }],
    () => [{ en: group.en, ja: [] }],
    () => [{ en: [], ja: group.ja }],
    () => [group, { en: [stranger[0]], ja: [] }],
    () => [group, { en: [], ja: [stranger[1]] }],
    () => [{ en: group.en, ja: group.en }],
  ]
  const both: readonly Breaker[] = [mergeJapanese, mergeEnglish, swapJapanese]
  const order = draw(alone.length + both.length * 2)
  const groups =
    order < alone.length ? alone[order]?.() : both[(order - alone.length) % both.length]?.(group, next, draw)
  return groups ? { groups, taken: order < alone.length ? 1 : 2 } : null
}

const mergeJapanese: Breaker = (group, next) => {
  if (next.ja.length === 0) return null
  return [{ en: [...group.en, ...next.en], ja: [`${bare(group.ja[0] ?? '')}、${next.ja[0]}`] }]
}

const mergeEnglish: Breaker = (group, next) => {
  if (next.en.length === 0) return null
  const second = next.en[0] ?? ''
  return [
    {
      en: [`${bare(group.en[0] ?? '')}; ${second.charAt(0).toLowerCase()}${second.slice(1)}`],
      ja: [...group.ja, ...next.ja],
    },
  ]
}

/** The translation tells two sentences the other way round: no cut between them is right. */
const swapJapanese: Breaker = (group, next) =>
  next.ja.length === 0 ? null : [{ en: [...group.en, ...next.en], ja: [...next.ja, ...group.ja] }]

const bare = (sentence: string) => sentence.replace(/[。.？?]$/, '')

/** The sentence cut behind up to `times` of its commas, outside brackets, formulas and links; whole where there is none. */
function cut(sentence: string, comma: string, stop: string, times: number): string[] {
  const pieces = sentence.split(comma)
  if (pieces.length < 2 || /[$(（\n]|e\.g|i\.e|https/.test(sentence)) return [sentence]
  const last = Math.min(times, pieces.length - 1)
  const sentences = [...pieces.slice(0, last), pieces.slice(last).join(comma)]
  return sentences.map((piece, index) => `${capital(piece)}${index < last ? stop.trim() : ''}`)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The clauses of a Japanese sentence in another order, the last one in its place. */
function reorder(sentence: string, draw: Draw): string {
  const clauses = sentence.split('、')
  if (clauses.length < 3 || /[$(（\n]/.test(sentence)) return sentence
  const moved = clauses.splice(draw(clauses.length - 1), 1)
  return [...moved, ...clauses].join('、')
}

function makeGaps(draw: Draw): Readonly<Record<string, string>> {
  const name = `${pick(syllables, draw)}${pick(syllables, draw)}`
  return {
    n: String(11 + draw(80)),
    m: String(100 + draw(900)),
    name: draw(2) === 0 ? name.toUpperCase() : capital(name),
  }
}

function fill(sentence: string, gaps: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(n|m|name)\}/g, (_, gap: string) => gaps[gap] ?? '')
}

/** Both texts: English in one paragraph; Japanese a sentence a line, or (`dense`) all in one. */
function join(groups: readonly Group[], dense: boolean): MadeText {
  const [ja, en] = [{ text: '' }, { text: '' }]
  const links = groups.map((group) => ({ ja: append(ja, group.ja, dense ? '' : '\n'), en: append(en, group.en, ' ') }))
  return { ja: ja.text, en: en.text, links }
}

function append(to: { text: string }, sentences: readonly string[], gap: string): Span | null {
  if (sentences.length === 0) return null
  // A sentence that was left in English needs space behind it.
  const glue = gap === '' && /[A-Za-z.]$/.test(to.text) ? '\n' : gap
  if (to.text !== '') to.text += glue
  const start = to.text.length
  to.text += sentences.join(gap === '' && /\.$/.test(sentences[0] ?? '') ? '\n' : gap)
  return [start, to.text.length]
}
