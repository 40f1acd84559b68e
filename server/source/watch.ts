// The drop folder: tells of each file that comes or changes while the program runs, once it is written to its end.
import { relative } from 'node:path'
import { watch } from 'chokidar'
import { isHidden } from './pages.ts'

/** Calls `onFile` with the absolute path of every new or changed file below the folder; calls never overlap. */
export async function watchFolder(
  folder: string,
  onFile: (path: string) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const watcher = watch(folder, {
    ignored: (path) => isHidden(relative(folder, path)),
    awaitWriteFinish: { stabilityThreshold: 400, pollInterval: 100 },
    ignoreInitial: true,
  })
  let last = Promise.resolve()
  const take = (path: string) => {
    last = last.then(() => onFile(path)).catch(onError)
  }
  watcher.on('add', take).on('change', take).on('error', onError)
  await new Promise<void>((done) => watcher.once('ready', done))
  return {
    close: async () => {
      await watcher.close()
      await last
    },
  }
}
