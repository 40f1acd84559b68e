// The first page of a crawl: the given address itself, or the same posts by the REST API, where the site has one and lets us.
import { Failure } from '#shared/failure.ts'
import { discover, type Finding } from './discover.ts'
import type { Answer, Condition } from './fetcher.ts'
import { homeOf, postsAddress, restAddress, routeOf, withNames } from './rest.ts'

export type Load = (url: string, condition?: Condition) => Promise<Answer>

/** What came for the address `asked`; `finding` is missing where the answer says that nothing has changed. */
export type Loaded = { readonly asked: string; readonly answer: Answer; readonly finding?: Finding }

/** Fetches the first page. `conditionOf` gives what a conditional request for an address says. */
export async function loadStart(
  start: string,
  load: Load,
  conditionOf: (url: string) => Promise<Condition>,
): Promise<Loaded> {
  const asked = withNames(start)
  const answer = await load(asked, await conditionOf(asked))
  if (answer.status === 304) return { asked, answer }
  const finding = discover(answer, asked)
  const posts = await findPosts(finding, answer, load)
  const byRest = posts === undefined ? undefined : await tryLoad(posts, load, await conditionOf(posts))
  return byRest ?? { asked, answer, finding }
}

/** The page, if it is a list of posts; undefined where the site keeps it from us: its pages can still be read one by one. */
async function tryLoad(url: string, load: Load, condition: Condition): Promise<Loaded | undefined> {
  const answer = await orUndefined(load(url, condition))
  if (answer?.status === 304) return { asked: url, answer }
  const finding = answer && discover(answer, url)
  return answer && finding?.kind === 'rest list' && !finding.isEmpty ? { asked: url, answer, finding } : undefined
}

async function orUndefined<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** Where the REST API has the posts of a listing: all of them, or those of a category, a tag or an author. */
async function findPosts({ kind, rest, links }: Finding, answer: Answer, load: Load): Promise<string | undefined> {
  if (kind === 'rest root') return postsAddress(answer.url)
  if (/\/page\/\d+\/?$/.test(new URL(answer.url).pathname)) return undefined
  if (kind !== 'listing' || rest === undefined || new URL(rest).hostname !== new URL(answer.url).hostname)
    return undefined
  const [taxonomy, id] = (links?.item === undefined ? '' : (routeOf(links.item) ?? '')).split('/')
  if (taxonomy && id) return narrow(rest, taxonomy, id)
  const here = new URL(answer.url)
  if (here.search === '' && slashed(here.href) === slashed(homeOf(rest))) return postsAddress(rest)
  const [, part, slug] = /\/(category|tag)\/(?:[^/]+\/)*([^/]+)\/?$/.exec(here.pathname) ?? []
  if (!part || !slug || here.search !== '') return undefined
  const terms = part === 'tag' ? 'tags' : 'categories'
  const found = await findTerm(restAddress(rest, terms, { slug: decode(slug), _fields: 'id' }), load)
  return found === undefined ? undefined : narrow(rest, terms, found)
}

/** Percent-encoding undone, as far as it is well-formed. */
function decode(part: string): string {
  return new URLSearchParams(`part=${part.replaceAll(/[&+]/g, encodeURIComponent)}`).get('part') ?? part
}

function slashed(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}

/** A category’s page shows the posts of those below it too, which the API does only when asked in this shape. */
function narrow(rest: string, taxonomy: string, id: string): string | undefined {
  if (taxonomy === 'categories')
    return postsAddress(rest, { 'categories[terms]': id, 'categories[include_children]': 'true' })
  if (taxonomy === 'tags') return postsAddress(rest, { tags: id })
  return taxonomy === 'users' ? postsAddress(rest, { author: id }) : undefined
}

async function findTerm(url: string, load: Load): Promise<string | undefined> {
  const answer = await orUndefined(load(url))
  try {
    const terms: unknown = JSON.parse(new TextDecoder().decode(answer?.bytes))
    const [term] = Array.isArray(terms) ? (terms as unknown[]) : []
    return typeof term === 'object' && term !== null && 'id' in term ? String(Number(term.id)) : undefined
  } catch {
    return undefined
  }
}
