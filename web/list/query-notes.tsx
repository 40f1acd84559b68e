// Under the search: what of the query was not understood and is searched as words, each with what may have been meant.
// Waits until the typing rests, so that a half-typed operator is no mistake.
import { useEffect, useState } from 'react'
import type { Note } from '#shared/query/ast.ts'
import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { readQuery, replaceNoted } from '../typed-query.ts'

const rest = 900

/** The query once it has not changed for a moment, until then null. */
function useRested(q: string): string | null {
  const [rested, setRested] = useState<string | null>(q)
  useEffect(() => {
    const timer = setTimeout(() => setRested(q), rest)
    return () => clearTimeout(timer)
  }, [q])
  return rested === q ? q : null
}

function NoteLine({ q, note }: { q: string; note: Note }) {
  const { t } = useLanguage()
  const what = q.slice(note.start, note.end)
  const words = {
    operator: t('search.noOperator', { what }),
    value: t('search.noValue', { what }),
    parenthesis: t('search.openParenthesis'),
    quote: t('search.openQuote'),
  }
  const { suggestion } = note
  return (
    <li>
      <span>{words[note.problem]}</span>{' '}
      {suggestion !== null && (
        <button
          type="button"
          className="link-button"
          onClick={() => navigate({ q: replaceNoted(q, note, suggestion) })}
        >
          {t('search.meant', { suggestion })}
        </button>
      )}
    </li>
  )
}

/** Nothing where all was understood. */
export function QueryNotes({ q }: { q: string }) {
  const rested = useRested(q)
  const notes = rested === null ? [] : readQuery(rested).notes
  return (
    <div role="status">
      {notes.length > 0 && (
        <ul className="query-notes">
          {notes.slice(0, 3).map((note) => (
            <NoteLine key={`${note.problem}${note.start}`} q={q} note={note} />
          ))}
        </ul>
      )}
    </div>
  )
}
