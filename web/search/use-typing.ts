// What stands in the search field, and the search that follows it a moment behind: one history entry for one bout of
// typing. While an input method composes, nothing is searched: half a word of kana is not what one looks for.
import { useEffect, useRef, useState } from 'react'
import { navigate } from '../location.ts'

const pause = 150

/** `words` is the address’s query: taking the words off elsewhere empties the field. */
export function useTyping(words: string) {
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
  const type = (value: string, composing: boolean) => {
    setText(value)
    clearTimeout(timer.current)
    if (!composing) timer.current = setTimeout(() => search(value), pause)
  }
  const endBout = (value = text) => {
    search(value)
    pushed.current = false
  }
  return { text, type, endBout }
}
