// Beside what narrows the list: a way to keep it with a name, and to read it in another program as a feed.
import './searches.css'
import { type FormEvent, useId, useState } from 'react'
import type { SavedSearch } from '#shared/saved-search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { splitTags } from '../library/shelf-query.ts'
import { tell } from '../library/told.ts'
import { listChips } from '../list/chip-list.ts'
import { splitStates } from '../states-query.ts'
import { Dialog } from '../ui/dialog.tsx'
import { type Filters, formatFilters } from '../url-state.ts'
import { listGroups } from './arrange.ts'
import { FeedCopy } from './feed-copy.tsx'
import { addSearch, changeSearch, useSearchChange, useSearches } from './requests.ts'
import { useFullQuery } from './saved-searches.tsx'

function Bookmark({ filled }: { filled: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M4.5 2.5h7v11L8 10.8l-3.5 2.7z"
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}

type FormProps = { readonly q: string; readonly filters: Filters; readonly onClose: () => void }

function SaveForm({
  q,
  known,
  name,
  onClose,
}: Omit<FormProps, 'filters'> & { name: string; known: SavedSearch | undefined }) {
  const { t } = useLanguage()
  const groups = useId()
  const searches = useSearches().data?.searches ?? []
  const { mutate, error, isPending } = useSearchChange((wanted: { name: string; group: string }) =>
    known ? changeSearch(known.id, wanted) : addSearch({ ...wanted, q }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wanted = { name: String(form.get('name')).trim(), group: String(form.get('group')).trim() }
    mutate(wanted, {
      onSuccess: () => {
        onClose()
        tell(t('searches.saved', { name: wanted.name }), false)
      },
    })
  }
  return (
    <form className="save-form" onSubmit={submit}>
      <label>
        {t('searches.name')}
        <input type="text" name="name" required maxLength={100} defaultValue={known?.name ?? name} autoComplete="off" />
      </label>
      <label>
        {t('searches.group')}
        <input type="text" name="group" maxLength={60} list={groups} defaultValue={known?.group} autoComplete="off" />
      </label>
      <datalist id={groups}>
        {listGroups(searches).map(([group]) => group !== '' && <option key={group} value={group} />)}
      </datalist>
      <p className="save-query">
        <code>{q}</code>
      </p>
      {error && <p role="alert">{t('searches.failed', { message: error.message })}</p>}
      <button type="submit" className="button button-main" disabled={isPending}>
        {t('searches.submit')}
      </button>
    </form>
  )
}

function SaveDialog({ q, filters, known, onClose }: FormProps & { known: SavedSearch | undefined }) {
  const translator = useLanguage()
  const { t } = translator
  const { words } = splitTags(splitStates(filters.q).words)
  const name = listChips(filters, translator)
    .map(({ id, label }) => (id === 'q' ? words : label))
    .join(' ')
    .slice(0, 100)
  return (
    <Dialog title={t('searches.save')} kind="box" onClose={onClose}>
      <SaveForm q={q} known={known} name={name} onClose={onClose} />
      <section className="save-feed">
        <h3>{t('feeds.title')}</h3>
        <p className="quiet">{t('feeds.hint')}</p>
        <FeedCopy addressOf={(format) => `/api/feed.${format}?${formatFilters({ ...filters, sort: 'new' })}`} />
      </section>
    </Dialog>
  )
}

/** The button; pressed where this very search is saved. */
export function SaveSearch({ filters }: { filters: Filters }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const q = useFullQuery(filters)
  const known = useSearches().data?.searches.find((search) => search.q === q)
  if (q === null || q === '') return null
  return (
    <>
      <button
        type="button"
        className="icon-button save-search"
        aria-label={t('searches.save')}
        aria-pressed={known !== undefined}
        title={t('searches.save')}
        onClick={() => setOpen(true)}
      >
        <Bookmark filled={known !== undefined} />
      </button>
      {open && <SaveDialog q={q} filters={filters} known={known} onClose={() => setOpen(false)} />}
    </>
  )
}
