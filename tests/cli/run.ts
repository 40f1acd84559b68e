// Runs the command line as a reader would: its own process, its exit code, what it said.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../server/config.ts'

export type Run = { readonly code: number | null; readonly out: string; readonly err: string }

/** Starts `taiyaku` with these arguments. */
export function startCli(
  args: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): ChildProcess {
  const { PORT: _port, HOST: _host, TAIYAKU_DB: _db, TAIYAKU_PAGES: _pages, ...rest } = process.env
  return spawn(process.execPath, [join(root, 'bin/taiyaku.mjs'), ...args], { cwd, env: { ...rest, ...env } })
}

/** Runs to the end, with `input` on standard input. */
export async function runCli(
  args: readonly string[],
  input = '',
  options?: Parameters<typeof startCli>[1],
): Promise<Run> {
  const child = startCli(args, options)
  child.stdin?.end(input)
  const [out, err, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), endOf(child)])
  return { code, out, err }
}

/** The exit code, once the process has ended. */
export function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('close', done))
}

/** Resolves with what a process has said on standard output once it matches; rejects if it ends before. */
export async function waitFor(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let said = ''
  let complained = ''
  child.stderr?.on('data', (chunk) => {
    complained += chunk
  })
  return new Promise((done, fail) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk
      const match = pattern.exec(said)
      if (match) done(match)
    })
    child.once('close', () => fail(new Error(`ended before it said ${pattern}: ${said}${complained}`)))
  })
}

/** Runs `work` with a temporary folder. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-cli-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function textOf(stream: AsyncIterable<Buffer> | null): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream ?? []) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
