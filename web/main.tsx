// Mounts the reader. Refuses nothing but a page without its root.
import './strict-schemas.ts'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { LanguageProvider } from './i18n/language.tsx'
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
import './search/suggestions.css'
import './paper/paper.css'
import './paper/phone.css'
import './paper/text.css'
import './paper/marks.css'
import './marks/marks.css'
import './paper/flow.css'
import './paper/similar.css'
import './add/add.css'
import './add/report.css'
import './subscriptions/subscriptions.css'
import './ui/print.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, gcTime: 30 * 60_000, refetchOnWindowFocus: false, networkMode: 'always' },
  },
})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
