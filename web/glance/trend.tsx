// How many papers a search finds from week to week: a small line, and the same as a table for those who do not see it.
import type { ReactNode } from 'react'
import { addDays, formatRange } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useFacets } from '../queries.ts'
import { type Filters, noFilters } from '../url-state.ts'
import { countWeeks, firstOfWeeks, type Week, weeksShown } from './weeks.ts'

const [width, height] = [156, 28]

function Line({ weeks }: { weeks: readonly Week[] }) {
  const top = Math.max(1, ...weeks.map(({ count }) => count))
  const step = width / (weeksShown - 1)
  const place = ({ count }: Week, at: number) => `${at * step},${height - 2 - (count / top) * (height - 4)}`
  const points = weeks.map(place)
  const [x = 0, y = 0] = (points.at(-1) ?? '').split(',').map(Number)
  return (
    <svg className="trend-line" viewBox={`-3 0 ${width + 6} ${height}`} aria-hidden="true" focusable="false">
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} />
      <polyline points={points.join(' ')} />
      <circle cx={x} cy={y} r={2.5} />
    </svg>
  )
}

type TrendProps = {
  readonly name: ReactNode
  readonly search: Partial<Filters>
  readonly newest: string
  readonly onChoose: () => void
}

/** One row; `newest` is the library’s newest day, whose week is the last. */
export function Trend({ name, search, newest, onChoose }: TrendProps) {
  const { t, count, number, language } = useLanguage()
  const { data } = useFacets({ ...noFilters, ...search, from: firstOfWeeks(newest) })
  const weeks = countWeeks(data?.days ?? [], newest)
  const last = weeks.at(-1)?.count ?? 0
  return (
    <li className="trend">
      <button type="button" onClick={onChoose}>
        {name}
      </button>
      {data ? <Line weeks={weeks} /> : <span className="trend-line" />}
      <span className="figure" title={t('glance.lastWeek')}>
        {data ? number(last) : ''}
      </span>
      {data && (
        <table className="visually-hidden">
          <caption>{t('glance.byWeek')}</caption>
          <tbody>
            {weeks.map(({ monday, count: papers }) => (
              <tr key={monday}>
                <th scope="row">{formatRange(monday, addDays(monday, 6), language)}</th>
                <td>{count('papers', papers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}
