// The papers of a list on paper: as they are listed, each kept together, the first hundreds of a long list.

import type { PaperSummary } from '#shared/paper.ts'
import type { PapersPage } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { listChips } from '../list/chip-list.ts'
import { JapaneseTex, PlainTex, TexText, useTexReady } from '../paper/tex-text.tsx'
import type { Filters } from '../url-state.ts'
import { EditionHead } from './edition-head.tsx'
import { mostPrinted } from './kind.ts'
import { trimStart } from './text-start.ts'

/** Formulas drawn, once what draws them is there; `data-waits` until then. */
function Passage({ text, lang }: { text: string; lang: 'ja' | 'en' }) {
  const ready = useTexReady(text)
  const japanese = lang === 'ja'
  return (
    <p className={`${lang}-text`} lang={lang} data-waits={ready ? undefined : ''}>
      {!ready && <PlainTex text={text} japanese={japanese} />}
      {ready && (japanese ? <JapaneseTex text={text} /> : <TexText text={text} />)}
    </p>
  )
}

function Item({ paper }: { paper: PaperSummary }) {
  return (
    <li className="edition-item">
      <EditionHead paper={paper} level="h2" mostAuthors={8} />
      <div className="edition-pair">
        {paper.summaryJa && <Passage text={paper.summaryJa.replace(/\s*\n\s*/g, '')} lang="ja" />}
        {paper.abstractStart && <Passage text={trimStart(paper.abstractStart)} lang="en" />}
      </div>
    </li>
  )
}

/** How many there are, and whether these are all. */
function Sum({ total, printed }: { total: PapersPage['total'] | undefined; printed: number }) {
  const { t, count, number } = useLanguage()
  const all = !total ? '' : total.exact ? number(total.count) : `${number(total.count)}+`
  if (!total || total.count === printed) return <p className="edition-sum">{count('papers', printed)}</p>
  return <p className="edition-sum">{t('print.cut', { total: all, count: printed })}</p>
}

/** What is loaded of the list. */
export function ListEdition({ filters, pages }: { filters: Filters; pages: readonly PapersPage[] }) {
  const translator = useLanguage()
  const papers = pages.flatMap(({ items }) => items).slice(0, mostPrinted)
  const chips = listChips(filters, translator)
  return (
    <section className="edition">
      <h1 className="edition-name">{chips.map(({ label }) => label).join(' · ') || translator.t('filters.all')}</h1>
      <Sum total={pages[0]?.total} printed={papers.length} />
      <ol>
        {papers.map((paper) => (
          <Item key={paper.key} paper={paper} />
        ))}
      </ol>
    </section>
  )
}
