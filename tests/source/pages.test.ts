// Files, folders and standard input as pages; what can't be read is a problem with its name.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageLimit } from '#shared/contract.ts'
import { isWithin, listFiles, readPages, type SourceItem, toPages } from '../../server/source/pages.ts'
import { withFolder } from '../cli/run.ts'
import { listAll } from './list.ts'

const nothing = (async function* () {})()
const textHash = createHash('sha256').update('text').digest('hex')
const options = { findCut: () => -1 }

function read(path: string, base: string, input: AsyncIterable<Uint8Array> = nothing): Promise<SourceItem[]> {
  return listAll(readPages(path, base, input, options))
}

describe('pages', () => {
  it('are listed from folders by name, below and without what is hidden, each once', () =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'a/.git'), { recursive: true })
      for (const name of ['b.txt', 'a/2.txt', 'a/1.txt', 'a/.git/x', '.y']) await writeFile(join(folder, name), name)
      const files = ['a/1.txt', 'a/2.txt', 'b.txt'].map((name) => join(folder, name))
      expect(await listFiles(['.'], folder)).toEqual(files)
      expect(await listFiles(['b.txt', '.', '-'], folder)).toEqual([files[2], files[0], files[1], '-'])
    }))

  it('are read with the name the reader gave them', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'x.txt'), 'text')
      const page = { name: 'x.txt', bytes: expect.anything(), hash: textHash }
      expect(await read(join(folder, 'x.txt'), folder)).toEqual([page])
      const input = (async function* () {
        yield Buffer.from('te')
        yield Buffer.from('xt')
      })()
      expect(await read('-', folder, input)).toEqual([{ ...page, name: '-' }])
      expect(await listAll(toPages('sent', Buffer.from('text'), { ...options, charset: 'utf-8' }))).toEqual([
        { ...page, name: 'sent', charset: 'utf-8' },
      ])
    }))

  it('of no bytes are pages, too', async () => {
    expect(await listAll(toPages('empty', new Uint8Array(), options))).toMatchObject([{ name: 'empty' }])
  })

  it('that are missing, folders or too large are problems', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'large.txt'), '')
      await truncate(join(folder, 'large.txt'), pageLimit + 1)
      const problem = async (path: string) => JSON.stringify(await read(join(folder, path), folder))
      expect(await problem('gone.txt')).toContain('is not there')
      expect(await problem('large.txt')).toContain('at most 64 MiB')
      expect(await problem('.')).toContain('is a folder')
      const endless = (async function* () {
        for (;;) yield new Uint8Array(8 * 1024 * 1024)
      })()
      expect(JSON.stringify(await read('-', folder, endless))).toContain('at most 64 MiB')
    }))

  it('are not looked for behind links to folders, and links in a circle end', () =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'a'))
      await writeFile(join(folder, 'a/x.txt'), 'text')
      await symlink('.', join(folder, 'a/self'))
      await symlink('circle', join(folder, 'a/circle'))
      await symlink('x.txt', join(folder, 'a/y.txt'))
      const files = await listFiles(['a'], folder)
      expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['a/circle', 'a/self', 'a/x.txt', 'a/y.txt'])
      const items = (await Promise.all(files.map((file) => read(file, folder)))).flat()
      expect(items).toMatchObject([
        { problem: { source: 'a/circle' } },
        { problem: { source: 'a/self', message: expect.stringContaining('link to a folder') } },
        { name: 'a/x.txt' },
        { name: 'a/y.txt', hash: textHash },
      ])
    }))

  it('that vanish after they were listed are problems', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'x.txt'), 'text')
      const [file = ''] = await listFiles(['.'], folder)
      await unlink(file)
      expect(await read(file, folder)).toMatchObject([{ problem: { source: 'x.txt' } }])
    }))

  it.skipIf(process.platform === 'win32')('are no pipes, sockets or devices', () =>
    withFolder(async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      const server = createServer().listen(join(folder, 'socket'))
      await new Promise((done) => server.once('listening', done))
      const items = [join(folder, 'pipe'), join(folder, 'socket'), '/dev/zero'].map((path) => read(path, folder))
      for (const item of await Promise.all(items))
        expect(item).toMatchObject([{ problem: { message: expect.stringContaining('is no file') } }])
      await new Promise((done) => server.close(done))
    }),
  )

  it('know which folder they lie in', () => {
    expect(isWithin('/a/b', '/a/b/c')).toBe(true)
    expect(isWithin('/a/b', '/a/b')).toBe(true)
    expect(isWithin('/a/b', '/a/bc')).toBe(false)
    expect(isWithin('/a/b', '/a/..b')).toBe(false)
    expect(isWithin('/a/b', '/a/b/..c')).toBe(true)
  })
})
