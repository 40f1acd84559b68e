// The library copied, damaged, refused and put back, as a reader would do it.
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUp, listBackups, verifyLibrary } from '../../server/cli/backups.ts'
import { checkFile } from '../../server/store/backup.ts'
import { openStore } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from '../store/library.ts'
import { runCli, withFolder } from './run.ts'

const never = new AbortController().signal

async function makeLibrary(path: string, papers: number): Promise<void> {
  const store = await openStore(path)
  await saveEntries(
    store,
    Array.from({ length: papers }, (_, at) => entryOf({ title: `Paper ${at}` })),
  )
  await store.close()
}

/** Writes over the middle of a file. */
async function damage(path: string): Promise<void> {
  const file = await open(path, 'r+')
  for (let page = 2; page < 12; page += 1) await file.write(Buffer.alloc(4000, 'x'), 0, 4000, page * 16_384)
  await file.close()
}

it('copies a library that is in use, and puts the copy back', () =>
  withStore(async (store, path) => {
    await saveEntries(store, [entryOf()])
    await withFolder(async (folder) => {
      const copy = join(folder, 'copy.sqlite')
      expect(await runCli(['backup', copy, '--db', path])).toMatchObject({
        code: 0,
        out: expect.stringContaining('1 paper copied'),
      })
      expect(readdirSync(folder)).toEqual(['copy.sqlite'])
      expect(await runCli(['backup', copy, '--db', path])).toMatchObject({
        code: 1,
        err: expect.stringContaining('there already'),
      })
      expect(await runCli(['restore', copy, '--db', path])).toMatchObject({
        code: 1,
        err: expect.stringContaining('in use'),
      })
      const other = join(folder, 'other.sqlite')
      await makeLibrary(other, 3)
      const restored = await runCli(['restore', copy, '--db', other])
      expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('1 paper restored') })
      const kept = readdirSync(folder).find((name) => name.includes('before-restore')) ?? ''
      expect(checkFile(join(folder, kept), 'whole').papers).toBe(3)
      expect(checkFile(other, 'whole').papers).toBe(1)
    })
  }))

it('restores nothing that is no sound library, and leaves all as it was', () =>
  withFolder(async (folder) => {
    const [db, copy] = [join(folder, 'library.sqlite'), join(folder, 'copy.sqlite')]
    await makeLibrary(db, 400)
    expect((await runCli(['backup', copy, '--db', db])).code).toBe(0)
    await damage(copy)
    await writeFile(join(folder, 'text.sqlite'), 'no database at all, but some text')
    await writeFile(join(folder, 'empty.sqlite'), '')
    const before = readFileSync(db)
    for (const [name, why] of [
      ['copy', 'damaged'],
      ['text', 'not a database'],
      ['empty', 'no library'],
      ['gone', 'no file'],
    ]) {
      const run = await runCli(['restore', join(folder, `${name}.sqlite`), '--db', db])
      expect(run).toMatchObject({ code: 1, err: expect.stringContaining(why ?? '') })
    }
    expect(readFileSync(db).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['copy.sqlite', 'empty.sqlite', 'library.sqlite', 'text.sqlite'])
  }))

it('does not serve a damaged library, and says which copy to put back', () =>
  withFolder(async (folder) => {
    const db = join(folder, 'library.sqlite')
    await makeLibrary(db, 400)
    const copy = await backUp({ db, keep: 7 }, '2026-11-23', never)
    await damage(db)
    const before = readFileSync(db)
    const run = await runCli(['serve', '--port', '0', '--db', db])
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining(`restore ${copy}`) })
    expect(readFileSync(db).equals(before)).toBe(true)
    expect((await runCli(['restore', copy ?? '', '--db', db])).code).toBe(0)
    await verifyLibrary(db, () => {}, never)
  }))

it('makes one copy a day where something changed, keeps so many, and touches nothing else', () =>
  withFolder(async (folder) => {
    const db = join(folder, 'library.sqlite')
    await makeLibrary(db, 2)
    await mkdir(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups/mine.sqlite'), 'mine')
    const on = (day: string, keep = 2) => backUp({ db, keep }, day, never)
    const change = () => utimesSync(db, new Date(Date.now() + 60_000), new Date(Date.now() + 60_000))
    expect(await on('2026-11-20', 0)).toBeUndefined()
    expect(await on('2026-11-20')).toMatch(/library-2026-11-20\.sqlite$/)
    expect(await on('2026-11-20')).toBeUndefined()
    expect(await on('2026-11-21')).toBeUndefined()
    change()
    expect(await on('2026-11-22')).toBeDefined()
    change()
    expect(await on('2026-11-23')).toBeDefined()
    expect(listBackups(db).map((path) => path.slice(-17, -7))).toEqual(['2026-11-23', '2026-11-22'])
    expect(existsSync(join(folder, 'backups/mine.sqlite'))).toBe(true)
    await damage(db)
    change()
    await on('2026-11-24', 1).catch(() => undefined)
    expect(checkFile(listBackups(db)[0] ?? '', 'whole').papers).toBe(2)
  }))
