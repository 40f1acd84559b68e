// What the server would answer if the papers that are kept were all there are: lists, counts, the library. Pure.
import { archiveOf, findCategory } from '#shared/categories.ts'
import type { Library, WatchWord } from '#shared/library.ts'
import type { Paper, PaperSummary } from '#shared/paper.ts'
import type { Node } from '#shared/query/ast.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import type { Facets, PapersPage } from '#shared/search.ts'
import { createFits } from './fits.ts'
import { nameWatched, watchNode } from './watching.ts'

/** As the server shows of an abstract in a list. */
const startLength = 320
const mostAuthors = 20
/** Leads to the rest of a list of kept papers; the server’s own cursors lead nowhere here. */
const cursorPattern = /^kept-(\d+)$/

/** Days that count back (`date:7d`) count from `today`, `YYYY-MM-DD`. `watch`: what is watched for. */
type Asked = {
  readonly papers: readonly Paper[]
  readonly params: URLSearchParams
  readonly today: string
  readonly watch: readonly WatchWord[]
}

function readAsked({ params, today, watch }: Omit<Asked, 'papers'>) {
  const { node, sort } = parseQuery(params.get('q') ?? '', today)
  const [author, from, to] = [params.get('author'), params.get('from'), params.get('to')]
  const codes = params.getAll('category').map((code): Node => ({ kind: 'category', code }))
  const parts = [
    node,
    codes.length > 0 ? ({ kind: 'or', parts: codes } as const) : null,
    author ? ({ kind: 'author', name: author } as const) : null,
    from || to ? ({ kind: 'date', from: from || null, to: to || null } as const) : null,
  ].filter((part) => part !== null)
  return {
    node: parts.length > 0 ? nameWatched({ kind: 'and', parts }, watch) : null,
    sort: sort ?? params.get('sort') ?? 'new',
  }
}

/** The papers that fit, in no order. */
export function findKept({ papers, ...asked }: Asked): readonly Paper[] {
  return papers.filter(createFits(readAsked(asked).node))
}

/** The newest first, those without a date last; or the other way round; or of each day the watched first. */
function inOrder(papers: readonly Paper[], sort: string, watch: readonly WatchWord[]): readonly Paper[] {
  const newest = papers.toSorted(
    (a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || b.key.localeCompare(a.key),
  )
  if (sort !== 'watched') return sort === 'old' ? newest.toReversed() : newest
  const isWatched = createFits(watchNode(watch))
  const days = Map.groupBy(newest, ({ publishedAt }) => publishedAt?.slice(0, 10))
  return [...days.values()].flatMap((day) => [...day.filter(isWatched), ...day.filter((paper) => !isWatched(paper))])
}

/** A paper as lists show it. */
export function toSummary(paper: Paper): PaperSummary {
  const { key, arxivId, title, titleJa, authors, categories, primaryCategory, publishedAt } = paper
  const { excerpt, doubt, sample, marks, summaryJa, abstractEn, restorations } = paper
  return {
    ...{ key, arxivId, title, titleJa, authors, categories, primaryCategory, publishedAt },
    ...{ excerpt, doubt, sample, marks },
    summaryJa: summaryJa && restoreStretch(summaryJa, restorations, [0, summaryJa.length]),
    abstractStart: abstractEn?.slice(0, startLength) ?? null,
  }
}

/** A page of the kept papers; by relevance they stand as the newest first. Undefined for the cursor of another list. */
export function listKept(asked: Asked): PapersPage | undefined {
  const cursor = asked.params.get('cursor')
  const start = cursor === null ? 0 : Number(cursorPattern.exec(cursor)?.[1] ?? Number.NaN)
  if (Number.isNaN(start)) return undefined
  const found = inOrder(findKept(asked), readAsked(asked).sort, asked.watch)
  const end = start + (Number(asked.params.get('limit')) || 50)
  return {
    items: found.slice(start, end).map(toSummary),
    total: { count: found.length, exact: true },
    next: end < found.length ? `kept-${end}` : null,
    notes: [],
    ranked: null,
    meant: null,
    asOf: 0,
  }
}

/** Whether an order was asked for that only the server knows. */
export function asksForRelevance(asked: Omit<Asked, 'papers'>): boolean {
  return readAsked(asked).sort === 'relevance'
}

/** How often each value comes, the most frequent first. */
function countEach(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
}

const archivesOf = (categories: readonly string[]) =>
  [...new Set(categories.map(archiveOf))].filter((archive) => findCategory(archive) !== undefined)

/** What fits, at a glance. */
export function countKept(asked: Asked): Facets {
  const papers = findKept(asked)
  const days = countEach(papers.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []))
  return {
    papers: papers.length,
    samples: papers.filter(({ sample }) => sample).length,
    categories: countEach(papers.flatMap(({ categories }) => [...new Set(categories)])).map(([category, count]) => ({
      category,
      count,
    })),
    archives: countEach(papers.flatMap(({ categories }) => archivesOf(categories))).map(([archive, count]) => ({
      archive,
      count,
    })),
    days: days.toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([day, count]) => ({ day, count })),
    authors: countEach(papers.flatMap(({ authors }) => authors))
      .slice(0, mostAuthors)
      .map(([author, count]) => ({ author, count })),
    exact: true,
  }
}

/** The library as far as it is kept; tags and their colours are those that were last told. */
export function summariseKept(papers: readonly Paper[], told: Library | undefined): Library {
  const marked = papers.map(({ marks }) => marks)
  const tagged = new Map(countEach(marked.flatMap(({ tags }) => tags)))
  return {
    papers: papers.length,
    unread: marked.filter(({ read }) => !read).length,
    starred: marked.filter(({ starred }) => starred).length,
    later: marked.filter(({ later }) => later).length,
    notes: marked.filter(({ hasNote }) => hasNote).length,
    tags: (told?.tags ?? []).map((tag) => ({ ...tag, papers: tagged.get(tag.name) ?? 0 })),
    revision: told?.revision ?? 0,
  }
}
