// What looking papers over costs, beside taking the same papers in; and how long one paper takes, the longest texts too.
import { join } from 'node:path'
import { readBitext } from '../../server/bitext/read.ts'
import { ingestPages } from '../../server/ingest.ts'
import { lookOver } from '../../server/readings.ts'
import { openStore } from '../../server/store/open.ts'
import { readSampleTexts } from '../made/bitext-sample.ts'
import { makeLongTexts } from '../made/long-texts.ts'
import { type Bench, median, quantile, round, timeProcessor } from './compare.ts'
import { makePages } from './pages.ts'

type Texts = Parameters<typeof readBitext>[0]

/** No paper may take longer, whatever its text; milliseconds. */
const limit = 50
const stop = new AbortController().signal

/** Seconds that the processor works in this thread, the only one: what else runs on the machine does not count. */
async function work(task: () => Promise<unknown>): Promise<number> {
  const began = process.threadCpuUsage()
  await task()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1e6
}

/** What the same papers cost to take in, and then to look over; medians of several turns. */
async function timeShares(folder: string, papers: number, rounds: number): Promise<void> {
  const made = makePages(papers)
  const shares: { takeIn: number; look: number }[] = []
  for (let turn = 0; turn <= rounds; turn += 1) {
    const store = await openStore(join(folder, `readings-${turn}.sqlite`))
    const takeIn = await work(() => ingestPages(store, made.pages))
    let done = 0
    const look = await work(async () => {
      done = await lookOver(store, { stop })
    })
    await store.close()
    if (done !== made.entries.length) throw new Error(`only ${done} papers were looked over`)
    if (turn > 0) shares.push({ takeIn, look })
  }
  const [takeIn, look] = [median(shares.map((share) => share.takeIn)), median(shares.map((share) => share.look))]
  const share = median(shares.map((each) => each.look / each.takeIn))
  const count = made.entries.length
  const each = (seconds: number) => `${round((1e3 * seconds) / count)} ms a paper`
  console.log(
    `${count.toLocaleString('en')} papers: taken in ${each(takeIn)}, looked over ${each(look)}: ${round(100 * share)} % of the time of taking in`,
  )
  timePapers(made.entries, rounds)
}

/** Milliseconds, the best of several turns: what the work takes, not what else the machine had to do. */
function leastOf(turns: number, texts: Texts): number {
  return Math.min(
    ...Array.from({ length: turns }, () => {
      const began = performance.now()
      readBitext(texts)
      return performance.now() - began
    }),
  )
}

function timePapers(entries: readonly Texts[], rounds: number): void {
  const some = entries.slice(0, 2_000)
  for (const entry of some) readBitext(entry)
  const times = some.map((entry) => leastOf(2 + rounds, entry))
  console.log(
    `one paper: ${round(quantile(times, 0.5))} ms at the median, ${round(quantile(times, 0.99))} ms at the 99th percentile, ${round(Math.max(...times))} ms at most`,
  )
}

/** Of the processor, the mean of several turns after one that is not counted. */
async function timeLong(rounds: number): Promise<void> {
  console.log(`\n| 100,000 characters of | ms, at most ${limit} |\n|---|---|`)
  for (const [name, { ja, en }] of Object.entries(makeLongTexts(readSampleTexts(0).flat()))) {
    const texts = { title: 'A long text', summaryJa: ja, abstractEn: en }
    readBitext(texts)
    const turns = Array.from({ length: 2 + rounds })
    const mean = (1e3 * (await timeProcessor(() => turns.map(() => readBitext(texts))))) / turns.length
    console.log(`| ${name} | ${round(mean)}${mean > limit ? ' (too long)' : ''} |`)
  }
}

export const benchReadings: Bench = async ({ papers, rounds, folder }) => {
  await timeShares(folder, papers, rounds)
  await timeLong(rounds)
}
