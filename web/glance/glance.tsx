// A day at a glance: its categories as blocks, and how watched words and the largest categories went in the last half year.
// The days are those the list is narrowed to, else the newest day it has.
import type { Facets } from '#shared/search.ts'
import { formatRange } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { TagDot } from '../library/tag-names.tsx'
import { useWatchWords } from '../library/use-watch.ts'
import { queryOfWatched } from '../library/watch-query.ts'
import { narrowList, navigate } from '../location.ts'
import { useFacets } from '../queries.ts'
import { changeFilters, mergeFilters } from '../typed-query.ts'
import { type Filters, toggleCategory } from '../url-state.ts'
import { DayBlocks } from './day-blocks.tsx'
import { Trend } from './trend.tsx'

const [mostWords, mostCategories] = [6, 4]

/** The days to look at; null where nothing the list shows has a date. */
function useDays(filters: Filters): { readonly from: string; readonly to: string } | null {
  const { from, to } = mergeFilters(filters)
  const asked = from !== '' || to !== ''
  const newest = useFacets(filters).data?.days[0]?.day
  if (asked) return { from, to }
  return newest ? { from: newest, to: newest } : null
}

function Trends({ categories, newest }: { categories: Facets['categories']; newest: string }) {
  const { t, language } = useLanguage()
  const words = useWatchWords().slice(0, mostWords)
  return (
    <section className="trends">
      <h2>
        {t('glance.trends')}
        <span className="figure">{t('glance.lastWeekShort')}</span>
      </h2>
      <ul>
        {words.map((word) => {
          const q = queryOfWatched(word)
          return (
            <Trend
              key={`${word.kind} ${word.text}`}
              name={
                <>
                  <TagDot colour={word.colour} />
                  {word.text}
                </>
              }
              search={{ q }}
              newest={newest}
              onChoose={() => navigate({ q })}
            />
          )
        })}
        {categories.slice(0, mostCategories).map(({ category }) => (
          <Trend
            key={category}
            name={
              <>
                {categoryName(category, language)} <code>{category}</code>
              </>
            }
            search={{ category: [category] }}
            newest={newest}
            onChoose={() => narrowList({ category: [category] })}
          />
        ))}
      </ul>
    </section>
  )
}

export function Glance({ filters }: { filters: Filters }) {
  const { t, language, count } = useLanguage()
  const library = useFacets().data
  const days = useDays(filters)
  const found = useFacets({ ...filters, ...changeFilters(filters, { category: [], ...days }) }).data
  const newest = library?.days[0]?.day
  if (!library || !found || !newest || days === null) return null
  const papers = found.days.reduce((sum, day) => sum + day.count, 0)
  const merged = mergeFilters(filters)
  const choose = (category: string) => narrowList({ category: toggleCategory(merged, category), ...days })
  return (
    <div className="glance">
      <section>
        <h2>
          {formatRange(days.from, days.to, language)}
          <span className="figure">{count('papers', papers)}</span>
        </h2>
        <DayBlocks categories={found.categories} chosen={merged.category} onChoose={choose} />
        {!found.exact && <p className="glance-rest">{t('filters.newest')}</p>}
      </section>
      <Trends categories={library.categories} newest={newest} />
    </div>
  )
}
