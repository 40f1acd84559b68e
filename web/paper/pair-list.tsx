// Sentence pairs, side by side or one under the other. One amber band shows what belongs together:
// under the pointer, under the keyboard's focus, and, after a click, until the next one.
import type { KeyboardEvent, MouseEvent } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { PairFoot } from './pair-foot.tsx'
import { useOpenPaper } from './reading-context.ts'
import type { Sentence } from './sentences.ts'
import { EnglishSide, JapaneseSide } from './sides.tsx'

/** A click that follows a link, asks what stands in a note, or ends a selection means something else. */
export function meansSentence(event: MouseEvent): boolean {
  const elsewhere = 'a, button, form, .restored, .doubt-bar, .pair-foot'
  const onOther = event.target instanceof Element && event.target.closest(elsewhere) !== null
  return !onOther && (window.getSelection()?.isCollapsed ?? true)
}

/** Whether Enter or Space was pressed on the sentence itself, not on something in it. */
export function pressesSentence(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  return event.target === event.currentTarget && plain && (event.key === 'Enter' || event.key === ' ')
}

/** Weak where the link is; alone where one side has no partner: the band does not reach through the other. */
function classOf({ ja, en, weak }: Sentence, kept: boolean): string {
  const alone = ja.length === 0 || en.length === 0
  return ['pair', kept && 'pair-kept', weak && !alone && 'pair-weak', alone && 'pair-alone'].filter(Boolean).join(' ')
}

function Pair({ sentence }: { sentence: Sentence }) {
  const { stop, setStop, kept, keep } = useOpenPaper()
  const { index } = sentence
  const isKept = index === kept
  const live = index === stop
  const toggle = () => keep(isKept ? null : index)
  return (
    <li
      className={classOf(sentence, isKept)}
      data-sentence={index}
      tabIndex={live ? 0 : -1}
      onFocus={() => setStop(index)}
      onClick={(event) => meansSentence(event) && toggle()}
      onKeyDown={(event) => {
        if (!pressesSentence(event)) return
        toggle()
        event.preventDefault()
      }}
    >
      <JapaneseSide sentence={sentence} live={live} />
      <EnglishSide sentence={sentence} />
      {isKept && <PairFoot sentence={sentence} />}
    </li>
  )
}

/** One stop for Tab; the arrow keys walk from pair to pair, Enter keeps one. */
export function PairList({ layout }: { layout: 'facing' | 'interleaved' }) {
  const { t } = useLanguage()
  const { reading } = useOpenPaper()
  return (
    <ol className={`pairs pairs-${layout}`} aria-label={t('pairs.label')}>
      {reading.sentences.map((sentence) => (
        <Pair key={sentence.index} sentence={sentence} />
      ))}
    </ol>
  )
}
