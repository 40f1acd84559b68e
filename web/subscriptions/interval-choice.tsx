// How often an address is fetched: a few usual intervals, and the present one where it is another.
import { formatInterval, parseInterval } from '#shared/subscription.ts'
import { formatSpan } from '../amounts.ts'
import { useLanguage } from '../i18n/language.tsx'

const usual = ['1h', '3h', '6h', '12h', '1d', '1w']

/** The usual intervals and the given one, shortest first. */
export function listIntervals(every: string): readonly string[] {
  return [...new Set([...usual, every])].sort((one, other) => (parseInterval(one) ?? 0) - (parseInterval(other) ?? 0))
}

/** `every` as the server writes it: `6h`. */
export function IntervalChoice({
  every,
  label,
  disabled = false,
  onChange,
}: {
  every: string
  label: string
  disabled?: boolean
  onChange: (every: string) => void
}) {
  const { t, language } = useLanguage()
  return (
    <select
      className="plain-select"
      aria-label={label}
      value={every}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      {listIntervals(every).map((interval) => (
        <option key={interval} value={interval}>
          {t('subs.every', { interval: formatSpan(parseInterval(interval) ?? 0, language) })}
        </option>
      ))}
    </select>
  )
}

/** Seconds as the choice's value. */
export function intervalOf(seconds: number): string {
  return formatInterval(seconds)
}
