// The list of papers: head, notes, rows. Stays mounted while a paper is open over it, so that it keeps its place.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { clearFilters, usePlace } from '../location.ts'
import { ListEmpty } from '../parts.tsx'
import { usePreference } from '../preferences.ts'
import type { usePapers } from '../queries.ts'
import { sortOf } from '../typed-query.ts'
import { Failed, Skeleton } from '../ui/states.tsx'
import { formatFilters, hasFilters, type View } from '../url-state.ts'
import type { ListHandle } from './list-handle.ts'
import { ListHead } from './list-head.tsx'
import { ListNotes } from './list-notes.tsx'
import { More } from './more.tsx'
import { Rows } from './rows.tsx'

// So many papers ahead of those that are drawn are asked for: two seconds of a fling.
const papersAhead = 150

type ListPaneProps = {
  readonly papers: ReturnType<typeof usePapers>
  readonly view: View
  readonly covered: boolean
  readonly handle: RefObject<ListHandle | null>
  readonly onOpen: (key: string, byKeyboard: boolean) => void
  readonly onFilters: (() => void) | null
  readonly onAdd: () => void
}

/** Asks for the next page while few papers follow. A page that failed is asked for by the reader. */
function useNextPage({
  hasNextPage,
  isFetchingNextPage,
  isFetchNextPageError,
  fetchNextPage,
}: ListPaneProps['papers']) {
  const may = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  return useCallback(
    (left: number) => {
      if (may && left < papersAhead) void fetchNextPage({ cancelRefetch: false })
    },
    [may, fetchNextPage],
  )
}

type ListBodyProps = ListPaneProps & { readonly pane: RefObject<HTMLDivElement | null>; readonly top: number }

function ListBody({ papers, view, handle, onOpen, onAdd, pane, top }: ListBodyProps) {
  const { t } = useLanguage()
  const { state } = usePlace()
  const density = usePreference('density') ?? 'roomy'
  const onNear = useNextPage(papers)
  if (papers.isPending) return <Skeleton rows={7} />
  if (!papers.data) {
    return (
      <Failed error={papers.error} onRetry={() => void papers.refetch()}>
        {hasFilters(state) && (
          <button type="button" className="button" onClick={clearFilters}>
            {t('chips.clear')}
          </button>
        )}
      </Failed>
    )
  }
  const { pages } = papers.data
  const filters = pages[0]?.filters ?? state
  const list = formatFilters(filters).toString()
  if (!pages[0]?.lines.length) return <ListEmpty meant={pages[0]?.meant ?? null} onAdd={onAdd} />
  return (
    <>
      <Rows
        key={list}
        list={list}
        pages={pages}
        complete={!papers.hasNextPage}
        byDay={sortOf(filters) !== 'relevance'}
        filtered={hasFilters(filters)}
        openKey={state.paper}
        view={view}
        density={density}
        pane={pane}
        top={top}
        handle={handle}
        onOpen={onOpen}
        onNear={onNear}
      />
      {papers.hasNextPage && (
        <More
          loading={papers.isFetchingNextPage}
          failed={papers.isFetchNextPageError}
          onMore={() => void papers.fetchNextPage({ cancelRefetch: false })}
        />
      )}
    </>
  )
}

/** The height of an element, kept current. */
function useHeight(): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const watch = new ResizeObserver(([entry]) => setHeight(entry?.borderBoxSize[0]?.blockSize ?? 0))
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [])
  return [element, height]
}

/** `covered`: an open paper lies over the list (phone). */
export function ListPane(props: ListPaneProps) {
  const { t } = useLanguage()
  const { state } = usePlace()
  const pane = useRef<HTMLDivElement>(null)
  const [notes, top] = useHeight()
  const loaded = !props.papers.isPending && !props.papers.isPlaceholderData
  return (
    <section className="list-pane" id="list" aria-label={t('list.label')} inert={props.covered} tabIndex={-1}>
      <h1 className="visually-hidden">Taiyaku 対訳</h1>
      <ListHead
        filters={state}
        total={props.papers.data?.pages[0]?.total}
        asOf={loaded ? props.papers.data?.pages[0]?.asOf : undefined}
        onFilters={props.onFilters}
      />
      <div className="list-scroll" ref={pane}>
        <div ref={notes}>
          <ListNotes ranked={props.papers.data?.pages[0]?.ranked} />
        </div>
        <ListBody {...props} pane={pane} top={top} />
      </div>
    </section>
  )
}
