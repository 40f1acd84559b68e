// A file opened for reading: a regular one, or a stream the shell handed over. Refuses what would wait for ever or never end: pipes, sockets, devices.
import { constants } from 'node:fs'
import { type FileHandle, lstat, open, stat } from 'node:fs/promises'
import { Failure } from '#shared/failure.ts'

// what `<(…)` in a shell stands for
const handedOver = /^\/dev\/(?:stdin|fd\/\d+)$/

/** Opens a file, which the caller closes. Rejects with a Failure where it is of another kind, else with the error of the file system. */
export async function openFile(path: string): Promise<FileHandle> {
  if (handedOver.test(path)) return open(path)
  await checkKind(path)
  // should a pipe have taken its place just now: opening one would wait until someone writes into it
  return open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
}

async function checkKind(path: string): Promise<void> {
  const found = await stat(path)
  if (found.isFile()) return
  if (!found.isDirectory()) throw new Failure('unusable', special)
  if ((await lstat(path)).isSymbolicLink()) throw new Failure('unusable', linked)
  // a folder that may not be listed fails here, and says so
  await (await open(path)).close()
  throw new Failure('unusable', 'is a folder where a file was expected')
}

const special = 'is no file (a pipe, a socket or a device) and was passed over; give it as - on standard input'
const linked = 'is a link to a folder, and such links are not followed; name the folder itself'
