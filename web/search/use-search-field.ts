// How the search field behaves: what stands in it, what it offers, and what its keys do. Nothing that is offered is taken
// unless it is chosen: Enter alone searches what stands there.
import { type ChangeEvent, type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react'
import { saveSearch } from './recent-searches.ts'
import type { Suggestion } from './suggestion.ts'
import { useSuggestions } from './use-suggestions.ts'
import { useTyping } from './use-typing.ts'

/** Which of so many suggestions the arrows chose (-1: none); from the last they lead back into the field. */
function useChoice(places: number) {
  const [active, setActive] = useState(-1)
  const step = (by: 1 | -1) => setActive(((active + 1 + by + places + 1) % (places + 1)) - 1)
  return { active: active < places ? active : -1, step, reset: () => setActive(-1) }
}

/** `words` is the address’s query. */
export function useSearchField(words: string) {
  const field = useRef<HTMLInputElement>(null)
  const { text, type, endBout } = useTyping(words)
  const [caret, setCaret] = useState(0)
  const [wanted, setWanted] = useState(false)
  const { take: takeIn, suggestions } = useSuggestions(text, caret, wanted)
  const { active, step, reset } = useChoice(suggestions.length)
  const shown = suggestions.length > 0
  const offer = () => {
    setWanted(true)
    reset()
  }
  const take = (suggestion: Suggestion) => {
    const { q, caret: after } = takeIn(suggestion)
    type(q, false)
    setCaret(after)
    offer()
    // The field gets its new text with the next drawing; the caret after that.
    requestAnimationFrame(() => field.current?.setSelectionRange(after, after))
  }
  const finish = () => {
    endBout()
    saveSearch(text)
    setWanted(false)
  }
  const actOf = (key: string): (() => void) | undefined => {
    const chosen = suggestions[active]
    if (key === 'ArrowDown') return shown ? () => step(1) : offer
    if (key === 'ArrowUp') return shown ? () => step(-1) : undefined
    if (key === 'Escape') return shown ? () => setWanted(false) : () => field.current?.blur()
    if (key === 'Enter') return chosen ? () => take(chosen) : finish
    return undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = event.nativeEvent.isComposing ? undefined : actOf(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    setCaret(target.selectionStart ?? target.value.length)
    offer()
    type(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing)
  }
  const onSelect = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) =>
    setCaret(currentTarget.selectionStart ?? text.length)
  const onCompositionEnd = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => type(currentTarget.value, false)
  const listeners = { onChange, onSelect, onCompositionEnd, onKeyDown, onBlur: finish }
  return { field, text, suggestions, shown, active, take, listeners }
}
