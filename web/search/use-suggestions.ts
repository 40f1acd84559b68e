// Gathers what can be offered at the caret: at once what the language itself knows and the last searches, a moment later
// what the server knows. A server that is silent costs no more than its own suggestions.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { findAuthors, findTerms } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Translator } from '../i18n/messages.ts'
import { useLibrary } from '../library/use-marks.ts'
import { useQueryLanguage } from '../query-language.ts'
import { listSearches } from './recent-searches.ts'
import type { Suggestion } from './suggestion.ts'

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

/** The authors of the library whose names begin so. */
function useAuthors(part: string) {
  return useQuery({
    queryKey: ['facets', 'authors', part],
    queryFn: ({ signal }) => findAuthors(part, signal),
    enabled: part.trim() !== '' && part.length <= longestTerm,
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

type Parts = ReturnType<typeof useParts>

/** What is typed at the caret, and what the server knows of it. Null until the language of queries is there. */
function useParts(q: string, caret: number, wanted: boolean) {
  const known = useQueryLanguage(wanted || q !== '')
  const typing = useMemo(() => known?.completeAt(q, caret, 8), [known, q, caret])
  const prefixOf = (fits: boolean) => (wanted && typing && fits && tells(typing.prefix) ? typing.prefix : '')
  const author = useRested(prefixOf(typing?.kind === 'author'))
  const word = useRested(prefixOf(typing?.operator === null || typing?.kind === 'word'))
  const [authors, terms] = [useAuthors(author).data, useTerms(word).data]
  const tags = useLibrary().data?.tags
  if (!known || !typing) return null
  return { known, typing, authors: author === '' ? null : authors, terms: word === '' ? null : terms, tags }
}

function listSuggestions(q: string, parts: Parts, { t, language, count }: Translator): readonly Suggestion[] {
  if (!parts) return []
  const { known, typing, authors, terms, tags = [] } = parts
  const local = known.suggestCandidates(typing.candidates, language)
  if (q.trim() === '') return [...known.suggestSearches(q, listSearches(), t('search.recent')), ...local]
  if (typing.operator === null && typing.prefix === '') return []
  const papers = (of: number) => count('papers', of)
  const named = authors === null ? [] : known.suggestAuthors(typing.prefix, authors?.authors ?? [], papers)
  const termed = terms === null ? [] : known.suggestTerms(typing.prefix, terms?.terms ?? [])
  const tagged = typing.kind === 'tag' ? known.suggestTags(typing.prefix, tags, papers) : []
  return [...local, ...named, ...tagged, ...termed]
}

/** What may be offered, `wanted` only: a field that is not typed into asks for nothing. `take` gives the query with one of them put in. */
export function useSuggestions(q: string, caret: number, wanted: boolean) {
  const translator = useLanguage()
  const parts = useParts(q, caret, wanted)
  const take = (suggestion: Suggestion) =>
    parts ? parts.known.takeSuggestion(q, parts.typing, suggestion) : { q, caret }
  return { take, suggestions: wanted ? listSuggestions(q, parts, translator) : [] }
}
