// At the top of the side bar: all papers, the reader's shelves, and tags, each with its count. They edit the query.
import { type ReactNode, useState } from 'react'
import { foldText } from '#shared/script.ts'
import { useLanguage } from '../i18n/language.tsx'
import { clearFilters, navigate } from '../location.ts'
import { type Filters, hasFilters } from '../url-state.ts'
import { runAction } from '../use-keys.ts'
import { shelfOf, shelves, splitTags, toggleShelf, toggleTag } from './shelf-query.ts'
import { TagDot } from './tag-names.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { useLibrary } from './use-marks.ts'

type ChoiceProps = { name: ReactNode; count: number | undefined; on: boolean; onChoose: () => void }

function Choice({ name, count, on, onChoose }: ChoiceProps) {
  const { number } = useLanguage()
  return (
    <button type="button" className="choice" aria-pressed={on} onClick={onChoose}>
      <span className="choice-name">{name}</span>
      <span className="figure">{count === undefined ? '' : number(count)}</span>
    </button>
  )
}

/** `papers` is how many the library has. */
export function Shelves({ state, papers }: { state: Filters; papers: number }) {
  const { t } = useLanguage()
  const library = useLibrary().data
  const chosen = shelfOf(state.q)
  const names = { unread: t('shelf.unread'), starred: t('shelf.starred'), later: t('shelf.later') }
  return (
    <section aria-label={t('shelf.label')}>
      <ul className="choices">
        <li>
          <Choice name={t('filters.all')} count={papers} on={!hasFilters(state)} onChoose={clearFilters} />
        </li>
        {shelves.map((shelf) => (
          <li key={shelf}>
            <Choice
              name={names[shelf]}
              count={library?.[shelf]}
              on={chosen === shelf}
              onChoose={() => navigate({ q: toggleShelf(state.q, shelf) })}
            />
          </li>
        ))}
        <li>
          <button type="button" className="choice" aria-haspopup="dialog" onClick={() => runAction('forYou')}>
            <span className="choice-name">{t('forYou.title')}</span>
          </button>
        </li>
      </ul>
    </section>
  )
}

/** The reader's tags; nothing where there are none. */
export function TagList({ state }: { state: Filters }) {
  const { t } = useLanguage()
  const tags = useLibrary().data?.tags ?? []
  const [editing, setEditing] = useState(false)
  const chosen = splitTags(state.q).tags.map(foldText)
  if (tags.length === 0 && !editing) return null
  return (
    <section>
      <h2>{t('tags.title')}</h2>
      <ul className="choices">
        {tags.map(({ id, name, colour, papers }) => (
          <li key={id}>
            <Choice
              name={
                <>
                  <TagDot colour={colour} />
                  {name}
                </>
              }
              count={papers}
              on={chosen.includes(foldText(name))}
              onChoose={() => navigate({ q: toggleTag(state.q, name) })}
            />
          </li>
        ))}
      </ul>
      <button type="button" className="link-button unfold" onClick={() => setEditing(true)}>
        {t('tags.edit')}
      </button>
      {editing && <TagsDialog tags={tags} onClose={() => setEditing(false)} />}
    </section>
  )
}
