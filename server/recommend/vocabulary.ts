// What a reader's papers are told apart by, as numbers: words of both languages, authors, categories. Every paper is read once into
// counts; a word is looked up once, however many papers have it. Pure but for what it remembers.
import { foldText } from '#shared/script.ts'
import { readJapanese, splitEnglish, type Texts, toEnglishKey } from './texts.ts'

/** The blocks of a paper's vector. */
export const blocks = ['english', 'japanese', 'author', 'category'] as const
export type Block = (typeof blocks)[number]

/** What a paper is ranked by. */
export type Described = Texts & { readonly categories: readonly string[] }

/** The features of a paper, each once, block after block, and how often each is there. `ends[b]` is where block `b` ends. */
export type Counted = { readonly ids: Int32Array; readonly times: Float32Array; readonly ends: readonly number[] }

export type Vocabulary = {
  readonly size: () => number
  /** `word:diffusion`, `author:ayame orihara`, `category:cs.LG`. */
  readonly nameOf: (id: number) => string
  /** As it is written in the first paper that had it. */
  readonly shownOf: (id: number) => string
  /** The number of a feature's name, new where it was never met. */
  readonly idOf: (name: string) => number
  readonly read: (paper: Described) => Counted
}

/** Of a title and an abstract more are never met; what lies behind counts for nothing. */
const mostOfBlock = 300

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const names: string[] = []
  const shown: string[] = []
  const english = new Map<string, number>()
  const idOf = (name: string, written = name.slice(name.indexOf(':') + 1)) => {
    const known = ids.get(name)
    if (known !== undefined) return known
    ids.set(name, names.length)
    names.push(name)
    shown.push(written)
    return names.length - 1
  }
  const englishId = (word: string) => {
    const known = english.get(word)
    if (known !== undefined) return known
    const key = toEnglishKey(word)
    const id = key === null ? -1 : idOf(`word:${key}`)
    english.set(word, id)
    return id
  }
  const read = (paper: Described) =>
    count([
      splitEnglish(paper).map(englishId),
      readJapanese(paper).map((run) => idOf(`word:${run}`)),
      // Pages hold stray marks among names.
      paper.authors.filter(hasLetters).map((author) => idOf(authorFeature(author), author)),
      paper.categories.map((category) => idOf(`category:${category}`)),
    ])
  return {
    size: () => names.length,
    nameOf: (id) => names[id] ?? '',
    shownOf: (id) => shown[id] ?? '',
    idOf: (name) => idOf(name),
    read,
  }
}

/** The feature of an author: case, width and accents do not count. */
export function authorFeature(author: string): string {
  return `author:${foldText(author).trim().replace(/\s+/g, ' ')}`
}

function hasLetters(author: string): boolean {
  return /\p{L}{2}/u.test(author)
}

function count(found: readonly (readonly number[])[]): Counted {
  const counts = found.map((block) => {
    const times = new Map<number, number>()
    for (const id of block) if (id >= 0) times.set(id, (times.get(id) ?? 0) + 1)
    return [...times].slice(0, mostOfBlock)
  })
  let end = 0
  const ends = counts.map((block) => {
    end += block.length
    return end
  })
  const all = counts.flat()
  return { ids: Int32Array.from(all, ([id]) => id), times: Float32Array.from(all, ([, times]) => times), ends }
}
