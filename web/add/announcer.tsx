// Tells a screen reader when taking in begins and what came of it, once each; how far it is stands in the panel.
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { Translator } from '../i18n/messages.ts'
import { type Item, isOver } from '../jobs/board.ts'
import { describeState, describeSum, nameOf } from '../jobs/describe.ts'

function describeEnd(over: readonly Item[], translator: Translator): string {
  const last = over.at(-1)
  if (over.length > 1) return describeSum(over, translator) ?? translator.t('report.nothingNew')
  return last ? `${nameOf(last, translator)}: ${describeState(last, translator)}` : ''
}

/** Speaks of what this tab began only. */
export function Announcer({ items }: { items: readonly Item[] }) {
  const translator = useLanguage()
  const own = items.filter((item) => item.own)
  const open = own.filter((item) => !isOver(item))
  const told = useRef(0)
  const batch = useRef(new Set<string>())
  const [words, setWords] = useState('')
  useEffect(() => {
    for (const { id } of open) batch.current.add(id)
    if (open.length > 0 && told.current === 0) setWords(translator.count('jobs.begun', open.length))
    if (open.length === 0 && told.current > 0) {
      setWords(
        describeEnd(
          own.filter(({ id }) => batch.current.has(id)),
          translator,
        ),
      )
      batch.current.clear()
    }
    told.current = open.length
  }, [open, own, translator])
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}
