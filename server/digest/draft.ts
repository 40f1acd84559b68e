// An entry while its page is still being read: which lines went where. Titles and fields are settled later.
import type { Footer } from './footer.ts'
import type { RowKind } from './labels.ts'
import type { Line } from './lines.ts'

/** How far an entry has been read. Labels only move it forward; one that lies behind starts the next entry. */
export const Stage = { head: 0, summary: 1, abstract: 2, info: 3, provider: 4, done: 5 } as const
export type Stage = (typeof Stage)[keyof typeof Stage]

/** A value of the info block: what its line says and the lines that go on with it. */
export type Value = { readonly parts: string[]; readonly line: number }

/** The whole value, or null where there is none. */
export function joinValue(value: Value | null): string | null {
  if (value === null) return null
  const { parts } = value
  return parts.length === 1 ? (parts[0] ?? '') : parts.join('')
}

/** The rows found so far. All four keys from the start: objects that grow key by key made this the slowest part of the parser. */
export type Values = { [kind in RowKind]: Value | null }

export function startValues(): Values {
  return { authors: null, date: null, site: null, provider: null }
}

/** Whether any row was found. */
export function hasValues({ authors, date, site, provider }: Values): boolean {
  return authors !== null || date !== null || site !== null || provider !== null
}

/** What stands before an entry's first label: its title, or, where the page starts in the middle of it, the end of a text. */
export type HeadUse = 'title' | 'summary' | 'abstract' | 'nothing'

export type Draft = {
  stage: Stage
  head: Line[]
  headUse: HeadUse
  summary: Line[] | null
  abstract: Line[] | null
  readonly values: Values
  footer: Footer | null
  /** The categories that links name, before the texts or after them. */
  terms: string[] | null
  /** Lines after the last label that are no value: the next entry's head, or nobody's. */
  tail: Line[]
  /** The row or block whose value is to stand in the next line. */
  awaits: RowKind | null
  /** The value read last. On a cut page it may end with the next entry's title. */
  last: Value | null
  /** The labels of the two texts, and all lines of the info block, provider and footer. */
  readonly textLabels: Line[]
  readonly infoLines: Line[]
  /** The entry that was still open when this one began: it has no footer. */
  readonly cut: Draft | null
}

/** An entry of which nothing is known but the lines before its first label. */
export function startDraft(head: Line[] = [], headUse: HeadUse = 'title', cut: Draft | null = null): Draft {
  return {
    stage: Stage.head,
    head,
    headUse,
    summary: null,
    abstract: null,
    values: startValues(),
    footer: null,
    terms: null,
    tail: [],
    awaits: null,
    last: null,
    textLabels: [],
    infoLines: [],
    cut,
  }
}

/** The title a whole footer states, or null. */
export function findFooterTitle(draft: Draft): string | null {
  return draft.footer?.whole ? draft.footer.title : null
}
