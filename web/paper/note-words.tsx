// What the notes say: what the page said in a restored place, how a term is told elsewhere, why a sentence is in doubt.
import type { ReactNode } from 'react'
import type { PaperTerm, Restoration } from '#shared/bitext.ts'
import { useLanguage } from '../i18n/language.tsx'
import { listReasons } from './doubt-words.ts'
import { useOpenPaper } from './reading-context.ts'
import type { Sentence } from './sentences.ts'
import { TexText } from './tex-text.tsx'

function RestoredNote({ of: { kind, damaged, correct } }: { of: Restoration }) {
  const { t } = useLanguage()
  const { shown } = useOpenPaper()
  const page = shown === 'page'
  return (
    <>
      <span className="note-label">{page ? t('restored.to') : t('restored.from')}</span>{' '}
      {page ? kind === 'math' ? <TexText text={correct} /> : <span>{correct}</span> : <code>{damaged}</code>}
    </>
  )
}

function TermNote({ of }: { of: PaperTerm }) {
  const { t, number } = useLanguage()
  const { paper } = useOpenPaper()
  return (
    <>
      <span className="note-label" lang="en">
        {(paper.abstractEn ?? '').slice(...of.en)}
      </span>
      <ul>
        {of.renderings.map(({ ja, count }) => (
          <li key={ja} lang="ja">
            {ja} <span className="figure">{number(count)}</span>
          </li>
        ))}
      </ul>
      {of.unusual && <span className="note-label">{t('term.unusual')}</span>}
    </>
  )
}

function DoubtNote({ of }: { of: Sentence }) {
  const translator = useLanguage()
  return (
    <ul>
      {listReasons(of.doubts, translator).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

/** By the `data-note` of a mark. */
export function useDescribe(): (id: string) => ReactNode {
  const { paper, reading } = useOpenPaper()
  return (id) => {
    const [kind, number = ''] = id.split(':')
    const index = Number(number)
    const restoration = kind === 'restored' ? paper.restorations[index] : undefined
    const term = kind === 'term' ? paper.terms[index] : undefined
    const sentence = kind === 'doubt' ? reading.sentences.find((one) => one.index === index) : undefined
    if (restoration) return <RestoredNote of={restoration} />
    if (term) return <TermNote of={term} />
    return sentence ? <DoubtNote of={sentence} /> : null
  }
}
