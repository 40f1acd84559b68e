// The search beside others on the same papers: the trigram tokenizer of FTS5, MiniSearch, FlexSearch, PostgreSQL. What each finds is
// compared with a plain scan over the folded texts: Japanese as substrings, Latin letters as whole words.
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Sqlite from 'better-sqlite3'
import { Charset, Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Entry } from '#shared/entry.ts'
import { foldText, hasJapanese } from '#shared/script.ts'
import { PapersQuery } from '#shared/search.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePages } from '../../server/store/save.ts'
import { countLimit, listPapers } from '../../server/store/search.ts'
import { makeBigLibrary } from '../made/big-library.ts'
import { type Bench, type BenchOptions, median, round } from './compare.ts'
import { type Postgres, startPostgres } from './peer-postgres.ts'

const queries = ['光', '学習', '強化学習', 'LLM推論', 'learning', 'neural network', '量子 learning']
const perList = 20

/** An engine with all papers in it: what takes place it has, the first papers it finds, and how many. */
type Peer = {
  readonly megabytes: number
  readonly first: (q: string) => unknown
  readonly count: (q: string) => number
  /** Milliseconds of so many turns, where another program has to be asked for them. */
  readonly time?: (q: string, turns: number) => number[]
}
type Maker = (entries: readonly Entry[], folder: string) => Peer

function textOf({ title, titleJa, abstractEn, summaryJa, authors }: Entry): string {
  return [title, titleJa ?? '', abstractEn ?? '', summaryJa ?? '', ...authors].join('\n')
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes of the heap that `make` leaves behind. */
function weigh<T>(make: () => T): { readonly made: T; readonly megabytes: number } {
  collect()
  const before = process.memoryUsage().heapUsed
  const made = make()
  collect()
  return { made, megabytes: (process.memoryUsage().heapUsed - before) / 1e6 }
}

const pagesOf = 'SELECT sum(pgsize) / 1e6 FROM dbstat WHERE name LIKE ?'

const makeOurs: Maker = (entries, folder) => {
  const db = openDatabase(join(folder, 'peers.sqlite'))
  for (let at = 0; at < entries.length; at += 1000) {
    const page = { hash: String(at), name: 'made', bytes: new Uint8Array([1]), sample: false, problems: [] }
    const part = entries.slice(at, at + 1000).map((entry, line) => ({ entry, line }))
    savePages(db, [{ ...page, takenAt: '2026-01-01T00:00:00Z', entries: part }])
  }
  const list = (q: string) => listPapers(db, PapersQuery.parse({ q, limit: perList }))
  return {
    megabytes: Number(db.prepare(pagesOf).pluck().get('paper_index%')),
    first: list,
    count: (q) => list(q).total.count,
  }
}

/** Terms under three characters are beyond the trigrams: `LIKE` reads every text for them. */
const makeTrigram: Maker = (entries, folder) => {
  const db = new Sqlite(join(folder, 'trigram.sqlite'))
  db.exec(`PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE papers USING fts5(text, tokenize = 'trigram')`)
  const insert = db.prepare('INSERT INTO papers(text) VALUES (?)')
  db.transaction(() => entries.forEach((entry) => void insert.run(foldText(textOf(entry)))))()
  const ask = (q: string, select: string, end: string) => {
    const words = q.split(' ').map(foldText)
    const conditions = words.map((word) => ([...word].length < 3 ? 'text LIKE ?' : 'papers MATCH ?')).join(' AND ')
    const values = words.map((word) => ([...word].length < 3 ? `%${word}%` : `"${word}"`))
    return db.prepare(`SELECT ${select} FROM papers WHERE ${conditions} ${end}`).pluck().all(values)
  }
  return {
    megabytes: Number(db.prepare(pagesOf).pluck().get('papers_data')),
    first: (q) => ask(q, 'text', `ORDER BY rowid DESC LIMIT ${perList}`),
    count: (q) => Number(ask(q, 'count(*)', '')[0]),
  }
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const segment = (text: string) =>
  [...segmenter.segment(text)].flatMap((part) => (part.isWordLike ? foldText(part.segment) : []))

/** With the words that the runtime finds in Japanese: its own tokenizer takes whole sentences for words. */
const makeMiniSearch: Maker = (entries) => {
  const { made: engine, megabytes } = weigh(() => {
    const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: segment })
    engine.addAll(entries.map((entry, id) => ({ id, text: textOf(entry) })))
    return engine
  })
  const find = (q: string) => engine.search(q, { combineWith: 'AND' })
  return { megabytes, first: (q) => find(q).slice(0, perList), count: (q) => find(q).length }
}

const makeFlexSearch: Maker = (entries) => {
  const { made: engine, megabytes } = weigh(() => {
    const engine = new Index({ encoder: Charset.CJK, tokenize: 'strict' })
    for (const [id, entry] of entries.entries()) engine.add(id, foldText(textOf(entry)))
    return engine
  })
  return {
    megabytes,
    first: (q) => engine.search(foldText(q), { limit: perList }),
    count: (q) => engine.search(foldText(q), { limit: 10_000_000 }).length,
  }
}

/** The same tokens as ours, newest papers first. */
function makePostgres(server: Postgres): Maker {
  return (entries) => {
    server.fill(entries.map(textOf))
    return {
      megabytes: server.megabytes(),
      first: (q) => server.first(q, perList, 1),
      count: server.count,
      time: (q, turns) => server.first(q, perList, turns),
    }
  }
}

const peers: Readonly<Record<string, Maker>> = {
  Taiyaku: makeOurs,
  'FTS5 trigram, LIKE below 3 characters': makeTrigram,
  'MiniSearch, words of Intl.Segmenter': makeMiniSearch,
  'FlexSearch, Charset.CJK': makeFlexSearch,
}

/** How many papers hold every word. */
function scan(texts: readonly string[], q: string): number {
  const pieces = [...q.matchAll(/[a-z]+|[^a-z\s]+/gi)].map(([piece]) => foldText(piece))
  const tests = pieces.map((piece) =>
    hasJapanese(piece)
      ? (text: string) => text.includes(piece)
      : (text: string) => new RegExp(`(?<![a-z0-9])${piece}(?![a-z0-9])`).test(text),
  )
  return texts.filter((text) => tests.every((test) => test(text))).length
}

function timeFirst(peer: Peer, q: string, rounds: number): number {
  const turn = () => {
    const began = performance.now()
    peer.first(q)
    return performance.now() - began
  }
  const times = peer.time?.(q, rounds + 2) ?? Array.from({ length: rounds + 2 }, turn)
  return median(times.slice(2))
}

function tell(name: string, make: Maker, { papers, rounds, folder }: BenchOptions, truth: readonly number[]): void {
  const entries = [...makeBigLibrary(papers, 11)]
  const began = performance.now()
  const peer = make(entries, folder)
  const seconds = (performance.now() - began) / 1000
  const cells = queries.map((q, at) => {
    const hits = peer.count(q)
    const told = hits === truth[at] ? 'all' : `${round((100 * hits) / (truth[at] ?? Number.NaN))} %`
    return `${round(timeFirst(peer, q, rounds))} (${hits >= countLimit ? `${hits}+` : told})`
  })
  console.log(`| ${name} | ${round(papers / seconds)} | ${round(peer.megabytes)} | ${cells.join(' | ')} |`)
}

/** Prints a table: papers taken in a second, megabytes of index, and for each query the milliseconds to the first papers and the hits as a share of the true ones. */
export const benchPeers: Bench = async (options) => {
  const texts = [...makeBigLibrary(options.papers, 11)].map((entry) => foldText(textOf(entry)))
  const truth = queries.map((q) => scan(texts, q))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  console.log(`${options.papers.toLocaleString('en')} made papers, ${round(bytes)} MB of text; milliseconds (hits)\n`)
  console.log(`| engine | papers/s | MB | ${queries.join(' | ')} |`)
  console.log(`|---|---|---|${queries.map(() => '---|').join('')}`)
  console.log(`| hits of a plain scan | | | ${truth.join(' | ')} |`)
  for (const [name, make] of Object.entries(peers)) tell(name, make, options, truth)
  const postgres = startPostgres()
  if (postgres === undefined) return console.log('\nPostgreSQL is not installed here, or can’t be started')
  try {
    tell('PostgreSQL, the same tokens, GIN', makePostgres(postgres), options, truth)
  } finally {
    postgres.close()
  }
}
