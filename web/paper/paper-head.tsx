// The head of a paper: categories, date, titles, authors. Categories and authors lead to their papers.
import { useState } from 'react'
import type { Paper } from '#shared/paper.ts'
import { formatShare } from '../amounts.ts'
import { shortenAuthors } from '../authors.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { navigate } from '../location.ts'
import { PlainHits } from '../marks/hit-text.tsx'
import { narrowWindow } from '../ui/use-media.ts'
import { noFilters } from '../url-state.ts'
import { useOpenPaper } from './reading-context.ts'
import { TitleText } from './tex-text.tsx'
import { focusDoubt } from './use-paper-keys.ts'

const shownAuthors = 12
const authorsAtOnce = 300
/** Longer titles, in characters, are set smaller and on longer lines. */
const longTitle = 130

/** Lists only the papers of one category or author, and shows that list on a phone too. */
function filterBy(patch: { category: readonly string[] } | { author: string }): void {
  const uncover = window.matchMedia(narrowWindow).matches ? { paper: null } : {}
  navigate({ ...noFilters, ...patch, ...uncover })
}

function Categories({ paper }: { paper: Paper }) {
  const { language, t } = useLanguage()
  const first = paper.primaryCategory
  const codes = first ? [first, ...paper.categories.filter((code) => code !== first)] : paper.categories
  return (
    <ul className="paper-categories" aria-label={t('categories')}>
      {codes.map((code) => (
        <li key={code}>
          <button type="button" onClick={() => filterBy({ category: [code] })}>
            {categoryName(code, language)} <code>{code}</code>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Authors({ authors }: { authors: readonly string[] }) {
  const { t, count } = useLanguage()
  const [most, setMost] = useState(shownAuthors)
  const { shown, rest } = shortenAuthors(authors, most)
  if (authors.length === 0) return <p className="paper-authors quiet">{t('paper.noAuthors')}</p>
  return (
    <p className="paper-authors">
      {shown.map((author, index) => (
        // The same name may stand twice in one list.
        <span key={`${index.toString()}${author}`}>
          <button type="button" lang="en" onClick={() => filterBy({ author })}>
            <PlainHits text={author} place="authors" />
          </button>
          {index < shown.length - 1 && ', '}
        </span>
      ))}
      {rest > 0 && (
        <button type="button" className="link-button" onClick={() => setMost(most + authorsAtOnce)}>
          {count('authors.more', rest)}
        </button>
      )}
    </p>
  )
}

/** How much of the Japanese is in doubt, and the way to the first such sentence. */
function InDoubt() {
  const { t, language } = useLanguage()
  const { paper, reading } = useOpenPaper()
  const first = reading.sentences.find(({ doubts }) => doubts.length > 0)
  if (!paper.doubt || !first) return null
  return (
    <p className="paper-doubt">
      <button type="button" onClick={() => focusDoubt(first.index)}>
        {t('doubt.share', { share: formatShare(paper.doubt, language) })}
      </button>
    </p>
  )
}

/** The head, with the paper's title as the page's first heading. */
export function PaperHead({ paper }: { paper: Paper }) {
  const { language, t } = useLanguage()
  const day = dayOf(paper.publishedAt)
  return (
    <header className="paper-head">
      <div className="paper-meta">
        <Categories paper={paper} />
        <p>
          {paper.sample && <span className="sample-mark">{t('sample')}</span>}
          {day === null ? t('day.none') : <time dateTime={day}>{formatDay(day, language)}</time>}
          {paper.versions.length > 1 && <span> · {t('paper.version', { number: paper.versions.length })}</span>}
        </p>
      </div>
      <h1 lang="en" tabIndex={-1} className={paper.title.length > longTitle ? 'title-long' : undefined}>
        <TitleText title={paper.title} />
      </h1>
      {paper.titleJa && (
        <p className="paper-title-ja" lang="ja">
          <PlainHits text={paper.titleJa} place="titleJa" />
        </p>
      )}
      <Authors authors={paper.authors} />
      <InDoubt />
    </header>
  )
}
