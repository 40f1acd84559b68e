// Mounts the reader. Refuses nothing but a page without its root.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { loadAnswers } from './api.ts'
import { App } from './app.tsx'
import { LanguageProvider, loadFirstLanguage } from './i18n/language.tsx'
import { loadLanguage } from './i18n/messages.ts'
import { fetchParts } from './later.tsx'
import { loadQueryLanguage } from './query-language.ts'
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

/** Words, and where the address has a query, the language it is read in; what answers are read with comes beside them. */
async function start(container: Element): Promise<void> {
  const wanted = [loadFirstLanguage(), ...(new URLSearchParams(location.search).has('q') ? [loadQueryLanguage()] : [])]
  void loadAnswers().catch(() => undefined)
  await Promise.all(wanted)
  const reader = createRoot(container)
  // In slices: the browser paints and listens in between.
  startTransition(() =>
    reader.render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <LanguageProvider>
            <App />
          </LanguageProvider>
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}

/** Everything else, so that it is there at the click; what does not come is told where it is needed. */
async function fetchTheRest(): Promise<void> {
  await loadQueryLanguage()
  await fetchParts()
  await Promise.allSettled([loadLanguage('ja'), loadLanguage('en')])
}

// Never awaited here: what is loaded imports from the file that this stands in, and would wait for it to end.
void start(root).then(() => whenIdle(() => void fetchTheRest()))
