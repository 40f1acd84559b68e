// How the server holds searches that come at a steady pace while papers are taken in, what memory it has then, and how fast it
// sends an answer beside a bare server that sends the same bytes. On loopback only; bounded in count and in time.
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { restsAtMost } from '../../server/intake/thread.ts'
import { endOf, startCli, waitFor } from '../cli/run.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { type Bench, type BenchOptions, median, quantile, round } from './compare.ts'
import { memoryOf } from './memory.ts'
import { writeLibrary } from './search-library.ts'

const queries = [
  '学習',
  '潮汐',
  '"neural network"',
  '量子 cat:cs.LG',
  'learning',
  'LLM推論',
  'cat:quant-ph',
  'モデル 学習',
]
const perSecond = 200
const seconds = 15
const connections = 32
/** Seconds to wait at most for the papers to be looked over. */
const patience = 900
/** So many requests are sent at most, whatever the pace. */
const mostRequests = perSecond * seconds

type Pace = { readonly times: number[]; readonly failed: number }

/** Sends searches at their times, whether or not those before were answered: a slow answer is waited for by all that come after it. */
async function keepPace(url: string, agent: Agent): Promise<Pace> {
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  const ask = async (at: number) => {
    const due = began + (at * 1000) / perSecond
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())))
    // A word that is in no query before: neither an answer nor a count is remembered.
    const q = encodeURIComponent(`${queries[at % queries.length]} -w${at}`)
    const answer = await request(`${url}/api/papers?limit=20&q=${q}`, { dispatcher: agent })
    await answer.body.dump()
    times.push(performance.now() - due)
    if (answer.statusCode !== 200) failed += 1
  }
  await Promise.all(Array.from({ length: mostRequests }, (_, at) => ask(at)))
  return { times, failed }
}

/** Pages of 500 papers, made before anything is timed: what asks shares a thread with what makes them. */
function makePages(count: number): Buffer[] {
  return Array.from({ length: count }, (_, page) => Buffer.from(formatTextPage(makePapers(500, 1000 + page))))
}

/** Takes pages in, one after the other, until it is told to stop; gives how many papers. */
async function takeIn(url: string, pages: readonly Buffer[], stop: AbortSignal): Promise<number> {
  let added = 0
  for (const body of pages) {
    if (stop.aborted) break
    const answer = await request(`${url}/api/digests`, { method: 'POST', body })
    added += ((await answer.body.json()) as { added: number }).added
  }
  return added
}

/** Stars a paper and takes the star off again, ten times a second; gives milliseconds of each, and of a request that needs no library. */
async function keepStarring(
  url: string,
  agent: Agent,
  stop: AbortSignal,
): Promise<{ stars: number[]; others: number[] }> {
  const list = await request(`${url}/api/papers?limit=1&sort=old`, { dispatcher: agent })
  const { items } = (await list.body.json()) as { items: { key: string }[] }
  const [stars, others]: [number[], number[]] = [[], []]
  const time = async (times: number[], path: string, init: Parameters<typeof request>[1]) => {
    const began = performance.now()
    await (await request(`${url}${path}`, { dispatcher: agent, ...init })).body.dump()
    times.push(performance.now() - began)
  }
  for (let starred = true; !stop.aborted; starred = !starred) {
    const path = `/api/papers/${encodeURIComponent(items[0]?.key ?? '')}/marks`
    const headers = { 'content-type': 'application/json' }
    const star = time(stars, path, { method: 'PUT', headers, body: JSON.stringify({ starred }) })
    await Promise.all([star, time(others, '/api/health', {})])
    await new Promise((done) => setTimeout(done, 100))
  }
  return { stars, others }
}

/** Waits until the papers were looked over, so that the library stays as it is: its answers keep their tag. */
async function settle(url: string, agent: Agent): Promise<void> {
  let [tag, same] = ['', 0]
  for (let second = 0; same < 3; second += 1) {
    if (second > patience) throw new Error(`the library still changes after ${patience} seconds`)
    await new Promise((done) => setTimeout(done, 1000))
    const answer = await request(`${url}/api/papers?limit=1`, { dispatcher: agent })
    await answer.body.dump()
    const now = String(answer.headers.etag)
    same = now === tag ? same + 1 : 0
    tag = now
  }
}

/** Requests a second that eight askers get answered in two seconds, one after the other each. */
async function throughput(url: string, agent: Agent): Promise<number> {
  let count = 0
  const end = performance.now() + 2000
  const ask = async () => {
    while (performance.now() < end) {
      const answer = await request(url, { dispatcher: agent, headers: { 'accept-encoding': 'gzip' } })
      await answer.body.dump()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  return count / 2
}

/** The same bytes and headers from node:http and nothing else, in a process of its own, in turns with the server. */
async function compareBare(url: string, agent: Agent, { rounds, folder }: BenchOptions): Promise<string> {
  await throughput(url, agent)
  const answer = await request(url, { dispatcher: agent, headers: { 'accept-encoding': 'gzip' } })
  const body = Buffer.from(await answer.body.arrayBuffer())
  const { connection: _connection, 'keep-alive': _alive, 'transfer-encoding': _coding, ...headers } = answer.headers
  const [head, path] = [join(folder, 'bare.json'), join(folder, 'bare.body')]
  await writeFile(head, JSON.stringify({ ...headers, 'content-length': body.length }))
  await writeFile(path, body)
  const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), head, path])
  const [bareUrl] = await waitFor(bare, /http:\S+/)
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < rounds; turn += 1) {
    ours.push(await throughput(url, agent))
    theirs.push(await throughput(bareUrl, agent))
  }
  const ended = endOf(bare)
  bare.kill()
  await ended
  const [express, floor] = [median(ours), median(theirs)]
  return `The same list, ${round(body.length / 1000)} kB compressed: ${round(express)} answers/s, a bare node:http ${round(floor)} (${round((100 * express) / floor)} %)`
}

function tell(what: string, { times, failed }: Pace): void {
  const refused = failed > 0 ? `, ${failed} failed` : ''
  console.log(
    `${what}: ${times.length.toLocaleString('en')} searches at ${perSecond} a second, milliseconds ${spread(times)}${refused}`,
  )
}

function spread(times: readonly number[]): string {
  const at = (share: number) => round(quantile(times, share))
  return `${at(0.5)} (p50), ${at(0.95)} (p95), ${at(0.99)} (p99), ${round(Math.max(...times))} (slowest)`
}

export const benchLoad: Bench = async (options) => {
  const { papers, folder } = options
  const path = join(folder, 'load.sqlite')
  await writeLibrary(path, papers, () => {})
  const pages = makePages(60)
  const child = startCli(['serve', '--port', '0', '--db', path])
  const ended = endOf(child)
  const url = (await waitFor(child, /http:\S+/))[0]
  const agent = new Agent({ connections, pipelining: 1 })
  try {
    console.log(`${papers.toLocaleString('en')} made papers`)
    await settle(url, agent)
    console.log(`Started: ${await memoryOf(child.pid)}`)
    tell('Idle', await keepPace(url, agent))
    console.log(await compareBare(`${url}/api/papers?q=学習`, agent, options))
    const stop = new AbortController()
    const taking = takeIn(url, pages, stop.signal)
    const starring = keepStarring(url, agent, stop.signal)
    tell('While papers come in', await keepPace(url, agent))
    stop.abort()
    const { stars, others } = await starring
    console.log(`Stars meanwhile: milliseconds ${spread(stars)}; what needs no library, beside them: ${spread(others)}`)
    console.log(`${(await taking).toLocaleString('en')} papers came in meanwhile; ${await memoryOf(child.pid)}`)
    await settle(url, agent)
    await new Promise((done) => setTimeout(done, restsAtMost + 2_000))
    console.log(`At rest after it: ${await memoryOf(child.pid)}`)
  } finally {
    await agent.close()
    child.kill('SIGTERM')
    await ended
  }
}
