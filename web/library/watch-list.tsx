// Among the filters: what the reader watches for, and whether it goes first or alone. Both are words of the query or the order.

import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { splitStates, toggleState } from '../states-query.ts'
import { sortOf, withoutSort } from '../typed-query.ts'
import { Segmented } from '../ui/segmented.tsx'
import type { Filters } from '../url-state.ts'
import { runAction } from '../use-keys.ts'
import { TagDot } from './tag-names.tsx'
import { useWatchWords } from './use-watch.ts'
import { queryOfWatched } from './watch-query.ts'

const watched = { state: 'watched', not: false } as const
const isOnly = (q: string) => splitStates(q).states.some(({ state, not }) => state === 'watched' && !not)
type Way = 'all' | 'first' | 'only'

/** What the address makes of watched papers. */
function wayOf(filters: Filters): Way {
  if (isOnly(filters.q)) return 'only'
  return sortOf(filters) === 'watched' ? 'first' : 'all'
}

function choose(filters: Filters, way: Way): void {
  const q = withoutSort(filters.q)
  const sort = sortOf(filters)
  const others = isOnly(q) ? toggleState(q, watched) : q
  navigate({
    q: way === 'only' ? toggleState(others, watched) : others,
    sort: way === 'first' ? 'watched' : sort === 'watched' ? 'new' : sort,
  })
}

export function WatchList({ filters }: { filters: Filters }) {
  const { t } = useLanguage()
  const words = useWatchWords()
  return (
    <section>
      <h2>{t('watch.title')}</h2>
      {words.length > 0 && (
        <>
          <div className="watch-way">
            <Segmented
              label={t('watch.way')}
              options={[
                { value: 'all', label: t('watch.all') },
                { value: 'first', label: t('watch.first') },
                { value: 'only', label: t('watch.onlyShort') },
              ]}
              value={wayOf(filters)}
              onChange={(way) => choose(filters, way)}
            />
          </div>
          <ul className="watch-words">
            {words.map((word) => (
              <li key={`${word.kind} ${word.text}`}>
                <button type="button" onClick={() => navigate({ q: queryOfWatched(word) })}>
                  <TagDot colour={word.colour} />
                  {word.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="link-button unfold" onClick={() => runAction('watch')}>
        {words.length > 0 ? t('watch.edit') : t('watch.begin')}
      </button>
    </section>
  )
}
