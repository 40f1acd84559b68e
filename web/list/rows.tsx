// The papers under their days. However many are listed, only those in sight and their neighbours are drawn.
import { type ReactNode, type RefObject, useImperativeHandle, useMemo, useState } from 'react'
import type { PaperSummary } from '#shared/paper.ts'
import { formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { usePlace } from '../location.ts'
import { DayCounts } from '../parts.tsx'
import type { Density } from '../preferences.ts'
import { useFacets } from '../queries.ts'
import { useSettled } from '../ui/use-settled.ts'
import type { View } from '../url-state.ts'
import { toBlocks } from './blocks.ts'
import { type DayEntry, type Entry, entryOf, listEntries } from './entries.ts'
import type { ListPage } from './lines.ts'
import { focusWhenDrawn, type ListHandle } from './list-handle.ts'
import { Row, WaitingRow } from './row.tsx'
import { recallSpot, useScrollMemory } from './scroll-memory.ts'
import { toggleUnfolded, useUnfolded } from './unfolded.ts'
import { useDrawnPapers } from './use-drawn-papers.ts'
import { guessTop, type ListVirtualizer, useVirtualList } from './use-virtual-list.ts'

export type RowsProps = {
  readonly pages: readonly ListPage[]
  /** The list's own name, under which its place is remembered. */
  readonly list: string
  readonly complete: boolean
  readonly filtered: boolean
  /** Whether the papers stand in the order of their days; else each tells its own. */
  readonly byDay: boolean
  readonly openKey: string | null
  readonly view: View
  readonly density: Density
  readonly pane: RefObject<HTMLElement | null>
  /** Where the rows begin in the pane, in pixels. */
  readonly top: number
  readonly handle: RefObject<ListHandle | null>
  readonly onOpen: (key: string, byKeyboard: boolean) => void
  /** Called with how many papers follow those that are drawn. */
  readonly onNear: (left: number) => void
}

type DayHeadingProps = {
  readonly entry: DayEntry
  readonly index: number
  readonly measure: (node: HTMLElement | null) => void
  /** Whether the page is at rest. */
  readonly settled: boolean
}

function DayHeading({ entry, index, measure, settled }: DayHeadingProps) {
  const { t, number, language } = useLanguage()
  const thisYear = new Date().getUTCFullYear().toString()
  const style = entry.day?.startsWith(thisYear) ? 'weekday' : 'fullWeekday'
  return (
    <h2 className="day-heading" data-index={index} ref={measure}>
      <span>{entry.day === null ? t('day.none') : formatDay(entry.day, language, style)}</span>
      {settled && entry.day !== null && <DayCounts day={entry.day} />}
      {entry.count !== null && <span className="figure">{number(entry.count)}</span>}
    </h2>
  )
}

/** Room for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <div style={{ height }} /> : null
}

function useEntries({ pages, complete, filtered, byDay }: RowsProps): readonly Entry[] {
  const days = useFacets().data?.days
  return useMemo(() => {
    const counts = filtered || !days ? null : new Map(days.map(({ day, count }) => [day, count]))
    return listEntries(pages, { byDay, complete, counts })
  }, [pages, complete, filtered, byDay, days])
}

function useHandle(handle: RowsProps['handle'], entries: readonly Entry[], virtualizer: ListVirtualizer): void {
  useImperativeHandle(handle, () => {
    const reveal = (key: string) => {
      const index = entryOf(entries, key)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
      return index >= 0
    }
    const topKey = () => {
      const top = (virtualizer.scrollOffset ?? 0) + virtualizer.options.scrollPaddingStart
      const inSight = virtualizer.getVirtualItems().find(({ index, start }) => {
        return entries[index]?.kind === 'row' && start >= top - 1
      })
      return inSight && entries[inSight.index]?.key
    }
    const focus = (key: string) => {
      if (reveal(key)) focusWhenDrawn(key)
    }
    return { reveal, focus, topKey }
  }, [entries, virtualizer])
}

/** Where to begin: the place remembered for a list reached by Back or Forward, else the top. */
function useBegin(list: string) {
  const { popped } = usePlace()
  return useState(() => (popped ? recallSpot(list) : undefined))[0]
}

/** The list; remount it for another one. */
export function Rows(props: RowsProps) {
  const { list, pages, byDay, openKey, view, density, pane, top, onOpen } = props
  const { t } = useLanguage()
  const entries = useEntries(props)
  const begin = useBegin(list)
  const initialOffset = () => (begin ? guessTop(entries, entryOf(entries, begin.key), density) - begin.offset : 0)
  const virtualizer = useVirtualList({ entries, pane, density, top, initialOffset })
  useScrollMemory({ pane, virtualizer, entries, list, density, begin })
  useHandle(props.handle, entries, virtualizer)
  const drawn = virtualizer.getVirtualItems()
  const findPaper = useDrawnPapers(pages, entries, drawn, props.onNear)
  const unfolded = useUnfolded()
  const settled = useSettled(false)
  const total = pages[0]?.total
  const setSize = total?.exact ? total.count : -1
  const measure = virtualizer.measureElement

  const drawRow = (index: number, paper: PaperSummary | undefined): ReactNode => {
    const entry = entries[index]
    if (entry?.kind !== 'row') return null
    const place = { index, position: entry.place + 1, setSize, measure }
    if (!paper)
      return (
        <WaitingRow
          key={entry.key}
          paperKey={entry.key}
          height={drawn.find((item) => item.index === index)?.size ?? 0}
          {...place}
        />
      )
    return (
      <Row
        key={entry.key}
        paper={paper}
        open={entry.key === openKey}
        unfolded={unfolded.has(entry.key)}
        dated={!byDay}
        view={view}
        density={density}
        onOpen={onOpen}
        onUnfold={toggleUnfolded}
        {...place}
      />
    )
  }
  const blocks = toBlocks(drawn, entries, top)
  const end = drawn.at(-1)?.end ?? top
  return (
    <div className="rows">
      {blocks.map((block) => {
        const heading = block.heading === null ? undefined : entries[block.heading]
        return [
          <Gap key={`${heading?.key ?? 'all'} before`} height={block.before} />,
          <section key={heading?.key ?? 'all'}>
            {heading?.kind === 'day' && (
              <DayHeading entry={heading} index={block.heading ?? 0} measure={measure} settled={settled} />
            )}
            {!byDay && <h2 className="visually-hidden">{t('sort.relevance')}</h2>}
            {block.parts.map((part, at) =>
              'row' in part ? (
                drawRow(part.row, findPaper(part.row))
              ) : (
                <Gap key={`gap ${at.toString()}`} height={part.gap} />
              ),
            )}
          </section>,
        ]
      })}
      <Gap height={virtualizer.getTotalSize() - (end - top)} />
    </div>
  )
}
