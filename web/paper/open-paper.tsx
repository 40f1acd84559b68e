// The open paper with the ways to the papers beside it.
import type { Reader } from '../use-reader.ts'
import { PaperPane } from './paper-pane.tsx'
import { PhoneBar } from './phone-bar.tsx'

export type OpenPaperProps = { readonly reader: Reader; readonly paperKey: string }

export function OpenPaper({ reader, paperKey }: OpenPaperProps) {
  const { reading, layout } = reader
  const previous = reading.hasPrevious ? () => reading.step(-1) : null
  const next = reading.hasNext ? () => reading.step(1) : null
  return (
    <PaperPane
      key={paperKey}
      paperKey={paperKey}
      view={layout.view}
      onView={layout.choose}
      onOpen={reading.openPaper}
      focusTitle={reading.focusTitle}
      onPrevious={previous}
      onNext={next}
      phoneBar={(paper) => (
        <PhoneBar paper={paper} view={layout.view} onCycle={layout.cycle} onPrevious={previous} onNext={next} />
      )}
    />
  )
}
