// How long learning from a thousand stars takes, and ranking a day, through the store: the first time, which reads the papers, and
// again after a mark changed.
import { join } from 'node:path'
import type { Entry } from '#shared/entry.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { median, quantile, round } from './compare.ts'

const [stars, perDay, perPage, turns] = [1_000, 500, 500, 15]
const now = '2026-11-20T00:00:00Z'
const newest = Date.UTC(2026, 10, 20)

/** `count` papers, five hundred a day; the same ones with other titles where there are not so many. */
export async function measureSpeed(real: readonly Entry[], count: number, folder: string): Promise<void> {
  const path = join(folder, 'for-you.sqlite')
  const store = await openStore(path)
  await save(store, real, count)
  const keys = await starThousand(store, count)
  const own = await openStore(path)
  const first = await time(() => own.listForYou({ days: 1, limit: 50 }))
  const learnt: number[] = []
  const ranked: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    await store.changeMarks(keys[turn] ?? '', { note: `turn ${turn}` }, now)
    learnt.push(await time(() => own.listForYouWords(60)))
    ranked.push(await time(() => own.listForYou({ days: 1, limit: 50 })))
  }
  const again = median(learnt)
  console.log(
    `\n${stars.toLocaleString('en')} stars, ${count.toLocaleString('en')} papers, ${perDay} of the last day; milliseconds of the processor:`,
  )
  console.log(
    `learnt and ranked for the first time, papers read: ${round(first)} ms, ${round(first / median(ranked))} rankings`,
  )
  console.log(
    `learnt anew after a change: ${round(again)} ms at the median; ranked: ${round(median(ranked))} ms, at most ${round(quantile(ranked, 1))} ms`,
  )
  await own.close()
  await store.close()
}

async function save(store: Store, real: readonly Entry[], count: number): Promise<void> {
  for (let start = 0; start < count; start += perPage) {
    const entries = Array.from({ length: Math.min(perPage, count - start) }, (_, index) => toLine(real, start + index))
    const page = {
      hash: `for-you-${start}`,
      name: `${start}.txt`,
      bytes: new Uint8Array(),
      sample: false,
      problems: [],
    }
    await store.savePages([{ ...page, takenAt: now, entries: entries.flat() }])
  }
}

function toLine(real: readonly Entry[], index: number) {
  const [entry, other] = [real[index % real.length], real[(index * 7 + 3) % real.length]]
  if (entry === undefined || other === undefined) return []
  const turn = Math.floor(index / real.length)
  const title = turn === 0 ? entry.title : `${entry.title} ${other.title}`
  const publishedAt = new Date(
    newest - Math.floor(index / perDay) * 86_400_000 + (index % perDay) * 60_000,
  ).toISOString()
  return [{ entry: { ...entry, title, arxivId: null, sourceUrl: null, publishedAt }, line: (index % perPage) + 1 }]
}

/** Spread over all but the last day; gives their keys. */
async function starThousand(store: Store, count: number): Promise<string[]> {
  const keys: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.listPapers({ category: [], sort: 'new', limit: 200, cursor })
    keys.push(...page.items.map(({ key }) => key))
    cursor = page.next ?? undefined
  } while (cursor !== undefined && keys.length < count)
  const step = Math.max(1, Math.floor((keys.length - perDay) / stars))
  const chosen = keys
    .slice(perDay)
    .filter((_, at) => at % step === 0)
    .slice(0, stars)
  for (const key of chosen) await store.changeMarks(key, { starred: true }, now)
  return chosen
}

/** Milliseconds of the processor: what else the machine has to do does not count. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const began = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1e3
}
