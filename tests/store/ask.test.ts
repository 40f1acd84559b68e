// Work that finds another connection writing waits, in order, and holds nothing else up.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createAsk } from '../../server/store/ask.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-file.ts'

/** Two connections to one library, the second of which holds it. */
async function withHeld(work: (own: Database, other: Database, path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-ask-'))
  const path = join(folder, 'library.sqlite')
  const [own, other] = [openDatabase(path), openDatabase(path)]
  try {
    other.exec('BEGIN IMMEDIATE')
    await work(own, other, path)
  } finally {
    for (const db of [own, other]) db.close()
    await rm(folder, { recursive: true })
  }
}

const note = (name: string) => (db: Database) =>
  void db.prepare('INSERT INTO settings(name, value) VALUES (?, ?)').run(name, name)
const noted = (db: Database) =>
  db.prepare(`SELECT name FROM settings WHERE name LIKE 'note%' ORDER BY name`).pluck().all()
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

it('what writes waits its turn while reads go past, and all is done in the order it came', () =>
  withHeld(async (own, other, path) => {
    const ask = createAsk(own, path)
    const done: string[] = []
    const write = (name: string) => ask(note(name)).then(() => done.push(name))
    const writes = [write('note 1'), write('note 2')]
    expect(await ask(noted)).toEqual([])
    // One that came while others wait does not overtake them, though the library is free by then.
    await pause(1)
    other.exec('COMMIT')
    writes.push(write('note 3'))
    expect(await ask(() => 'read')).toBe('read')
    await Promise.all(writes)
    expect(done).toEqual(['note 1', 'note 2', 'note 3'])
    expect(await ask(noted)).toEqual(done)
    await ask(note('note 4'))
    expect(await ask(noted)).toHaveLength(4)
  }))

it('waiting holds up nothing else in the thread', () =>
  withHeld(async (own, other, path) => {
    const ask = createAsk(own, path)
    const write = ask(note('note 1'))
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    await pause(100)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
    other.exec('COMMIT')
    await write
  }))

it('patience ends with what to do, and the next one is asked anew', () =>
  withHeld(async (own, other, path) => {
    const ask = createAsk(own, path, { patience: 20 })
    await expect(ask(note('note 1'))).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining('--db') })
    other.exec('COMMIT')
    await ask(note('note 2'))
    expect(await ask(noted)).toEqual(['note 2'])
  }))

it('a fault of the work itself is told at once, also while others wait', () =>
  withHeld(async (own, other, path) => {
    const ask = createAsk(own, path)
    const fail = () =>
      ask(() => {
        throw new Error('a slip')
      })
    await expect(fail()).rejects.toThrow('a slip')
    const write = ask(note('note 1'))
    await expect(fail()).rejects.toThrow('a slip')
    other.exec('COMMIT')
    await write
  }))
