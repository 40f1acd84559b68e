// Fetching from a site in trouble: tried again, bounded in size and time, and stopped at once.
import { describe, expect, it } from 'vitest'
import { pageLimit } from '#shared/contract.ts'
import { createGuard } from '../../../server/source/web/guard.ts'
import { sleepFor } from '../../../server/source/web/pace.ts'
import { readRetryAfter } from '../../../server/source/web/retry.ts'
import { bomb, endless, hangUp, silence, status, trickle } from './faults.ts'
import type { SiteOptions } from './site.ts'
import { type Options, startStage } from './stage.ts'

const start = (options?: Options, siteOptions?: SiteOptions) => startStage(siteOptions, options)

describe('a site in trouble', () => {
  it('is tried again with growing waits, in part by chance', async () => {
    const { site, fetcher } = await start()
    site.disturb('/', status(500), hangUp, status(503))
    expect(await fetcher.get(site.url)).toMatchObject({ status: 200 })
    expect(fetcher.waits.map(({ milliseconds, why }) => [milliseconds, why])).toEqual([
      [1000, 'retry'],
      [2000, 'retry'],
      [4000, 'retry'],
    ])
  })

  it('is given up after four tries', async () => {
    const { site, fetcher, paths } = await start()
    site.disturb('/', status(502), status(502), status(502), status(502))
    await expect(fetcher.get(site.url)).rejects.toThrow('answered 502 (Bad Gateway); the site is in trouble')
    site.disturb('/', hangUp, hangUp, hangUp, hangUp)
    await expect(fetcher.get(site.url)).rejects.toMatchObject({ code: 'unreachable' })
    expect(paths().filter((path) => path === '/')).toHaveLength(8)
  })

  it('is waited for as long as it asks, up to an hour', async () => {
    const { site, fetcher } = await start()
    site.disturb('/', status(429, { 'retry-after': '120' }), status(503, { 'retry-after': '3600' }))
    expect(await fetcher.get(site.url)).toMatchObject({ status: 200 })
    expect(fetcher.waits.map(({ milliseconds, why }) => [milliseconds, why])).toEqual([
      [120_000, 'asked to wait'],
      [3_600_000, 'asked to wait'],
    ])
    site.disturb('/', status(503, { 'retry-after': '7200' }))
    await expect(fetcher.get(site.url)).rejects.toThrow('asks to wait for 120 minutes; try again then')
  })

  it('says when to come back in seconds or as a date', () => {
    const now = Date.UTC(2025, 2, 24, 20)
    expect(readRetryAfter('90', now)).toBe(90_000)
    expect(readRetryAfter('Mon, 24 Mar 2025 20:05:00 GMT', now)).toBe(300_000)
    expect(readRetryAfter('Mon, 24 Mar 2025 19:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('soon', now)).toBeUndefined()
    expect(readRetryAfter(null, now)).toBeUndefined()
  })

  it('whose name nobody knows is not tried again', async () => {
    const resolve = async () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }))
    const { fetcher } = await start({ guard: createGuard(true, resolve) })
    await expect(fetcher.get('http://nowhere.example/')).rejects.toThrow('there is no host of that name')
    expect(fetcher.waits).toEqual([])
  })
})

describe('bounds', () => {
  it('hold for bodies without end, and for small ones that grow when decoded', async () => {
    const { site, fetcher } = await start()
    site.disturb('/', endless, bomb(pageLimit + 1))
    for (const _ of [1, 2])
      await expect(fetcher.get(site.url)).rejects.toMatchObject({
        code: 'too_large',
        message: expect.stringContaining('at most 64 MiB'),
      })
    expect(fetcher.waits).toEqual([])
  })

  it('hold for the time of a request, silent or slow', async () => {
    const { site, fetcher } = await start({ timeLimit: 300 })
    site.disturb('/', silence, trickle, silence, trickle)
    await expect(fetcher.get(site.url)).rejects.toThrow('it takes too long')
    expect(fetcher.waits).toHaveLength(3)
  })

  it('hold for codings nobody asked for', async () => {
    const { site, fetcher } = await start()
    site.disturb('/', status(200, { 'content-encoding': 'compress' }, 'x'.repeat(10_000_000)))
    await expect(fetcher.get(site.url)).rejects.toThrow('(compress)')
    expect(await fetcher.get(site.url)).toMatchObject({ status: 200 })
  })
})

describe('a stop', () => {
  it('ends a request, what waits behind it, and all that comes later, with its reason', async () => {
    const { site, fetcher, paths } = await start({ timeLimit: 3_600_000 })
    await fetcher.get(site.url)
    const asked = new Promise<void>((done) =>
      site.disturb('/page/2/', (request, response) => {
        trickle(request, response)
        done()
      }),
    )
    const first = fetcher.get(`${site.url}/page/2/`)
    const second = fetcher.get(`${site.url}/page/3/`)
    await asked
    const reason = new Error('enough')
    fetcher.stop.abort(reason)
    await expect(first).rejects.toBe(reason)
    await expect(second).rejects.toBe(reason)
    await expect(fetcher.get(site.url)).rejects.toBe(reason)
    expect(paths()).toEqual(['/robots.txt', '/', '/page/2/'])
  })

  it('ends a wait', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const { site, fetcher } = await start({
      ...{ delay: 3_600_000, sleep: sleepFor, now: () => 0, stop: stop.signal },
      onWait: () => stop.abort(reason),
    })
    await expect(fetcher.get(site.url)).rejects.toBe(reason)
  })
})
