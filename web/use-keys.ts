// Listens to the keyboard and calls the table's actions. Silent while someone types or a dialog is open; what the reader
// turned off stays off. The actions are those of whatever is on the page now, so that the palette knows them too.
import { useLayoutEffect, useRef } from 'react'
import { typeAgain } from './early.ts'
import { onApple } from './key-caps.ts'
import { currentWait, setWait } from './key-wait.ts'
import { type Action, keyRows, type Row } from './keys.ts'
import { readPreference } from './preferences.ts'
import { type Step, takeStroke } from './sequence.ts'
import { pressOf, readStroke } from './strokes.ts'

const typingSelector = 'input:not([type=radio], [type=file], [type=checkbox]), textarea, select, [contenteditable]'
/** Where Enter is a command; elsewhere it presses what has the focus. */
const restSelector = 'body, #list, #paper'

/** What a command does, told the stroke (empty from the palette); false where it does nothing now and is the browser’s. */
type Act = (stroke: string) => unknown
type Actions = Readonly<Partial<Record<Action, Act | undefined>>>

const standing = new Set<{ readonly current: Actions }>()

function findAct(action: Action): Act | undefined {
  return [...standing].findLast(({ current }) => current[action] !== undefined)?.current[action]
}

/** Answers to rows of the table as long as the component stands (undefined: not now). The newest that answers acts. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useLayoutEffect(() => {
    standing.add(latest)
    return () => {
      standing.delete(latest)
    }
  }, [])
}

/** The commands that something on the page answers to now. */
export function listLiveRows(): readonly Row[] {
  return keyRows.filter(({ action }) => findAct(action) !== undefined)
}

/** Does what the key would do. */
export function runAction(action: Action): void {
  findAct(action)?.('')
}

/** The key that was taken last: while it is held, what it repeats is nobody else's. */
let takenCode: string | null = null

function readHere(event: KeyboardEvent): string | null {
  const { target } = event
  const typing = target instanceof Element && target.closest(typingSelector) !== null
  const stroke = readStroke(pressOf(event, typing, onApple))
  const rests = target instanceof Element && target.matches(restSelector)
  return stroke === 'Enter' && !rests ? null : stroke
}

/** Does what the stroke calls; false where that is nothing and the key the browser's. */
function act(stroke: string | null, { row, taken }: Step): boolean {
  if (row === null) return taken
  const call = findAct(row.action)
  return call !== undefined && call(stroke ?? '') !== false
}

function heed(event: KeyboardEvent): void {
  const held = event.repeat && event.code === takenCode
  if (held) event.preventDefault()
  if (event.repeat && !held) return
  if (document.querySelector('dialog[open]')) {
    setWait(null)
    return
  }
  const stroke = readHere(event)
  const step = takeStroke(stroke, currentWait(), Date.now(), readPreference('keys') !== 'off')
  if (held && !step.row?.repeats) return
  setWait(step.wait)
  takenCode = act(stroke, step) ? event.code : null
  if (takenCode !== null) event.preventDefault()
}

/** Starts to listen, before what is listed can be seen: no key that follows it is lost. Called once, at the top. */
export function useKeyboard(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) heed(event)
    }
    window.addEventListener('keydown', onKeyDown)
    // What the keys do is told to them in the same drawing, after this.
    queueMicrotask(typeAgain)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
