// All that the reader made of papers, read as one value and merged back, also into another library. What both have stays;
// nothing is removed or replaced by a merge but an older correction of the same sentence.

import { mostPinned } from '#shared/days.ts'
import type { ReaderState, StateReport } from '#shared/reader-state.ts'
import { stateFormat, stateVersion } from '#shared/reader-state.ts'
import { mostSearches } from '#shared/saved-search.ts'
import { inTransaction } from './catalogue.ts'
import type { Database } from './database.ts'
import { putForYouWord, readAdjustments } from './for-you-words.ts'
import { raiseRevision, readRevision } from './library.ts'
import { findTag, listTags, makeTag, recolourTag } from './library-tags.ts'
import { listWatchWords, replaceWatchWords } from './library-watch.ts'
import { listPinned, replacePinned } from './own-categories.ts'
import { listPaperStates, mergePaperState } from './paper-states.ts'
import { addSearch, listSearches } from './saved-searches.ts'

/** Everything, papers in the order of their keys. Equal libraries give equal values. */
export function readReaderState(db: Database): ReaderState {
  return {
    format: stateFormat,
    version: stateVersion,
    papers: listPaperStates(db),
    tags: listTags(db).map(({ name, colour }) => ({ name, colour })),
    watchWords: listWatchWords(db),
    categories: listPinned(db),
    forYou: [...readAdjustments(db)].map(([feature, weight]) => ({ feature, weight })),
    searches: listSearches(db).map(({ name, q, group, secret, createdAt }) => ({ name, q, group, secret, createdAt })),
  }
}

/** What the parts of a file are; another part of the reader's library has its name here and its merge below. */
const parts: ReadonlySet<string> = new Set([
  'format',
  'version',
  'papers',
  'tags',
  'watchWords',
  'searches',
  'categories',
  'forYou',
  'settings',
])

/** The most watch words there are. */
const mostWords = 60

/** Takes all of a state up, or nothing where anything fails. The same state twice is one. */
export function mergeReaderState(db: Database, state: ReaderState): StateReport & { readonly revision: number } {
  return inTransaction(db, () => {
    const tags = state.tags.filter(({ name, colour }) => mergeTag(db, name, colour)).length
    const merged = state.papers.map((paper) => ({ title: paper.title || paper.keys[0], ...mergePaperState(db, paper) }))
    const waiting = merged.filter((paper) => paper.waits)
    const report = {
      papers: state.papers.length,
      waiting: waiting.length,
      waitingTitles: waiting.slice(0, 20).map(({ title }) => title ?? ''),
      changed: merged.filter((paper) => paper.changed).length,
      tags,
      watchWords: mergeWatchWords(db, state.watchWords),
      searches: mergeSearches(db, state.searches),
      categories: mergePinned(db, state.categories),
      corrections: merged.reduce((sum, { corrections }) => sum + corrections, 0),
      unknown: Object.keys(state).filter((name) => !parts.has(name)),
    }
    const forYou = mergeAdjustments(db, state.forYou)
    const isSame = report.changed + report.tags + report.watchWords + report.searches + report.categories + forYou === 0
    return { ...report, revision: isSame ? readRevision(db) : raiseRevision(db) }
  })
}

/** Whether the tag is new; one that is there keeps its name and colour. */
function mergeTag(db: Database, name: string, colour: ReaderState['tags'][number]['colour']): boolean {
  if (findTag(db, name) !== undefined) return false
  recolourTag(db, makeTag(db, name), colour)
  return true
}

/** After those there are, as many as there is room for; gives how many were new. */
function mergeWatchWords(db: Database, words: ReaderState['watchWords']): number {
  const before = listWatchWords(db)
  const isNew = ({ kind, text }: (typeof words)[number]) =>
    !before.some((word) => word.kind === kind && word.text === text)
  const coming = words.filter(isNew)
  if (coming.length === 0) return 0
  return replaceWatchWords(db, [...before, ...coming].slice(0, mostWords)).length - before.length
}

/** After those there are, as many as there is room for; gives how many were new. The same query under the same name is one. */
function mergeSearches(db: Database, searches: ReaderState['searches']): number {
  const before = listSearches(db)
  const isNew = ({ name, q, group }: (typeof searches)[number]) =>
    !before.some((search) => search.name === name && search.q === q && search.group === group)
  const coming = searches.filter(isNew).slice(0, Math.max(0, mostSearches - before.length))
  for (const { createdAt, ...search } of coming) addSearch(db, search, createdAt)
  return coming.length
}

/** After those there are, as many as there is room for; gives how many were new. */
function mergePinned(db: Database, categories: readonly string[]): number {
  const before = listPinned(db)
  const all = [...new Set([...before, ...categories])].slice(0, mostPinned)
  if (all.length > before.length) replacePinned(db, all)
  return all.length - before.length
}

/** What was set here stays; gives how many were new. */
function mergeAdjustments(db: Database, words: ReaderState['forYou']): number {
  const before = readAdjustments(db)
  const coming = words.filter(({ feature }) => !before.has(feature))
  for (const { feature, weight } of coming) putForYouWord(db, feature, weight)
  return coming.length
}
