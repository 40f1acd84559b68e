// Sentence pairs, side by side or one under the other. One amber band shows what belongs together:
// under the pointer, under the keyboard's focus, and, after a click, until the next one.
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { Row } from './pairs.ts'
import { English, Japanese } from './passages.tsx'

type PairListProps = {
  readonly rows: readonly Row[]
  readonly english: string | null
  readonly layout: 'facing' | 'interleaved'
}

/** A click that follows a link or ends a selection means something else. */
function meansPair(event: MouseEvent): boolean {
  const onLink = event.target instanceof Element && event.target.closest('a, button') !== null
  return !onLink && (window.getSelection()?.isCollapsed ?? true)
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function Pair({ row, english }: { row: Row; english: string | null }) {
  return (
    <>
      {row.ja.length > 0 ? <Japanese lines={row.ja} english={english} /> : <div />}
      {row.en.length > 0 ? <English lines={row.en} /> : <div />}
    </>
  )
}

/** One stop for Tab; the arrow keys walk from pair to pair, Enter keeps one. */
export function PairList({ rows, english, layout }: PairListProps) {
  const { t } = useLanguage()
  const [kept, setKept] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const toggle = (index: number) => setKept(kept === index ? null : index)
  const press = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (event.key === 'Enter' || event.key === ' ') toggle(index)
    else if (step === undefined) return
    else {
      const next = step === 1 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
      if (!(next instanceof HTMLElement)) return
      next.focus()
    }
    event.preventDefault()
  }
  return (
    <ol className={`pairs pairs-${layout}`} aria-label={t('pairs.label')}>
      {rows.map((row, index) => (
        <li
          key={`pair-${index.toString()}`}
          className={index === kept ? 'pair pair-kept' : 'pair'}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          onClick={(event) => meansPair(event) && toggle(index)}
          onKeyDown={(event) => press(event, index)}
        >
          <Pair row={row} english={english} />
        </li>
      ))}
    </ol>
  )
}
