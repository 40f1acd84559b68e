// The texts of one paper of the library among the ids that were found for them. The library holds two posts of one title and
// first author as one paper; arXiv may know them as two. Promises: no text goes to an id that it does not bear out. Pure.
import { chooseFit, type Fit, mayBelong, type SoughtText } from './match.ts'

/** A text of a paper, by its row. */
export type SoughtVersion = SoughtText & { readonly versionId: number }

/** Texts that are one paper: with its id, or, where `arxivId` is null, still without one. */
export type Part = {
  readonly arxivId: string | null
  readonly versions: readonly { readonly versionId: number; readonly arxivVersion: number | null }[]
}

/** All versions (the shown one first) in parts, the part of the shown one first; empty where nothing was found. */
export function divideVersions(
  versions: readonly SoughtVersion[],
  fits: ReadonlyMap<number, readonly Fit[]>,
): readonly Part[] {
  const chosen = new Map(versions.map((version) => [version, chooseFit(fits.get(version.versionId) ?? [])]))
  const fitting = versions.filter((version) => chosen.get(version) !== undefined)
  if (fitting.length === 0) return []
  const parts = Map.groupBy(versions, (version) => {
    const own = chosen.get(version)?.id
    if (own !== undefined) return own
    if (fits.has(version.versionId)) return null
    const near = new Set(fitting.filter((other) => mayBelong(version, other)).map((other) => chosen.get(other)?.id))
    return near.size === 1 ? ([...near][0] ?? null) : null
  })
  return [...parts].map(([arxivId, members]) => ({
    arxivId,
    versions: members.map((version) => ({
      versionId: version.versionId,
      arxivVersion: chosen.get(version)?.version ?? null,
    })),
  }))
}
