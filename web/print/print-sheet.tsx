// What is on the sheet stands in the page only while it is printed: made from what is loaded, not from what is in sight.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PapersPage } from '#shared/search.ts'
import { countLines, type ListPage } from '../list/lines.ts'
import { pageQuery } from '../queries.ts'
import type { Reader } from '../use-reader.ts'
import { type Kind, mostPrinted } from './kind.ts'
import { findPrintView, loadPrintView, onPrintRequest } from './printing.ts'

const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(act, { timeout: 5000 }) : setTimeout(act, 2000)

/** Brings the rest of the list, as far as it is printed, and of it the papers that were put away. */
async function loadList({ papers }: Reader, client: QueryClient): Promise<void> {
  const countOf = ({ data }: Reader['papers']) => countLines(data?.pages ?? [])
  let answer = papers
  while (answer.hasNextPage && countOf(answer) < mostPrinted && !answer.isError) answer = await answer.fetchNextPage()
  const pages = answer.data?.pages.slice(0, mostPrinted) ?? []
  await Promise.all(pages.map((page) => client.fetchQuery(pageQuery(page)).catch(() => undefined)))
}

/** The papers of the pages, as far as they are at hand. */
function papersOf(client: QueryClient, pages: readonly ListPage[]): readonly PapersPage[] {
  return pages.flatMap((page) => client.getQueryData<PapersPage>(pageQuery(page).queryKey) ?? [])
}

/** Until every formula is drawn and every letter is there, but not for ever. */
async function settle(): Promise<void> {
  const isWaiting = () => document.querySelector('.print-sheet [data-waits]') !== null
  for (let turns = 0; turns < 20 && isWaiting(); turns++) await new Promise((done) => setTimeout(done, 100))
  await document.fonts.ready
}

/** Draws the sheet when a button or the browser asks for it, takes it away when it is printed. */
function usePrinting(reader: RefObject<Reader>): Kind | null {
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind | null>(null)
  useEffect(() => {
    const draw = (next: Kind | null) => flushSync(() => setKind(next))
    const print = async (next: Kind) => {
      await Promise.all([loadPrintView(), next === 'list' ? loadList(reader.current, client) : null])
      draw(next)
      await settle()
      // Some browsers return at once and print later: the sheet goes when they say that it is printed.
      window.print()
    }
    const asked = () => {
      if (findPrintView() && !document.querySelector('.print-sheet')) {
        draw(reader.current.state.paper === null ? 'list' : 'paper')
      }
    }
    const after = () => draw(null)
    const deaf = onPrintRequest((next) => void print(next))
    window.addEventListener('beforeprint', asked)
    window.addEventListener('afterprint', after)
    whenIdle(() => void loadPrintView().catch(() => undefined))
    return () => {
      deaf()
      window.removeEventListener('beforeprint', asked)
      window.removeEventListener('afterprint', after)
    }
  }, [reader, client])
  return kind
}

/** Nothing, but while something is printed. */
export function PrintSheet({ reader }: { reader: Reader }) {
  const latest = useRef(reader)
  useEffect(() => {
    latest.current = reader
  })
  const kind = usePrinting(latest)
  const client = useQueryClient()
  const View = findPrintView()
  if (!kind || !View) return null
  const pages = papersOf(client, reader.papers.data?.pages ?? [])
  return (
    <div className="print-sheet">
      <View kind={kind} paperKey={reader.state.paper} filters={reader.state} pages={pages} />
    </div>
  )
}
