// One saved search in the dialog: dragged or stepped to its place, renamed, put into a group, removed; its feed unfolds.
import type { DragEvent, KeyboardEvent } from 'react'
import type { SavedSearch } from '#shared/saved-search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { changeSearch, useSearchChange } from './requests.ts'
import { SearchFeed } from './search-feed.tsx'

/** Six dots that a hand takes hold of. */
function Grip() {
  return (
    <svg width="12" height="16" viewBox="0 0 12 16" fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M3 3h2v2H3zM7 3h2v2H7zM3 7h2v2H3zM7 7h2v2H7zM3 11h2v2H3zM7 11h2v2H7z" />
    </svg>
  )
}

/** A field that takes effect on Enter or when it is left; Escape puts back what was. */
function Field({ label, value, longest, list, placeholder, onChange }: FieldProps) {
  const keep = (typed: string) => typed.trim() !== value && onChange(typed.trim())
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') keep(event.currentTarget.value)
    if (event.key !== 'Escape' || event.currentTarget.value === value) return
    event.preventDefault()
    event.currentTarget.value = value
  }
  return (
    <input
      key={value}
      type="text"
      defaultValue={value}
      maxLength={longest}
      aria-label={label}
      list={list}
      placeholder={placeholder}
      onBlur={({ target }) => keep(target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly longest: number
  readonly list?: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

/** What a drag does to an item: it is taken, is under the one that is taken, takes it, or is let go. */
export type DragStep = 'start' | 'over' | 'drop' | 'end'

type ItemProps = {
  readonly search: SavedSearch
  /** The id of the list of groups there are. */
  readonly groups: string
  readonly drop: 'before' | 'after' | undefined
  readonly onStep: (step: 1 | -1, way: 'grip' | 'up' | 'down') => void
  readonly onDrag: (event: DragStep) => void
  readonly onGroup: (group: string) => void
  readonly onRemove: () => void
}

/** Taken by a mouse, or moved by the arrows. */
function GripButton({ search: { name, q }, onStep, onDrag }: Pick<ItemProps, 'search' | 'onStep' | 'onDrag'>) {
  const { t } = useLanguage()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (step === null) return
    event.preventDefault()
    onStep(step, 'grip')
  }
  const onDragStart = (event: DragEvent<HTMLButtonElement>) => {
    event.dataTransfer.setData('text/plain', q)
    event.dataTransfer.effectAllowed = 'move'
    const item = event.currentTarget.closest('li')
    if (item) event.dataTransfer.setDragImage(item, 12, 12)
    onDrag('start')
  }
  return (
    <button
      type="button"
      className="icon-button search-grip"
      draggable
      aria-label={t('searches.drag', { name })}
      title={t('searches.drag', { name })}
      onKeyDown={onKeyDown}
      onDragStart={onDragStart}
      onDragEnd={() => onDrag('end')}
    >
      <Grip />
    </button>
  )
}

export function SearchItem({ search, groups, drop, onStep, onDrag, onGroup, onRemove }: ItemProps) {
  const { t } = useLanguage()
  const { name, q, group } = search
  const { mutate, error } = useSearchChange((wanted: string) => changeSearch(search.id, { name: wanted }))
  return (
    <li
      className="search-item"
      data-search={search.id}
      data-drop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        onDrag('over')
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrag('drop')
      }}
    >
      <div className="search-line">
        <GripButton search={search} onStep={onStep} onDrag={onDrag} />
        <Field
          label={t('searches.nameOf', { name })}
          value={name}
          longest={100}
          onChange={(wanted) => wanted !== '' && mutate(wanted)}
        />
        <Field
          label={t('searches.groupOf', { name })}
          value={group}
          longest={60}
          list={groups}
          placeholder={t('searches.noGroup')}
          onChange={onGroup}
        />
        <span className="search-steps">
          {(['up', 'down'] as const).map((way) => (
            <button
              key={way}
              type="button"
              className={`icon-button search-${way}`}
              aria-label={way === 'up' ? t('searches.up', { name }) : t('searches.down', { name })}
              onClick={() => onStep(way === 'up' ? -1 : 1, way)}
            >
              <Icon name={way} size={14} />
            </button>
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={t('searches.removeNamed', { name })}
            title={t('searches.removeNamed', { name })}
            onClick={onRemove}
          >
            <Icon name="close" size={13} />
          </button>
        </span>
      </div>
      <details className="search-more">
        <summary>
          {t('feeds.title')} <code>{q}</code>
        </summary>
        <SearchFeed search={search} />
      </details>
      {error && <p role="alert">{t('searches.failed', { message: error.message })}</p>}
    </li>
  )
}
