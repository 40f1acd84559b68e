// How long a start takes that has nothing to do, beside a Node that does nothing.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endOf, startCli, waitFor } from '../cli/run.ts'
import { type Bench, compare, round } from './compare.ts'

/** From `taiyaku start` to the line that names the address, on a library that is there already. */
async function startAgain(folder: string): Promise<void> {
  const places = ['--db', join(folder, 'started.sqlite'), '--pages', join(folder, 'pages')]
  const child = startCli(['start', '--port', '0', ...places])
  const ended = endOf(child)
  await waitFor(child, /ready/)
  child.kill('SIGTERM')
  await ended
}

/** A Node that does nothing: what any start costs at least. */
async function startNothing(): Promise<void> {
  await endOf(spawn(process.execPath, ['--eval', '0']))
}

export const benchStart: Bench = async ({ rounds, folder }) => {
  const { start, floor } = await compare({ start: () => startAgain(folder), floor: startNothing }, rounds)
  console.log(
    `A start that has nothing to install, build or take in: ${round(start)} s to the address and out again; a bare Node: ${round(floor)} s`,
  )
}
