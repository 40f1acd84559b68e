// Subscriptions on the command line: added, listed, paused, resumed, removed, and refused in words.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli, withFolder } from './run.ts'

it('adds, lists, pauses and removes subscriptions', () =>
  withFolder(async (folder) => {
    const db = ['--db', join(folder, 'library.sqlite')]
    const added = await runCli(['subscribe', 'https://digest.example/feed/', '--every', '12h', ...db])
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(added.out).toContain('every 12h')
    const listed = await runCli(['subscriptions', '--json', ...db])
    expect(JSON.parse(listed.out)).toMatchObject([
      { url: 'https://digest.example/feed/', every: 43_200, paused: false },
    ])
    expect((await runCli(['subscriptions', 'pause', '1', ...db])).out).toContain('paused')
    expect((await runCli(['subscriptions', ...db])).out).toContain('paused; not fetched yet')
    expect((await runCli(['subscriptions', 'resume', 'https://digest.example/feed/', ...db])).code).toBe(0)
    expect((await runCli(['subscriptions', 'remove', '1', ...db])).out).toContain('removed')
    expect((await runCli(['subscriptions', ...db])).out).toContain('No subscriptions yet')
  }))

it('refuses what is no address, no interval, no action and no subscription', () =>
  withFolder(async (folder) => {
    const db = ['--db', join(folder, 'library.sqlite')]
    for (const [args, message] of [
      [['subscribe', 'digest.example'], 'must be an address'],
      [['subscribe', 'https://digest.example/', '--every', '5m'], 'an interval such as 30m'],
      [['subscriptions', 'stop', '1'], 'there are pause, resume and remove'],
      [['subscriptions', 'pause', '7'], 'there is no subscription 7'],
    ] as const) {
      const { code, err } = await runCli([...args, ...db])
      expect(code).toBe(1)
      expect(err).toContain(message)
    }
  }))
