// An address that the running server fetches again and again.
import * as z from 'zod/mini'
import { FetchRequest } from './job.ts'

/** One fetch of a subscription: what came, or why it failed. `problems` counts what could not be read. */
export const SubscriptionRun = z.object({
  at: z.string(),
  added: z.int(),
  updated: z.int(),
  same: z.int(),
  problems: z.int(),
  error: z.nullable(z.string()),
})
export type SubscriptionRun = z.infer<typeof SubscriptionRun>

/** Times are ISO 8601 in UTC, `every` is in seconds; `runs` are the last ones, newest first; `nextAt` is null while paused. */
export const Subscription = z.object({
  id: z.int(),
  url: z.string(),
  every: z.int(),
  paused: z.boolean(),
  createdAt: z.string(),
  nextAt: z.nullable(z.string()),
  runs: z.array(SubscriptionRun),
})
export type Subscription = z.infer<typeof Subscription>

const units: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 604_800 }
const shortest = 15 * 60
const longest = 52 * 604_800

/** Seconds of `30m`, `6h`, `1d`, `2w`; undefined for anything else, under a quarter of an hour, or over a year. */
export function parseInterval(text: string): number | undefined {
  const [, count = '', unit = ''] = /^\s*(\d{1,5})\s*([mhdw])\s*$/i.exec(text) ?? []
  const seconds = Number(count) * (units[unit.toLowerCase()] ?? Number.NaN)
  return seconds >= shortest && seconds <= longest ? seconds : undefined
}

/** The shortest way to say an interval: `6h`, `90m`. */
export function formatInterval(seconds: number): string {
  const [unit = 'm', length = 60] = Object.entries(units).findLast(([, length]) => seconds % length === 0) ?? []
  return `${Math.round(seconds / length)}${unit}`
}

const wrongInterval = 'must be an interval such as 30m, 6h or 1d (15 minutes to a year)'
const Interval = z.pipe(
  z.string(),
  z.transform((text: string, { issues }) => {
    const seconds = parseInterval(text)
    if (seconds !== undefined) return seconds
    issues.push({ code: 'custom', message: wrongInterval, input: text })
    return z.NEVER
  }),
)

export const SubscriptionRequest = z.strictObject({ url: FetchRequest.shape.url, every: z.prefault(Interval, '6h') })
export const SubscriptionChange = z.strictObject({ paused: z.optional(z.boolean()), every: z.optional(Interval) })
