// Tokens on the command line: made and printed alone, listed without what they open, revoked, and refused in words.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tokenPattern } from '#shared/script-token.ts'
import { createProgram } from '../../server/cli/program.ts'
import { withFolder } from './run.ts'

/** Runs a command in this process. */
async function run(
  folder: string,
  ...args: readonly string[]
): Promise<{ readonly out: string; readonly err: string }> {
  const said: { out: string[]; err: string[] } = { out: [], err: [] }
  const program = createProgram({
    base: folder,
    input: (async function* () {})(),
    isTerminal: false,
    stop: new AbortController().signal,
    print: (line) => void said.out.push(line),
    write: async () => {},
    warn: (line) => void said.err.push(line),
    draw: () => {},
    finish: () => {},
  })
  await program.parseAsync(['token', ...args, '--db', join(folder, 'library.sqlite')], { from: 'user' })
  return { out: said.out.join('\n'), err: said.err.join('\n') }
}

it('adds, lists and revokes tokens', () =>
  withFolder(async (folder) => {
    expect((await run(folder)).out).toContain('No tokens yet')
    const made = await run(folder, 'add', 'morning report')
    expect(made.out).toMatch(tokenPattern)
    expect(made.err).toContain('token 1, “morning report”, may read;')
    expect(JSON.parse((await run(folder, 'add', 'importer', '--write', '--json')).out)).toMatchObject({
      scope: 'write',
    })
    const { out } = await run(folder, 'list')
    expect(out).toMatch(
      /^1 {2}morning report {2}may read; made \d{4}-\d\d-\d\d, never used\n2 {2}importer {2}may read and write;/,
    )
    expect(out).not.toContain('tky_')
    expect((await run(folder, 'revoke', '1')).out).toContain('“morning report” is revoked')
    expect(JSON.parse((await run(folder, 'list', '--json')).out)).toMatchObject([{ id: 2, name: 'importer' }])
  }))

it.each([
  [['add'], 'must not be empty'],
  [['revoke', 'x'], 'by its number'],
  [['revoke', '7'], 'there is no token 7'],
  [['forget'], 'there are list, add and revoke'],
])('refuses %j', (args, message) =>
  withFolder(async (folder) => {
    await expect(run(folder, ...args)).rejects.toThrow(message)
  }),
)
