// Mounts the reader. Refuses nothing but a page without its root.
import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { loadAnswers } from './api.ts'
import { pressAgain } from './early.ts'
import { loadFirstLanguage } from './i18n/language.tsx'
import { loadLanguage } from './i18n/messages.ts'
import { beginAsDrawn, fetchParts } from './later.tsx'
import { takeFirstView } from './queries.ts'
import { loadQueryLanguage } from './query-language.ts'
import { ReaderPage } from './reader-page.tsx'
import { whenIdle } from './ui/use-settled.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/states.css'
import './ui/dialog.css'
import './app.css'
import './filters/filters.css'
import './filters/calendar.css'
import './filters/month-chart.css'
import './list/list.css'
import './list/row.css'
import './list/compact.css'
import './search/suggestions.css'
import './paper/paper.css'
import './paper/phone.css'
import './paper/text.css'
import './paper/marks.css'
import './marks/marks.css'
import './paper/flow.css'
import './paper/similar.css'
import './library/library.css'
import './library/shelf.css'
import './library/watch.css'
import './glance/glance.css'
import './add/add.css'
import './add/report.css'
import './subscriptions/subscriptions.css'
import './help/help.css'
import './ui/print.css'
import './shell.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, gcTime: 30 * 60_000, refetchOnWindowFocus: false, networkMode: 'always' },
  },
})

/** Takes the answers that came with the page, made by the server that made the page; false where it came without. */
function takeAnswers(): boolean {
  const told = document.getElementById('first-view')?.textContent
  const [visit] = performance.getEntriesByType('navigation')
  // Back and Forward bring pages as the browser kept them.
  const isOld = visit instanceof PerformanceNavigationTiming && visit.type === 'back_forward'
  if (told) takeFirstView(client, JSON.parse(told), isOld)
  return Boolean(told)
}

/** Puts the styles back that the content policy keeps out of markup, before React takes them to be there. */
function putStyles(container: Element): void {
  for (const element of container.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? ''
    delete element.dataset.style
  }
}

/** Draws the page, or takes over what the server drew where that is the same. In slices: the browser paints and listens in between. */
function mount(container: Element, page: ReactNode, isSame: boolean): void {
  if (!isSame) {
    delete document.documentElement.dataset.drawn
    startTransition(() => createRoot(container).render(page))
    return
  }
  beginAsDrawn()
  putStyles(container)
  startTransition(() => void hydrateRoot(container, page))
  pressAgain()
}

/** Words, and where the address has a query, the language it is read in; what answers are read with comes beside them. */
async function start(container: Element): Promise<void> {
  const wanted = [loadFirstLanguage(), ...(new URLSearchParams(location.search).has('q') ? [loadQueryLanguage()] : [])]
  const isDrawn = takeAnswers()
  if (!isDrawn) void loadAnswers().catch(() => undefined)
  await Promise.all(wanted)
  document.querySelector('.shell-failed')?.remove()
  mount(container, <ReaderPage client={client} />, isDrawn && document.documentElement.dataset.drawn === 'so')
}

/** Everything else, so that it is there at the click; what does not come is told where it is needed. */
async function fetchTheRest(): Promise<void> {
  await loadQueryLanguage()
  await fetchParts()
  await Promise.allSettled([loadLanguage('ja'), loadLanguage('en')])
}

// Never awaited here: what is loaded imports from the file that this stands in, and would wait for it to end.
void start(root).then(() => whenIdle(() => void fetchTheRest()))
