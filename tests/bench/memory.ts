// What memory another process holds, as Linux tells it.
import { readFile } from 'node:fs/promises'
import { round } from './compare.ts'

/** Megabytes that the process holds now, and at most held; nothing where the system does not tell. */
export async function memoryOf(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const read = (name: string) => round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024)
  return status === '' ? 'memory is not told here' : `memory ${read('VmRSS')} MB, at most ${read('VmHWM')} MB`
}
