// Draws the first view of the bare address as HTML. The build makes one file of it, which the server loads; the browser takes
// over what stands there. Knows nothing of the reader’s settings: `public/theme.js` tells whether they change what is drawn.
import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { loadFirstWords } from '../i18n/messages.ts'
import { writeKeysFor } from '../key-caps.ts'
import { type Language, savePreference } from '../preferences.ts'
import { type FirstView, takeFirstView } from '../queries.ts'
import { ReaderPage } from '../reader-page.tsx'
import { assumed, narrowWindow, wideWindow } from '../ui/use-media.ts'

/** For whom it is drawn: the language, whether the window is a phone’s, whether the keyboard is Apple’s. */
export type Onlooker = { readonly language: Language; readonly phone: boolean; readonly apple: boolean }

/** What stands in `#root`, in words of the language. */
export async function drawFirstView(view: FirstView, { language, phone, apple }: Onlooker): Promise<string> {
  await loadFirstWords(language)
  // From here on nothing waits, so that no other drawing comes between.
  savePreference('language', language)
  writeKeysFor(apple)
  assumed.clear()
  assumed.add(phone ? narrowWindow : wideWindow)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  takeFirstView(client, view)
  // The content policy lets no style stand in markup; `main.tsx` puts them back.
  return renderToString(<ReaderPage client={client} />).replaceAll(' style="', ' data-style="')
}
