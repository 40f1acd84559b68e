// An empty list says why: the library is empty, or nothing fits the filters. Each with a way on.
import { useLanguage } from '../i18n/language.tsx'
import { clearFilters, navigate, usePlace } from '../location.ts'
import { useFacets } from '../queries.ts'
import { Empty } from '../ui/states.tsx'
import { listChips } from './chip-list.ts'

function EmptyLibrary({ onAdd }: { onAdd: () => void }) {
  const { t } = useLanguage()
  return (
    <Empty title={t('empty.library')}>
      <p>{t('empty.libraryHint')}</p>
      <p className="state-ways">
        <button type="button" className="button button-main" onClick={onAdd}>
          {t('add.open')}
        </button>
      </p>
    </Empty>
  )
}

/** The query with its misspelt words mended, where that finds something. */
function Meant({ q }: { q: string }) {
  const { t } = useLanguage()
  return (
    <p>
      {t('empty.meant')}{' '}
      <button type="button" className="link-button" onClick={() => navigate({ q })}>
        {q}
      </button>
    </p>
  )
}

/** For a list without papers. `meant`: the query as it was probably meant. */
export function ListEmpty({ meant, onAdd }: { meant: string | null; onAdd: () => void }) {
  const translator = useLanguage()
  const { t } = translator
  const { state } = usePlace()
  const facets = useFacets()
  const chips = listChips(state, translator)
  if (facets.data?.papers === 0 || chips.length === 0) return <EmptyLibrary onAdd={onAdd} />
  return (
    <Empty title={t('empty.hits')}>
      {meant === null ? <p>{t('empty.hitsHint')}</p> : <Meant q={meant} />}
      <ul className="state-ways">
        {chips.map((chip) => (
          <li key={chip.id}>
            <button type="button" className="button" onClick={() => navigate(chip.without)}>
              {t('chip.takeOff', { name: chip.label })}
            </button>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <button type="button" className="button" onClick={clearFilters}>
              {t('chips.clear')}
            </button>
          </li>
        )}
      </ul>
    </Empty>
  )
}
