// What is sought and what was found so far: the titles of open papers, and the ids that fit their texts. Holds no texts, so
// that a hundred thousand papers take some tens of megabytes.
import { divideVersions, type Part, type SoughtVersion } from './divide.ts'
import { foldedTitle } from './fold.ts'
import { type Fit, fitOf } from './match.ts'
import type { MetadataRecord } from './record.ts'

/** Keys of papers by folded title; by key, the fits of each version. */
export type Search = {
  readonly titles: Map<string, readonly string[]>
  readonly fits: Map<string, Map<number, readonly Fit[]>>
}

export function startSearch(): Search {
  return { titles: new Map(), fits: new Map() }
}

export function addTitle({ titles }: Search, { title, key }: { readonly title: string; readonly key: string }): void {
  const folded = foldedTitle(title)
  const keys = titles.get(folded) ?? []
  if (!keys.includes(key)) titles.set(folded, [...keys, key])
}

/** The papers that a record of this title may be. */
export function findKeys({ titles }: Search, title: string): readonly string[] {
  return titles.get(foldedTitle(title)) ?? []
}

/** Notes which versions of a paper the record fits. */
export function noteFits(
  { fits }: Search,
  key: string,
  versions: readonly SoughtVersion[],
  record: MetadataRecord,
): void {
  for (const version of versions) {
    const fit = fitOf(version, record)
    if (fit === undefined) continue
    const ofPaper = fits.get(key) ?? new Map<number, readonly Fit[]>()
    fits.set(key, ofPaper.set(version.versionId, [...(ofPaper.get(version.versionId) ?? []), fit]))
  }
}

/** The parts that a paper falls into by what was found; none where nothing was. */
export function conclude({ fits }: Search, key: string, versions: readonly SoughtVersion[]): readonly Part[] {
  return divideVersions(versions, fits.get(key) ?? new Map())
}
