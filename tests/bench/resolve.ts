// How many arXiv ids are found and how many of them are wrong, on real papers as plain-text pages without ids (made-up papers
// where the real ones are not at hand); how fast records go by, and in how much memory.
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import type { Entry } from '#shared/entry.ts'
import { openStore } from '../../server/store/open.ts'
import { makePapers } from '../made/papers.ts'
import { hasRealPapers, readRealPapers, readRealRecords } from '../made/real-papers.ts'
import { makeScenarios } from '../resolve/scenarios.ts'
import { numbered, snapshotLine, takeIn, tryResolve } from '../resolve/trial.ts'
import { type Bench, round } from './compare.ts'

/** The lines of the file that is streamed; the snapshot of 2026 has 2.8 million. */
const streamed = 300_000
const whole = 2_800_000

export const benchResolve: Bench = async ({ papers: count, folder }) => {
  const papers = hasRealPapers ? readRealPapers() : makePapers(count, 1)
  const records = hasRealPapers ? readRealRecords() : papers.map(snapshotLine)
  console.log(`${papers.length.toLocaleString('en')} ${hasRealPapers ? 'real' : 'made-up'} papers, one post each\n`)
  console.log('| posts and records | right id | wrong id | none |\n|---|---|---|---|')
  for (const { what, posts, records: known } of makeScenarios(papers, records)) {
    const { right, wrong, open } = await tryResolve(join(folder, `${what}.sqlite`), papers, posts, known)
    console.log(`| ${what} | ${right} | ${wrong} | ${open} |`)
    if (wrong > 0) throw new Error(`${wrong} wrong ids: ${what}`)
  }
  await stream(papers, folder)
}

/** Times a file in the form of the snapshot, gzipped, in which every paper stands among others of a title of their own. */
async function stream(papers: readonly Entry[], folder: string): Promise<void> {
  const [file, db] = [join(folder, 'snapshot.json.gz'), join(folder, 'streamed.sqlite')]
  await pipeline(Readable.from(makeLines(papers)), createGzip({ level: 1 }), createWriteStream(file))
  const store = await openStore(db)
  await takeIn(store, numbered(papers))
  await store.close()
  const script = join(import.meta.dirname, 'resolve-file.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, db, file])
  const { resolved, lines, seconds, megabytes } = JSON.parse(stdout) as Record<string, number>
  if (!lines || !seconds || !megabytes) throw new Error(`unexpected: ${stdout}`)
  console.log(
    `\n${lines.toLocaleString('en')} lines of a snapshot (.gz) in ${round(seconds)} s, ${round(lines / seconds)} lines/s: ` +
      `${resolved} ids found and saved, at most ${Math.round(megabytes)} MB; ` +
      `${whole.toLocaleString('en')} lines would take ${round((whole * seconds) / lines / 60)} min`,
  )
}

function* makeLines(papers: readonly Entry[]): Generator<string> {
  for (let line = 0; line < streamed; line += 1) {
    const paper = papers[line % papers.length]
    if (!paper) return
    const copy = Math.floor(line / papers.length)
    yield `${snapshotLine(copy === 0 ? paper : { ...paper, title: `${paper.title}, part ${copy}` })}\n`
  }
}
