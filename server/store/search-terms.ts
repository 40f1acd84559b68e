// The conditions of a query as the store can answer them: one row a kind of leaf. Words, names, categories and what texts hold
// are expressions of the search index (quoted; no text of a reader ever stands bare in one); days and ids are ranges of ids;
// what was found out about a paper later is a column of its row, and what its reader made of it a row of marks.

import { namePairs } from '#shared/name-pairs.ts'
import type { Leaf, Node } from '#shared/query/ast.ts'
import { isSearchable } from '#shared/query/characters.ts'
import { foldText } from '#shared/script.ts'
import { type Database, statement } from './database.ts'
import { type LetterField, letterMatch, letterOf } from './letters.ts'
import { type MarkKind, tagKind } from './library-kinds.ts'
import { findTag } from './library-tags.ts'
import { listWatchWords } from './library-watch.ts'
import { idsOfDays } from './order.ts'
import { placeLetters } from './search-letters.ts'
import { archiveTag, categoryTag, codeTag, mathTag, primaryArchiveTag, primaryTag } from './tags.ts'
import { never, type Term } from './term.ts'
import { phraseOf } from './tokens.ts'

/** The condition of a query. Words without a letter or a digit are found nowhere. `few`: of `placeLetters`. */
export function toTerm(db: Database, node: Node, few?: number): Term {
  return placeLetters(db, termOf(db, node), few)
}

function termOf(db: Database, node: Node): Term {
  if ('part' in node) return { kind: 'not', part: termOf(db, node.part) }
  if ('parts' in node) return { kind: node.kind, parts: node.parts.map((part) => termOf(db, part)) }
  return leafTerm(node, db)
}

function leafTerm<Kind extends Leaf['kind']>(leaf: Extract<Leaf, { kind: Kind }>, db: Database): Term {
  return leaves[leaf.kind](leaf, db)
}

type LeafTerms = { readonly [Kind in Leaf['kind']]: (leaf: Extract<Leaf, { kind: Kind }>, db: Database) => Term }

const leaves: LeafTerms = {
  text: ({ field, text }) => phraseIn(field, text),
  author: ({ name }) => authorTerm(name),
  category: ({ code }) => tagTerm(code.endsWith('.*') ? archiveTag(code.slice(0, -2)) : categoryTag(code)),
  primary: ({ code }) => tagTerm(code.endsWith('.*') ? primaryArchiveTag(code.slice(0, -2)) : primaryTag(code)),
  date: ({ from, to }) => {
    const [low, high] = idsOfDays(from ?? undefined, to ?? undefined)
    return { kind: 'range', low, high }
  },
  id: ({ id }, db) => {
    const paper = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(id)
    return typeof paper === 'number' ? { kind: 'range', low: paper, high: paper } : never
  },
  has: ({ what }) => {
    if (what === 'note') return markTerm('note')
    return what === 'id' ? { kind: 'trait', trait: what } : tagTerm(what === 'code' ? codeTag : mathTag)
  },
  is: ({ state }, db) => {
    if (state === 'watched') return watchedTerm(db)
    if (state === 'unread') return { kind: 'not', part: markTerm('read') }
    const isMark = state === 'read' || state === 'starred' || state === 'later' || state === 'revised'
    return isMark ? markTerm(state) : { kind: 'trait', trait: state }
  },
  tag: ({ name }, db) => {
    const id = findTag(db, name)
    return id === undefined ? never : markTerm(tagKind(id))
  },
  note: ({ text }) => (isSearchable(text) ? { kind: 'trait', trait: `holds ${foldText(text)}` } : never),
}

/** A word that could be a tag. Any other is sought in all columns, tags included, which costs a fraction of seeking it in some. */
const likeTag = /(?:^|[" ])(?:[acpq]0|h0|every0)/

function phraseIn(field: LetterField, text: string): Term {
  const phrase = phraseOf(text)
  if (phrase === undefined) return never
  const columns = likeTag.test(phrase) ? '{title abstract ja authors}' : null
  const match = [field ?? columns, phrase].filter((part) => part !== null).join(' : ')
  const letter = letterOf(text)
  if (letter === undefined) return { kind: 'match', match }
  const inTitle = field === null || field === 'title' ? letterMatch(letter, 'title') : null
  return { kind: 'letter', letters: letterMatch(letter, field), match, inTitle }
}

function tagTerm(tag: string): Term {
  return { kind: 'match', match: `categories : "${tag}"` }
}

function markTerm(kind: MarkKind | 'revised'): Term {
  return { kind: 'trait', trait: `mark ${kind}` }
}

/** What the reader watches for, any of it. */
function watchedTerm(db: Database): Term {
  const parts = listWatchWords(db).map(({ kind, text }) =>
    kind === 'author' ? authorTerm(text) : phraseIn(null, text),
  )
  return { kind: 'or', parts }
}

/** One word is a word of the names; of several, every two stand in one name, in any order. */
function authorTerm(name: string): Term {
  const pairs = namePairs(name)
  return pairs === null ? phraseIn('authors', name) : { kind: 'and', parts: pairs.map(tagTerm) }
}
