// Opening a library: made anew, brought up to date, or refused with the way out and left as it was.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-open-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function refusal(path: string): Promise<{ code: string; message: string }> {
  const error = await openStore(path).then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toMatchObject({ name: 'Failure' })
  expect(error.message).not.toContain('\n')
  return error
}

describe('opening a library', () => {
  it('makes the file', async () => {
    const path = join(folder, 'new.sqlite')
    await (await openStore(path)).close()
    const again = await openStore(path)
    expect(await again.countPapers()).toBe(0)
    await again.close()
  })

  it('refuses a library of a newer program and leaves it untouched', async () => {
    const path = join(folder, 'newer.sqlite')
    await (await openStore(path)).close()
    const db = new Sqlite(path)
    db.pragma('user_version = 9999')
    db.pragma('journal_mode = DELETE')
    db.close()
    const before = await readFile(path)
    expect((await refusal(path)).message).toMatch(/newer Taiyaku.*update Taiyaku.*Nothing in it was changed/)
    expect(await readFile(path)).toEqual(before)
  })

  it('refuses another program’s database, and a file that is none', async () => {
    const foreign = join(folder, 'foreign.sqlite')
    const db = new Sqlite(foreign)
    db.exec('CREATE TABLE contacts(name)')
    db.close()
    const before = await readFile(foreign)
    expect((await refusal(foreign)).message).toContain('another program')
    expect(await readFile(foreign)).toEqual(before)
    const text = join(folder, 'text.sqlite')
    await writeFile(text, 'not a database, but long enough to be read as the header of one'.repeat(20))
    expect((await refusal(text)).message).toContain('is not a database')
  })

  it('says who is in the way when the file is held or the place can’t be written', async () => {
    const path = join(folder, 'held.sqlite')
    await (await openStore(path)).close()
    const holder = new Sqlite(path)
    holder.pragma('locking_mode = EXCLUSIVE')
    holder.exec('BEGIN EXCLUSIVE')
    expect(await refusal(path)).toMatchObject({
      code: 'busy',
      message: expect.stringContaining('held by another program'),
    })
    holder.close()
    expect((await refusal(join(folder, 'gone/library.sqlite'))).message).toMatch(/no folder/)
    expect((await refusal(folder)).message).toMatch(/can.t be opened/)
  })
})
