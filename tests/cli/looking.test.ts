// Commands that take papers in look them over at their end; the server does what is left when it starts.
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import { endOf, runCli, startCli, waitFor, withFolder } from './run.ts'

const page = join(root, 'tests/cli/page.txt')

function onLibrary<T>(path: string, work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(path)
  try {
    return work(db)
  } finally {
    db.close()
  }
}
const countRead = (path: string) =>
  onLibrary(path, (db) => db.prepare('SELECT count(*) FROM papers WHERE read_by IS NOT NULL').pluck().get())
const forget = (path: string) =>
  onLibrary(path, (db) => db.exec('UPDATE papers SET read_by = NULL, doubt = NULL, restorations = NULL'))

it('ingest and reprocess look papers over, and say no more for it', () =>
  withFolder(async (folder) => {
    const db = join(folder, 'x.sqlite')
    const first = await runCli(['ingest', page, '--db', db])
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(countRead(db)).toBe(2)
    forget(db)
    expect(countRead(db)).toBe(0)
    expect(await runCli(['reprocess', '--db', db])).toMatchObject({ code: 0, err: '' })
    expect(countRead(db)).toBe(2)
  }))

it('serve looks over what was left, in the thread that takes in', () =>
  withFolder(async (folder) => {
    const db = join(folder, 'x.sqlite')
    await runCli(['ingest', page, '--db', db])
    forget(db)
    const child = startCli(['serve', '--port', '0', '--db', db])
    const [url = ''] = await waitFor(child, /http:\/\/127\.0\.0\.1:\d+/)
    const doubts = async () => {
      const { items } = (await (await fetch(`${url}/api/papers`)).json()) as { items: { doubt: number | null }[] }
      return items.map(({ doubt }) => doubt)
    }
    while ((await doubts()).includes(null)) await new Promise((done) => setImmediate(done))
    expect(await doubts()).toHaveLength(2)
    const ended = endOf(child)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }))
