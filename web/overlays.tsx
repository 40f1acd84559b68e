// What stands over the panes: one dialog at a time, what is on its way into the library, the place to drop files on, the
// sheet that is printed, and what the reader's own library does behind all of it.
import { DropZone } from './add/drop-zone.tsx'
import { ReportPanel } from './add/report-panel.tsx'
import { IntakeProvider, useNewIntake } from './jobs/use-intake.ts'
import { LibraryNews } from './library/library-news.tsx'
import { OfflineDesk } from './offline/offline-desk.tsx'
import { PrintSheet } from './print/print-sheet.tsx'
import { FeedHead } from './searches/feed-head.ts'
import { SearchNews } from './searches/search-news.tsx'
import { StandingDialogs } from './standing.tsx'
import { TokensDesk } from './tokens/tokens-desk.tsx'
import type { Reader } from './use-reader.ts'

/** Follows the server's jobs while it is mounted. */
export function Overlays({ reader }: { reader: Reader }) {
  const intake = useNewIntake()
  return (
    <IntakeProvider value={intake}>
      <LibraryNews />
      <SearchNews />
      <FeedHead />
      <OfflineDesk />
      <TokensDesk />
      <StandingDialogs reader={reader} />
      <ReportPanel />
      <DropZone />
      <PrintSheet reader={reader} />
    </IntakeProvider>
  )
}
