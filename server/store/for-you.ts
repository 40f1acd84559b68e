// What to read first: learns what the reader likes from what was done with papers, and ranks unread ones. What was learnt is
// remembered on this connection until marks change or the library grows; what papers say, until the thread ends or it is too much.
import {
  type ForYou,
  type ForYouQuery,
  type ForYouWord,
  type ForYouWords,
  leastKept,
  type Reason,
} from '#shared/for-you.ts'
import { archiveOf, mixList } from '../recommend/mix.ts'
import {
  adjustTaste,
  type Evidence,
  explainScore,
  forgetSingles,
  learnTaste,
  type Part,
  scorePaper,
  strongestFeatures,
  type Taste,
} from '../recommend/taste.ts'
import { type Counted, createVocabulary, type Vocabulary } from '../recommend/vocabulary.ts'
import { type Database, statement } from './database.ts'
import { listBackground, listCandidates, listDone, type Place, startReading } from './for-you-evidence.ts'
import { readAdjustments } from './for-you-words.ts'
import { readRevision } from './library.ts'
import { marksReader } from './library-rows.ts'
import { dayNumberOf } from './order.ts'
import { selectVersions, toSummary, type VersionRow } from './rows.ts'

/** What was read and learnt on a connection; `state` is that of the library when it was learnt. */
type Desk = {
  readonly vocabulary: Vocabulary
  readonly known: Map<number, Counted>
  state: string
  learnt: Learnt | undefined
}
/** `archives`: those of the papers that were kept. */
type Learnt = { readonly taste: Taste; readonly kept: number; readonly archives: ReadonlySet<string> }

/** Some 40 MB, more than a month of papers and all that is learnt from; then it begins anew. */
const mostKnown = 30_000
const mostReasons = 6
const desks = new WeakMap<Database, Desk>()

/** The unread papers of the last days, what the reader would read first before the others. Empty while too little was kept. */
export function listForYou(db: Database, { days, limit }: ForYouQuery): ForYou {
  const desk = openDesk(db)
  const { taste: own, kept, archives } = learn(db, desk)
  const places = listCandidates(db, days)
  if (kept < leastKept) return { kept, needed: leastKept, ranked: places.length, papers: [] }
  const taste = adjustTaste(own, readAdjustments(db), desk.vocabulary)
  const read = startReading(db, desk.vocabulary, desk.known)
  const scored = places.map((place) => score(place, read(place), taste, desk.vocabulary))
  const day = String(dayNumberOf(places[0]?.id ?? 0))
  const mixed = mixList(scored, { limit, archives, day })
  const summarize = startSummarizing(db)
  return {
    kept,
    needed: leastKept,
    ranked: places.length,
    papers: mixed.map(({ paper: { place, counted, score: total }, unlikely }) => ({
      paper: summarize(place),
      unlikely,
      ...tellReasons(taste, counted, total, desk.vocabulary),
    })),
  }
}

/** The features of most weight, for and against, and all that the reader set by hand. */
export function listForYouWords(db: Database, limit: number): ForYouWords {
  const desk = openDesk(db)
  const { taste, kept } = learn(db, desk)
  const adjusted = readAdjustments(db)
  const parts = kept < leastKept ? [] : strongestFeatures(taste, limit)
  const listed = new Set(parts.map(({ id }) => id))
  const set = [...adjusted.keys()]
    .map((name) => desk.vocabulary.idOf(name))
    .filter((id) => !listed.has(id))
    .map((id) => ({ id, weight: taste.weights[id] ?? 0 }))
  const words = [...set, ...parts].map((part): ForYouWord => {
    const reason = toReason(part, desk.vocabulary)
    return { ...reason, adjusted: adjusted.get(reason.feature) ?? null }
  })
  return { kept, needed: leastKept, words }
}

function openDesk(db: Database): Desk {
  const before = desks.get(db)
  if (before && before.known.size < mostKnown) return before
  const desk: Desk = { vocabulary: createVocabulary(), known: new Map(), state: '', learnt: undefined }
  desks.set(db, desk)
  return desk
}

function learn(db: Database, desk: Desk): Learnt {
  const newest = statement(db, 'SELECT max(id) FROM versions').pluck().get()
  const state = `${readRevision(db)} ${newest}`
  if (desk.learnt === undefined || desk.state !== state) desk.learnt = learnAnew(db, desk)
  desk.state = state
  return desk.learnt
}

function learnAnew(db: Database, { vocabulary, known }: Desk): Learnt {
  const done = listDone(db)
  const wanted = done.filter(({ deed }) => deed === 'kept' || deed === 'later')
  const kept = wanted.length
  if (kept < leastKept) return { taste: learnTaste([], 0), kept, archives: new Set() }
  const read = startReading(db, vocabulary, known)
  const { places, old } = listBackground(db)
  const background = places.map((place): Evidence => ({ counted: read(place), deed: 'background' }))
  const evidence = done.map((place): Evidence => ({ counted: read(place), deed: place.deed }))
  const taste = learnTaste([...evidence, ...background], vocabulary.size())
  const archives = new Set(wanted.map((place) => archiveOf({ categories: categoriesOf(read(place), vocabulary) })))
  return { taste: old ? taste : forgetSingles(taste), kept, archives }
}

function score(place: Place, counted: Counted, taste: Taste, vocabulary: Vocabulary) {
  const categories = categoriesOf(counted, vocabulary)
  return { key: String(place.id).padStart(16, '0'), place, counted, categories, score: scorePaper(taste, counted) }
}

function categoriesOf({ ids, ends }: Counted, vocabulary: Vocabulary): string[] {
  return Array.from(ids.subarray(ends[2], ends[3]), (id) => vocabulary.nameOf(id).slice('category:'.length))
}

function tellReasons(taste: Taste, counted: Counted, total: number, vocabulary: Vocabulary) {
  const reasons = explainScore(taste, counted)
    .parts.slice(0, mostReasons)
    .map((part) => toReason(part, vocabulary))
  const listed = reasons.reduce((sum, { weight }) => sum + weight, 0)
  return { score: round(total), reasons, rest: round(round(total) - listed) }
}

function toReason({ id, weight }: Part, vocabulary: Vocabulary): Reason {
  const feature = vocabulary.nameOf(id)
  const kind = feature.slice(0, feature.indexOf(':'))
  const named = kind === 'author' || kind === 'category' ? kind : 'word'
  return { feature, kind: named, text: vocabulary.shownOf(id), weight: round(weight) }
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000
}

function startSummarizing(db: Database) {
  const find = statement(db, `${selectVersions} WHERE v.id = ?`)
  const marksOf = marksReader(db)
  return ({ id, version }: Place) => toSummary(find.get(version) as VersionRow, marksOf(id))
}
