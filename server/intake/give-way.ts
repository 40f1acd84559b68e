// Lets the thread it is called in wait for the others where all want the processor. Linux alone can tell threads apart.
import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** Below what answers the reader, above what the machine does at leisure. Where the system can’t, all stays as it is. */
export function giveWay(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (thread > 0 && thread !== process.pid) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // No /proc, or not allowed.
  }
}
