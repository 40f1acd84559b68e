// The words, authors and categories of most weight, each with two buttons: raise it, or ban it; pressed again, it is left to what
// was learnt.
import type { Adjustment, ForYouWord } from '#shared/for-you.ts'
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { Failed, Skeleton } from '../ui/states.tsx'
import { useForYouWords, useWordChange } from './for-you-api.ts'
import { groupWords } from './group-words.ts'
import { TooFew } from './too-few.tsx'

type Set = (feature: string, weight: Adjustment | null) => void

function SetButton({ word, to, onSet }: { word: ForYouWord; to: Adjustment; onSet: Set }) {
  const { t } = useLanguage()
  const on = word.adjusted === to
  const names = { raised: t('forYou.raise'), banned: t('forYou.ban') }
  const told = { raised: t('forYou.raiseOf', { text: word.text }), banned: t('forYou.banOf', { text: word.text }) }
  return (
    <button
      type="button"
      className="for-you-set"
      aria-pressed={on}
      aria-label={told[to]}
      onClick={() => onSet(word.feature, on ? null : to)}
    >
      {names[to]}
    </button>
  )
}

function Word({ word, most, onSet }: { word: ForYouWord; most: number; onSet: Set }) {
  const { t, language } = useLanguage()
  const kinds = { word: '', author: t('forYou.author'), category: categoryName(word.text, language) ?? '' }
  const share = most > 0 ? Math.abs(word.weight) / most : 0
  return (
    <li className="for-you-word">
      <span className="for-you-word-name">
        {word.kind === 'category' ? <code>{word.text}</code> : word.text}
        {kinds[word.kind] !== '' && <small>{kinds[word.kind]}</small>}
        <i className="for-you-bar" aria-hidden="true" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      <SetButton word={word} to="raised" onSet={onSet} />
      <SetButton word={word} to="banned" onSet={onSet} />
    </li>
  )
}

function Words({ title, words, onSet }: { title: string; words: readonly ForYouWord[]; onSet: Set }) {
  const most = Math.max(...words.map(({ weight }) => Math.abs(weight)), 0)
  if (words.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="for-you-words">
        {words.map((word) => (
          <Word key={word.feature} word={word} most={most} onSet={onSet} />
        ))}
      </ul>
    </section>
  )
}

/** What the ranking is made of; what is set takes effect at once. */
export function RankingWords() {
  const { t } = useLanguage()
  const answer = useForYouWords()
  const { mutate, isError } = useWordChange()
  if (answer.isPending) return <Skeleton rows={4} />
  if (!answer.data) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  const { kept, needed, words } = answer.data
  const set: Set = (feature, weight) => mutate({ feature, weight })
  const { speaksFor, against, byHand } = groupWords(words)
  return (
    <>
      {kept < needed && <TooFew kept={kept} needed={needed} />}
      {kept >= needed && <p className="for-you-found">{t('forYou.wordsHint')}</p>}
      {isError && (
        <p className="for-you-wrong" role="alert">
          {t('forYou.notSet')}
        </p>
      )}
      <Words title={t('forYou.speaksFor')} words={speaksFor} onSet={set} />
      <Words title={t('forYou.speaksAgainst')} words={against} onSet={set} />
      <Words title={t('forYou.byHand')} words={byHand} onSet={set} />
    </>
  )
}
