// Whether the papers called similar are: categories and authors in common beside papers drawn at random, the ten that a scan of
// all finds; and the time for a paper. Real English where it is at hand, without the made Japanese, which tells of something else.
import { join } from 'node:path'
import type { Entry } from '#shared/entry.ts'
import { listSimilar } from '../../server/http/similar.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { startDraw } from '../made/draw.ts'
import { type Bench, quantile, round } from './compare.ts'
import { makeEntries, whatEntries } from './pages.ts'
import { compareLanguages } from './similar-languages.ts'
import { leastScores, scanAll } from './similar-scan.ts'

const { signal } = new AbortController()

const [perPage, asked, scanned] = [500, 400, 25]
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

export const benchSimilar: Bench = async ({ papers, folder }) => {
  const entries = makeLibrary(papers)
  const store = await openStore(join(folder, 'similar.sqlite'))
  await saveAll(store, entries)
  console.log(`${entries.length.toLocaleString('en')} papers: ${whatEntries}, Japanese left out\n`)
  const chosen = entries.filter(
    (_, index) => index % Math.ceil(Math.min(entries.length, 20_000) / asked) === 0 && index < 20_000,
  )
  const tried = await tryAll(store, chosen)
  printShares(entries, tried)
  printTimes(tried)
  if (entries.length <= 20_000) await printScan(store, entries, tried)
  await store.close()
  await compareLanguages()
}

/** More than there are real papers are put together of the sentences of two neighbours in the list. */
function makeLibrary(count: number): Entry[] {
  const real = makeEntries(Math.min(count, 20_000)).map((entry) => ({ ...entry, titleJa: null, summaryJa: null }))
  return Array.from({ length: count }, (_, index) => (index < real.length ? real[index] : mixed(real, index))).flatMap(
    (entry) => entry ?? [],
  )
}

function mixed(real: readonly Entry[], index: number): Entry | undefined {
  const turn = Math.floor(index / real.length)
  const [one, two] = [real[index % real.length], real[(index + turn) % real.length]]
  if (one === undefined || two === undefined) return undefined
  const halves = [one, two].map(({ abstractEn }, side) =>
    (abstractEn ?? '').split(/(?<=\.) /).filter((_, place) => place % 2 === side),
  )
  const moment = Date.parse(one.publishedAt ?? '2025-01-01') + (turn - 5) * 86_400_000
  const [title, publishedAt] = [`${one.title} ${two.title}`, new Date(moment).toISOString().replace('.000Z', 'Z')]
  return { ...one, title, publishedAt, arxivId: null, sourceUrl: null, abstractEn: halves.flat().join(' ') }
}

async function saveAll(store: Store, entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += perPage) {
    const part = entries.slice(start, start + perPage).map((entry, index) => ({ entry, line: index + 1 }))
    const page = { hash: `similar-${start}`, name: `${start}.txt`, bytes: new Uint8Array(), sample: false }
    await store.savePage({ ...page, takenAt: '2026-11-20T00:00:00Z', problems: [], entries: part })
  }
}

export type Tried = {
  readonly entry: Entry
  readonly found: Awaited<ReturnType<ReturnType<typeof listSimilar>>>['papers']
  /** Milliseconds: of the processor for the first answer, which counts the terms; the least of several answers. */
  readonly processor: number
  readonly least: number
}

async function tryAll(store: Store, chosen: readonly Entry[]): Promise<Tried[]> {
  const ask = listSimilar(store)
  const keys = new Map(await Promise.all(chosen.map(async (entry) => [entry, await keyOf(store, entry)] as const)))
  const tried: Tried[] = []
  for (const [entry, key] of keys) {
    if (key === undefined) continue
    const [began, busy] = [performance.now(), process.threadCpuUsage()]
    const answer = () => ask({ params: { key }, query: { limit: 10 }, body: new Uint8Array(), json: undefined, signal })
    const { papers } = await answer()
    const [first, { user, system }] = [performance.now() - began, process.threadCpuUsage(busy)]
    tried.push({ entry, found: papers, processor: (user + system) / 1e3, least: await leastOf(answer, first) })
  }
  return tried
}

/** What the work takes, not what else the machine had to do. */
async function leastOf(answer: () => Promise<unknown>, first: number): Promise<number> {
  let least = first
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now()
    await answer()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

async function keyOf(store: Store, { arxivId }: Entry): Promise<string | undefined> {
  return arxivId && (await store.findComparedTexts(arxivId)) ? arxivId : undefined
}

/** Of the papers found, beside as many drawn from the days that those found are of. */
function printShares(entries: readonly Entry[], tried: readonly Tried[]): void {
  const draw = startDraw(7)
  const byDay = entries.toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
  const pairs = tried.flatMap(({ entry, found }) => found.map(({ paper }) => [entry, paper] as const))
  const chance = tried.flatMap(({ entry, found }) => {
    const days = found.map(({ paper }) => paper.publishedAt ?? '').toSorted()
    const [first = '', last = ''] = [days[0], days.at(-1)]
    const near = byDay.filter(({ publishedAt }) => (publishedAt ?? '') >= first && (publishedAt ?? '') <= last)
    return found.map(() => [entry, near[draw(near.length)] ?? entry] as const).filter(([one, two]) => one !== two)
  })
  const full = tried.filter(({ found }) => found.length === 10).length / tried.length
  const none = tried.filter(({ found }) => found.length === 0).length / tried.length
  console.log(
    `| of ${tried.length} papers | a category in common | the same first category | an author in common |\n|---|---|---|---|`,
  )
  for (const [name, list] of [
    ['the most similar', pairs],
    ['at random, of the same days', chance],
  ] as const)
    console.log(`| ${name} (${list.length}) | ${sharesOf(list).map(percent).join(' | ')} |`)
  console.log(`\n${percent(full)} have ten similar ones, ${percent(none)} none`)
}

type Compared = Pick<Entry, 'categories' | 'authors'>

function sharesOf(pairs: readonly (readonly [Compared, Compared])[]): number[] {
  const share = (test: (one: Compared, two: Compared) => boolean) =>
    pairs.filter(([one, two]) => test(one, two)).length / pairs.length
  return [
    share((one, two) => one.categories.some((category) => two.categories.includes(category))),
    share((one, two) => one.categories[0] === two.categories[0]),
    share((one, two) => one.authors.some((author) => two.authors.includes(author))),
  ]
}

function printTimes(tried: readonly Tried[]): void {
  const times = tried.map(({ least }) => least)
  const [middle, high, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)].map(round)
  const first = round(tried.reduce((sum, { processor }) => sum + processor, 0) / tried.length)
  console.log(`\none paper, asked for the first time: ${first} ms of the processor in the mean`)
  console.log(
    `the best of four times: ${middle} ms at the median, ${high} ms at the 95th percentile, ${most} ms at most`,
  )
}

/** How many of the ten that a scan of all papers finds are among the ten that the index finds. */
async function printScan(store: Store, entries: readonly Entry[], tried: readonly Tried[]): Promise<void> {
  const some = tried.filter((_, index) => index % Math.ceil(tried.length / scanned) === 0)
  let [both, all] = [0, 0]
  const chance: number[] = []
  for (const { entry, found } of some) {
    const { best, scores } = await scanAll(store, entry, entries)
    const keys = new Set(found.map(({ paper }) => paper.title))
    both += best.filter((title) => keys.has(title)).length
    all += best.length
    chance.push(...scores)
  }
  console.log(
    `\nof the ten most similar by a scan of all, the index finds ${percent(both / all)} (${some.length} papers)`,
  )
  const shares = leastScores.map(
    (least) => `${least}: ${percent(chance.filter((s) => s >= least).length / chance.length)}`,
  )
  console.log(`of all pairs have a score of at least ${shares.join(', ')}`)
}
