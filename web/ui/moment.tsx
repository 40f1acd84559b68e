// A moment as people say it ("3 hours ago"), kept current, with the exact time at hand.
import { useSyncExternalStore } from 'react'
import { formatMoment, formatRelative } from '../amounts.ts'
import { useLanguage } from '../i18n/language.tsx'

const tick = 20_000
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for all moments in sight; it stands still while there are none. */
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now()
    timer = setInterval(() => {
      now = Date.now()
      for (const each of listeners) each()
    }, tick)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** `at` is ISO 8601. `side` keeps what is over from being told as to come, and the other way round, where clocks differ. */
export function Moment({ at, side }: { at: string; side: 'past' | 'future' }) {
  const { language } = useLanguage()
  const current = useSyncExternalStore(subscribe, () => now)
  const moment = Date.parse(at)
  if (Number.isNaN(moment)) return <span>{at}</span>
  const told = side === 'past' ? Math.min(moment, current) : Math.max(moment, current)
  return (
    <time dateTime={at} title={formatMoment(moment, language)}>
      {formatRelative(told, current, language)}
    </time>
  )
}
