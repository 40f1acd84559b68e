// The open paper: asked for, late, missing, failed or shown. A failure here never touches the list.
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Paper } from '#shared/paper.ts'
import { HttpError } from '../api.ts'
import { Revised } from '../days/revised.tsx'
import { useCitationHead } from '../export/citation-head.ts'
import { useLanguage } from '../i18n/language.tsx'
import { PaperShelf } from '../library/paper-shelf.tsx'
import { useReadWhenOpened } from '../library/use-opened.ts'
import { closePaper } from '../location.ts'
import { useSwipe } from '../panes/use-swipe.ts'
import { usePaper } from '../queries.ts'
import { Empty, Failed, Skeleton } from '../ui/states.tsx'
import type { View } from '../url-state.ts'
import { NoteLayer } from './note-layer.tsx'
import { useDescribe } from './note-words.tsx'
import { PaperBar } from './paper-bar.tsx'
import { PaperFoot } from './paper-foot.tsx'
import { PaperHead } from './paper-head.tsx'
import { PaperText } from './paper-text.tsx'
import { OpenPaperProvider, useNewOpenPaper } from './reading-context.ts'
import { Said } from './said.tsx'
import { readSentences } from './sentences.ts'
import { type OpenPaper, Similar } from './similar.tsx'
import { plainTex, useTexReady } from './tex-text.tsx'
import { usePaperKeys } from './use-paper-keys.ts'

type PaperPaneProps = {
  readonly paperKey: string
  readonly view: View
  readonly onView: (view: View) => void
  readonly onOpen: OpenPaper
  /** Whether the title takes the focus once it stands. */
  readonly focusTitle: boolean
  /** To the papers before and after; null at the ends of the list. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  /** The bar that takes the head's place on a phone. */
  readonly phoneBar: (paper: Paper | undefined) => ReactNode
}

function Notes({ pane }: { pane: RefObject<HTMLElement | null> }) {
  return <NoteLayer pane={pane} describe={useDescribe()} />
}

type ArticleProps = { paper: Paper; view: View; pane: RefObject<HTMLElement | null>; onOpen: OpenPaper }

function Article({ paper, view, pane, onOpen }: ArticleProps) {
  const reading = useMemo(() => readSentences(paper), [paper])
  const open = useNewOpenPaper(paper, reading)
  usePaperKeys(pane, open)
  useReadWhenOpened(paper)
  return (
    <OpenPaperProvider value={open}>
      <article className="paper">
        <PaperHead paper={paper} />
        <Revised paper={paper} />
        <PaperShelf paper={paper} />
        <PaperText view={view} />
        <PaperFoot paper={paper} />
        <Similar paperKey={paper.key} onOpen={onOpen} />
      </article>
      <Notes pane={pane} />
    </OpenPaperProvider>
  )
}

function Unknown() {
  const { t } = useLanguage()
  return (
    <Empty title={t('paper.unknown')}>
      <p>{t('paper.unknownHint')}</p>
      <p className="state-ways">
        <button type="button" className="button" onClick={closePaper}>
          {t('paper.back')}
        </button>
      </p>
    </Empty>
  )
}

/** Shows one paper; `key` it by the paper so that it starts at its top. */
export function PaperPane({ paperKey, view, onView, onOpen, focusTitle, phoneBar, ...turns }: PaperPaneProps) {
  const { t } = useLanguage()
  const answer = usePaper(paperKey)
  const paper = answer.data
  const pane = useRef<HTMLElement>(null)
  useCitationHead(paper)
  useSwipe(pane, { ...turns, onBack: closePaper })
  const ready =
    useTexReady(`${paper?.title ?? ''}${paper?.abstractEn ?? ''}${paper?.summaryJa ?? ''}`) && paper !== undefined
  useEffect(() => {
    document.title = paper ? `${plainTex(paper.title)} · Taiyaku` : 'Taiyaku 対訳'
    return () => {
      document.title = 'Taiyaku 対訳'
    }
  }, [paper])
  useEffect(() => {
    if (ready && focusTitle) pane.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [ready, focusTitle])
  return (
    <section className="paper-pane" id="paper" aria-label={t('paper.label')} ref={pane} tabIndex={-1}>
      <div className="paper-scroll">
        <PaperBar paper={paper} view={view} onView={onView} />
        {paper && ready && <Article key={paper.key} paper={paper} view={view} pane={pane} onOpen={onOpen} />}
        {!answer.isError && !ready && <Skeleton rows={4} />}
        {!paper && answer.error && (isMissing(answer.error) ? <Unknown /> : <PaperFailed answer={answer} />)}
      </div>
      <Said />
      {phoneBar(paper)}
    </section>
  )
}

function PaperFailed({ answer }: { answer: ReturnType<typeof usePaper> }) {
  const { t } = useLanguage()
  if (!answer.error) return null
  return (
    <Failed error={answer.error} onRetry={() => void answer.refetch()}>
      <button type="button" className="button" onClick={closePaper}>
        {t('paper.back')}
      </button>
    </Failed>
  )
}

function isMissing(error: Error): boolean {
  return error instanceof HttpError && error.code === 'not_found'
}
