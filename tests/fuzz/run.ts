// npm run fuzz: reads spoiled pages of every form. `--pages N` (100,000), `--seed N` (1), `--from N` for the number of the first page,
// `--memory N` for the most megabytes the process may use (600). Ends with 1, the seed and the page in a file if anything was wrong.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type FuzzFailure, type FuzzSummary, fuzz } from './fuzz.ts'

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    seed: { type: 'string' },
    from: { type: 'string' },
    memory: { type: 'string' },
  },
})
const pages = Number(values.pages ?? 100_000)
const seed = Number(values.seed ?? 1)
const from = Number(values.from ?? 0)
const mostMegabytes = Number(values.memory ?? 600)

/** The most memory this process ever held, in megabytes. */
function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

// What is left after collecting is what a leak would make grow; the peak also holds what was not worth collecting yet.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const step = Math.max(1_000, Math.round(pages / 20))

function tellProgress(number: number): void {
  if ((number + 1 - from) % step !== 0) return
  collect()
  const held = Math.round(process.memoryUsage().heapUsed / 1e6)
  console.log(
    `${(number + 1 - from).toLocaleString('en')} pages; memory: ${held} MB held, ${peakMegabytes()} MB at most`,
  )
}

function saveFailure({ number, wrong, page }: FuzzFailure): void {
  const file = join(mkdtempSync(join(tmpdir(), 'taiyaku-fuzz-')), `page-${number}`)
  writeFileSync(file, page.bytes)
  console.error(`\nPage ${number} (${page.form}, ${JSON.stringify(page.context)}): ${wrong}`)
  console.error(`It is kept as ${file}; again: npm run fuzz -- --seed ${seed} --from ${number} --pages 1`)
}

function tellSummary({ pages, entries, megabytes, forms, slowest, failed }: FuzzSummary): void {
  const least = Math.min(...forms.values())
  console.log(
    [
      `${pages.toLocaleString('en')} pages (${Math.round(megabytes)} MB) in ${forms.size} forms, each at least ${least} times; seed ${seed}`,
      `${entries.toLocaleString('en')} entries; slowest page: ${Math.round(slowest.milliseconds)} ms (number ${slowest.number}, ${slowest.form})`,
      `peak memory of the process: ${peakMegabytes()} MB (at most ${mostMegabytes})`,
      failed === 0
        ? 'no exception, no hang, every entry and account sound'
        : `${failed} failures; the first of each kind is above`,
    ].join('\n'),
  )
}

const summary = fuzz({ pages, seed, from, onPage: tellProgress })
for (const failure of summary.failures.slice(0, 20)) saveFailure(failure)
tellSummary(summary)
const isTooLarge = peakMegabytes() > mostMegabytes
if (isTooLarge) console.error(`The process needed more than ${mostMegabytes} MB.`)
process.exitCode = summary.failed > 0 || isTooLarge ? 1 : 0
