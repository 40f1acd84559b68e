// Under the shelves: the saved searches, group by group, each with how many unread papers it finds. Nothing where none
// is saved.
import './searches.css'
import { useState } from 'react'
import { reachable, type SavedSearch } from '#shared/saved-search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { useQueryLanguage } from '../query-language.ts'
import type { Filters } from '../url-state.ts'
import { listGroups } from './arrange.ts'
import { fullQuery, listOf } from './full-query.ts'
import { useSearches } from './requests.ts'
import { SearchesDialog } from './searches-dialog.tsx'

/** What the list is narrowed to, as one query; null until the language of queries is there. */
export function useFullQuery(filters: Filters): string | null {
  const language = useQueryLanguage(true)
  return language && fullQuery(filters, language, new Date().toISOString().slice(0, 10))
}

function Unread({ unread: { count: unread, exact } }: SavedSearch) {
  const { t, count, number } = useLanguage()
  if (unread === 0) return null
  return (
    <>
      <span className="figure" aria-hidden="true">
        {exact ? number(unread) : t('searches.over', { count: unread })}
      </span>
      <span className="visually-hidden">{count('searches.unread', unread)}</span>
    </>
  )
}

function Item({ search, on, place }: { search: SavedSearch; on: boolean; place: number }) {
  const key = place < reachable ? ` (g ${place + 1})` : ''
  return (
    <li>
      <button
        type="button"
        className="choice"
        aria-pressed={on}
        title={`${search.q}${key}`}
        onClick={() => navigate(listOf(search.q))}
      >
        <span className="choice-name">{search.name}</span>
        <Unread {...search} />
      </button>
    </li>
  )
}

export function SavedSearchList({ state }: { state: Filters }) {
  const { t } = useLanguage()
  const searches = useSearches().data?.searches ?? []
  const [editing, setEditing] = useState(false)
  const q = useFullQuery(state)
  if (searches.length === 0 && !editing) return null
  return (
    <section className="saved-searches">
      <h2>{t('searches.title')}</h2>
      {listGroups(searches).map(([group, members]) => (
        <div key={group}>
          {group !== '' && <h3>{group}</h3>}
          <ul className="choices">
            {members.map((search) => (
              <Item key={search.id} search={search} on={search.q === q} place={searches.indexOf(search)} />
            ))}
          </ul>
        </div>
      ))}
      <button type="button" className="link-button unfold" onClick={() => setEditing(true)}>
        {t('searches.edit')}
      </button>
      {editing && <SearchesDialog searches={searches} onClose={() => setEditing(false)} />}
    </section>
  )
}
