// Where a crawl is and goes on: the part of the listing it walks now, and below it where interrupted crawls had stopped.
// Pure; also reads and writes the few lines of text that the library keeps of it.

/**
 * An address from which on pages are not known yet, while those between it and the place above are. New posts move everything
 * to later pages: `slack` is how many pages from here on may be known for that reason.
 */
export type Place = { readonly url: string; readonly slack: number }

/**
 * The place walked now is the first one. `patience`: how many pages from here on may bring nothing new without its being
 * arrived at what is known. `fromTop`: whether it began with the newest posts.
 */
export type Walk = { readonly places: readonly Place[]; readonly patience: number; readonly fromTop: boolean }

/** What came of a page. `next` is null where the listing ends, undefined where the answer (304) did not say. */
export type Step = { readonly isNew: boolean; readonly next: string | null | undefined; readonly throughKnown: boolean }

/** From the newest posts on, then from where earlier crawls were interrupted. */
export function beginWalk(start: string, remembered: readonly Place[]): Walk {
  return { places: [{ url: start, slack: 0 }, ...remembered], patience: 0, fromTop: true }
}

/** Pages that may be known at a remembered place in any case: one that was taken in when the crawl was killed, and one that what is published during this walk has moved. */
const forgiven = 2

/** The walk after a page. At the end of the listing nothing is left. Where the known part begins, it goes on at the next remembered place. */
export function moveOn({ places, patience, fromTop }: Walk, { isNew, next, throughKnown }: Step): Walk {
  const [, ...below] = places
  if (next === null) return { places: [], patience: 0, fromTop: false }
  const left = patience - 1
  if (next === undefined || (left < 0 && !throughKnown && !isNew))
    return { places: below, patience: (below[0]?.slack ?? 0) + forgiven, fromTop: false }
  const here = { url: next, slack: Math.max(0, left) }
  return { places: [here, ...(isNew ? move(below) : below)], patience: here.slack, fromTop }
}

/**
 * What to remember while the page at `url` (the next one, unless told otherwise) is fetched and taken in. A crawl that is killed
 * meanwhile may know that page without having said so: the places below are kept as if it had moved them.
 */
export function placesToKeep({ places: [here, ...below] }: Walk, url = here?.url): Place[] {
  return url === undefined ? [] : [{ url, slack: here?.slack ?? 0 }, ...move(below)]
}

/** Each page with something new may have moved what comes later by a page. */
function move(places: readonly Place[]): Place[] {
  return places.map(({ url, slack }) => ({ url, slack: slack + 1 }))
}

/** Reads what `formatPlaces` wrote. */
export function parsePlaces(text: string | undefined): Place[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const [url = '', slack = '0'] = line.split(' ')
    return URL.canParse(url) ? [{ url, slack: Number(slack) || 0 }] : []
  })
}

/** One line a place, its slack after a space; null where there is none. */
export function formatPlaces(places: readonly Place[]): string | null {
  const lines = places.map(({ url, slack }) => (slack > 0 ? `${url} ${slack}` : url))
  return lines.length > 0 ? lines.join('\n') : null
}
