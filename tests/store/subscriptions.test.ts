// Subscriptions and what is remembered of addresses, as rows.
import { describe, expect, it } from 'vitest'
import { formatInterval, parseInterval } from '#shared/subscription.ts'
import { withStore } from './library.ts'

const now = '2026-11-20T00:00:00.000Z'
const run = { at: now, added: 1, updated: 0, same: 0, problems: 0, error: null }

describe('a subscription', () => {
  it('is due at once, and stays one when it is added again', () =>
    withStore(async (store) => {
      const first = await store.addSubscription('https://digest.example/', 3600, now)
      expect(first).toMatchObject({ every: 3600, paused: false, nextAt: now, runs: [] })
      await store.changeSubscription(first.id, { paused: true })
      const again = await store.addSubscription('https://digest.example/', 7200, now)
      expect(again).toMatchObject({ id: first.id, every: 7200, paused: false })
      expect(await store.listSubscriptions()).toHaveLength(1)
    }))

  it('moves its next time with its interval, and hides it while paused', () =>
    withStore(async (store) => {
      const { id } = await store.addSubscription('https://digest.example/', 3600, now)
      await store.claimSubscription(id, now, '2026-11-20T01:00:00.000Z')
      expect(await store.changeSubscription(id, { every: 7200 })).toMatchObject({ nextAt: '2026-11-20T02:00:00.000Z' })
      expect(await store.changeSubscription(id, { paused: true })).toMatchObject({ paused: true, nextAt: null })
      expect(await store.changeSubscription(id, { paused: false })).toMatchObject({
        nextAt: '2026-11-20T02:00:00.000Z',
      })
    }))

  it('is claimed by one only', () =>
    withStore(async (store) => {
      const { id } = await store.addSubscription('https://digest.example/', 3600, now)
      expect(await store.claimSubscription(id, now, '2026-11-20T01:00:00.000Z')).toBe(true)
      expect(await store.claimSubscription(id, now, '2026-11-20T01:00:00.000Z')).toBe(false)
    }))

  it('keeps its last ten fetches, newest first, and takes them with it', () =>
    withStore(async (store) => {
      const { id } = await store.addSubscription('https://digest.example/', 3600, now)
      for (let added = 1; added <= 12; added++) await store.saveRun(id, { ...run, added })
      const [found] = await store.listSubscriptions()
      expect(found?.runs.map(({ added }) => added)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
      expect(await store.removeSubscription(id)).toMatchObject({ id })
      await store.saveRun(id, run)
      expect(await store.listSubscriptions()).toEqual([])
      await expect(store.removeSubscription(id)).rejects.toMatchObject({ code: 'not_found' })
      await expect(store.changeSubscription(id, {})).rejects.toMatchObject({ code: 'not_found' })
    }))
})

it('remembers validators and where a crawl goes on', () =>
  withStore(async (store) => {
    expect(await store.findFetched('https://digest.example/')).toBeUndefined()
    await store.saveFetched('https://digest.example/', { etag: '"a"', lastModified: null }, now)
    await store.saveFetched('https://digest.example/', { etag: '"b"', lastModified: 'x' }, now)
    expect(await store.findFetched('https://digest.example/')).toEqual({ etag: '"b"', lastModified: 'x' })
    await store.saveCrawl('https://digest.example/', 'https://digest.example/page/2/', now)
    expect(await store.findCrawl('https://digest.example/')).toBe('https://digest.example/page/2/')
    await store.saveCrawl('https://digest.example/', null, now)
    expect(await store.findCrawl('https://digest.example/')).toBeUndefined()
  }))

it('says intervals in the shortest way', () => {
  for (const [text, seconds] of [
    ['30m', 1800],
    ['6h', 21_600],
    ['1d', 86_400],
    ['2w', 1_209_600],
    [' 90M ', 5400],
  ] as const)
    expect(parseInterval(text)).toBe(seconds)
  for (const text of ['', '6', 'h', '1m', '14m', '-6h', '1.5h', '53w', '6 hours'])
    expect(parseInterval(text)).toBeUndefined()
  expect([1800, 5400, 21_600, 86_400, 1_209_600].map(formatInterval)).toEqual(['30m', '90m', '6h', '1d', '2w'])
})
