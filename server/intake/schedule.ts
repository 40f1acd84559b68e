// Fetches subscriptions when they are due, one after the other, and remembers what came or why nothing did.
import type { IngestReport } from '#shared/entry.ts'
import type { Job } from '#shared/job.ts'
import type { Subscription, SubscriptionRun } from '#shared/subscription.ts'
import type { Store } from '../store/open.ts'
import { fetchTask, type Intake } from './intake.ts'

export type Schedule = {
  /** Fetches a subscription now, whatever its time. */
  fetch(subscription: Subscription): Promise<Job>
  /** Looks at once what is due: to be called when a subscription came or changed. */
  wake(): void
  close(): Promise<void>
}

/** What is added from another process is seen within this time, in milliseconds. */
const longestNap = 60_000

/** Begins to look after the subscriptions of the library. `log` gets what keeps it from doing so. */
export function createSchedule(store: Store, intake: Intake, log: (error: unknown) => void): Schedule {
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let closed = false
  const running = new Map<number, Job>()
  const fetch = async (subscription: Subscription): Promise<Job> => {
    const known = running.get(subscription.id)
    if (known) return known
    const { job, ended } = intake.start(fetchTask({ url: subscription.url }))
    running.set(subscription.id, job)
    void ended
      .then(toRun, toFailedRun)
      .then((run) => store.saveRun(subscription.id, run))
      .catch(log)
      .finally(() => running.delete(subscription.id))
    return job
  }
  const look = async (): Promise<void> => {
    const now = Date.now()
    for (const subscription of await store.listSubscriptions()) {
      const { id, nextAt, every } = subscription
      if (nextAt === null || Date.parse(nextAt) > now || closed) continue
      const next = new Date(now + every * 1000).toISOString()
      if (await store.claimSubscription(id, nextAt, next)) await fetch(subscription)
    }
    const times = (await store.listSubscriptions()).flatMap(({ nextAt }) => (nextAt ? [Date.parse(nextAt)] : []))
    sleep(Math.min(longestNap, Math.max(0, Math.min(...times) - Date.now())))
  }
  const wake = () => {
    looking = looking.then(look).catch((error: unknown) => {
      log(error)
      sleep(longestNap)
    })
  }
  const sleep = (milliseconds: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(wake, milliseconds)
  }
  wake()
  return {
    fetch,
    wake,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await looking
    },
  }
}

function toRun({ added, updated, same, problems }: IngestReport): SubscriptionRun {
  const isFailure = added + updated + same === 0 && problems.length > 0
  const error = isFailure ? (problems[0]?.message ?? null) : null
  return { at: new Date().toISOString(), added, updated, same, problems: problems.length, error }
}

function toFailedRun(error: unknown): SubscriptionRun {
  const message = error instanceof Error ? error.message : String(error)
  return { at: new Date().toISOString(), added: 0, updated: 0, same: 0, problems: 0, error: message }
}
