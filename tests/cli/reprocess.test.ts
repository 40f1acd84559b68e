// taiyaku reprocess from outside: what it prints, and that it says so where there is no library.
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import { runCli, withFolder } from './run.ts'

const page = join(root, 'tests/cli/page.txt')

describe('taiyaku reprocess', () => {
  it('mends what was read wrong, reports it, and has nothing to do the second time', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'x.sqlite')
      await runCli(['ingest', page, '--db', path])
      const db = new Sqlite(path)
      db.exec(`UPDATE versions SET title = 'Misread' WHERE id = 1`)
      db.close()
      const first = await runCli(['reprocess', '--db', path])
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(first.out).toBe('1 page, 2 entries: 1 changed, 1 the same, 0 added, 0 removed\nchanged: title 1\n')
      const second = await runCli(['reprocess', '--db', path, '--json'])
      expect(JSON.parse(second.out)).toEqual({
        pages: 1,
        entries: 2,
        same: 2,
        changed: 0,
        added: 0,
        joined: 0,
        removed: 0,
        problems: 0,
        fields: {},
      })
    }))

  it('says that there is no library, and makes none', () =>
    withFolder(async (folder) => {
      const { code, err } = await runCli(['reprocess', '--db', join(folder, 'none.sqlite')])
      expect({ code, err: err.trim() }).toEqual({
        code: 1,
        err: expect.stringMatching(/no library .*none.sqlite.*--db/),
      })
    }))
})
