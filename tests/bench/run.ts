// npm run bench: speed as ratios to floors measured in the same run, on made-up papers. `--papers N` (10,000), `--rounds N` (3).
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import type { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { ingestPages } from '../../server/ingest.ts'
import { type SourcePage, toPage } from '../../server/source/pages.ts'
import { openStore } from '../../server/store/open.ts'
import { endOf, startCli, waitFor } from '../cli/run.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'

const { values } = parseArgs({ options: { papers: { type: 'string' }, rounds: { type: 'string' } } })
const papers = Number(values.papers ?? 10_000)
const rounds = Number(values.rounds ?? 3)
const perPage = 10

/** Seconds that `work` takes. */
async function time(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** Median seconds of each work, run in turn `rounds` times after one turn that is not counted. */
async function compare<Name extends string>(works: Record<Name, () => unknown>): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      const seconds = await time(works[name])
      if (round >= 0) times.get(name)?.push(seconds)
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>
}

/** Decodes the bytes and splits them into lines: what any reader of text must do. */
function splitLines(page: SourcePage): number {
  return new TextDecoder().decode(page.bytes).split(/\r\n|\n|\r/).length
}

/** The same rows into one table without an index, a thousand a transaction. */
async function insertPlain(folder: string, entries: readonly Entry[]): Promise<void> {
  const db = new Sqlite(join(folder, `plain-${performance.now()}.sqlite`))
  db.pragma('page_size = 16384')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(
    'CREATE TABLE rows(id INTEGER PRIMARY KEY, title, title_ja, summary_ja, abstract_en, authors, categories, published_at, provider, translator)',
  )
  const insert = db.prepare('INSERT INTO rows VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertAll = db.transaction((part: readonly Entry[]) => {
    for (const e of part)
      insert.run(
        e.title,
        e.titleJa,
        e.summaryJa,
        e.abstractEn,
        e.authors.join(),
        e.categories.join(),
        e.publishedAt,
        e.provider,
        e.translator,
      )
  })
  for (let start = 0; start < entries.length; start += 1000) insertAll(entries.slice(start, start + 1000))
  db.close()
}

async function ingestAll(folder: string, pages: readonly SourcePage[]): Promise<void> {
  const store = await openStore(join(folder, `library-${performance.now()}.sqlite`))
  const report = await ingestPages(store, pages)
  if (report.added !== papers || report.problems.length > 0)
    throw new Error(`the made pages came in wrong: ${report.added} added`)
  await store.close()
}

/** From `taiyaku start` to the line that names the address, on a library that is there already. */
async function startAgain(folder: string): Promise<void> {
  const places = ['--db', join(folder, 'started.sqlite'), '--pages', join(folder, 'pages')]
  const child = startCli(['start', '--port', '0', ...places])
  const ended = endOf(child)
  await waitFor(child, /ready/)
  child.kill('SIGTERM')
  await ended
}

/** A Node that does nothing: what any start costs at least. */
async function startNothing(): Promise<void> {
  await endOf(spawn(process.execPath, ['--eval', '0']))
}

const entries = makePapers(papers, 1)
const pages: SourcePage[] = []
for (let start = 0; start < papers; start += perPage)
  pages.push(toPage(`page-${start}`, new TextEncoder().encode(formatTextPage(entries.slice(start, start + perPage)))))
const megabytes = pages.reduce((sum, page) => sum + page.bytes.length, 0) / 1e6

const folder = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'))
const parsing = await compare({
  parse: () => pages.forEach((page) => void parsePage(page.bytes)),
  floor: () => pages.forEach((page) => void splitLines(page)),
})
const taking = await compare({ ingest: () => ingestAll(folder, pages), floor: () => insertPlain(folder, entries) })
const starting = await compare({ start: () => startAgain(folder), floor: startNothing })
await rm(folder, { recursive: true })

const round = (number: number) => Number(number.toPrecision(3)).toLocaleString('en')
console.log(
  `${papers.toLocaleString('en')} made papers, ${pages.length} pages, ${round(megabytes)} MB; medians of ${rounds} rounds, Node ${process.versions.node}\n`,
)
console.log('| what | speed | floor, same run | share of the floor |')
console.log('|---|---|---|---|')
console.log(
  `| parse text pages | ${round(megabytes / parsing.parse)} MB/s | decode and split into lines: ${round(megabytes / parsing.floor)} MB/s | ${round((100 * parsing.floor) / parsing.parse)} % |`,
)
console.log(
  `| take in, with search index | ${round(papers / taking.ingest)} papers/s | plain insert of the same rows: ${round(papers / taking.floor)} papers/s | ${round((100 * taking.floor) / taking.ingest)} % |`,
)
console.log(
  `\nA start that has nothing to install, build or take in: ${round(starting.start)} s to the address and out again; a bare Node: ${round(starting.floor)} s`,
)
