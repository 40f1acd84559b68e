// Mounts the reader. Refuses nothing but a page without its root.
import { QueryClient } from '@tanstack/react-query'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { loadAnswers } from './api.ts'
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

/** Takes the answers that came with the page; false where it came without. */
function takeDrawn(): boolean {
  const told = document.getElementById('first-view')?.textContent
  if (told) takeFirstView(client, JSON.parse(told))
  return Boolean(told)
}

/** What the content policy keeps out of the page’s text, before React takes it to be there. */
function putStyles(container: Element): void {
  for (const element of container.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? ''
    delete element.dataset.style
  }
}

/** Words, and where the address has a query, the language it is read in; what answers are read with comes beside them. */
async function start(container: Element): Promise<void> {
  const wanted = [loadFirstLanguage(), ...(new URLSearchParams(location.search).has('q') ? [loadQueryLanguage()] : [])]
  const isDrawn = takeDrawn()
  if (!isDrawn) void loadAnswers().catch(() => undefined)
  await Promise.all(wanted)
  document.querySelector('.shell-failed')?.remove()
  const { dataset } = document.documentElement
  const isSame = isDrawn && dataset.drawn === 'so'
  if (isSame) beginAsDrawn()
  else delete dataset.drawn
  if (isSame) putStyles(container)
  const page = <ReaderPage client={client} />
  // In slices: the browser paints and listens in between.
  startTransition(() => {
    if (isSame) hydrateRoot(container, page)
    else createRoot(container).render(page)
  })
}

/** Everything else, so that it is there at the click; what does not come is told where it is needed. */
async function fetchTheRest(): Promise<void> {
  await loadQueryLanguage()
  await fetchParts()
  await Promise.allSettled([loadLanguage('ja'), loadLanguage('en')])
}

// Never awaited here: what is loaded imports from the file that this stands in, and would wait for it to end.
void start(root).then(() => whenIdle(() => void fetchTheRest()))
