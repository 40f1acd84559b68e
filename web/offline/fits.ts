// Whether a paper fits a query, told from the paper alone and by the meaning that the server’s search has. Pure.
import { archiveOf, findCategory } from '#shared/categories.ts'
import { namePairs, nameTags } from '#shared/name-pairs.ts'
import type { Paper } from '#shared/paper.ts'
import type { Leaf, Node, TextField } from '#shared/query/ast.ts'
import { isSearchable } from '#shared/query/characters.ts'
import { foldText } from '#shared/script.ts'
import { hasCode, hasMath } from '#shared/traits.ts'
import { createFind } from '../marks/hits.ts'

export type Fits = (paper: Paper) => boolean

/** The test of a query; null, which asks for nothing, fits all. What is read of the query is read once. */
export function createFits(node: Node | null): Fits {
  if (node === null) return () => true
  if ('part' in node) {
    const part = createFits(node.part)
    return (paper) => !part(paper)
  }
  if (!('parts' in node)) return leafFits(node)
  const parts = node.parts.map(createFits)
  return node.kind === 'and'
    ? (paper) => parts.every((part) => part(paper))
    : (paper) => parts.some((part) => part(paper))
}

type LeafFits = { readonly [Kind in Leaf['kind']]: (leaf: Extract<Leaf, { kind: Kind }>) => Fits }

function leafFits<Kind extends Leaf['kind']>(leaf: Extract<Leaf, { kind: Kind }>): Fits {
  return leaves[leaf.kind](leaf)
}

const leaves: LeafFits = {
  text: ({ field, text }) => textFits(text, fields[field ?? 'all']),
  author: ({ name }) => authorFits(name),
  category: ({ code }) => {
    const fits = codeFits(code)
    return ({ categories }) => categories.some(fits)
  },
  primary: ({ code }) => {
    const fits = code.endsWith('.*') ? ofArchive(code) : codeFits(code)
    return ({ categories: [first] }) => first !== undefined && fits(first)
  },
  date:
    ({ from, to }) =>
    ({ publishedAt }) => {
      const day = publishedAt?.slice(0, 10)
      return day !== undefined && (from === null || day >= from) && (to === null || day <= to)
    },
  id:
    ({ id }) =>
    ({ key, arxivId }) =>
      key === id || arxivId === id,
  has: ({ what }) => has[what],
  is: ({ state }) => is[state],
  tag: ({ name }) => {
    const wanted = foldText(name)
    return ({ marks }) => marks.tags.some((tag) => foldText(tag) === wanted)
  },
  note: ({ text }) => {
    const wanted = foldText(text)
    return ({ note }) => isSearchable(text) && foldText(note).includes(wanted)
  },
}

type Texts = (paper: Paper) => readonly (string | null)[]
const fields: Readonly<Record<TextField | 'all', Texts>> = {
  title: ({ title, titleJa }) => [title, titleJa],
  abstract: ({ abstractEn }) => [abstractEn],
  ja: ({ summaryJa }) => [summaryJa],
  all: ({ title, titleJa, summaryJa, abstractEn, authors }) => [title, titleJa, summaryJa, abstractEn, ...authors],
}

/** Words without a letter or a digit are found nowhere. */
function textFits(words: string, texts: Texts): Fits {
  const find = createFind([words])
  return (paper) => find !== null && texts(paper).some((text) => text !== null && find(text).length > 0)
}

/** One word is a word of the names; of several, every two stand in one name. */
function authorFits(name: string): Fits {
  const pairs = namePairs(name)
  if (pairs === null) return textFits(name, ({ authors }) => authors)
  return ({ authors }) => {
    const tags = new Set(authors.flatMap(nameTags))
    return pairs.every((pair) => tags.has(pair))
  }
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** A whole archive holds the codes of arXiv’s own; of another scheme’s (68T50) no archive does. */
function codeFits(code: string): (category: string) => boolean {
  if (!code.endsWith('.*')) return (category) => same(category, code)
  const within = ofArchive(code)
  return (category) => within(category) && findCategory(archiveOf(category)) !== undefined
}

function ofArchive(code: string): (category: string) => boolean {
  const archive = code.slice(0, -2)
  return (category) => same(archiveOf(category), archive)
}

const has: Readonly<Record<Extract<Leaf, { kind: 'has' }>['what'], Fits>> = {
  code: (paper) => hasCode(english(paper)),
  math: (paper) => hasMath(english(paper)),
  id: ({ arxivId }) => arxivId !== null,
  note: ({ marks }) => marks.hasNote,
}

const english = ({ title, abstractEn }: Paper) => `${title}\n${abstractEn ?? ''}`

const is: Readonly<Record<Extract<Leaf, { kind: 'is' }>['state'], Fits>> = {
  read: ({ marks }) => marks.read,
  unread: ({ marks }) => !marks.read,
  starred: ({ marks }) => marks.starred,
  later: ({ marks }) => marks.later,
  revised: ({ marks }) => marks.revised === true,
  // A query names what it stands for before it comes here.
  watched: () => false,
  sample: ({ sample }) => sample,
  doubtful: ({ doubts }) => doubts.length > 0,
  untranslated: ({ doubts }) => doubts.some(({ kind }) => kind === 'untranslated'),
}
