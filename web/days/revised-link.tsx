// The way to a day's revised papers.
import type { MouseEvent } from 'react'
import type { DayCounts } from '#shared/days.ts'
import { useLanguage } from '../i18n/language.tsx'
import { hrefOf, navigate, usePlace } from '../location.ts'
import { splitStates, toggleState } from '../states-query.ts'
import { changeFilters } from '../typed-query.ts'

const revised = { state: 'revised', not: false } as const

/** `short`: beside other figures. */
export function RevisedLink({
  counts: { day, revised: count },
  short = false,
}: {
  counts: DayCounts
  short?: boolean
}) {
  const { t, number } = useLanguage()
  const { state } = usePlace()
  const dated = { ...state, ...changeFilters(state, { from: day, to: day }) }
  const asks = splitStates(dated.q).states.some((one) => one.state === 'revised' && !one.not)
  const { q, from, to } = asks ? dated : { ...dated, q: toggleState(dated.q, revised) }
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate({ q, from, to })
  }
  return (
    <a href={hrefOf({ q, from, to })} onClick={open}>
      {short ? `${t('honest.revised')} ${number(count)}` : t('honest.showRevised')}
    </a>
  )
}
