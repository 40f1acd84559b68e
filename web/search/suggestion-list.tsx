// What the search field offers, as a listbox that the field steers. A press leaves the focus in the field.
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { TagDot } from '../library/tag-names.tsx'
import type { Suggestion } from './suggestion.ts'

/** The id of a suggestion, for the field to name. */
export function suggestionId(index: number): string {
  return `search-suggestion-${index}`
}

type ListProps = {
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly onTake: (suggestion: Suggestion) => void
}

/** `active` is the one that the arrows chose, -1 for none. */
export function SuggestionList({ suggestions, active, onTake }: ListProps) {
  const { t } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      className="suggestions"
      id="search-suggestions"
      role="listbox"
      aria-label={t('search.suggestions')}
      ref={list}
      onPointerDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.kind + suggestion.insert}
          className="suggestion"
          id={suggestionId(index)}
          data-kind={suggestion.kind}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onClick={() => onTake(suggestion)}
          onKeyDown={(event) => event.key === 'Enter' && onTake(suggestion)}
        >
          <span className="suggestion-label">
            {suggestion.colour && <TagDot colour={suggestion.colour} />}
            {suggestion.label}
          </span>
          <span className="suggestion-detail">{suggestion.detail}</span>
        </div>
      ))}
    </div>
  )
}
