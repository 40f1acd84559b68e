// Writes a library of made papers, once: a file that is there already is used as it is.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { openStore } from '../../server/store/open.ts'
import type { PageToSave } from '../../server/store/save.ts'
import { makeBigLibrary } from '../made/big-library.ts'

const perPage = 500
const perTransaction = 4

/** The library of `count` papers at `path`; a run that broke off leaves nothing that could be taken for it. */
export async function writeLibrary(path: string, count: number, onProgress: (done: number) => void): Promise<void> {
  if (existsSync(path)) return
  const part = `${path}.part`
  const store = await openStore(part)
  const pages: PageToSave[] = []
  let entries: PageToSave['entries'][number][] = []
  let done = 0
  const flush = async () => {
    await store.savePages(pages.splice(0))
    onProgress(done)
  }
  for (const entry of makeBigLibrary(count, 11)) {
    entries.push({ entry, line: entries.length + 1 })
    done += 1
    if (entries.length === perPage || done === count) {
      pages.push(toPage(done, entries))
      entries = []
      if (pages.length === perTransaction) await flush()
    }
  }
  await flush()
  await store.close()
  await rename(part, path)
}

function toPage(number: number, entries: PageToSave['entries']): PageToSave {
  const hash = createHash('sha256').update(String(number)).digest('hex')
  const page = { hash, name: `made-${number}`, bytes: new Uint8Array([number & 255]), sample: false, problems: [] }
  return { ...page, takenAt: '2026-01-01T00:00:00Z', entries }
}
