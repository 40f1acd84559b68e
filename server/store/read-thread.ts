// A thread that reads: opens the library, answers one read after the other, ends when it is told to.
import { parentPort, workerData } from 'node:worker_threads'
import { Failure, type FailureCode, type FailureDetail } from '#shared/failure.ts'
import type { Database } from './database.ts'
import { explain, openDatabase, smallCache } from './open-file.ts'
import { type ReadArguments, type ReadName, type ReadResult, runRead } from './reads.ts'

/** A read, or the end. */
export type ReadOrder = { readonly name: ReadName; readonly values: readonly unknown[] } | 'close'
/** What came of a read. */
export type ReadNews =
  | { readonly result: ReadResult<ReadName> }
  | {
      readonly failure: {
        readonly code: FailureCode
        readonly message: string
        readonly details: readonly FailureDetail[]
      }
    }

if (!parentPort) throw new Error('read-thread.ts runs as a thread of the server only')
const port = parentPort
const path = String(workerData)
let db: Database | undefined

port.on('message', (order: ReadOrder) => {
  if (order === 'close') {
    db?.close()
    port.close()
  } else port.postMessage(answer(order))
})

function answer({ name, values }: Exclude<ReadOrder, string>): ReadNews {
  try {
    db ??= openDatabase(path, { cache: smallCache })
    return { result: runRead(db, name, values as ReadArguments<ReadName>) }
  } catch (thrown) {
    const error = explain(thrown, path)
    if (error instanceof Failure)
      return { failure: { code: error.code, message: error.message, details: error.details } }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { failure: { code: 'internal', message, details: [] } }
  }
}
