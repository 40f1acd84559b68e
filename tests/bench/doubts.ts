// How many of the doubts are right and how many harms are found, by kind; how many doubts unbroken texts raise; what they cost.
import { findDoubts } from '../../server/bitext/doubts.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
import { restoreText } from '../../server/bitext/restore.ts'
import { doubtText, makeDoubtfulTexts, tallyDoubts } from '../bitext/doubt-trial.ts'
import { type Half, halves, hasLabels, readLabelled } from '../bitext/trial.ts'
import type { DoubtfulText } from '../made/doubtful.ts'
import { type Bench, quantile, round } from './compare.ts'

const count = 1_000
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

function tellHalf(half: Half): void {
  for (const [kind, { found, right, harmed, told }] of tallyDoubts(makeDoubtfulTexts(half, 30, count)))
    console.log(`| ${[half, kind, found, percent(right, found), harmed, percent(told, harmed)].join(' | ')} |`)
}

function tellUnbroken(name: string, texts: readonly DoubtfulText[]): void {
  const doubts = texts.flatMap(doubtText)
  const sentences = texts.reduce((sum, text) => sum + text.sentences, 0)
  const kinds = [...new Set(doubts.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${doubts.filter((doubt) => doubt.kind === kind).length}`,
  )
  console.log(
    `| ${[name, sentences, doubts.length, percent(doubts.length, sentences), kinds.join(', ')].join(' | ')} |`,
  )
}

function readLabelledPage(): DoubtfulText[] {
  return hasLabels ? readLabelled().map(({ ja, en, links }) => ({ ja, en, harms: [], sentences: links.length })) : []
}

function timeOf(texts: Parameters<typeof findDoubts>[0], rounds: number): number {
  const pairs = pairSentences(texts)
  const restored = restoreText(texts, pairs)
  const times = Array.from({ length: rounds + 4 }, () => {
    const began = performance.now()
    findDoubts(texts, pairs, restored)
    return performance.now() - began
  })
  return Math.min(...times)
}

function tellSpeed(rounds: number): void {
  const papers = [...makeDoubtfulTexts('held out', 0, count), ...readLabelledPage()]
  const times = papers.map(({ ja, en }) => 1_000 * timeOf({ title: '', summaryJa: ja, abstractEn: en }, rounds))
  console.log(
    `\none paper: ${round(quantile(times, 0.5))} µs at the median, ${round(quantile(times, 0.99))} µs at the 99th percentile`,
  )
}

export const benchDoubts: Bench = async ({ rounds }) => {
  console.log('| texts | kind | doubts | right | harmed | found |\n|---|---|---|---|---|---|')
  for (const half of Object.keys(halves) as Half[]) tellHalf(half)
  console.log('\n| unbroken texts | sentences | doubts | share | of them |\n|---|---|---|---|---|')
  for (const half of Object.keys(halves) as Half[]) tellUnbroken(half, makeDoubtfulTexts(half, 0, count))
  tellUnbroken('the labelled page', readLabelledPage())
  tellSpeed(rounds)
}
