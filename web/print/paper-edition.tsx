// The open paper on paper: both texts in pairs, what is in doubt told in notes at the end, and where it is found.
import { useMemo } from 'react'
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { listReasons } from '../paper/doubt-words.ts'
import { isCorrected, OpenPaperProvider, useNewOpenPaper } from '../paper/reading-context.ts'
import { readSentences, type Sentence } from '../paper/sentences.ts'
import { EnglishSide, JapaneseSide } from '../paper/sides.tsx'
import { EditionHead, formatPrintedAddress } from './edition-head.tsx'

function Pair({ sentence, doubtful }: { sentence: Sentence; doubtful: boolean }) {
  return (
    <li className={doubtful ? 'edition-pair edition-doubtful' : 'edition-pair'}>
      <JapaneseSide sentence={sentence} live={false} />
      <EnglishSide sentence={sentence} />
    </li>
  )
}

function Notes({ doubtful }: { doubtful: readonly Sentence[] }) {
  const translator = useLanguage()
  if (doubtful.length === 0) return null
  return (
    <section className="edition-notes">
      <h2>{translator.t('print.doubts')}</h2>
      <ol>
        {doubtful.map((sentence) => (
          <li key={sentence.index}>{listReasons(sentence.doubts, translator).join(' ')}</li>
        ))}
      </ol>
    </section>
  )
}

/** As the reader shows it: restored or as the page has it, with the reader's own words. */
export function PaperEdition({ paper }: { paper: Paper }) {
  const { t } = useLanguage()
  const reading = useMemo(() => readSentences(paper), [paper])
  const open = useNewOpenPaper(paper, reading)
  const doubtful = reading.sentences.filter(
    (sentence) => sentence.doubts.length > 0 && !isCorrected(sentence, open.shown),
  )
  const missing = !paper.summaryJa ? t('paper.noJapanese') : !paper.abstractEn ? t('paper.noEnglish') : null
  return (
    <OpenPaperProvider value={open}>
      <article className="edition">
        <EditionHead paper={paper} level="h1" mostAuthors={60} />
        {missing && <p className="edition-missing">{missing}</p>}
        <ol className={missing ? 'edition-pairs edition-one' : 'edition-pairs'}>
          {reading.sentences.map((sentence) => (
            <Pair key={sentence.index} sentence={sentence} doubtful={doubtful.includes(sentence)} />
          ))}
        </ol>
        <Notes doubtful={doubtful} />
        {paper.arxivId && <p className="edition-address">{formatPrintedAddress(paper.arxivId)}</p>}
      </article>
    </OpenPaperProvider>
  )
}
