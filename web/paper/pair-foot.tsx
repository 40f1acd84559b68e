// Under the kept sentence: why it is in doubt, its terms, and what can be done with it.
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { useKeyTip } from '../use-key-tip.ts'
import { CorrectionForm } from './correction-form.tsx'
import { listReasons } from './doubt-words.ts'
import { useOpenPaper } from './reading-context.ts'
import type { Sentence } from './sentences.ts'
import { copyQuote } from './use-paper-keys.ts'

function Reasons({ sentence }: { sentence: Sentence }) {
  const translator = useLanguage()
  if (sentence.doubts.length === 0) return null
  return (
    <ul className="reasons">
      {listReasons(sentence.doubts, translator).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

/** The terms of the sentence with their renderings, so that no one needs a pointer to see them. */
function Terms({ sentence }: { sentence: Sentence }) {
  const { t, number } = useLanguage()
  const { paper } = useOpenPaper()
  const words = ({ start, end }: Sentence['terms'][number]) => (paper.abstractEn ?? '').slice(start, end)
  // A sentence may say “setting” twice, and “settings”: what they are told by is told once.
  const terms = [...new Map(sentence.terms.map((term) => [term.of.renderings[0]?.ja ?? words(term), term])).values()]
  if (terms.length === 0) return null
  return (
    <dl className="pair-terms" aria-label={t('term.label')}>
      {terms.map((term) => (
        <div key={term.index}>
          <dt lang="en">{words(term)}</dt>
          <dd lang="ja">
            {term.of.renderings.map(({ ja, count }) => (
              <span key={ja}>
                {ja} <span className="figure">{number(count)}</span>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The details of a kept sentence; the form in their place while it is corrected. */
export function PairFoot({ sentence }: { sentence: Sentence }) {
  const translator = useLanguage()
  const { t } = translator
  const { paper, editing, edit } = useOpenPaper()
  const tip = useKeyTip()
  if (editing && sentence.page !== null) return <CorrectionForm sentence={sentence} page={sentence.page} />
  return (
    <div className="pair-foot">
      <Reasons sentence={sentence} />
      <Terms sentence={sentence} />
      <p className="pair-ways">
        <button
          type="button"
          className="link-button"
          onClick={() => void copyQuote(paper, sentence, translator)}
          {...tip('copy')}
        >
          <Icon name="copy" size={13} />
          {t('copy.button')}
        </button>
        {sentence.page !== null && (
          <button type="button" className="link-button" onClick={() => edit(true)} {...tip('correct')}>
            <Icon name="pen" size={13} />
            {sentence.correction ? t('correct.again') : t('correct.button')}
          </button>
        )}
      </p>
    </div>
  )
}
