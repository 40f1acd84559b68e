// What of the reader's library stands behind all panes from the first: its keys, and the line that says what was done.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { navigate, usePlace } from '../location.ts'
import { useKeys } from '../use-keys.ts'
import { findLoaded } from './desk.ts'
import { shelfOf, toggleShelf } from './shelf-query.ts'
import { tell, useTold } from './told.ts'
import { useDeeds } from './use-marks.ts'

function useLibraryKeys({ toggle, undo }: ReturnType<typeof useDeeds>): void {
  const client = useQueryClient()
  const { state } = usePlace()
  const act = (mark: 'starred' | 'read') => {
    const key = state.paper ?? document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key
    const paper = key === undefined ? undefined : findLoaded(client, key)
    return paper ? void toggle(paper, mark) : false
  }
  useKeys({
    star: () => act('starred'),
    read: () => act('read'),
    undo: () => void undo(),
    starred: () => navigate({ q: shelfOf(state.q) === 'starred' ? state.q : toggleShelf(state.q, 'starred') }),
  })
}

/** How long the line stands, in milliseconds; while it has the pointer or the focus it stays. */
const standing = 7000

function Told({ onUndo }: { onUndo: () => void }) {
  const { t } = useLanguage()
  const { words, undo, turn } = useTold()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (turn === 0 || words === '') return
    const timer = setInterval(() => {
      if (!line.current?.matches(':hover, :focus-within')) tell('', false)
    }, standing)
    return () => clearInterval(timer)
  }, [turn, words])
  return (
    <div className="told" ref={line}>
      <p role="status">{words && <span key={turn}>{words}</span>}</p>
      {words && undo && (
        <button type="button" onClick={onUndo}>
          {t('done.undo')}
        </button>
      )}
    </div>
  )
}

export function LibraryDesk() {
  const deeds = useDeeds()
  useLibraryKeys(deeds)
  return <Told onUndo={() => void deeds.undo()} />
}
