// Every key the reader answers to, in one table: it steers the reader and draws the help, the tooltips, the palette and
// docs/keys.md. A new command is a row here and its action in a `useKeys` (web/use-keys.ts); nothing else.
import type { MessageId } from './i18n/messages.ts'

/** The parts of the help, in its order. */
export const keyGroups = [
  { id: 'papers', message: 'keys.group.papers' },
  { id: 'sentences', message: 'keys.group.sentences' },
  { id: 'layout', message: 'keys.group.layout' },
  { id: 'places', message: 'keys.group.places' },
  { id: 'others', message: 'keys.group.others' },
] as const satisfies readonly { readonly id: string; readonly message: MessageId }[]
type GroupId = (typeof keyGroups)[number]['id']

/**
 * One command. `keys` are strokes as `readStroke` names them: a character as it is typed (`V` is Shift and v), a key's
 * name (`Escape`), two in a row (`g d`), or `Mod+k`, which is Ctrl K, on a Mac ⌘ K. `repeats`: goes on while held.
 * Never Space, Tab, function keys or Alt: they are the browser's or a screen reader's.
 */
export type KeyRow = {
  readonly action: string
  readonly keys: readonly string[]
  readonly group: GroupId
  readonly message: MessageId
  readonly repeats?: true
}

export const keyTable = [
  { action: 'next', keys: ['j'], group: 'papers', message: 'keys.next', repeats: true },
  { action: 'previous', keys: ['k'], group: 'papers', message: 'keys.previous', repeats: true },
  { action: 'open', keys: ['o', 'Enter'], group: 'papers', message: 'keys.open' },
  { action: 'unfold', keys: ['x'], group: 'papers', message: 'keys.unfold' },
  { action: 'back', keys: ['Escape'], group: 'papers', message: 'keys.back' },
  { action: 'arxiv', keys: ['v'], group: 'papers', message: 'keys.arxiv' },
  { action: 'pdf', keys: ['V'], group: 'papers', message: 'keys.pdf' },
  { action: 'star', keys: ['s'], group: 'papers', message: 'keys.star' },
  { action: 'read', keys: ['m'], group: 'papers', message: 'keys.read' },
  { action: 'undo', keys: ['u'], group: 'papers', message: 'keys.undo' },
  { action: 'cite', keys: ['y'], group: 'papers', message: 'keys.cite' },
  { action: 'nextSentence', keys: ['n', 'ArrowDown'], group: 'sentences', message: 'keys.nextSentence', repeats: true },
  {
    action: 'previousSentence',
    keys: ['p', 'ArrowUp'],
    group: 'sentences',
    message: 'keys.previousSentence',
    repeats: true,
  },
  { action: 'copy', keys: ['c'], group: 'sentences', message: 'keys.copy' },
  { action: 'correct', keys: ['e'], group: 'sentences', message: 'keys.correct' },
  { action: 'original', keys: ['t'], group: 'sentences', message: 'keys.original' },
  { action: 'cycleView', keys: ['l'], group: 'layout', message: 'keys.cycleView' },
  { action: 'facing', keys: ['1'], group: 'layout', message: 'keys.facing' },
  { action: 'interleaved', keys: ['2'], group: 'layout', message: 'keys.interleaved' },
  { action: 'japanese', keys: ['3'], group: 'layout', message: 'keys.japanese' },
  { action: 'english', keys: ['4'], group: 'layout', message: 'keys.english' },
  { action: 'list', keys: ['w'], group: 'layout', message: 'keys.list' },
  { action: 'alone', keys: ['z'], group: 'layout', message: 'keys.alone' },
  { action: 'search', keys: ['/'], group: 'places', message: 'keys.search' },
  { action: 'days', keys: ['g d'], group: 'places', message: 'keys.days' },
  { action: 'categories', keys: ['g c'], group: 'places', message: 'keys.categories' },
  { action: 'starred', keys: ['g s'], group: 'places', message: 'keys.starred' },
  { action: 'glance', keys: ['g o'], group: 'places', message: 'keys.glance' },
  { action: 'watch', keys: ['g w'], group: 'places', message: 'keys.watch' },
  {
    action: 'saved',
    keys: ['g 1', 'g 2', 'g 3', 'g 4', 'g 5', 'g 6', 'g 7', 'g 8', 'g 9'],
    group: 'places',
    message: 'keys.saved',
  },
  { action: 'forYou', keys: ['g f'], group: 'places', message: 'forYou.title' },
  { action: 'filters', keys: ['f'], group: 'places', message: 'keys.filters' },
  { action: 'previousDay', keys: ['['], group: 'places', message: 'keys.previousDay' },
  { action: 'nextDay', keys: [']'], group: 'places', message: 'keys.nextDay' },
  { action: 'palette', keys: ['Mod+k'], group: 'others', message: 'keys.palette' },
  { action: 'add', keys: ['a'], group: 'others', message: 'keys.add' },
  { action: 'theme', keys: ['T'], group: 'others', message: 'keys.theme' },
  { action: 'help', keys: ['?'], group: 'others', message: 'keys.help' },
] as const satisfies readonly KeyRow[]
export type Action = (typeof keyTable)[number]['action']
/** A row as anything may read it that treats all rows alike. */
export type Row = KeyRow & { readonly action: Action }

/** All rows. */
export const keyRows: readonly Row[] = keyTable

/** The row of an action. */
export function rowOf(action: Action): Row {
  const row = keyRows.find((other) => other.action === action)
  if (!row) throw new Error(`no key row for ${action}`)
  return row
}

/** The row that exactly these strokes call. */
export function findRow(keys: string): Row | undefined {
  return keyRows.find((row) => row.keys.includes(keys))
}

/** The rows that can follow a first stroke, with the stroke that calls each. */
export function followersOf(first: string): readonly { readonly row: Row; readonly key: string }[] {
  return keyRows.flatMap((row) =>
    row.keys.filter((key) => key.startsWith(`${first} `)).map((key) => ({ row, key: key.slice(first.length + 1) })),
  )
}

/** Whether a stroke means something, alone or as a part of a sequence. */
export function isBound(stroke: string): boolean {
  return keyRows.some((row) => row.keys.some((keys) => keys === stroke || keys.split(' ').includes(stroke)))
}

/** Whether the strokes are characters that are typed alone: what a reader may turn off (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return keys.split(' ').every((stroke) => [...stroke].length === 1)
}
