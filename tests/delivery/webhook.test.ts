// A webhook that is busy, stumbles, refuses, or is not there.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { postWebhook } from '../../server/delivery/webhook.ts'

type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }

/** A server that gives these answers in turn, the last again and again; what it was told. */
async function withHook(
  answers: readonly Answer[],
  work: (address: string, told: string[]) => Promise<void>,
): Promise<void> {
  const told: string[] = []
  const answer: RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    told.push(Buffer.concat(chunks).toString())
    const { status, headers = {}, body = '' } = answers[Math.min(told.length, answers.length) - 1] ?? { status: 200 }
    response.writeHead(status, headers).end(body)
  }
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/services/SECRET`, told)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

const stop = new AbortController().signal
const paced = () => {
  const pauses: number[] = []
  return { pauses, pause: async (milliseconds: number) => void pauses.push(milliseconds), random: () => 0.5 }
}

describe('a webhook', () => {
  it('is told once where it takes it', () =>
    withHook([{ status: 200, body: 'ok' }], async (address, told) => {
      await postWebhook(address, { text: '鶴' }, stop)
      expect(told).toEqual(['{"text":"鶴"}'])
    }))

  it('that is busy is told again after as long as it asks, one that stumbles after longer and longer', () =>
    withHook(
      [{ status: 429, headers: { 'retry-after': '7' } }, { status: 503 }, { status: 500 }, { status: 200 }],
      async (address, told) => {
        const pace = paced()
        await postWebhook(address, { text: 'x' }, stop, pace)
        expect(told).toHaveLength(4)
        expect(pace.pauses).toEqual([7_000, 1_500, 3_000])
      },
    ))

  it('that refuses is not told again; what it said is passed on, its secret is not', () =>
    withHook([{ status: 404, body: 'no_service' }], async (address, told) => {
      const failure = await postWebhook(address, {}, stop, paced()).catch((error: Error) => error)
      expect(failure).toMatchObject({
        code: 'unusable',
        message: expect.stringMatching(/127\.0\.0\.1.*404: no_service.*--webhook/),
      })
      expect(String(failure)).not.toContain('SECRET')
      expect(told).toHaveLength(1)
    }))

  it('that is busy for ever, or for longer than anyone waits, is given up', async () => {
    await withHook([{ status: 502 }], async (address, told) => {
      await expect(postWebhook(address, {}, stop, paced())).rejects.toMatchObject({
        message: expect.stringContaining('5 tries'),
      })
      expect(told).toHaveLength(5)
    })
    await withHook([{ status: 429, headers: { 'retry-after': '3600' } }], async (address, told) => {
      const pace = paced()
      await expect(postWebhook(address, {}, stop, pace)).rejects.toMatchObject({
        message: expect.stringContaining('3600 seconds'),
      })
      expect({ told: told.length, pauses: pace.pauses }).toEqual({ told: 1, pauses: [] })
    })
  })

  it('that is not there is tried again, and said; a stop ends the tries', async () => {
    const pace = paced()
    const nowhere = 'http://127.0.0.1:1/x'
    await expect(postWebhook(nowhere, {}, stop, pace)).rejects.toMatchObject({ code: 'unreachable' })
    expect(pace.pauses).toHaveLength(4)
    await expect(postWebhook(nowhere, {}, AbortSignal.abort(), paced())).rejects.toMatchObject({
      message: expect.stringContaining('one try'),
    })
    await expect(postWebhook('ftp://x', {}, stop)).rejects.toMatchObject({
      message: expect.stringContaining('--webhook'),
    })
  })
})
