// The aligner against texts whose links are known: made-up ones, broken by the seed, and the one labelled page where it is at hand.
import { existsSync, readFileSync } from 'node:fs'
import type { Span } from '#shared/bitext.ts'
import { findCuts } from '../../server/bitext/align.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { type MadeText, makeBitext } from '../made/bitext.ts'
import { readSampleTexts } from '../made/bitext-sample.ts'
import { developmentTexts, heldOutTexts, type Told } from '../made/bitext-words.ts'
import { startDraw } from '../made/draw.ts'
import { addScore, type Found, type Score, startScore } from './score.ts'

/** The two halves of the material: no sentence and no seed in common. Constants were chosen on the first alone. */
export const halves = {
  development: { seed: 5, texts: () => [...developmentTexts, ...readSampleTexts(0)] },
  'held out': { seed: 77, texts: () => [...heldOutTexts, ...readSampleTexts(1)] },
} as const
export type Half = keyof typeof halves

/** `count` texts of a half; of a hundred sentences `share` are broken. */
export function makeTexts(half: Half, share: number, count: number): MadeText[] {
  const { seed, texts } = halves[half]
  const material: readonly (readonly Told[])[] = texts()
  const draw = startDraw(seed)
  return Array.from({ length: count }, (_, index) => {
    const told = material[index % material.length] ?? []
    const strangers = material[(index + 1 + draw(material.length - 1)) % material.length] ?? []
    return makeBitext(told, strangers, share, draw)
  })
}

/** How right the links of `texts` are; with `anchors` false by length alone. */
export function tryAll(
  texts: readonly MadeText[],
  link: (ja: string, en: string) => readonly Found[] = findCuts,
): Score {
  const score = startScore()
  for (const { ja, en, links } of texts) addScore(score, link(ja, en), links)
  return score
}

export const byLength = (ja: string, en: string) => findCuts(ja, en, { anchors: false })

/** The labels a person made, as JSON. */
export const labels = new URL('../../../shared/gold/cs-LG-2025-03-24.json', import.meta.url)
const page = new URL('../../../shared/digests/cs-LG-2025-03-24.txt', import.meta.url)

/** Whether the labelled page lies beside the project. */
export const hasLabels = existsSync(labels) && existsSync(page)

type Labelled = { readonly pairs: readonly { readonly ja: string | null; readonly en: string | null }[] }

/** The texts of the labelled page with the links a person made. */
export function readLabelled(): MadeText[] {
  const { entries } = parsePage(readFileSync(page))
  const papers: readonly Labelled[] = JSON.parse(readFileSync(labels, 'utf8'))
  return papers.map(({ pairs }, index) => {
    const [ja, en] = [entries[index]?.entry.summaryJa ?? '', entries[index]?.entry.abstractEn ?? '']
    const [inJapanese, inEnglish] = [finder(ja), finder(en)]
    return { ja, en, links: pairs.map((pair) => ({ ja: inJapanese(pair.ja), en: inEnglish(pair.en) })) }
  })
}

/** Finds stretches of a text one after the other. */
function finder(text: string): (stretch: string | null) => Span | null {
  let from = 0
  return (stretch) => {
    if (stretch === null) return null
    const start = text.indexOf(stretch, from)
    if (start < 0) throw new Error(`not in the text: ${stretch}`)
    from = start + stretch.length
    return [start, from]
  }
}
