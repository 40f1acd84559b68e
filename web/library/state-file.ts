// The reader's file: the server's part, and beside it the choices of this browser, which the server does not know.
import type { ReaderState, StateReport } from '#shared/reader-state.ts'
import { call } from '../api.ts'
import { download } from '../export/download.ts'
import { type Choices, keepText, readPreference } from '../preferences.ts'

/** Every choice; the table does not compile until each has its row. */
const choices: Record<keyof Choices, true> = {
  theme: true,
  language: true,
  view: true,
  shown: true,
  scrollReads: true,
  density: true,
  keys: true,
  size: true,
  japanese: true,
  english: true,
  lines: true,
  measure: true,
  filtersPane: true,
  listPane: true,
  paperPane: true,
  alone: true,
}
const isChoice = (name: string): name is keyof Choices => name in choices

/** Not read from the schema, which the page needs for nothing else here. */
const format: ReaderState['format'] = 'taiyaku-state'

function readSettings(): Readonly<Record<string, string>> {
  const kept = Object.keys(choices)
    .filter(isChoice)
    .map((name) => [name, readPreference(name)] as const)
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

/** Saves the file under a name with today's date. */
export async function saveStateFile(): Promise<void> {
  const state = await call('getState', {})
  const text = JSON.stringify({ ...state, settings: readSettings() }, null, 2)
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  download(address, `taiyaku-${new Date().toISOString().slice(0, 10)}.json`)
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Sends the file to the library, then takes its choices over. Throws with `noFile` where it is no such file. */
export async function readStateFile(file: File, noFile: string): Promise<StateReport> {
  const state = parse(await file.text())
  if (typeof state !== 'object' || state === null || !('format' in state) || state.format !== format)
    throw new Error(noFile)
  const report = await call('postState', { json: state })
  const settings = 'settings' in state && typeof state.settings === 'object' ? (state.settings ?? {}) : {}
  for (const [name, value] of Object.entries(settings))
    if (isChoice(name) && typeof value === 'string') keepText(name, value)
  return report
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
