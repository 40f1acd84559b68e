// Tokens for scripts: told once, kept hashed, as far as they go and no further, and gone once they are revoked.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { FailureBody } from '#shared/failure.ts'
import { NewToken, ScriptTokens, type TokenScope, tokenPattern } from '#shared/script-token.ts'
import { statement } from '../../server/store/database.ts'
import { openStore } from '../../server/store/open.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { entryOf, saveEntries, withStore } from '../store/library.ts'
import { type TestServer, withServer } from './server.ts'

const key = '2611.00001'
const withPaper = (work: (server: TestServer) => Promise<void>) =>
  withServer(async (server) => {
    await saveEntries(server.store, [entryOf({ arxivId: key })])
    await work(server)
    expect(server.logged).toEqual([])
  })
const make = async ({ ask }: TestServer, scope: TokenScope) =>
  NewToken.parse((await ask('/api/tokens', { method: 'POST', body: JSON.stringify({ name: 'script', scope }) })).body)
const list = async ({ ask }: TestServer) => ScriptTokens.parse((await ask('/api/tokens')).body).tokens
const shows = (token: string, init: RequestInit = {}) => ({ ...init, headers: { authorization: `Bearer ${token}` } })
const star = { method: 'PUT', body: '{"starred": true}' }

it('a token is told once, and acts as its reader as far as it goes', () =>
  withPaper(async (server) => {
    const { ask } = server
    const [read, write] = [await make(server, 'read'), await make(server, 'write')]
    expect(read.token).toMatch(tokenPattern)
    expect(read.token).not.toBe(write.token)
    const listed = await ask('/api/tokens')
    expect(listed.body).toMatchObject({ tokens: [{ name: 'script', scope: 'read', usedAt: null }, { scope: 'write' }] })
    expect(listed.text).not.toContain('tky_')
    for (const { token } of [read, write]) expect((await ask('/api/papers', shows(token))).status).toBe(200)
    const refused = await ask(`/api/papers/${key}/marks`, shows(read.token, star))
    expect(refused.status).toBe(403)
    expect(FailureBody.parse(refused.body).error).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('may only read'),
    })
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
    expect((await server.store.getLibrary()).starred).toBe(0)
    expect((await ask(`/api/papers/${key}/marks`, shows(write.token, star))).status).toBe(200)
    expect((await server.store.getLibrary()).starred).toBe(1)
  }))

it('one that is unknown, revoked or no token is refused; other schemes and none are as ever', () =>
  withPaper(async (server) => {
    const { ask } = server
    const { id, token } = await make(server, 'write')
    expect((await ask(`/api/tokens/${id}`, { method: 'DELETE' })).body).toMatchObject({ id, name: 'script' })
    for (const shown of [
      token,
      token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      'x',
      '',
      `${token} x`,
      "' OR 1",
    ]) {
      const { status, headers, body, text } = await ask('/api/papers', shows(shown))
      expect([shown, status]).toEqual([shown, 401])
      expect(headers.get('www-authenticate')).toBe('Bearer realm="Taiyaku", error="invalid_token"')
      expect(FailureBody.parse(body).error).toMatchObject({
        code: 'unauthorized',
        message: expect.stringContaining('taiyaku token add'),
      })
      expect(text).not.toContain('tky_')
    }
    expect((await ask('/API/Papers', shows(token))).status).toBe(401)
    for (const authorization of ['Basic eDp5', 'Bearers x'])
      expect((await ask('/api/papers', { headers: { authorization } })).status).toBe(200)
    expect((await ask('/api/papers')).status).toBe(200)
    expect((await ask('/', shows(token))).status).toBe(200)
  }))

it('what a token still receives is broken off once it is revoked', () =>
  withPaper(async (server) => {
    const [{ id, token }, other] = [await make(server, 'read'), await make(server, 'read')]
    const open = async (shown: string) => {
      const { body, status } = await fetch(`${server.url}/api/library/events`, shows(shown))
      expect(status).toBe(200)
      const stream = body?.pipeThrough(new TextDecoderStream()).getReader()
      const readTo = async (text: string) => {
        for (let told = ''; !told.includes(text); ) {
          const { value, done } = (await stream?.read()) ?? { done: true }
          if (done) throw new Error('the stream ended as if it were whole')
          told += value
        }
      }
      await readTo('hello')
      return { readTo, cancel: () => stream?.cancel() }
    }
    const [ended, kept] = [await open(token), await open(other.token)]
    await server.store.removeToken(id)
    await expect(ended.readTo('never told')).rejects.toThrow('terminated')
    expect((await server.ask(`/api/papers/${key}/marks`, star)).status).toBe(200)
    await kept.readTo('"starred":true')
    await kept.cancel()
  }))

it('a token reaches no tokens, nor does a page of another site', () =>
  withPaper(async (server) => {
    const { ask } = server
    const { id, token } = await make(server, 'write')
    const more = { method: 'POST', body: '{"name": "more"}' }
    for (const [path, init] of [
      ['/api/tokens', {}],
      ['/api/TOKENS/', more],
      ['/api/tokens', more],
      [`/api/tokens/${id}`, { method: 'DELETE' }],
    ] as const) {
      const { status, body } = await ask(path, shows(token, init))
      expect(status).toBe(403)
      expect(FailureBody.parse(body).error.message).toContain('taiyaku token can')
    }
    const foreign = await ask('/api/tokens', { ...more, headers: { origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    expect(await list(server)).toHaveLength(1)
  }))

it.each([
  ['POST', '/api/tokens', '{"name": " "}', 400, 'name'],
  ['POST', '/api/tokens', '{"name": "a\\nb"}', 400, 'one line'],
  ['POST', '/api/tokens', '{"name": "a", "scope": "all"}', 400, 'read or write'],
  ['DELETE', '/api/tokens/9', undefined, 404, 'GET /api/tokens'],
  ['PUT', '/api/tokens', '{}', 405, 'GET, POST'],
])('refuses %s %s %s', (method, path, body, status, named) =>
  withServer(async ({ ask }) => {
    const answer = await ask(path, body === undefined ? { method } : { method, body })
    expect(answer.status).toBe(status)
    expect(FailureBody.parse(answer.body).error.message).toContain(named)
  }),
)

it('its use is noted after the answer, once an hour', () =>
  withPaper(async (server) => {
    const { token, id } = await make(server, 'read')
    const used = async () => (await list(server))[0]?.usedAt
    expect((await server.ask('/api/health', shows(token))).status).toBe(200)
    await expect.poll(used).toMatch(/Z$/)
    const first = (await used()) ?? ''
    const after = (minutes: number) => new Date(Date.parse(first) + minutes * 60_000).toISOString()
    await server.store.noteTokenUse(id, after(59))
    expect(await used()).toBe(first)
    await server.store.noteTokenUse(id, after(60))
    expect(await used()).toBe(after(60))
  }))

it('what is kept is a hash, none of it leaves with the reader’s state, and a use waits for no other writer', () =>
  withStore(async (store, path) => {
    const { id, token } = await store.addToken({ name: 'x', scope: 'read' }, '2026-11-20T00:00:00Z')
    const other = openDatabase(path)
    const row = statement(other, 'SELECT * FROM script_tokens').get() as Record<string, unknown>
    expect(row).toMatchObject({ reader: 'me', name: 'x', hash: createHash('sha256').update(token).digest() })
    expect(Object.values(row)).not.toContain(token)
    expect(JSON.stringify(await store.readState())).not.toMatch(/tky_|token/i)
    other.exec('BEGIN IMMEDIATE')
    const began = performance.now()
    await store.noteTokenUse(id, '2026-11-21T00:00:00Z')
    expect(performance.now() - began).toBeLessThan(1000)
    other.exec('COMMIT')
    other.close()
    expect((await store.findToken(token))?.usedAt).toBeNull()
  }))

it('there are fifty at most', async () => {
  const store = await openStore(':memory:')
  for (let made = 0; made < 50; made += 1) await store.addToken({ name: 'x', scope: 'read' }, '2026-11-20T00:00:00Z')
  await expect(store.addToken({ name: 'x', scope: 'read' }, '2026-11-20T00:00:00Z')).rejects.toThrow('revoke one first')
  await store.close()
})
