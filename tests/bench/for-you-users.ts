// Readers who are not there: whose stars are the papers of an author, or of a narrow topic (two words that stand together in
// titles). What defines a reader is struck from the papers, so that no method can read the answer off them.
import type { Entry } from '#shared/entry.ts'
import { readEnglish } from '../../server/recommend/texts.ts'
import { authorFeature } from '../../server/recommend/vocabulary.ts'
import { type Draw, startDraw } from '../made/draw.ts'

/** Papers by their place in the list: stars known, stars held out, others that a model may see, and others it is asked about. */
export type BenchUser = {
  readonly name: string
  readonly kind: 'author' | 'topic'
  readonly struck: readonly string[]
  readonly known: readonly number[]
  readonly held: readonly number[]
  /** Of the same category, passed by in a list. */
  readonly passed: readonly number[]
  readonly seen: readonly number[]
  readonly asked: readonly number[]
}

const [fewest, most] = [10, 80]
const mostSeen = 3_000
const mostPassed = 30

/** `count` of each kind, drawn by `seed`. */
export function makeUsers(entries: readonly Entry[], count: number, seed: number): BenchUser[] {
  const draw = startDraw(seed)
  const authors = group(entries, ({ authors }) => authors.map(authorFeature))
  const topics = group(entries, titlePairs)
  const make = (kind: BenchUser['kind'], [name, papers]: readonly [string, readonly number[]]) => {
    const struck = kind === 'author' ? [name] : name.split(' ').map((word) => `word:${word}`)
    return { kind, name, struck, ...split(entries, papers, draw) }
  }
  return [
    ...shuffle(authors, draw)
      .slice(0, count)
      .map((one) => make('author', one)),
    ...shuffle(topics, draw)
      .slice(0, count)
      .map((one) => make('topic', one)),
  ]
}

function titlePairs({ title }: Entry): string[] {
  const words = readEnglish({ title, titleJa: null, summaryJa: null, abstractEn: null, authors: [] })
  const once = words.slice(0, words.length / 2).map(({ key }) => key)
  return once.slice(1).map((word, at) => `${once[at]} ${word}`)
}

function group(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[]): [string, number[]][] {
  const groups = new Map<string, number[]>()
  entries.forEach((entry, at) => {
    for (const name of new Set(namesOf(entry))) groups.set(name, [...(groups.get(name) ?? []), at])
  })
  return [...groups].filter(([, papers]) => papers.length >= fewest && papers.length <= most)
}

/** Half of the stars are known. Of the other papers a half is what the reader may have seen, the other what is asked about. */
function split(entries: readonly Entry[], papers: readonly number[], draw: Draw) {
  const mixed = shuffle(papers, draw)
  const stars = new Set(papers)
  const known = mixed.slice(0, Math.ceil(mixed.length / 2))
  const held = mixed.slice(known.length)
  const others = shuffle(
    entries.map((_, at) => at).filter((at) => !stars.has(at)),
    draw,
  )
  const [one, two] = [others.slice(0, others.length / 2), others.slice(others.length / 2)]
  const home = new Set(known.map((at) => entries[at]?.categories[0]))
  const passed = one.filter((at) => home.has(entries[at]?.categories[0])).slice(0, mostPassed)
  return { known, held, passed, seen: one.slice(-mostSeen), asked: [...held, ...two] }
}

function shuffle<Item>(items: readonly Item[], draw: Draw): Item[] {
  return items
    .map((item) => ({ item, place: draw(2 ** 31) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
