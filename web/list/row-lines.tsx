// The lines of a row: what kind of paper it is, who wrote it, how it begins.
import type { ReactNode } from 'react'
import type { PaperSummary } from '#shared/paper.ts'
import { shortenAuthors } from '../authors.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { PlainHits } from '../marks/hit-text.tsx'
import { PlainTex } from '../paper/tex-text.tsx'
import type { View } from '../url-state.ts'

// More than two lines of the widest list; setting text is most of what a row costs.
const longestExcerpt = { ja: 120, en: 240 }
const authorsShown = 3
// A number or a name in doubt is for the open paper to say; a list names only those of which a good part can’t be trusted.
const muchDoubt = 0.25

/** Lines of a text as one, as its language joins them. */
function joinLines(text: string, japanese: boolean): string {
  return text.replace(/\s*\n\s*/g, japanese ? '' : ' ')
}

/** The first lines in the chosen language, or in the other where that one is missing. */
export function Excerpt({ paper, view }: { paper: PaperSummary; view: View }) {
  const japanese = view === 'en' ? !paper.abstractStart : Boolean(paper.summaryJa)
  const text = japanese ? paper.summaryJa : paper.abstractStart
  if (!text) return null
  return (
    <p className="row-excerpt" lang={japanese ? 'ja' : 'en'}>
      <PlainTex text={joinLines(text.slice(0, longestExcerpt[japanese ? 'ja' : 'en']), japanese)} japanese={japanese} />
    </p>
  )
}

/** The Japanese summary and how the English abstract begins, the chosen language first. */
export function Unfolded({ id, paper, view }: { id: string; paper: PaperSummary; view: View }) {
  const { summaryJa, abstractStart } = paper
  const ja = summaryJa && (
    <p key="ja" lang="ja">
      <PlainTex text={joinLines(summaryJa, true)} japanese />
    </p>
  )
  const en = abstractStart && (
    <p key="en" lang="en">
      <PlainTex text={joinLines(abstractStart, false)} japanese={false} />
      {!/[.?!]\s*$/.test(abstractStart) && '…'}
    </p>
  )
  return (
    <div className="row-unfolded" id={id}>
      {view === 'en' ? [en, ja] : [ja, en]}
    </div>
  )
}

/** What sets a paper apart: in doubt, cut short, a sample; and its day, where no heading tells it. */
function Marks({ paper, dated }: { paper: PaperSummary; dated: boolean }) {
  const { language, t } = useLanguage()
  const day = dated ? dayOf(paper.publishedAt) : null
  return (
    <>
      {(paper.doubt ?? 0) >= muchDoubt && <span className="row-mark row-doubt">{t('doubt.mark')}</span>}
      {paper.excerpt && <span className="row-mark">{t('excerpt.mark')}</span>}
      {paper.sample && <span className="row-mark sample-mark">{t('sample')}</span>}
      {day && (
        <time className="row-mark" dateTime={day}>
          {formatDay(day, language)}
        </time>
      )}
    </>
  )
}

/** The paper's categories, the first by name, and its marks. */
export function Codes({ paper, dated }: { paper: PaperSummary; dated: boolean }) {
  const { language } = useLanguage()
  const first = paper.primaryCategory
  const others = paper.categories.filter((code) => code !== first)
  return (
    <p className="row-codes">
      {first && <span>{categoryName(first, language)}</span>}
      {first && <code>{first}</code>}
      {others.length > 0 && <code className="row-others">{others.join(' ')}</code>}
      <Marks paper={paper} dated={dated} />
    </p>
  )
}

function Names({ authors }: { authors: readonly string[] }) {
  const { count } = useLanguage()
  const { shown, rest } = shortenAuthors(authors, authorsShown)
  if (shown.length === 0) return null
  return (
    <>
      <span className="row-names" lang="en">
        <PlainHits text={shown.join(', ')} place="authors" />
      </span>{' '}
      {rest > 0 && <span className="row-rest">{count('authors.rest', rest)}</span>}
    </>
  )
}

/** The first authors, with what stands at the end of their line. Nothing where there is neither. */
export function Authors({ authors, children }: { authors: readonly string[]; children: ReactNode }) {
  if (authors.length === 0 && !children) return null
  return (
    <p className="row-authors">
      <Names authors={authors} />
      {children}
    </p>
  )
}

/** All of it in one quiet line. */
export function QuietLine({ paper, dated, children }: { paper: PaperSummary; dated: boolean; children: ReactNode }) {
  return (
    <p className="row-authors row-quiet">
      <Names authors={paper.authors} />
      {paper.primaryCategory && <code>{paper.primaryCategory}</code>}
      <Marks paper={paper} dated={dated} />
      {children}
    </p>
  )
}
