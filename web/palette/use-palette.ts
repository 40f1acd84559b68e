// How the palette behaves: what is typed, what that offers, which offer is active, and what the keys do. An Enter that
// commits a composition of an input method chooses nothing.
import { type ChangeEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { onApple } from '../key-caps.ts'
import { usePlace } from '../location.ts'
import { useFacets } from '../queries.ts'
import { useSearches } from '../searches/requests.ts'
import { pressOf, readStroke } from '../strokes.ts'
import type { Scene } from './command.ts'
import { goings } from './goings.ts'
import { listOffers, type Offer } from './offers.ts'
import { listChoices, saveChoice } from './recent-choices.ts'
import { answerTyped, listCommands } from './sources.ts'

const page = 8

function useScene(): Scene {
  const { state } = usePlace()
  const days = useFacets().data?.days
  const saved = useSearches().data?.searches
  return useMemo(
    () => ({
      days: days ?? [],
      filters: state,
      saved: saved ?? [],
      today: new Date().toISOString().slice(0, 10),
      go: goings,
    }),
    [days, saved, state],
  )
}

function useOffers(typed: string): readonly Offer[] {
  const words = useLanguage()
  const scene = useScene()
  const commands = useMemo(() => listCommands(scene), [scene])
  return useMemo(() => {
    const search = typed.trim()
    return listOffers(search, commands, answerTyped(search, scene), words, listChoices())
  }, [typed, commands, scene, words])
}

/** An input method is at work, or this very key ended its work (Safari says so by the old code alone). */
const composes = ({ nativeEvent }: KeyboardEvent) => nativeEvent.isComposing || nativeEvent.keyCode === 229

/** `before`: what was typed already. `close` puts the palette away at once and gives the focus back. */
export function usePalette(before: string, close: () => void) {
  const [typed, setTyped] = useState(before)
  const [active, setActive] = useState(0)
  const offers = useOffers(typed)
  const choose = ({ command }: Offer) => {
    saveChoice(command.id)
    close()
    command.run()
  }
  const step = (by: number) => setActive((active + by + offers.length) % offers.length)
  const leap = (by: number) => setActive(Math.max(0, Math.min(offers.length - 1, active + by)))
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    const chosen = offers[active]
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (readStroke(pressOf(event.nativeEvent, true, onApple)) === 'Mod+k') return close
    if (!plain || offers.length === 0) return undefined
    if (event.key === 'ArrowDown') return () => step(1)
    if (event.key === 'ArrowUp') return () => step(-1)
    if (event.key === 'PageDown') return () => leap(page)
    if (event.key === 'PageUp') return () => leap(-page)
    return event.key === 'Enter' && chosen && !event.repeat ? () => choose(chosen) : undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = composes(event) ? undefined : actOf(event)
    if (!act) return
    event.preventDefault()
    act()
  }
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value)
    setActive(0)
  }
  return { typed, offers, active: Math.min(active, offers.length - 1), choose, listeners: { onChange, onKeyDown } }
}
