// Takes pages in, one after the other, and keeps what came of each until it is put away.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { IngestReport } from '#shared/entry.ts'
import { postDigest } from '../api.ts'
import { refreshLibrary } from '../queries.ts'

/** One page on its way. `result` is null until the server has answered. */
export type Taken = {
  readonly id: number
  readonly name: string
  readonly result: { readonly report: IngestReport } | { readonly error: Error } | null
}
export type PageFile = { readonly name: string; readonly content: Blob }
export type Intake = {
  readonly taken: readonly Taken[]
  readonly takeIn: (pages: readonly PageFile[]) => void
  readonly clear: () => void
}

async function post(page: PageFile): Promise<NonNullable<Taken['result']>> {
  try {
    return { report: await postDigest(page.name, page.content) }
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}

/** The report panel's state, and the way in for files and pasted text. */
export function useIntake(): Intake {
  const client = useQueryClient()
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const lastId = useRef(0)
  const queue = useRef(Promise.resolve())
  const takeIn = useCallback(
    (pages: readonly PageFile[]) => {
      const waiting = pages.map((page) => ({ page, id: ++lastId.current }))
      setTaken((before) => [...before, ...waiting.map(({ page, id }) => ({ id, name: page.name, result: null }))])
      queue.current = queue.current.then(async () => {
        for (const { page, id } of waiting) {
          const result = await post(page)
          setTaken((before) => before.map((one) => (one.id === id ? { ...one, result } : one)))
        }
        await refreshLibrary(client)
      })
    },
    [client],
  )
  const clear = useCallback(() => setTaken((before) => before.filter((one) => one.result === null)), [])
  return { taken, takeIn, clear }
}
