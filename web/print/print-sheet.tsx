// What is on the sheet stands in the page only while it is printed: made from what is loaded, not from what is in sight.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Reader } from '../use-reader.ts'
import { type Kind, mostPrinted } from './kind.ts'
import { findPrintView, loadPrintView, onPrintRequest } from './printing.ts'

const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(act, { timeout: 5000 }) : setTimeout(act, 2000)

/** Brings the rest of the list, as far as it is printed. */
async function loadList({ papers }: Reader): Promise<void> {
  const countOf = ({ data }: Reader['papers']) => data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0
  let answer = papers
  while (answer.hasNextPage && countOf(answer) < mostPrinted && !answer.isError) answer = await answer.fetchNextPage()
}

/** Until every formula is drawn and every letter is there, but not for ever. */
async function settle(): Promise<void> {
  const isWaiting = () => document.querySelector('.print-sheet [data-waits]') !== null
  for (let turns = 0; turns < 20 && isWaiting(); turns++) await new Promise((done) => setTimeout(done, 100))
  await document.fonts.ready
}

/** Draws the sheet when a button or the browser asks for it, takes it away when it is printed. */
function usePrinting(reader: RefObject<Reader>): Kind | null {
  const [kind, setKind] = useState<Kind | null>(null)
  useEffect(() => {
    const draw = (next: Kind | null) => flushSync(() => setKind(next))
    const print = async (next: Kind) => {
      await Promise.all([loadPrintView(), next === 'list' ? loadList(reader.current) : null])
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
    whenIdle(() => void loadPrintView())
    return () => {
      deaf()
      window.removeEventListener('beforeprint', asked)
      window.removeEventListener('afterprint', after)
    }
  }, [reader])
  return kind
}

/** Nothing, but while something is printed. */
export function PrintSheet({ reader }: { reader: Reader }) {
  const latest = useRef(reader)
  useEffect(() => {
    latest.current = reader
  })
  const kind = usePrinting(latest)
  const View = findPrintView()
  if (!kind || !View) return null
  return (
    <div className="print-sheet">
      <View kind={kind} paperKey={reader.state.paper} filters={reader.state} pages={reader.papers.data?.pages ?? []} />
    </div>
  )
}
