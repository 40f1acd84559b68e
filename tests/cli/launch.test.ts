// The launcher on a Node that is too old: it hands over to the one the project brings, or says in one line what is missing.
import { spawnSync } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import { withFolder } from './run.ts'

/** Runs the launcher in `folder` as if by Node 20. */
function runOld(folder: string, env: Record<string, string>) {
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' })`
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(old)}`,
    join(folder, 'bin/taiyaku.mjs'),
    '--version',
  ]
  return spawnSync(process.execPath, args, { encoding: 'utf8', env })
}

async function copyLauncher(folder: string, lock: object, installed?: object): Promise<void> {
  await cp(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  await mkdir(join(folder, 'node_modules/node/bin'), { recursive: true })
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }))
  if (installed)
    await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
}

const some = { 'node_modules/a': { version: '1.0.0' } }

describe('the launcher', () => {
  it('runs the Node that the project brings', () =>
    withFolder(async (folder) => {
      await copyLauncher(folder, some, some)
      const pinned = join(folder, 'node_modules/node/bin/node')
      await writeFile(pinned, '#!/bin/sh\necho pinned "$1" "$3"\nexit 7\n', { mode: 0o755 })
      expect(runOld(folder, {})).toMatchObject({ status: 7, stdout: 'pinned --max-semi-space-size=8 --version\n' })
    }))

  it('says in one line that Node is too old, or that npm is missing', () =>
    withFolder(async (folder) => {
      await copyLauncher(folder, some, some)
      const old = runOld(folder, {})
      expect(old).toMatchObject({ status: 1, stdout: '' })
      expect(old.stderr).toMatch(
        /^taiyaku: needs Node 22\.18 or newer, this is 20\.1\.0, and the one it brings is missing; run npm rebuild node.*\n$/,
      )
      await copyLauncher(folder, some, { 'node_modules/a': { version: '0.9.0' } })
      const bare = runOld(folder, { PATH: '/nowhere' })
      expect(bare.status).toBe(1)
      expect(bare.stderr).toMatch(/^taiyaku: the packages are not those of package-lock\.json.*npm.*\n$/)
    }))
})
