// The head of a printed paper: where it belongs, titles, authors.
import { formatAbstractUrl } from '#shared/arxiv-id.ts'
import type { PaperSummary } from '#shared/paper.ts'
import { shortenAuthors } from '../authors.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { TitleText } from '../paper/tex-text.tsx'

type EditionHeadProps = {
  readonly paper: Pick<
    PaperSummary,
    'arxivId' | 'title' | 'titleJa' | 'authors' | 'categories' | 'primaryCategory' | 'publishedAt'
  >
  readonly level: 'h1' | 'h2'
  readonly mostAuthors: number
}

/** The paper's address at arXiv, without what every address begins with. */
export function formatPrintedAddress(arxivId: string): string {
  return formatAbstractUrl(arxivId).replace(/^https?:\/\//, '')
}

/** Thousands of authors are a number on paper: nothing unfolds there. */
export function EditionHead({ paper, level: Title, mostAuthors }: EditionHeadProps) {
  const { t, count, language } = useLanguage()
  const day = dayOf(paper.publishedAt)
  const first = paper.primaryCategory
  const codes = first ? [first, ...paper.categories.filter((code) => code !== first)] : paper.categories
  const { shown, rest } = shortenAuthors(paper.authors, mostAuthors)
  const places = [day === null ? t('day.none') : formatDay(day, language), paper.arxivId && `arXiv:${paper.arxivId}`]
  return (
    <header className="edition-head">
      <p className="edition-meta">
        <span>{codes.map((code) => `${categoryName(code, language)} ${code}`).join('　')}</span>
        <span>{places.filter(Boolean).join(' · ')}</span>
      </p>
      <Title lang="en">
        <TitleText title={paper.title} />
      </Title>
      {paper.titleJa && (
        <p className="edition-title-ja" lang="ja">
          {paper.titleJa}
        </p>
      )}
      <p className="edition-authors">
        <span lang="en">{shown.join(', ')}</span> {rest > 0 && count('authors.rest', rest)}
      </p>
    </header>
  )
}
