// How right sentences are linked, beside length alone; whether a link is as sure as it says; how long one paper takes.
import { findCuts } from '../../server/bitext/align.ts'
import { finishGlossary, startGlossary } from '../../server/bitext/glossary.ts'
import { createLookup } from '../../server/bitext/glossary-lookup.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
import { splitEnglish, splitJapanese } from '../../server/bitext/sentences.ts'
import { measureLengths } from '../bitext/lengths.ts'
import { f1, type Score } from '../bitext/score.ts'
import { byLength, type Half, halves, hasLabels, makeTexts, readLabelled, tryAll } from '../bitext/trial.ts'
import { type MadeText, makeBitext } from '../made/bitext.ts'
import { readSampleTexts } from '../made/bitext-sample.ts'
import type { Told } from '../made/bitext-words.ts'
import { startDraw } from '../made/draw.ts'
import { makeLexiconText } from '../made/lexicon-text.ts'
import { makeLongTexts } from '../made/long-texts.ts'
import { type Bench, quantile, round } from './compare.ts'

const texts = 1_000
const shares = [0, 20, 40]
const percent = (number: number) => `${(100 * number).toFixed(1)} %`

function tellLengths(): void {
  const sample = [...readSampleTexts(0), ...readSampleTexts(1)].flat()
  const labelled = hasLabels ? readLabelled().flatMap(pairsOf) : []
  console.log(
    '| pairs of | pairs | English per Japanese character | variance | without the worst 3 % | log length |\n|---|---|---|---|---|---|',
  )
  for (const [name, pairs] of [
    ['the sample pages', sample],
    ['the labelled page', labelled],
  ] as const) {
    if (pairs.length === 0) continue
    const { ratio, variance, usual, mean, deviation } = measureLengths(pairs)
    console.log(
      `| ${[name, pairs.length, round(ratio), round(variance), round(usual), `${round(mean)} ± ${round(deviation)}`].join(' | ')} |`,
    )
  }
}

function pairsOf({ ja, en, links }: MadeText): (readonly [string, string])[] {
  return links.flatMap((link) => (link.ja && link.en ? [[en.slice(...link.en), ja.slice(...link.ja)] as const] : []))
}

function tellRight(): void {
  console.log(
    '\n| texts | cuts: precision | recall | F1 | length alone | links: F1 | length alone |\n|---|---|---|---|---|---|---|',
  )
  if (hasLabels) tellRow('labelled page (development)', readLabelled())
  for (const half of Object.keys(halves) as Half[])
    for (const share of shares) tellRow(`${half}, ${share} % broken`, makeTexts(half, share, texts))
}

function tellRow(name: string, made: readonly MadeText[]): void {
  const [score, length] = [tryAll(made), tryAll(made, byLength)]
  const { found, right, wanted } = score.cuts
  const numbers = [right / found, right / wanted, f1(score.cuts), f1(length.cuts), f1(score.links), f1(length.links)]
  console.log(`| ${[name, ...numbers.map(percent)].join(' | ')} |`)
}

/** The same with the help of a glossary, counted on other papers of the same made library. */
function tellGlossary(): void {
  const { papers } = makeLexiconText(3_000, 800, 21, 0)
  const work = startGlossary()
  for (const paper of papers.slice(0, 2_000)) work.add(paper, pairSentences(paper))
  const glossary = createLookup(finishGlossary(work))
  const told = papers.slice(2_000).map(({ summaryJa, abstractEn }) => {
    const ja = splitJapanese(summaryJa).map((span) => summaryJa.slice(...span))
    return splitEnglish(abstractEn).flatMap((span, index): Told[] =>
      ja[index] === undefined ? [] : [[abstractEn.slice(...span), ja[index]]],
    )
  })
  console.log(
    '\n| papers of a made library | cuts: F1 | with its glossary | links: F1 | with its glossary |\n|---|---|---|---|---|',
  )
  for (const share of shares) {
    const draw = startDraw(9)
    const made = told.map((one, index) => makeBitext(one, told[(index + 7) % told.length] ?? [], share, draw))
    const [without, having] = [tryAll(made), tryAll(made, (ja, en) => findCuts(ja, en, { glossary }))]
    const numbers = [without.cuts, having.cuts, without.links, having.links].map((count) => percent(f1(count)))
    console.log(`| ${[`${share} % broken`, ...numbers].join(' | ')} |`)
  }
}

/** Of the links said to be so sure, how many were right; on held-out texts of all shares together. */
function tellCalibration(): void {
  console.log('\n| held-out links said to be | how many | mean said | right |\n|---|---|---|---|')
  const score: Score = tryAll(shares.flatMap((share) => makeTexts('held out', share, texts)))
  for (const [index, { said, sure, right }] of score.bins.entries())
    if (said >= 20)
      console.log(`| ${index * 5}–${index * 5 + 5} % | ${said} | ${percent(sure / said)} | ${percent(right / said)} |`)
}

function timeOf({ ja, en }: { readonly ja: string; readonly en: string }): number {
  const began = performance.now()
  findCuts(ja, en)
  return performance.now() - began
}

/** The best of several turns: what the work takes, not what else the machine had to do. */
function leastOf(turns: number, text: { readonly ja: string; readonly en: string }): number {
  return Math.min(...Array.from({ length: turns }, () => timeOf(text)))
}

function tellSpeed(rounds: number): void {
  const papers = [...makeTexts('held out', 20, texts), ...(hasLabels ? readLabelled() : [])]
  for (const paper of papers) timeOf(paper)
  const times = papers.map((paper) => leastOf(rounds, paper))
  const longest = Math.max(...papers.map(({ en }) => en.length))
  console.log(
    `\none paper (${longest.toLocaleString('en')} characters of English at most): ${round(quantile(times, 0.5))} ms at the median, ` +
      `${round(quantile(times, 0.99))} ms at the 99th percentile, ${round(Math.max(...times))} ms at most`,
  )
  console.log('\n| 100,000 characters of | ms |\n|---|---|')
  for (const [name, text] of Object.entries(makeLongTexts(readSampleTexts(0).flat())))
    console.log(`| ${name} | ${round(leastOf(2 + rounds, text))} |`)
}

export const benchAlign: Bench = async ({ rounds }) => {
  tellLengths()
  tellRight()
  tellGlossary()
  tellCalibration()
  tellSpeed(rounds)
}
