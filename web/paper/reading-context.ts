// What the parts of an open paper share: its sentences, which of them is kept, and how the Japanese is shown.
import { createContext, useContext, useState } from 'react'
import type { Paper } from '#shared/paper.ts'
import { type Shown, savePreference, usePreference } from '../preferences.ts'
import type { Reading, Sentence } from './sentences.ts'

/**
 * `stop` is the sentence that Tab comes to, `kept` the one whose details stand open, `editing` whether it is being
 * corrected. `revealed` are the sentences whose partner is shown where only one language is.
 */
export type OpenPaper = {
  readonly paper: Paper
  readonly reading: Reading
  readonly shown: Shown
  readonly turn: () => void
  readonly stop: number
  readonly setStop: (index: number) => void
  readonly kept: number | null
  readonly keep: (index: number | null) => void
  readonly editing: boolean
  readonly edit: (on: boolean) => void
  readonly revealed: ReadonlySet<number>
  readonly reveal: (indices: ReadonlySet<number>) => void
}

/** Shows the Japanese restored, or as the page has it; remembered. */
function useShown(): { shown: Shown; turn: () => void } {
  const shown = usePreference('shown') ?? 'restored'
  return { shown, turn: () => savePreference('shown', shown === 'page' ? null : 'page') }
}

/** The state of one open paper. */
export function useNewOpenPaper(paper: Paper, reading: Reading): OpenPaper {
  const [stop, setStop] = useState(reading.sentences[0]?.index ?? 0)
  const [kept, setKept] = useState<number | null>(null)
  const [editing, edit] = useState(false)
  const [revealed, reveal] = useState<ReadonlySet<number>>(new Set())
  const keep = (index: number | null) => {
    setKept(index)
    edit(false)
  }
  return { paper, reading, ...useShown(), stop, setStop, kept, keep, editing, edit, revealed, reveal }
}

const Context = createContext<OpenPaper | null>(null)
export const OpenPaperProvider = Context.Provider

/** The open paper; only inside its provider. */
export function useOpenPaper(): OpenPaper {
  const open = useContext(Context)
  if (!open) throw new Error('no paper is open here')
  return open
}

/** Whether the reader’s own words stand in the sentence’s place. */
export function isCorrected({ correction }: Sentence, shown: Shown): boolean {
  return correction !== null && shown === 'restored'
}
