// The saved searches to be ordered, grouped, renamed and removed. What was removed last can be put back where it was.
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { SavedSearch } from '#shared/saved-search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dropSearch, listGroups, regroup, stepSearch } from './arrange.ts'
import { addSearch, removeSearch, useSearchChange, useSearchOrder } from './requests.ts'
import { type DragStep, SearchItem } from './search-item.tsx'

type Removed = { readonly search: SavedSearch; readonly place: number }

/** Removes a search; `last` is the one that can be put back. */
function useRemoval() {
  const [last, setLast] = useState<Removed | null>(null)
  const removal = useSearchChange(({ search }: Removed) => removeSearch(search.id))
  const back = useSearchChange(({ search: { name, q, group, secret }, place }: Removed) =>
    addSearch({ name, q, group, secret, place }),
  )
  return {
    last,
    error: removal.error ?? back.error,
    remove: (removed: Removed) => removal.mutate(removed, { onSuccess: () => setLast(removed) }),
    undo: () => last && back.mutate(last, { onSuccess: () => setLast(null) }),
  }
}

/** Moves searches, and keeps the focus on what moved them: an element that changes its place loses it. */
function useMoves(searches: readonly SavedSearch[]) {
  const { t } = useLanguage()
  const { order, error } = useSearchOrder()
  const [said, say] = useState('')
  const wanted = useRef<string | null>(null)
  const [drag, setDrag] = useState<{ readonly held: number; readonly over: number | null } | null>(null)
  const seen = useRef(searches)
  useLayoutEffect(() => {
    if (seen.current === searches) return
    seen.current = searches
    if (wanted.current) document.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  })
  const put = (next: readonly SavedSearch[], search: SavedSearch) => {
    if (next === searches) return
    const place = next.findIndex(({ id }) => id === search.id) + 1
    say(t('searches.moved', { name: search.name, place, count: next.length }))
    void order(next)
  }
  return {
    said,
    error,
    group: (search: SavedSearch, group: string) => put(regroup(searches, search.id, group), search),
    step: (search: SavedSearch, step: 1 | -1, way: string) => {
      wanted.current = `[data-search="${search.id}"] .search-${way}`
      put(stepSearch(searches, search.id, step), search)
    },
    drag: (search: SavedSearch, event: DragStep) => {
      const held = searches.find(({ id }) => id === drag?.held)
      if (event === 'drop' && held) put(dropSearch(searches, held.id, search.id), held)
      if (event === 'start') setDrag({ held: search.id, over: null })
      else if (event === 'over') setDrag(drag && (drag.over === search.id ? drag : { ...drag, over: search.id }))
      else setDrag(null)
    },
    /** Where the one that is dragged would stand: before or after this one. */
    dropAt: ({ id }: SavedSearch): 'before' | 'after' | undefined => {
      if (drag === null || drag.over !== id || drag.held === id) return undefined
      const place = (one: number) => searches.findIndex((search) => search.id === one)
      return place(drag.held) < place(id) ? 'after' : 'before'
    },
  }
}

export function SearchesDialog({ searches, onClose }: { searches: readonly SavedSearch[]; onClose: () => void }) {
  const { t } = useLanguage()
  const removal = useRemoval()
  const moves = useMoves(searches)
  const groups = useId()
  const error = removal.error ?? moves.error
  return (
    <Dialog title={t('searches.edit')} kind="wide" onClose={onClose}>
      <datalist id={groups}>
        {listGroups(searches).map(([group]) => group !== '' && <option key={group} value={group} />)}
      </datalist>
      {searches.length === 0 && <p className="quiet">{t('searches.empty')}</p>}
      {listGroups(searches).map(([group, members]) => (
        <section key={group}>
          {group !== '' && <h3 className="search-group">{group}</h3>}
          <ul className="search-items">
            {members.map((search) => (
              <SearchItem
                key={search.id}
                search={search}
                groups={groups}
                drop={moves.dropAt(search)}
                onStep={(step, way) => moves.step(search, step, way)}
                onDrag={(event) => moves.drag(search, event)}
                onGroup={(wanted) => moves.group(search, wanted)}
                onRemove={() => removal.remove({ search, place: searches.indexOf(search) })}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="search-told" role="status">
        {removal.last && (
          <p>
            {t('searches.removed', { name: removal.last.search.name })}
            <button type="button" className="link-button" ref={(button) => button?.focus()} onClick={removal.undo}>
              {t('searches.undo')}
            </button>
          </p>
        )}
        <span className="visually-hidden">{moves.said}</span>
      </div>
      {error && <p role="alert">{t('searches.failed', { message: error.message })}</p>}
    </Dialog>
  )
}
