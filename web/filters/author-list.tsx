// The authors who wrote most of what was found, to choose one.
import type { Facets } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { narrowList } from '../location.ts'
import type { Filters } from '../url-state.ts'

const most = 6

/** Nothing where each wrote one paper: then a list of names says no more than the papers do. */
export function AuthorList({ authors, filters }: { authors: Facets['authors']; filters: Filters }) {
  const { number } = useLanguage()
  const shown = authors.slice(0, most)
  if (!shown[0] || (shown[0].count < 2 && !filters.author)) return null
  return (
    <ul className="choices author-choices">
      {shown.map(({ author, count }) => (
        <li key={author}>
          <button
            type="button"
            className="choice"
            aria-pressed={filters.author === author}
            onClick={() => narrowList({ author: filters.author === author ? '' : author })}
          >
            <span className="choice-name" lang="en">
              {author}
            </span>
            <span className="figure">{number(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
