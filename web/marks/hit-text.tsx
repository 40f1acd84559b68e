// Draws a text with what the search found in it marked. The search is the context's; without one nothing is marked.
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { cutSegments } from '../paper/segments.ts'
import type { Find, Hit } from './hits.ts'
import { createFinds, type Finds, type Place } from './sought.ts'

const Context = createContext<Finds>(createFinds(null))
export const FindsProvider = Context.Provider

/** How to find the hits of a place; null where nothing is sought there. */
export function useFind(place: Place): Find | null {
  return useContext(Context)[place]
}

/** A text cut at its hits. */
export function HitText({ text, spans }: { text: string; spans: readonly Hit[] | undefined }): ReactNode {
  if (spans === undefined || spans.length === 0) return text
  const marks = spans.map(([start, end, colour]) => ({ start, end, colour }))
  return cutSegments(text, [0, text.length], marks).map((segment) =>
    segment.mark === null ? (
      segment.text
    ) : (
      <mark key={segment.start} className="hit" data-colour={segment.mark.colour}>
        {segment.text}
      </mark>
    ),
  )
}

/** A plain text with its hits. */
export function PlainHits({ text, place }: { text: string; place: Place }): ReactNode {
  const find = useFind(place)
  const spans = useMemo(() => find?.(text), [find, text])
  return <HitText text={text} spans={spans} />
}
