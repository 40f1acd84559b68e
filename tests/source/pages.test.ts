// Files, folders and standard input as pages; what can't be read is a problem with its name.
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageLimit } from '#shared/contract.ts'
import { isWithin, listFiles, readPage } from '../../server/source/pages.ts'
import { withFolder } from '../cli/run.ts'

const nothing = (async function* () {})()

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
      expect(await readPage(join(folder, 'x.txt'), folder, nothing)).toMatchObject({
        name: 'x.txt',
        bytes: Buffer.from('text'),
      })
      const input = (async function* () {
        yield Buffer.from('in')
        yield Buffer.from('put')
      })()
      expect(await readPage('-', folder, input)).toMatchObject({ name: '-', bytes: Buffer.from('input') })
    }))

  it('that are missing, folders or too large are problems', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'large.txt'), '')
      await truncate(join(folder, 'large.txt'), pageLimit + 1)
      const problem = async (path: string) => JSON.stringify(await readPage(join(folder, path), folder, nothing))
      expect(await problem('gone.txt')).toContain('is not there')
      expect(await problem('large.txt')).toContain('at most 64 MiB')
      expect(await problem('.')).toContain('is a folder')
      const endless = (async function* () {
        for (;;) yield new Uint8Array(8 * 1024 * 1024)
      })()
      expect(JSON.stringify(await readPage('-', folder, endless))).toContain('at most 64 MiB')
    }))

  it('know which folder they lie in', () => {
    expect(isWithin('/a/b', '/a/b/c')).toBe(true)
    expect(isWithin('/a/b', '/a/b')).toBe(true)
    expect(isWithin('/a/b', '/a/bc')).toBe(false)
    expect(isWithin('/a/b', '/a/..b')).toBe(false)
    expect(isWithin('/a/b', '/a/b/..c')).toBe(true)
  })
})
