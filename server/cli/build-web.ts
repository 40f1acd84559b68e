// Builds web/ into web/dist when its sources are other than those of the last build.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Failure } from '#shared/failure.ts'
import { root } from '../config.ts'
import { compressWeb } from './compress-web.ts'

const sources = ['web', 'shared', 'vite.config.ts', 'package-lock.json', 'server/cli/compress-web.ts']

/** Builds if need be and says whether it did. Throws `unusable` with the builder's own words if the build fails. */
export async function buildWeb(target: string): Promise<boolean> {
  const stamp = join(target, '.sources')
  const hash = await hashSources(target)
  if (existsSync(join(target, 'index.html')) && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return false
  await runVite()
  await compressWeb(target)
  await mkdir(target, { recursive: true })
  await writeFile(stamp, hash)
  return true
}

async function hashSources(target: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      if (!file.startsWith(target))
        hash
          .update(relative(root, file))
          .update('\0')
          .update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function runVite(): Promise<void> {
  const builder = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    // Whoever asks for it (a test does, too): what readers get.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  if (code !== 0) throw new Failure('unusable', `the reader could not be built:\n${said.trim()}`)
}
