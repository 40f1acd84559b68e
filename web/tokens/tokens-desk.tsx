// Whether the dialog of tokens stands open, whoever asked for it: the palette, or the reader's own data.
import { useSyncExternalStore } from 'react'
import { closeTokens, isOpen, watchOpen } from './standing.ts'
import { TokensDialog } from './tokens-dialog.tsx'

export function TokensDesk() {
  return useSyncExternalStore(watchOpen, isOpen) ? <TokensDialog onClose={closeTokens} /> : null
}
