// The calendar of a month: a way to move. A press shows a day; a drag, a press with Shift, or Shift and the arrows a range.
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import type { Facets } from '#shared/search.ts'
import { formatDay, formatMonth, monthOf, weekdayNames } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { narrowList } from '../location.ts'
import { Icon } from '../ui/icons.tsx'
import type { Filters } from '../url-state.ts'
import { type MonthDay, neighbourMonth, readMonth, stretch, walkMonth } from './month.ts'
import { useDrag } from './use-drag.ts'

/** Both ends included; an empty end is open. */
type Days = { readonly from: string; readonly to: string }
type DayCellProps = { cell: MonthDay; chosen: boolean; stop: boolean; onPick: (event: MouseEvent) => void }

function isChosen(day: string, { from, to }: Days): boolean {
  if (!from && !to) return false
  return (!from || day >= from) && (!to || day <= to)
}

function pick(day: string, filters: Filters, extend: boolean): void {
  if (extend && filters.from) {
    const [from, to] = day < filters.from ? [day, filters.to || filters.from] : [filters.from, day]
    narrowList({ from, to })
  } else if (filters.from === day && filters.to === day) narrowList({ from: '', to: '' })
  else narrowList({ from: day, to: day })
}

function DayCell({ cell, chosen, stop, onPick }: DayCellProps) {
  const { language, count } = useLanguage()
  return (
    <button
      type="button"
      className="calendar-day"
      data-day={cell.day}
      data-depth={cell.depth}
      aria-label={count('calendar.day', cell.count, { day: formatDay(cell.day, language, 'short') })}
      aria-pressed={chosen}
      disabled={cell.count === 0}
      tabIndex={stop ? 0 : -1}
      onClick={onPick}
    >
      {Number(cell.day.slice(8))}
    </button>
  )
}

function Head({ month, days, onMonth }: { month: string; days: readonly string[]; onMonth: (month: string) => void }) {
  const { t, language } = useLanguage()
  const way = (step: 1 | -1, label: string) => {
    const other = neighbourMonth(days, month, step)
    return (
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        disabled={!other}
        onClick={() => other && onMonth(other)}
      >
        <Icon name={step === 1 ? 'right' : 'left'} size={13} />
      </button>
    )
  }
  return (
    <header className="calendar-head">
      <h2 aria-live="polite">{formatMonth(month, language)}</h2>
      {way(-1, t('calendar.previous'))}
      {way(1, t('calendar.next'))}
    </header>
  )
}

function Grid({ month, counts, filters }: { month: string; counts: ReadonlyMap<string, number>; filters: Filters }) {
  const { language, t } = useLanguage()
  const weeks = readMonth(month, counts)
  const full = weeks.flat().filter((cell) => cell !== null && cell.count > 0)
  const stop = full.find((cell) => cell && isChosen(cell.day, filters))?.day ?? full.at(-1)?.day
  const { dragged, handlers } = useDrag((range) => narrowList(range))
  const chosen = dragged ?? filters
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.day : undefined
    const to = from && walkMonth(event.key, from, counts)
    if (!to) return
    event.preventDefault()
    if (event.shiftKey) narrowList(stretch(filters, from, to))
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }
  return (
    <fieldset className="calendar-grid" onKeyDown={walk} {...handlers}>
      <legend className="visually-hidden">{t('calendar.label', { month: formatMonth(month, language) })}</legend>
      {weekdayNames(language).map((name, index) => (
        <b key={`weekday-${index.toString()}`} aria-hidden="true">
          {name}
        </b>
      ))}
      {weeks
        .flat()
        .map((cell, index) =>
          cell === null ? (
            <i key={`blank-${index.toString()}`} aria-hidden="true" />
          ) : (
            <DayCell
              key={cell.day}
              cell={cell}
              chosen={isChosen(cell.day, chosen)}
              stop={cell.day === stop}
              onPick={(event) => pick(cell.day, filters, event.shiftKey)}
            />
          ),
        )}
    </fieldset>
  )
}

type CalendarProps = { days: Facets['days']; newest: string | undefined; filters: Filters }

/** Shows the month of the chosen day, or the newest found; `newest` is the library's. Nothing where no paper has a date. */
export function Calendar({ days: found, newest, filters }: CalendarProps) {
  const counts = useMemo(() => new Map(found.map(({ day, count }) => [day, count])), [found])
  const days = useMemo(() => found.map(({ day }) => day), [found])
  const home = filters.to || filters.from || days[0] || newest
  const [turned, setTurned] = useState<{ from: string | undefined; month: string } | null>(null)
  if (!home) return null
  const month = turned && turned.from === home ? turned.month : monthOf(home)
  return (
    <section className="calendar">
      <Head month={month} days={days} onMonth={(next) => setTurned({ from: home, month: next })} />
      <Grid month={month} counts={counts} filters={filters} />
    </section>
  )
}
