// The pause between two requests to one host, counted from the end of the last one. Ends at once when stopped.
import { setTimeout } from 'node:timers/promises'

export type Wait = {
  readonly milliseconds: number
  readonly why: 'pause' | 'retry' | 'asked to wait'
  readonly url: string
}
export type Sleep = (milliseconds: number, stop: AbortSignal) => Promise<void>
export type Clock = {
  readonly stop: AbortSignal
  readonly sleep: Sleep
  /** Milliseconds that only grow. */
  readonly now: () => number
  readonly onWait: (wait: Wait) => void
}
export type Pace = {
  /** Waits until the host of this address may be asked again, `delay` milliseconds after the last time. */
  begin(url: URL, delay: number): Promise<void>
  end(url: URL): void
}

export function createPace(clock: Clock): Pace {
  const lastEnds = new Map<string, number>()
  return {
    begin: async (url, delay) => {
      const left = (lastEnds.get(url.hostname) ?? Number.NEGATIVE_INFINITY) + delay - clock.now()
      if (left > 0) await wait(clock, { milliseconds: Math.ceil(left), why: 'pause', url: url.href })
    },
    end: (url) => void lastEnds.set(url.hostname, clock.now()),
  }
}

/** Says that it waits, and waits; throws the reason of the stop. */
export async function wait({ onWait, sleep, stop }: Clock, told: Wait): Promise<void> {
  stop.throwIfAborted()
  onWait(told)
  try {
    await sleep(told.milliseconds, stop)
  } finally {
    stop.throwIfAborted()
  }
}

export const sleepFor: Sleep = (milliseconds, stop) => setTimeout(milliseconds, undefined, { signal: stop })
