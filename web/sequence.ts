// One stroke after the other: which command they call, and what the first of two waits for. Pure.
import { findRow, followersOf, isSingleKey, type Row } from './keys.ts'

/** How long the second stroke may take, in milliseconds. */
export const patience = 1200
/** When to tell what can follow: who knows it is faster. */
export const hintAfter = 400

/** The first stroke of two, and when it is forgotten. */
export type Wait = { readonly first: string; readonly until: number }
/** `taken`: whether the press is the reader's and no one else's. */
export type Step = { readonly row: Row | null; readonly wait: Wait | null; readonly taken: boolean }

const nothing: Step = { row: null, wait: null, taken: false }
const bare = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/** Rows that a reader who turned single keys off still has. */
function isOn(keys: string, single: boolean): boolean {
  return single || !isSingleKey(keys)
}

/**
 * What a stroke does at a time (milliseconds) while another may wait. A stroke that can't follow ends the sequence and
 * does nothing more, since who hits a wrong key means no other command. `single`: whether single keys are on.
 */
export function takeStroke(stroke: string | null, wait: Wait | null, now: number, single: boolean): Step {
  const waiting = wait !== null && now < wait.until ? wait : null
  if (stroke === null) return { ...nothing, wait: waiting }
  if (waiting && bare.has(stroke)) return { ...nothing, wait: waiting }
  if (waiting && !stroke.startsWith('Mod+')) {
    return { row: findRow(`${waiting.first} ${stroke}`) ?? null, wait: null, taken: true }
  }
  const row = findRow(stroke)
  if (row) return isOn(stroke, single) ? { row, wait: null, taken: true } : nothing
  const starts = single && followersOf(stroke).length > 0
  return starts ? { row: null, wait: { first: stroke, until: now + patience }, taken: true } : nothing
}
