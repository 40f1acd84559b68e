// One language as flowing text. A sentence's partner is shown under it when it is asked for: for those who read to learn.
import { useLanguage } from '../i18n/language.tsx'
import { type Paragraph, type Piece, readFlow } from './flow.ts'
import { DoubtBar } from './marks.tsx'
import { PairFoot } from './pair-foot.tsx'
import { meansSentence, pressesSentence } from './pair-list.tsx'
import { EnglishStretch, JapaneseStretch } from './passages.tsx'
import { isCorrected, type OpenPaper, useOpenPaper } from './reading-context.ts'
import type { Sentence } from './sentences.ts'
import { EnglishSide, JapaneseSide, MissingFormulas, OwnWords, settingOf } from './sides.tsx'

type Side = 'ja' | 'en'

/** A sentence that is open closes; one that is not opens. */
function toggle({ revealed, reveal, keep }: OpenPaper, index: number): void {
  const next = new Set(revealed)
  const open = next.delete(index)
  if (!open) next.add(index)
  reveal(next)
  keep(open ? null : index)
}

function JapanesePiece({ piece: { sentence, span, last }, live }: { piece: Piece; live: boolean }) {
  const { shown } = useOpenPaper()
  const text = <JapaneseStretch span={span} live={live} />
  if (isCorrected(sentence, shown)) return last ? <OwnWords sentence={sentence}>{text}</OwnWords> : null
  return (
    <>
      {text}
      {last && <MissingFormulas sentence={sentence} />}
    </>
  )
}

function Partner({ sentence, side }: { sentence: Sentence; side: Side }) {
  const { t } = useLanguage()
  const { kept, stop } = useOpenPaper()
  const alone = sentence[side === 'ja' ? 'en' : 'ja'].length === 0
  return (
    <div className="partner">
      {alone && <p className="no-partner">{side === 'ja' ? t('pair.noEnglish') : t('pair.noJapanese')}</p>}
      {!alone && side === 'ja' && <EnglishSide sentence={sentence} />}
      {!alone && side === 'en' && <JapaneseSide sentence={sentence} live={sentence.index === stop} />}
      {kept === sentence.index && <PairFoot sentence={sentence} />}
    </div>
  )
}

function PieceView({ piece, side }: { piece: Piece; side: Side }) {
  const open = useOpenPaper()
  const { sentence, span, last } = piece
  const { index, weak } = sentence
  const live = index === open.stop
  const isOpen = open.revealed.has(index)
  const own = isCorrected(sentence, open.shown)
  const setting = side === 'ja' ? settingOf(sentence, own) : { className: '', lang: 'en' }
  const names = ['sentence', weak && 'sentence-weak', setting.className]
  return (
    <li
      className={open.kept === index ? 'unit unit-kept' : 'unit'}
      data-sentence={index}
      tabIndex={live ? 0 : -1}
      onFocus={() => open.setStop(index)}
      onClick={(event) => meansSentence(event) && toggle(open, index)}
      onKeyDown={(event) => {
        if (!pressesSentence(event)) return
        toggle(open, index)
        event.preventDefault()
      }}
    >
      {side === 'ja' && span === sentence.ja[0] && !own && <DoubtBar sentence={sentence} live={live} />}
      <span className={names.filter(Boolean).join(' ')} lang={setting.lang}>
        {side === 'ja' ? <JapanesePiece piece={piece} live={live} /> : <EnglishStretch span={span} />}
      </span>
      {setting.lang === 'en' && ' '}
      {isOpen && last && <Partner sentence={sentence} side={side} />}
    </li>
  )
}

function ParagraphView({ paragraph: { item, pieces }, side }: { paragraph: Paragraph; side: Side }) {
  return (
    <ol className={item ? 'paragraph bullet' : 'paragraph'}>
      {pieces.map((piece) => (
        <PieceView key={piece.span[0]} piece={piece} side={side} />
      ))}
    </ol>
  )
}

/** All sentences of one side. */
export function OneSide({ side }: { side: Side }) {
  const { paper, reading } = useOpenPaper()
  const text = (side === 'ja' ? paper.summaryJa : paper.abstractEn) ?? ''
  return (
    <div className={`one-side one-side-${side}`}>
      <div className={`${side}-text`} lang={side}>
        {readFlow(reading.sentences, text, side).map((paragraph) => (
          <ParagraphView key={paragraph.pieces[0]?.span[0] ?? 0} paragraph={paragraph} side={side} />
        ))}
      </div>
    </div>
  )
}
