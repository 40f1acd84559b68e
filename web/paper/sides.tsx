// A sentence's two sides: the Japanese with its doubt, what it lacks and whose words it is; the English.
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { isItem } from './lines.ts'
import { DoubtBar } from './marks.tsx'
import { EnglishStretch, JapaneseStretch } from './passages.tsx'
import { isCorrected, useOpenPaper } from './reading-context.ts'
import type { Sentence } from './sentences.ts'
import { JapaneseTex, TexText } from './tex-text.tsx'

const isUntranslated = ({ doubts }: Sentence) => doubts.some(({ kind }) => kind === 'untranslated')

/** How a sentence’s Japanese is set: softer, and as English, where it was not translated. */
export function settingOf(sentence: Sentence, own: boolean): { className: string; lang: string } {
  const untranslated = !own && isUntranslated(sentence)
  return { className: untranslated ? 'untranslated' : '', lang: untranslated ? 'en' : 'ja' }
}

/** The formulas that the translation dropped, at the end of their sentence. */
export function MissingFormulas({ sentence }: { sentence: Sentence }) {
  const { t } = useLanguage()
  const { shown } = useOpenPaper()
  if (sentence.missing.length === 0 || isCorrected(sentence, shown) || shown === 'page') return null
  return (
    <small className="missing-formulas">
      <span className="unbroken">{t('missing.label')}</span>{' '}
      {sentence.missing.map(({ correct, en }) => (
        <span key={`${en[0]}`}>
          <TexText text={correct} />{' '}
        </span>
      ))}
    </small>
  )
}

/** The reader’s own words, and one click away the page’s. */
export function OwnWords({ sentence, children }: { sentence: Sentence; children: ReactNode }) {
  const { t } = useLanguage()
  const [page, setPage] = useState(false)
  return (
    <>
      {page ? children : <JapaneseTex text={sentence.correction?.text ?? ''} />}{' '}
      <button type="button" className="own-mark" aria-pressed={page} onClick={() => setPage(!page)}>
        {page ? t('own.page') : t('own.mark')}
      </button>
    </>
  )
}

function Lines({ sentence, live }: { sentence: Sentence; live: boolean }) {
  const { paper } = useOpenPaper()
  const { className, lang } = settingOf(sentence, false)
  return sentence.ja.map((span, index) => (
    <p
      key={span[0]}
      lang={lang}
      className={`${className} ${isItem((paper.summaryJa ?? '').slice(...span)) ? 'bullet' : ''}`.trim() || undefined}
    >
      <JapaneseStretch span={span} live={live} />
      {index === sentence.ja.length - 1 && <MissingFormulas sentence={sentence} />}
    </p>
  ))
}

/** The Japanese of a pair; where there is none, an empty place, or, if that is in doubt, a word about it. */
export function JapaneseSide({ sentence, live }: { sentence: Sentence; live: boolean }) {
  const { t } = useLanguage()
  const { shown } = useOpenPaper()
  if (sentence.ja.length === 0) {
    if (sentence.doubts.length === 0) return <div className="no-side" />
    return (
      <div className="ja-text">
        <DoubtBar sentence={sentence} live={live} />
        <p className="no-partner">{t('pair.noJapanese')}</p>
      </div>
    )
  }
  return (
    <div className="ja-text" lang="ja">
      {!isCorrected(sentence, shown) && <DoubtBar sentence={sentence} live={live} />}
      {isCorrected(sentence, shown) ? (
        <OwnWords sentence={sentence}>
          <Lines sentence={sentence} live={live} />
        </OwnWords>
      ) : (
        <Lines sentence={sentence} live={live} />
      )}
    </div>
  )
}

/** The English of a pair, or an empty place. */
export function EnglishSide({ sentence }: { sentence: Sentence }) {
  if (sentence.en.length === 0) return <div className="no-side" />
  return (
    <div className="en-text" lang="en">
      {sentence.en.map((span) => (
        <p key={span[0]}>
          <EnglishStretch span={span} />
        </p>
      ))}
    </div>
  )
}
