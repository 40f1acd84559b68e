// Papers written out in each form, as the server sends them: papers a second beside reading them alone, and the most memory it
// took beyond what was there before. `--papers 100000` for a large library.
import { join } from 'node:path'
import type { ExportedPaper } from '#shared/export.ts'
import { exportFormats } from '#shared/export-forms.ts'
import { formatExport } from '../../server/export/format.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { type Bench, round, time } from './compare.ts'
import { writeLibrary } from './search-library.ts'

const atOnce = 500

async function* readAll(store: Store): AsyncGenerator<readonly ExportedPaper[]> {
  let cursor: string | undefined
  do {
    const { papers, next } = await store.listExported({ category: [], sort: 'new', limit: atOnce, cursor })
    yield papers
    cursor = next ?? undefined
  } while (cursor !== undefined)
}

/** The most memory of the process while `work` runs, in megabytes, looked at twenty times a second and with each batch. */
async function peakOf(work: (look: () => void) => Promise<void>): Promise<number> {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 50)
  await work(look)
  clearInterval(timer)
  return peak / 1e6
}

export const benchExport: Bench = async ({ papers, folder }) => {
  const path = join(folder, 'export.sqlite')
  await writeLibrary(path, papers, () => {})
  const store = await openStore(path)
  const before = process.memoryUsage.rss() / 1e6
  let read = 0
  const floor = await time(async () => {
    for await (const batch of readAll(store)) read += batch.length
  })
  console.log(
    `${read.toLocaleString('en')} papers; read alone: ${round(read / floor)} papers/s; ${round(before)} MB before`,
  )
  console.log('| form | papers/s | share of reading alone | MB written | memory beyond before |\n|---|---|---|---|---|')
  for (const format of exportFormats) {
    let bytes = 0
    let seconds = 0
    const peak = await peakOf(async (look) => {
      seconds = await time(async () => {
        for await (const piece of formatExport(readAll(store), { format, language: 'both' })) {
          bytes += Buffer.byteLength(piece)
          look()
        }
      })
    })
    const share = round((100 * floor) / seconds)
    console.log(
      `| ${format} | ${round(read / seconds)} | ${share} % | ${round(bytes / 1e6)} | ${round(peak - before)} MB |`,
    )
  }
  await store.close()
}
