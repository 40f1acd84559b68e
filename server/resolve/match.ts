// Whether a text of the library is a paper that arXiv knows. Promises: never by the title alone, and rather no id than a
// wrong one. Refuses titles that fold differently, whatever else agrees: two papers of one group often share an abstract.
import type { Entry } from '#shared/entry.ts'
import { agreementOf } from './agreement.ts'
import { foldedTitle } from './fold.ts'
import { namesSameAuthors, namesStrangers } from './names.ts'
import type { MetadataRecord } from './record.ts'

/** What of a post is compared. */
export type SoughtText = Pick<Entry, 'title' | 'abstractEn' | 'authors' | 'publishedAt'>

/** An id that fits. `version` is known where the text’s moment is that version’s; `isExact`: the moments are equal to the second. */
export type Fit = { readonly id: string; readonly version: number | null; readonly isExact: boolean }

/** The abstracts must agree so far, by agreementOf, where the moment of publication is the same to the second … */
export const agreementWithDate = 0.5
/** … and so far where it says nothing. Two papers of one group were seen to agree by 0.965 (docs/resolve.md). */
export const agreementAlone = 0.98

const day = 86_400_000
/** A paper can be revised only once it was announced, six hours after the last submissions of its day, at the earliest. */
const soonestRevision = 5 * 3_600_000
/** Days from a submission to its announcement: mostly (two before it, for pages that have only a day, of another time zone), and `ever`, with a check by moderators. */
const announcedAfter = { least: -2, most: 8, ever: 45 } as const

/** The fit of a text and a record, or undefined. */
export function fitOf(text: SoughtText, record: MetadataRecord): Fit | undefined {
  if (foldedTitle(text.title) !== foldedTitle(record.title)) return undefined
  const date = compareDates(text.publishedAt, record)
  if (date === 'contradicts' || namesStrangers(text.authors, record.authors)) return undefined
  const agreement = agreementOf(text.abstractEn, record.abstract)
  const isExact = typeof date === 'object'
  const fits =
    agreement === null
      ? date !== 'open' && namesSameAuthors(text.authors, record.authors)
      : agreement >= (isExact ? agreementWithDate : agreementAlone)
  return fits ? { id: record.id, version: isExact ? date.version : null, isExact } : undefined
}

/** Whether a text that does not fit by itself may be an older or newer text of the same paper as one that does. */
export function mayBelong(text: SoughtText, fitting: SoughtText): boolean {
  const agreement = agreementOf(text.abstractEn, fitting.abstractEn)
  return agreement === null || agreement >= agreementWithDate
}

/** The one id that fits, or, of several (a paper submitted twice), the one whose moment is the text’s; undefined where that does not decide. */
export function chooseFit(fits: readonly Fit[]): Fit | undefined {
  const exact = fits.filter(({ isExact }) => isExact)
  const chosen = exact.length > 0 ? exact : fits
  return new Set(chosen.map(({ id }) => id)).size === 1
    ? (chosen.find(({ version }) => version) ?? chosen[0])
    : undefined
}

type DateAgreement = { readonly version: number | null } | 'near' | 'open' | 'contradicts'

/** What the moment of a text says about a record: it is a version’s, it may be one, or it can’t be. */
function compareDates(publishedAt: string | null, record: MetadataRecord): DateAgreement {
  if (publishedAt === null) return 'open'
  const [first] = record.versions
  const last = record.versions.at(-1)
  if (!first || !last) return record.announced === null ? 'open' : compareDays(publishedAt, record.announced)
  const same = record.versions.find(({ at }) => at === publishedAt)
  // A record that tells the first moment and a later text does not say which of the two a page shows.
  if (same) return { version: last.number === record.latest ? same.number : null }
  const before = record.versions.findLast(({ at }) => at < publishedAt)
  const isTooSoon = before && Date.parse(publishedAt) - Date.parse(before.at) < soonestRevision
  const isBetween = publishedAt < last.at && record.versions.length === record.latest
  return publishedAt < first.at || isTooSoon || isBetween ? 'contradicts' : 'open'
}

/** A text from after the announcement may be a later version’s. */
function compareDays(publishedAt: string, announced: string): DateAgreement {
  const days = (Date.parse(announced) - Date.parse(publishedAt)) / day
  if (days > announcedAfter.ever) return 'contradicts'
  return days >= announcedAfter.least && days <= announcedAfter.most ? 'near' : 'open'
}
