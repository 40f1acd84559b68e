// The library by month: how many papers, and for a search, what share of them it finds. A picture, and the same as a table
// for those who do not see it.
import { useMemo } from 'react'
import type { Facets } from '#shared/search.ts'
import { formatShare } from '../amounts.ts'
import { formatMonth, monthOf } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type Filters, hasFilters } from '../url-state.ts'
import { type MonthShare, readShares } from './share-by-month.ts'

const [height, step, gap] = [40, 10, 2]

/** `top`: the value as high as the picture. */
function Bars({ months, measure, top, filters }: BarsProps) {
  const chosen = ({ month }: MonthShare) =>
    Boolean(filters.from || filters.to) &&
    (!filters.from || month >= monthOf(filters.from)) &&
    (!filters.to || month <= monthOf(filters.to))
  const width = Math.max(months.length, 12) * step
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {months.map((month, index) => {
        const value = measure(month)
        // What is there must be seen, however little.
        const high = value === 0 || top === 0 ? 0 : Math.max(2, (value / top) * height)
        const x = width - (months.length - index) * step + gap / 2
        return (
          <g key={month.month} className={chosen(month) ? 'month month-chosen' : 'month'}>
            <rect className="month-ground" x={x} y={height - 1} width={step - gap} height={1} />
            <rect x={x} y={height - high} width={step - gap} height={high} />
          </g>
        )
      })}
    </svg>
  )
}
type BarsProps = {
  readonly months: readonly MonthShare[]
  readonly measure: (month: MonthShare) => number
  readonly top: number
  readonly filters: Filters
}

function MonthTable({ months, shares, caption }: { months: readonly MonthShare[]; shares: boolean; caption: string }) {
  const { t, language, count } = useLanguage()
  return (
    <table className="visually-hidden">
      <caption>{caption}</caption>
      <tbody>
        {months.map(({ month, found, share }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month, language)}</th>
            {shares && <td>{share === null ? t('chart.none') : formatShare(share, language)}</td>}
            <td>{count('papers', found)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type MonthChartProps = {
  readonly found: Facets['days']
  readonly library: Facets['days']
  readonly exact: boolean
  readonly filters: Filters
}

/** `found` without its own range of days, so that the months around it stay. Nothing for a library of one month. */
export function MonthChart({ found, library, exact, filters }: MonthChartProps) {
  const { t, language, number } = useLanguage()
  const months = useMemo(() => readShares(found, library, exact), [found, library, exact])
  const shares = hasFilters({ ...filters, from: '', to: '' })
  const measure = ({ found: papers, share }: MonthShare) => (shares ? (share ?? 0) : papers)
  const top = Math.max(0, ...months.map(measure))
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last || first === last) return null
  const caption = shares ? t('chart.share') : t('chart.papers')
  return (
    <figure className="month-chart">
      <figcaption>
        <span>{caption}</span>
        <span className="figure">{t('chart.most', { value: shares ? formatShare(top, language) : number(top) })}</span>
      </figcaption>
      <Bars months={months} measure={measure} top={top} filters={filters} />
      <p className="month-ends" aria-hidden="true">
        <span>{formatMonth(first.month, language)}</span>
        <span>{formatMonth(last.month, language)}</span>
      </p>
      <MonthTable months={months} shares={shares} caption={caption} />
    </figure>
  )
}
