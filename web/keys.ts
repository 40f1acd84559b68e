// Every key the reader answers to, in one table: it steers the reader and draws the help.
import type { MessageId } from './i18n/messages.ts'

/** One action, the keys that call it (as `KeyboardEvent.key`), and the message that names it. */
export type KeyRow = { readonly action: string; readonly keys: readonly string[]; readonly message: MessageId }

export const keyTable = [
  { action: 'next', keys: ['j'], message: 'keys.next' },
  { action: 'previous', keys: ['k'], message: 'keys.previous' },
  { action: 'nextSentence', keys: ['ArrowDown'], message: 'keys.nextSentence' },
  { action: 'previousSentence', keys: ['ArrowUp'], message: 'keys.previousSentence' },
  { action: 'open', keys: ['o'], message: 'keys.open' },
  { action: 'back', keys: ['Escape'], message: 'keys.back' },
  { action: 'star', keys: ['s'], message: 'keys.star' },
  { action: 'read', keys: ['m'], message: 'keys.read' },
  { action: 'undo', keys: ['u'], message: 'keys.undo' },
  { action: 'cycleView', keys: ['v'], message: 'keys.cycleView' },
  { action: 'facing', keys: ['1'], message: 'keys.facing' },
  { action: 'interleaved', keys: ['2'], message: 'keys.interleaved' },
  { action: 'japanese', keys: ['3'], message: 'keys.japanese' },
  { action: 'english', keys: ['4'], message: 'keys.english' },
  { action: 'copy', keys: ['c'], message: 'keys.copy' },
  { action: 'correct', keys: ['e'], message: 'keys.correct' },
  { action: 'original', keys: ['r'], message: 'keys.original' },
  { action: 'search', keys: ['/'], message: 'keys.search' },
  { action: 'filters', keys: ['f'], message: 'keys.filters' },
  { action: 'previousDay', keys: ['['], message: 'keys.previousDay' },
  { action: 'nextDay', keys: [']'], message: 'keys.nextDay' },
  { action: 'add', keys: ['a'], message: 'keys.add' },
  { action: 'theme', keys: ['t'], message: 'keys.theme' },
  { action: 'help', keys: ['?'], message: 'keys.help' },
] as const satisfies readonly KeyRow[]
export type Action = (typeof keyTable)[number]['action']

/** What the keys do in an open paper; the rest they do everywhere. */
export type PaperAction = 'nextSentence' | 'previousSentence' | 'copy' | 'correct' | 'original'

/** What the reader makes of the open paper, or of the one with the focus. */
export type LibraryAction = 'star' | 'read' | 'undo'

/** The action of a key press, or undefined: with a modifier, while typing, or for a key that means nothing here. */
export function findAction(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly typing: boolean
}): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.typing) return undefined
  return keyTable.find((row) => row.keys.some((key) => key === event.key))?.action
}
