// The sheet: the open paper as a facing-page edition, or the papers of a list one after another.
import './print.css'
import type { PapersPage } from '#shared/search.ts'
import { usePaper } from '../queries.ts'
import type { Filters } from '../url-state.ts'
import type { Kind } from './kind.ts'
import { ListEdition } from './list-edition.tsx'
import { PaperEdition } from './paper-edition.tsx'

type PrintViewProps = {
  readonly kind: Kind
  readonly paperKey: string | null
  readonly filters: Filters
  readonly pages: readonly PapersPage[]
}

function OpenPaperEdition({ paperKey }: { paperKey: string }) {
  const paper = usePaper(paperKey).data
  return paper && <PaperEdition paper={paper} />
}

/** Asks for nothing that is not loaded. */
export function PrintView({ kind, paperKey, filters, pages }: PrintViewProps) {
  if (kind === 'paper' && paperKey !== null) return <OpenPaperEdition paperKey={paperKey} />
  return <ListEdition filters={filters} pages={pages} />
}
