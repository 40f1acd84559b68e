// One paper as arXiv's metadata tells it: a line of the public snapshot, or of a simpler file with `published` or `announced`.
// Refuses (undefined) a line that is not an object with an arXiv id and a title; any other field may be missing.
import { findArxivId } from '#shared/arxiv-id.ts'

/** A version and its moment, ISO 8601 in UTC to the second. */
export type RecordVersion = { readonly number: number; readonly at: string }

/**
 * `versions` are those whose moment is known, in order, the first version always among them unless it is empty; `latest` is
 * the number of the newest version that the record knows of, null where it does not say. `announced` is a day (`YYYY-MM-DD`).
 */
export type MetadataRecord = {
  readonly id: string
  readonly title: string
  readonly abstract: string | null
  readonly authors: readonly string[]
  readonly versions: readonly RecordVersion[]
  readonly latest: number | null
  readonly announced: string | null
}

/** A line that was read, but for what is only needed if its title is one that is sought. */
export type RawRecord = { readonly id: string; readonly title: string; readonly [field: string]: unknown }

/** The object of a line, or undefined where the line holds no record. */
export function readRecord(line: string): RawRecord | undefined {
  const value = parse(line)
  if (typeof value !== 'object' || value === null) return undefined
  const { id, title } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || typeof title !== 'string' || title.trim() === '') return undefined
  return findArxivId(id) === undefined ? undefined : (value as RawRecord)
}

export function toRecord(raw: RawRecord): MetadataRecord {
  const found = findArxivId(raw.id)
  const dated = momentOf(raw.published)
  const listed = Array.isArray(raw.versions) ? raw.versions.flatMap(toVersion) : []
  const versions = listed[0]?.number === 1 ? listed : dated ? [{ number: 1, at: dated }] : []
  return {
    id: found?.id ?? raw.id,
    title: raw.title,
    abstract: typeof raw.abstract === 'string' && raw.abstract.trim() !== '' ? raw.abstract : null,
    authors: authorsOf(raw),
    versions,
    latest: listed.at(-1)?.number ?? found?.version ?? null,
    announced: dayOf(raw.announced) ?? dayOf(raw.published),
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** `{version: 'v2', created: 'Mon, 2 Apr 2007 19:18:42 GMT'}`, or nothing where it is not that. */
function toVersion(value: unknown): RecordVersion[] {
  const { version, created } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const at = momentOf(created)
  const number = typeof version === 'string' ? Number(/^v([1-9]\d*)$/.exec(version)?.[1]) : Number.NaN
  return at === null || Number.isNaN(number) ? [] : [{ number, at }]
}

/** A date with a time of day, as ISO 8601 in UTC; null for a bare day and for what is no date. */
function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/\d:\d\d:\d\d/.test(value)) return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null
}

/** Names as `authors_parsed` divides them (family name, given names, suffix; then where they work), else a list, else the sentence that the snapshot makes of them. */
function authorsOf({ authors_parsed: parsed, authors }: RawRecord): string[] {
  if (Array.isArray(parsed) && parsed.length > 0) return parsed.map(nameOf)
  if (Array.isArray(authors)) return authors.filter(isText)
  return isText(authors) ? authors.replace(/\([^()]*\)|\s+/g, ' ').split(/, (?:and )?| and /) : []
}

function nameOf(parts: unknown): string {
  const [family = '', given = ''] = Array.isArray(parts) ? parts.filter(isText) : []
  return `${given} ${family}`.trim()
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
