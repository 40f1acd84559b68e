// What came of a job, in words. Pure.
import { pageLimit } from '#shared/contract.ts'
import type { IngestReport, TextAccount } from '#shared/entry.ts'
import { formatDuration, formatShare } from '../amounts.ts'
import { HttpError, NetworkError } from '../api.ts'
import type { Translator } from '../i18n/messages.ts'
import { type Item, isOver, LostJob } from './board.ts'

const bytesOfMegabyte = 1024 * 1024

type Counts = Pick<IngestReport, 'added' | 'updated' | 'same'> & { readonly problems: number }

/** `3 added, 1 updated`; undefined where nothing is to be told. */
export function describeCounts(
  { added, updated, same, problems }: Counts,
  { t, count }: Translator,
): string | undefined {
  const parts = [
    added > 0 && count('report.added', added),
    updated > 0 && count('report.updated', updated),
    same > 0 && count('report.same', same),
    problems > 0 && count('report.problems', problems),
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(t('report.join')) : undefined
}

/** What came of a page or an address. */
export function describeReport(report: IngestReport, kind: Item['kind'], translator: Translator): string {
  const { t } = translator
  const said = describeCounts({ ...report, problems: report.problems.length }, translator)
  if (said !== undefined) return said
  if (kind === 'fetch') return t('report.nothingNew')
  if (report.unchanged === 0) return t('report.nothing')
  return report.pages === 1 ? t('report.unchanged') : t('report.allUnchanged')
}

/** Why something was not taken in, and what to do. */
export function describeError(error: Error, kind: Item['kind'], { t }: Translator): string {
  if (error instanceof NetworkError) return t('report.network')
  if (error instanceof LostJob) return t('report.lost')
  if (error instanceof HttpError && error.code === 'too_large')
    return t('report.tooLarge', { megabytes: pageLimit / bytesOfMegabyte })
  const values = { message: error.message }
  return kind === 'fetch' ? t('report.notFetched', values) : t('report.refused', values)
}

/** Where the text of pages with problems went, as shares of the whole; undefined where none went into papers: then the problems say it all. */
export function describeText(
  { entries, furniture, problems }: TextAccount,
  { t, language }: Translator,
): string | undefined {
  const whole = entries + furniture + problems
  if (entries === 0) return undefined
  const share = (part: number) => formatShare(part / whole, language)
  return t('report.text', { entries: share(entries), furniture: share(furniture), problems: share(problems) })
}

/** How far a job is: `5 of 120 pages · 50 papers · 40 a minute · about 3 min left`. */
export function describeProgress({ progress, pace }: Pick<Item, 'progress' | 'pace'>, translator: Translator): string {
  const { t, count, language } = translator
  if (!progress) return ''
  const { pages, total, entries } = progress
  const perMinute = pace ? Math.round(pace.perMinute) : 0
  const parts = [
    total === null ? pages > 1 && count('jobs.pages', pages) : total > 1 && t('jobs.pagesOf', { pages, total }),
    entries > 0 && count('papers', entries),
    perMinute > 0 && count('jobs.pace', perMinute),
    pace?.secondsLeft != null && pages > 0 && t('jobs.left', { time: formatDuration(pace.secondsLeft, language) }),
  ].filter((part) => part !== false)
  return parts.join(' · ')
}

/** How a job stands or ended, in a few words. */
export function describeState(item: Item, translator: Translator): string {
  const { t } = translator
  if (item.error) return describeError(item.error, item.kind, translator)
  if (item.state === 'cancelled') {
    const until = item.report && item.report.entries > 0 && describeReport(item.report, item.kind, translator)
    return until ? t('jobs.cancelledAfter', { what: until }) : t('jobs.cancelled')
  }
  if (item.report) return describeReport(item.report, item.kind, translator)
  if (item.state === 'queued' || item.state === 'waiting') return t('jobs.waiting')
  if (item.state === 'stopping') return t('jobs.stopping')
  const progress = item.state === 'running' ? describeProgress(item, translator) : ''
  return progress || (item.kind === 'fetch' ? t('jobs.fetching') : t('report.sending'))
}

/** What came of all that is over, in one short line; undefined where nothing new came and nothing failed. */
export function describeSum(items: readonly Item[], translator: Translator): string | undefined {
  const over = items.filter(isOver)
  const sum = (read: (report: IngestReport) => number) =>
    over.reduce((all, { report }) => all + (report ? read(report) : 0), 0)
  const failed = over.filter(({ state }) => state === 'failed').length
  const news = { added: sum((report) => report.added), updated: sum((report) => report.updated), same: 0, problems: 0 }
  const parts = [describeCounts(news, translator), failed > 0 && translator.count('jobs.failed', failed)]
  return parts.filter((part) => typeof part === 'string').join(translator.t('report.join')) || undefined
}

/** The name as the reader knows it: the drop folder's paths by their last part. */
export function nameOf({ kind, name }: Pick<Item, 'kind' | 'name'>, { t }: Translator): string {
  if (kind !== 'folder') return name
  const lastParts = name.split(', ').map((path) => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path)
  return t('jobs.folder', { name: lastParts.join(', ') })
}
