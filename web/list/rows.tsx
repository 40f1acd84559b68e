// The papers under their days, and the end of the list that asks for more.
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { PaperSummary } from '#shared/paper.ts'
import { formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useFacets } from '../queries.ts'
import type { View } from '../url-state.ts'
import { type DayGroup, groupByDay } from './days.ts'
import { Row } from './row.tsx'

type RowsProps = {
  readonly papers: readonly PaperSummary[]
  readonly complete: boolean
  readonly filtered: boolean
  /** Whether the papers stand in the order of their days; else each tells its own. */
  readonly byDay: boolean
  readonly openKey: string | null
  readonly view: View
  readonly onOpen: (key: string, byKeyboard: boolean) => void
}

function DayHeading({ group }: { group: DayGroup }) {
  const { t, number, language } = useLanguage()
  const thisYear = new Date().getUTCFullYear().toString()
  const style = group.day?.startsWith(thisYear) ? 'weekday' : 'fullWeekday'
  return (
    <h2 className="day-heading">
      <span>{group.day === null ? t('day.none') : formatDay(group.day, language, style)}</span>
      {group.count !== null && <span className="figure">{number(group.count)}</span>}
    </h2>
  )
}

/** All rows loaded so far. */
export function Rows({ papers, complete, filtered, byDay, openKey, view, onOpen }: RowsProps) {
  const { t } = useLanguage()
  const days = useFacets().data?.days
  const groups = useMemo(() => {
    const counts = filtered || !days ? null : new Map(days.map(({ day, count }) => [day, count]))
    return groupByDay(papers, complete, counts)
  }, [papers, complete, filtered, days])
  const draw = (paper: PaperSummary) => (
    <Row key={paper.key} paper={paper} open={paper.key === openKey} dated={!byDay} view={view} onOpen={onOpen} />
  )
  if (!byDay) {
    return (
      <section>
        <h2 className="visually-hidden">{t('sort.relevance')}</h2>
        {papers.map(draw)}
      </section>
    )
  }
  return groups.map((group) => (
    <section key={group.day ?? 'none'} className="day">
      <DayHeading group={group} />
      {group.papers.map(draw)}
    </section>
  ))
}

type MoreProps = {
  readonly pane: RefObject<HTMLElement | null>
  readonly loading: boolean
  readonly failed: boolean
  readonly onMore: () => void
}

/** Asks for the next page when it comes near, and by its button. After a failure only by the button. */
export function More({ pane, loading, failed, onMore }: MoreProps) {
  const { t } = useLanguage()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current || loading || failed) return
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      root: pane.current,
      rootMargin: '800px',
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [pane, loading, failed, onMore])
  return (
    <div ref={end} className="more">
      {failed && <p role="alert">{t('list.moreFailed')}</p>}
      <button type="button" className="button" disabled={loading} onClick={onMore}>
        {loading ? t('loading') : t('list.more')}
      </button>
    </div>
  )
}
