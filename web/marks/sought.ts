// Which words a query seeks where, so that they can be marked. What it excludes is not marked. Pure.
import type { WatchWord } from '#shared/library.ts'
import type { Leaf, Node } from '#shared/query/ast.ts'
import { createFind, type Find, type Watched } from './hits.ts'

/** Where hits are marked. */
export type Place = 'title' | 'titleJa' | 'abstract' | 'summary' | 'authors'
/** How to find the hits of a place; null where nothing is sought there. */
export type Finds = Readonly<Record<Place, Find | null>>

const fields: Readonly<Record<Place, readonly (string | null)[]>> = {
  title: [null, 'title'],
  titleJa: [null, 'title', 'ja'],
  abstract: [null, 'abstract'],
  summary: [null, 'ja'],
  authors: [null],
}

/** The conditions that a paper fulfils by having something. */
function listWanted(node: Node | null): readonly Leaf[] {
  if (node === null || node.kind === 'not') return []
  return 'parts' in node ? node.parts.flatMap(listWanted) : [node]
}

/** The words of a name that say something: an initial alone would be marked everywhere. */
const wordsOfName = (name: string) => name.split(/\s+/).filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length > 1)

/** A name as it may stand: as it is typed, and with its first or its last word at the other end. */
function formsOfName({ text, colour }: WatchWord): Watched[] {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const turned = [
    [...words.slice(1), ...words.slice(0, 1)],
    [...words.slice(-1), ...words.slice(0, -1)],
  ]
  return [words, ...turned].map((form) => ({ text: form.join(' '), colour }))
}

/** What to mark for a query, for names asked for beside it, and for what the reader watches for. */
export function createFinds(
  node: Node | null,
  names: readonly string[] = [],
  watched: readonly WatchWord[] = [],
): Finds {
  const wanted = listWanted(node)
  const textOf = (place: Place) =>
    wanted.flatMap((leaf) => (leaf.kind === 'text' && fields[place].includes(leaf.field) ? [leaf.text] : []))
  const named = [...names, ...wanted.flatMap((leaf) => (leaf.kind === 'author' ? [leaf.name] : []))]
  const words = watched.filter(({ kind }) => kind === 'word')
  const authors = watched.filter(({ kind }) => kind === 'author').flatMap(formsOfName)
  return {
    title: createFind(textOf('title'), words),
    titleJa: createFind(textOf('titleJa'), words),
    abstract: createFind(textOf('abstract'), words),
    summary: createFind(textOf('summary'), words),
    authors: createFind([...textOf('authors'), ...named.flatMap(wordsOfName)], authors),
  }
}
