// How the reader is answered while papers come in, beside how it is answered when nothing else happens.
import { join } from 'node:path'
import { endOf, startCli, waitFor } from '../cli/run.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { type Bench, quantile, round } from './compare.ts'

const queries = ['学習', '潮汐予測', '"crowd counting"', 'データ 手法', 'kite&category=cs.*', '&category=math.OC', '凧']
const perRound = 600
const perUpload = 10_000

/** Milliseconds of each search, one after the other, with a short pause between them, until `isEnough`. */
async function search(url: string, isEnough: (count: number) => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isEnough(times.length)) {
    const query = queries[times.length % queries.length] ?? ''
    const began = performance.now()
    const response = await fetch(`${url}/api/papers?limit=20&q=${encodeURI(query)}`)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`search answered ${response.status}`)
    times.push(performance.now() - began)
    await new Promise((done) => setTimeout(done, 5))
  }
  return times
}

/** Papers as text pages, so many a page; written before anything is timed. */
function writePages(papers: ReturnType<typeof makePapers>): Buffer[] {
  const pages: Buffer[] = []
  for (let start = 0; start < papers.length; start += perUpload)
    pages.push(Buffer.from(formatTextPage(papers.slice(start, start + perUpload))))
  return pages
}

/** Sends pages one after the other; gives how many papers came in. */
async function send(url: string, pages: readonly Buffer[]): Promise<number> {
  let added = 0
  for (const page of pages) {
    const body = new Uint8Array(page)
    const response = await fetch(`${url}/api/digests`, { method: 'POST', body })
    added += ((await response.json()) as { added: number }).added
  }
  return added
}

export const benchBusy: Bench = async ({ papers: tenth, folder }) => {
  const count = tenth * 10
  const papers = makePapers(count + tenth, 5)
  const [first, rest] = [writePages(papers.slice(0, tenth)), writePages(papers.slice(tenth))]
  const child = startCli(['serve', '--port', '0', '--db', join(folder, 'busy.sqlite')])
  const ended = endOf(child)
  const url = (await waitFor(child, /http:\S+/))[0]
  try {
    await send(url, first)
    await search(url, (done) => done >= perRound)
    const idle = await search(url, (done) => done >= perRound)
    let isOver = false
    const began = performance.now()
    const sending = send(url, rest).finally(() => {
      isOver = true
    })
    const busy = await search(url, () => isOver)
    const added = await sending
    const seconds = (performance.now() - began) / 1000
    if (added !== count) throw new Error(`only ${added} of ${count} papers came in`)
    const p95 = (times: readonly number[]) => quantile(times, 0.95)
    console.log(
      `Search over HTTP, p95: ${round(p95(idle))} ms idle, ${round(p95(busy))} ms while ${count.toLocaleString('en')} papers come in ` +
        `(${round(count / seconds)} papers/s, ${busy.length.toLocaleString('en')} searches): ${round(p95(busy) / p95(idle))} times idle; ` +
        `slowest ${round(Math.max(...busy))} ms`,
    )
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}
