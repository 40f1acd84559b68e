// What of the reader's library stands behind all panes: its keys, the line that says what was done, news from other tabs, and
// reading by scrolling.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Library } from '#shared/library.ts'
import { useLanguage } from '../i18n/language.tsx'
import { navigate, usePlace } from '../location.ts'
import { useKeys } from '../use-keys.ts'
import { findLoaded, hearMarks, refreshMarks } from './desk.ts'
import { createGapFinder, createLibraryStream } from './library-stream.ts'
import { shelfOf, toggleShelf } from './shelf-query.ts'
import { tell, useTold } from './told.ts'
import { useDeeds } from './use-marks.ts'
import { useScrollReads } from './use-scroll-reads.ts'

/** Follows what others do while the tab is in sight. */
function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const isBeyond = createGapFinder(() => client.getQueryData<Library>(['library'])?.revision)
    const later = (work: () => void, milliseconds: number) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    }
    const stream = createLibraryStream({ open: (path) => new EventSource(path), later }, (event) => {
      if (isBeyond(event)) void refreshMarks(client)
      else if (event.kind === 'marks') hearMarks(client, event.key, event.marks)
    })
    const look = () => stream.want(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      document.removeEventListener('visibilitychange', look)
      stream.want(false)
    }
  }, [client])
}

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
  useNews()
  useLibraryKeys(deeds)
  useScrollReads(deeds.markSeen)
  return <Told onUndo={() => void deeds.undo()} />
}
