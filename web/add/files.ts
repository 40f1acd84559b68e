// Files as pages, out of a file dialog or let fall on the window, folders with all that lies in them.
// Hidden files are no pages: systems leave them in every folder.
import type { PageFile } from '../jobs/intake.ts'

const isHidden = (path: string) => path.split('/').some((part) => part.startsWith('.'))
const byName = (one: PageFile, other: PageFile) => one.name.localeCompare(other.name, 'en', { numeric: true })

const asPage = (file: File): PageFile => ({ name: file.webkitRelativePath || file.name, content: file })
const isShown = ({ name }: PageFile) => !isHidden(name)

/** The files that were chosen, those of a folder under their path in it. */
export function pagesOf(files: FileList | null | undefined): PageFile[] {
  return [...(files ?? [])].map(asPage).filter(isShown)
}

/** What is needed of the browser's view on what was let fall. */
export type DroppedEntry = {
  readonly name: string
  readonly isDirectory: boolean
  readonly file?: (done: (file: File) => void, fail: (error: unknown) => void) => void
  readonly createReader?: () => {
    readEntries(done: (entries: readonly DroppedEntry[]) => void, fail: (error: unknown) => void): void
  }
}

/** A reader gives a part of a folder at a time (100 in Chromium) and nothing after its end. */
async function listFolder(entry: DroppedEntry): Promise<readonly DroppedEntry[]> {
  const reader = entry.createReader?.()
  const all: DroppedEntry[] = []
  while (reader) {
    const part = await new Promise<readonly DroppedEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (part.length === 0) break
    all.push(...part)
  }
  return all
}

/** The files below an entry. What can't be read (gone since, no rights) is left out of its folder; alone, it rejects. */
export async function readEntry(entry: DroppedEntry, folder = ''): Promise<PageFile[]> {
  const path = folder + entry.name
  if (!entry.isDirectory) {
    const { file } = entry
    if (!file) return []
    return [{ name: path, content: await new Promise<File>((done, fail) => file.call(entry, done, fail)) }]
  }
  const inside = (await listFolder(entry)).filter(({ name }) => !isHidden(name))
  const found = await Promise.allSettled(inside.map((one) => readEntry(one, `${path}/`)))
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])).sort(byName)
}

/** Everything that was let fall. To be called within the event: what it holds is gone after it. */
export async function readDropped(transfer: DataTransfer): Promise<PageFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const found = items.map(async (item) => {
    const entry: DroppedEntry | null = item.webkitGetAsEntry?.() ?? null
    const file = item.getAsFile()
    if (entry?.isDirectory) return readEntry(entry)
    return file ? [asPage(file)] : []
  })
  return (await Promise.all(found)).flat().filter(isShown)
}
