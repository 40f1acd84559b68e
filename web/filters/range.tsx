// A range of days: a day, a week, a month back from the library's newest day, or any two dates.
import { spanBack, spans } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { narrowList } from '../location.ts'
import type { Filters } from '../url-state.ts'

function DateField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <label className="date-field">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

/** Two dates that stand the wrong way round are turned. */
function setRange(from: string, to: string): void {
  narrowList(from && to && from > to ? { from: to, to: from } : { from, to })
}

/** `newest` is the library's newest day. */
export function Range({ filters, newest }: { filters: Filters; newest: string }) {
  const { t } = useLanguage()
  const labels = { day: t('range.day'), week: t('range.week'), month: t('range.month') }
  return (
    <section className="range">
      <h2 className="visually-hidden">{t('range.label')}</h2>
      <div className="range-quick">
        {spans.map((span) => {
          const range = spanBack(span, newest)
          const on = filters.from === range.from && filters.to === range.to
          return (
            <button
              key={span}
              type="button"
              aria-pressed={on}
              onClick={() => narrowList(on ? { from: '', to: '' } : range)}
            >
              {labels[span]}
            </button>
          )
        })}
      </div>
      <div className="range-dates">
        <DateField label={t('range.from')} value={filters.from} onChange={(day) => setRange(day, filters.to)} />
        <DateField label={t('range.to')} value={filters.to} onChange={(day) => setRange(filters.from, day)} />
      </div>
    </section>
  )
}
