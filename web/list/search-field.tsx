// The search field. Searches while one types, a moment behind; one history entry for one bout of typing.
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { Icon } from '../ui/icons.tsx'

const pause = 250

/** Follows the address: taking the words off elsewhere empties the field. */
export function SearchField({ words }: { words: string }) {
  const { t } = useLanguage()
  const [text, setText] = useState(words)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(words)
  const pushed = useRef(false)
  useEffect(() => {
    if (words === sent.current) return
    sent.current = words
    setText(words)
  }, [words])
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (value: string) => {
    clearTimeout(timer.current)
    const q = value.trim()
    if (q === sent.current) return
    sent.current = q
    navigate({ q }, pushed.current ? 'replace' : 'push')
    pushed.current = true
  }
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target
    setText(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(value), pause)
  }
  const endBout = () => {
    search(text)
    pushed.current = false
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') endBout()
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <search className="search-field">
      <Icon name="search" size={15} />
      <input
        id="search"
        type="search"
        value={text}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={1000}
        onChange={change}
        onBlur={endBout}
        onKeyDown={press}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </search>
  )
}
