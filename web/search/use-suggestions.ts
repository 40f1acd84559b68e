// Gathers what can be offered at the caret: at once what the language itself knows and the last searches, a moment later
// what the server knows. A server that is silent costs no more than its own suggestions.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type Completion, completeAt, formatInsert } from '#shared/query/complete.ts'
import { findTerms, getFacets } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { noFilters } from '../url-state.ts'
import { listSearches } from './recent-searches.ts'
import { type Suggestion, suggestAuthors, suggestCandidates, suggestSearches, suggestTerms } from './suggestion.ts'

const pause = 150
const longestTerm = 100

/** The value once it has rested a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** The authors of the papers that a part of a name finds. */
function useAuthors(part: string) {
  const q = part === '' ? '' : `author:${formatInsert(part)}`
  return useQuery({
    queryKey: ['facets', 'authors', q],
    queryFn: ({ signal }) => getFacets({ ...noFilters, q }, signal),
    enabled: part !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
}

function useTerms(part: string) {
  return useQuery({
    queryKey: ['glossary', 'part', part],
    queryFn: ({ signal }) => findTerms(part, signal),
    enabled: part !== '' && part.length <= longestTerm,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Whether a word is long enough to be guessed: two letters, or one of Japanese. */
const tells = (prefix: string) => prefix.length > 1 || /[^ -~]/.test(prefix)

/** What may be offered, `wanted` only: a field that is not typed into asks for nothing. */
export function useSuggestions(
  q: string,
  caret: number,
  wanted: boolean,
): { typing: Completion; suggestions: readonly Suggestion[] } {
  const { t, language, count } = useLanguage()
  const typing = useMemo(() => completeAt(q, caret, 8), [q, caret])
  const { kind, prefix, operator } = typing
  const prefixOf = (fits: boolean) => (wanted && fits && tells(prefix) ? prefix : '')
  const author = useRested(prefixOf(kind === 'author'))
  const word = useRested(prefixOf(operator === null || kind === 'word'))
  const [authors, terms] = [useAuthors(author).data, useTerms(word).data]
  if (!wanted) return { typing, suggestions: [] }
  const local = suggestCandidates(typing.candidates, language)
  if (q.trim() === '') {
    return { typing, suggestions: [...suggestSearches(q, listSearches(), t('search.recent')), ...local] }
  }
  if (operator === null && prefix === '') return { typing, suggestions: [] }
  const named = author === '' ? [] : suggestAuthors(prefix, authors?.authors ?? [], (papers) => count('papers', papers))
  const termed = word === '' ? [] : suggestTerms(prefix, terms?.terms ?? [])
  return { typing, suggestions: [...local, ...named, ...termed] }
}
