// One paper in the list. Its title is a real link that covers the row, so that a new tab works.
import { type MouseEvent, memo } from 'react'
import type { PaperSummary } from '#shared/paper.ts'
import { shortenAuthors } from '../authors.ts'
import { dayOf, formatDay } from '../dates.ts'
import { categoryName } from '../i18n/category-name.ts'
import { useLanguage } from '../i18n/language.tsx'
import { RowMarks } from '../library/row-marks.tsx'
import { hrefOf } from '../location.ts'
import { PlainHits } from '../marks/hit-text.tsx'
import { PlainTex, TitleText } from '../paper/tex-text.tsx'
import type { View } from '../url-state.ts'

const longestExcerpt = 240
// A number or a name in doubt is for the open paper to say; a list names only those of which a good part can’t be trusted.
const muchDoubt = 0.25

/** The first lines in the chosen language, or in the other where that one is missing. */
function Excerpt({ paper, view }: { paper: PaperSummary; view: View }) {
  const japanese = view === 'en' ? !paper.abstractStart : Boolean(paper.summaryJa)
  const text = japanese ? paper.summaryJa : paper.abstractStart
  if (!text) return null
  const start = text.slice(0, longestExcerpt).replace(/\s*\n\s*/g, japanese ? '' : ' ')
  return (
    <p className="row-excerpt" lang={japanese ? 'ja' : 'en'}>
      <PlainTex text={start} japanese={japanese} />
    </p>
  )
}

function Codes({ paper, dated }: { paper: PaperSummary; dated: boolean }) {
  const { language, t } = useLanguage()
  const first = paper.primaryCategory
  const day = dated ? dayOf(paper.publishedAt) : null
  const others = paper.categories.filter((code) => code !== first)
  return (
    <p className="row-codes">
      {first && <span>{categoryName(first, language)}</span>}
      {first && <code>{first}</code>}
      {others.length > 0 && <code className="row-others">{others.join(' ')}</code>}
      {(paper.doubt ?? 0) >= muchDoubt && <span className="row-mark row-doubt">{t('doubt.mark')}</span>}
      {paper.excerpt && <span className="row-mark">{t('excerpt.mark')}</span>}
      {paper.sample && <span className="row-mark sample-mark">{t('sample')}</span>}
      {day && (
        <time className="row-mark" dateTime={day}>
          {formatDay(day, language)}
        </time>
      )}
    </p>
  )
}

function Authors({ authors }: { authors: readonly string[] }) {
  const { count } = useLanguage()
  const { shown, rest } = shortenAuthors(authors, 3)
  if (shown.length === 0) return null
  return (
    <p className="row-authors">
      <span lang="en">
        <PlainHits text={shown.join(', ')} place="authors" />
      </span>{' '}
      {rest > 0 && <span>{count('authors.rest', rest)}</span>}
    </p>
  )
}

type RowProps = {
  readonly paper: PaperSummary
  readonly open: boolean
  /** Whether it tells its day: where no heading does. */
  readonly dated: boolean
  readonly view: View
  readonly onOpen: (key: string, byKeyboard: boolean) => void
}

/** `onOpen` is called for a plain click or Enter; anything with a modifier is the browser's. */
export const Row = memo(function Row({ paper, open, dated, view, onOpen }: RowProps) {
  const openHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(paper.key, event.detail === 0)
  }
  return (
    <article className={open ? 'row row-open' : 'row'} data-key={paper.key}>
      <Codes paper={paper} dated={dated} />
      <h3 lang="en">
        <a href={hrefOf({ paper: paper.key })} onClick={openHere} aria-current={open ? 'true' : undefined}>
          <TitleText title={paper.title} />
        </a>
      </h3>
      {paper.titleJa && (
        <p className="row-title-ja" lang="ja">
          <PlainHits text={paper.titleJa} place="titleJa" />
        </p>
      )}
      <Authors authors={paper.authors} />
      <Excerpt paper={paper} view={view} />
      <RowMarks paper={paper} />
    </article>
  )
})
