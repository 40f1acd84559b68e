// A fetcher whose waits take no time: each is noted, and its clock moves on by as much. Chance is half of everything.
import { createFetcher, type Fetcher, type FetcherOptions } from '../../../server/source/web/fetcher.ts'
import type { Wait } from '../../../server/source/web/pace.ts'

export type FakeFetcher = Fetcher & { readonly waits: Wait[]; readonly stop: AbortController }

export function createFakeFetcher(options: Partial<FetcherOptions> = {}): FakeFetcher {
  const waits: Wait[] = []
  const stop = new AbortController()
  let time = 0
  const fetcher = createFetcher({
    delay: 0,
    allowPrivate: true,
    version: '1.2.3',
    stop: stop.signal,
    now: () => time,
    random: () => 0.5,
    onWait: (wait) => void waits.push(wait),
    sleep: async (milliseconds) => {
      time += milliseconds
    },
    ...options,
  })
  return { ...fetcher, waits, stop }
}
