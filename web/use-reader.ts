// The reader as a whole: what the address asks for, what stands over it, and what each key does.
import { useMemo, useState } from 'react'
import { neighbourDay } from './dates.ts'
import { useWatchWords } from './library/use-watch.ts'
import { narrowList, usePlace } from './location.ts'
import { createFinds } from './marks/sought.ts'
import { collectTyped, takeTyped } from './palette/typed-meanwhile.ts'
import { showFiltersPane, toggleAlone, toggleFilters, toggleList } from './panes/panes.ts'
import { useFacets, usePapers } from './queries.ts'
import { mergeFilters, readQuery } from './typed-query.ts'
import { focusWhenThere } from './ui/focus.ts'
import { useMedia, wideWindow } from './ui/use-media.ts'
import { useTheme, useThemeOnPage } from './ui/use-theme.ts'
import { useKeyboard, useKeys } from './use-keys.ts'
import { useReading } from './use-reading.ts'
import { useView } from './use-view.ts'

/** The dialog that stands over the panes. */
export type Standing = 'filters' | 'add' | 'subscriptions' | 'help' | 'palette' | 'watch' | 'glance' | 'forYou' | null

function useDaySteps(): (step: 1 | -1) => void {
  const { state } = usePlace()
  const days = (useFacets().data?.days ?? []).map(({ day }) => day)
  return (step) => {
    const day = neighbourDay(days, mergeFilters(state), step)
    if (day) narrowList({ from: day, to: day })
  }
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#search')
  field?.focus()
  field?.select()
}

/** Whether a command may mean a row of the list: one has the focus, or no paper is open. */
function mayOpen(paper: string | null): boolean {
  return paper === null || document.activeElement?.closest('.row') !== null
}

/** Everything `App` draws from. */
export function useReader() {
  const { state } = usePlace()
  const [standing, setStanding] = useState<Standing>(null)
  const papers = usePapers(state)
  const watched = useWatchWords()
  const finds = useMemo(
    () => createFinds(readQuery(state.q).node, [state.author], watched),
    [state.q, state.author, watched],
  )
  const reading = useReading(state.paper, papers)
  const layout = useView()
  const wide = useMedia(wideWindow)
  const stepDay = useDaySteps()
  const { cycle } = useTheme()
  useThemeOnPage()
  const goToFilter = (selector: string) => {
    if (wide) showFiltersPane()
    else setStanding('filters')
    focusWhenThere(selector)
  }
  const showFilters = () => (wide ? toggleFilters() : setStanding('filters'))
  useKeyboard()
  useKeys({
    next: () => reading.step(1),
    previous: () => reading.step(-1),
    open: () => mayOpen(state.paper) && reading.openFocused(),
    unfold: reading.unfold,
    back: state.paper === null ? undefined : reading.close,
    cycleView: layout.cycle,
    facing: () => layout.choose('facing'),
    interleaved: () => layout.choose('interleaved'),
    japanese: () => layout.choose('ja'),
    english: () => layout.choose('en'),
    search: focusSearch,
    forYou: () => setStanding('forYou'),
    filters: showFilters,
    list: toggleList,
    alone: toggleAlone,
    days: () => goToFilter('.calendar-day[tabindex="0"]'),
    watch: () => setStanding('watch'),
    glance: () => setStanding('glance'),
    categories: () => goToFilter('.categories .choice'),
    previousDay: () => stepDay(-1),
    nextDay: () => stepDay(1),
    palette: () => {
      if (standing === 'palette') return
      collectTyped(() => {
        takeTyped()
        setStanding(null)
      })
      setStanding('palette')
    },
    add: () => setStanding('add'),
    theme: cycle,
    help: () => setStanding('help'),
  })
  // A dialog that gave way to another closes late; it must not take the other with it.
  const closeStanding = (which: Standing) => setStanding((now) => (now === which ? null : now))
  return { state, papers, finds, reading, layout, wide, standing, setStanding, closeStanding, showFilters }
}
export type Reader = ReturnType<typeof useReader>
