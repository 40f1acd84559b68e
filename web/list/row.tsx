// One paper in the list. Its title is a real link that covers the row, so that a new tab works; a button unfolds the row
// where it stands.
import { type MouseEvent, memo } from 'react'
import type { PaperSummary } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { RowMarks, RowStar } from '../library/row-marks.tsx'
import { hrefOf } from '../location.ts'
import { PlainHits } from '../marks/hit-text.tsx'
import { TitleText } from '../paper/tex-text.tsx'
import type { Density } from '../preferences.ts'
import type { View } from '../url-state.ts'
import { Authors, Codes, Excerpt, QuietLine, Unfolded } from './row-lines.tsx'

/** Where a row stands among those that are drawn, and among all (`setSize` -1: nobody has counted). */
type RowPlace = {
  readonly index: number
  readonly position: number
  readonly setSize: number
  readonly measure: (node: HTMLElement | null) => void
}

type RowProps = RowPlace & {
  readonly paper: PaperSummary
  readonly open: boolean
  readonly unfolded: boolean
  /** Whether it tells its day: where no heading does. */
  readonly dated: boolean
  readonly view: View
  readonly density: Density
  readonly onOpen: (key: string, byKeyboard: boolean) => void
  readonly onUnfold: (key: string) => void
}

function Title({ paper, open, onOpen, id }: Pick<RowProps, 'paper' | 'open' | 'onOpen'> & { id: string }) {
  const openHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(paper.key, event.detail === 0)
  }
  return (
    <h3 lang="en" id={id}>
      <a href={hrefOf({ paper: paper.key })} onClick={openHere} aria-current={open ? 'true' : undefined}>
        <TitleText title={paper.title} />
      </a>
    </h3>
  )
}

type UnfoldProps = Pick<RowProps, 'unfolded' | 'onUnfold'> & { paperKey: string; title: string; controls: string }

/** Named by itself and by the title, so that a list of buttons can be told apart. Its arrow is drawn by CSS: an icon would be a third of the row. */
function UnfoldButton({ paperKey, unfolded, onUnfold, title, controls }: UnfoldProps) {
  const { t } = useLanguage()
  const id = `${controls}-button`
  return (
    <button
      type="button"
      id={id}
      className="row-unfold"
      aria-label={t('row.unfold')}
      aria-labelledby={`${id} ${title}`}
      aria-expanded={unfolded}
      aria-controls={unfolded ? controls : undefined}
      onClick={() => onUnfold(paperKey)}
    />
  )
}

/** `onOpen` is called for a plain click or Enter; anything with a modifier is the browser's. */
export const Row = memo(function Row({ paper, open, unfolded, dated, view, density, onUnfold, ...rest }: RowProps) {
  const [title, text] = [`row-${rest.position}-title`, `row-${rest.position}-text`]
  const roomy = density === 'roomy'
  const canUnfold = paper.summaryJa !== null || paper.abstractStart !== null
  const buttons = (
    <span className="row-buttons">
      <RowStar paper={paper} />
      {canUnfold && (
        <UnfoldButton paperKey={paper.key} unfolded={unfolded} onUnfold={onUnfold} title={title} controls={text} />
      )}
    </span>
  )
  const classes = ['row', !roomy && 'row-compact', open && 'row-open', unfolded && 'row-whole']
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      data-key={paper.key}
      data-index={rest.index}
      ref={rest.measure}
      aria-labelledby={title}
      aria-posinset={rest.position}
      aria-setsize={rest.setSize}
    >
      {roomy && <Codes paper={paper} dated={dated} />}
      <Title paper={paper} open={open} onOpen={rest.onOpen} id={title} />
      {paper.titleJa && (roomy || unfolded) && (
        <p className="row-title-ja" lang="ja">
          <PlainHits text={paper.titleJa} place="titleJa" />
        </p>
      )}
      {roomy ? (
        <Authors authors={paper.authors}>{buttons}</Authors>
      ) : (
        <QuietLine paper={paper} dated={dated}>
          {buttons}
        </QuietLine>
      )}
      {unfolded ? <Unfolded id={text} paper={paper} view={view} /> : roomy && <Excerpt paper={paper} view={view} />}
      <RowMarks paper={paper} />
    </article>
  )
})

/** Stands for a paper that was put away and is being fetched again. */
export function WaitingRow({ paperKey, height, ...place }: RowPlace & { paperKey: string; height: number }) {
  return (
    <article
      className="row row-waiting"
      data-key={paperKey}
      data-index={place.index}
      ref={place.measure}
      style={{ height }}
      aria-posinset={place.position}
      aria-setsize={place.setSize}
      aria-busy="true"
    >
      <i />
      <i />
    </article>
  )
}
