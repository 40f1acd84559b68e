// The real server on a library of its own, for the browser tests. As vitest's global setup it provides one that is shared.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../../server/config.ts'
import { makeLibraryPages, type NamedPage } from './pages.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/** `pages` is its drop folder. */
export type RunningServer = {
  readonly address: string
  readonly pages: string
  readonly stop: () => Promise<void>
  /** Ends the program and leaves the library. */
  readonly pause: () => Promise<void>
  /** Starts it again at the same address, on the same library. */
  readonly resume: () => Promise<void>
}

/** Resolves with the address the server prints; rejects with its words if it ends before. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /ready:\s+(http:\S+)/.exec(said)?.[1]
      if (address) done(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

/** Builds the reader if need be, takes the pages in (and the samples, if asked), and serves on a free port. `flags` are more of `taiyaku start`. */
export async function startServer(
  pages: readonly NamedPage[],
  sample: boolean,
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-e2e-'))
  const pagesFolder = join(folder, 'pages')
  await mkdir(pagesFolder)
  for (const page of pages) await writeFile(join(pagesFolder, page.name), page.text)
  const places = ['--db', join(folder, 'library.sqlite'), '--pages', pagesFolder]
  const more = [...(sample ? [] : ['--no-sample']), ...flags]
  const start = (port: string) => {
    const args = [join(root, 'server/main.ts'), 'start', '--port', port, ...places, ...more]
    return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  }
  let child = start('0')
  const stop = async () => {
    await stopChild(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const address = await readAddress(child)
    const resume = async () => {
      child = start(new URL(address).port)
      await readAddress(child)
    }
    return { address, pages: pagesFolder, stop, pause: () => stopChild(child), resume }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Vitest calls this once before all browser tests, and what it gives back after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer(makeLibraryPages(), true)
  project.provide('address', server.address)
  return server.stop
}
