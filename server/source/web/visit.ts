// One step of a crawl: fetches the page it has come to, and tells what comes after it. Knows when a listing has ended.
import type { Problem } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import { toPage } from '../pages.ts'
import { discover, findAfter, isCounted } from './discover.ts'
import type { Condition, Fetcher } from './fetcher.ts'
import type { Walk } from './places.ts'
import { Refusal } from './refusal.ts'
import { type Loaded, loadStart } from './start.ts'

/** `seen` holds the addresses and contents of this part of the walk. */
export type Visiting = {
  readonly fetcher: Fetcher
  readonly memory: { findFetched(url: string): Promise<Condition | undefined> }
  readonly throughKnown: boolean
  readonly isFirst: boolean
  readonly seen: Set<string>
}

/**
 * Nothing is loaded where the listing turns out to have ended before this page. `next` as in Step; `left`: pages after this one.
 * A problem is hopeless if the remembered place itself is refused, which no further try will better.
 */
export type Visit =
  | { readonly loaded?: Loaded; readonly next: string | null | undefined; readonly left?: number }
  | { readonly problem: Problem; readonly isHopeless: boolean }

/** Rejects with the Failure of the first page; that of any other page is a problem. */
export async function visitPage(walk: Walk, visiting: Visiting): Promise<Visit> {
  const [{ url } = { url: '' }] = walk.places
  try {
    return toVisit(await loadPage(url, walk, visiting), visiting)
  } catch (error) {
    if (!(error instanceof Failure) || visiting.isFirst) throw error
    if (isPastEnd(error, url)) return { next: null }
    const isHopeless = !walk.fromTop && error instanceof Refusal && error.status < 500 && error.status !== 429
    return { problem: toProblem(error, url, isHopeless), isHopeless }
  }
}

async function loadPage(
  url: string,
  walk: Walk,
  { fetcher, memory, isFirst, throughKnown }: Visiting,
): Promise<Loaded> {
  const conditionOf = async (address: string): Promise<Condition> =>
    canBeUnchanged(address, walk, throughKnown) ? ((await memory.findFetched(address)) ?? {}) : {}
  if (isFirst) return loadStart(url, fetcher.get, conditionOf)
  const answer = await fetcher.get(url, await conditionOf(url))
  return answer.status === 304 ? { asked: url, answer } : { asked: url, answer, finding: discover(answer, url) }
}

/** Without its body a page does not say what comes next: it must be the last one then, or one of those that are counted. */
function canBeUnchanged(url: string, { patience }: Walk, throughKnown: boolean): boolean {
  return isCounted(url) || (!throughKnown && patience === 0)
}

/** A page that was seen before, by address or content, is the end: a listing that leads to itself, a count that nobody minds. */
function toVisit(loaded: Loaded, { isFirst, seen }: Visiting): Visit {
  const { asked, answer, finding } = loaded
  if (finding === undefined && !isCounted(asked)) return { loaded, next: undefined }
  const { next, left = next === undefined ? 0 : undefined } = finding ?? findAfter(answer.headers, asked)
  const { hash } = toPage(asked, answer.bytes)
  if (finding && !isFirst && (finding.isEmpty || seen.has(hash))) return { next: null }
  for (const key of [asked, answer.url, ...(finding ? [hash] : [])]) seen.add(key)
  return { loaded, next: next === undefined || seen.has(next) ? null : next, ...(left !== undefined && { left }) }
}

/** Counting up ends with an answer that says so: REST with a code of its own, feeds with a plain 404. */
function isPastEnd(error: Failure, url: string): boolean {
  if (!(error instanceof Refusal) || !isCounted(url)) return false
  if (error.status === 404) return new URL(url).searchParams.has('paged')
  return error.status === 400 && new TextDecoder().decode(error.bytes).includes('rest_post_invalid_page_number')
}

function toProblem({ message }: Failure, url: string, isHopeless: boolean): Problem {
  const what = message.startsWith(`${url} `) ? message.slice(url.length + 1) : message
  const advice = isHopeless
    ? 'An interrupted fetch was to go on here; fetch the listing once more with --all to have the rest of it'
    : 'Fetching the same address again goes on from here'
  return { source: url, line: null, message: `${what}. ${advice}` }
}
