// The list of papers: head, notes, rows. Stays mounted while a paper is open over it, so that it keeps its place.
import { type RefObject, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { clearFilters, usePlace } from '../location.ts'
import type { usePapers } from '../queries.ts'
import { sortOf } from '../typed-query.ts'
import { Failed, Skeleton } from '../ui/states.tsx'
import { formatFilters, hasFilters, type View } from '../url-state.ts'
import { ListEmpty } from './list-empty.tsx'
import { ListHead } from './list-head.tsx'
import { ListNotes } from './list-notes.tsx'
import { More, Rows } from './rows.tsx'
import { useScrollMemory } from './scroll-memory.ts'

type ListPaneProps = {
  readonly papers: ReturnType<typeof usePapers>
  readonly view: View
  readonly covered: boolean
  readonly onOpen: (key: string, byKeyboard: boolean) => void
  readonly onFilters: (() => void) | null
  readonly onAdd: () => void
}

function ListBody({ papers, view, onOpen, onAdd, pane }: ListPaneProps & { pane: RefObject<HTMLDivElement | null> }) {
  const { t } = useLanguage()
  const { state } = usePlace()
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
  const items = papers.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <ListEmpty onAdd={onAdd} />
  return (
    <>
      <Rows
        papers={items}
        complete={!papers.hasNextPage}
        byDay={sortOf(state) !== 'relevance'}
        filtered={hasFilters(state)}
        openKey={state.paper}
        view={view}
        onOpen={onOpen}
      />
      {papers.hasNextPage && (
        <More
          pane={pane}
          loading={papers.isFetchingNextPage}
          failed={papers.isFetchNextPageError}
          onMore={() => void papers.fetchNextPage()}
        />
      )}
    </>
  )
}

/** `covered`: an open paper lies over the list (phone). */
export function ListPane(props: ListPaneProps) {
  const { t } = useLanguage()
  const { state, popped } = usePlace()
  const pane = useRef<HTMLDivElement>(null)
  const loaded = !props.papers.isPending && !props.papers.isPlaceholderData
  useScrollMemory(pane, formatFilters(state).toString(), popped, loaded)
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
        <ListNotes ranked={props.papers.data?.pages[0]?.ranked} />
        <ListBody {...props} pane={pane} />
      </div>
    </section>
  )
}
