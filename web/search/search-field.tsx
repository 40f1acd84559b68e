// The search field: searches while one types, and offers how to go on (operators, categories, authors, terms, the last
// searches) in a list that the arrow keys walk.
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { useKeyTip, useShownKey } from '../use-key-tip.ts'
import { runAction } from '../use-keys.ts'
import { SuggestionList, suggestionId } from './suggestion-list.tsx'
import { useSearchField } from './use-search-field.ts'

/** Follows the address. */
export function SearchField({ words }: { words: string }) {
  const { t } = useLanguage()
  const searchKey = useShownKey()('search')
  const tip = useKeyTip()
  const { field, text, suggestions, shown, active, take, listeners } = useSearchField(words)
  return (
    <search className="search-box">
      <div className="search-field">
        <Icon name="search" size={15} />
        <input
          id="search"
          ref={field}
          value={text}
          inputMode="search"
          role="combobox"
          aria-expanded={shown}
          aria-controls="search-suggestions"
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? suggestionId(active) : undefined}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={1000}
          {...listeners}
        />
        {searchKey !== null && (
          <span className="key" aria-hidden="true">
            {searchKey}
          </span>
        )}
        <button
          type="button"
          className="icon-button search-palette"
          aria-label={t('keys.palette')}
          onClick={() => runAction('palette')}
          {...tip('palette')}
        >
          <Icon name="command" />
        </button>
      </div>
      {shown && <SuggestionList suggestions={suggestions} active={active} onTake={take} />}
    </search>
  )
}
