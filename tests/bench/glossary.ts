// How right the glossary is where the lexicon is known, on seeds that nothing was chosen by; what it takes in time and memory.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { finishGlossary, foldTerm, startGlossary } from '../../server/bitext/glossary.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
import { type Judged, judgeGlossary } from '../bitext/glossary-trial.ts'
import { type LexiconText, makeLexiconText } from '../made/lexicon-text.ts'
import { type Bench, round } from './compare.ts'

const texts = [
  { name: 'development', seed: 31, noise: 1 },
  { name: 'held out', seed: 90_210, noise: 1 },
  { name: 'held out, twice the noise', seed: 90_212, noise: 2 },
]
const [terms, most] = [800, 2_000]
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

export const benchGlossary: Bench = async ({ papers }) => {
  const count = Math.min(papers, most)
  console.log(
    '| made papers | pairs found | precision of the first 500 | of all | recall of terms | of terms met five times | of second renderings | µs a paper to count (linking aside) | ms to finish | MB |\n|---|---|---|---|---|---|---|---|---|---|',
  )
  for (const { name, seed, noise } of texts) {
    const { judged, ...took } = tryText(makeLexiconText(count, terms, seed, noise))
    const shares = [judged.first, judged.all, judged.recall, judged.recallOfCommon, judged.recallOfSeconds].map(percent)
    const numbers = [(1e6 * took.counting) / count, 1000 * took.finishing, took.bytes / 1e6].map(round)
    console.log(`| ${[`${name}: ${count}`, judged.found, ...shares, ...numbers].join(' | ')} |`)
  }
}

/** Seconds of the processor, and bytes that the counting holds. */
type Tried = { readonly judged: Judged; readonly counting: number; readonly finishing: number; readonly bytes: number }

function tryText(text: LexiconText): Tried {
  const linked = text.papers.map((paper) => ({ paper, pairs: pairSentences(paper) }))
  const before = held()
  const work = startGlossary()
  const counting = secondsOf(() => {
    for (const { paper, pairs } of linked) work.add(paper, pairs)
  })
  const bytes = held() - before
  let found: ReturnType<typeof finishGlossary> = []
  const finishing = secondsOf(() => {
    found = finishGlossary(work)
  })
  return { judged: judgeGlossary(found, text, (term) => foldTerm(term).en), counting, finishing, bytes }
}

/** Bytes that are held once nothing is kept that nobody needs. */
function held(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function secondsOf(work: () => void): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1e6
}
