// The reader with all that it stands in, the same in the browser and where the server draws the first view.
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { App } from './app.tsx'
import { LanguageProvider } from './i18n/language.tsx'

/** Asks for its answers through the client; the words of its language must be loaded. */
export function ReaderPage({ client }: { client: QueryClient }) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <App />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}
