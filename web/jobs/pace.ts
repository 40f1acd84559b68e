// How fast a job goes and when it may end, from what was heard of it in the last minute. Pure.
import type { JobProgress } from '#shared/job.ts'

/** A progress and when it was heard, in milliseconds of any steady clock. */
export type Sample = { readonly at: number; readonly progress: JobProgress }
/** Papers a minute, and the seconds that are left (null where nobody can know). */
export type Pace = { readonly perMinute: number; readonly secondsLeft: number | null }

/** Old samples are let go: a site that answers slower now is not to be promised its pace of before. */
const memory = 60_000
/** Under this span a pace is a guess. */
const shortest = 3000
const minute = 60_000

/** The samples with one more; of those past the memory one is kept, so that a slow job has a pace too. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const oldest = samples.findLastIndex(({ at }) => at <= sample.at - memory)
  return [...samples.slice(Math.max(0, oldest)), sample]
}

/** The pace over the samples, or null while they say too little. */
export function measurePace(samples: readonly Sample[]): Pace | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < shortest) return null
  const span = last.at - first.at
  const pages = last.progress.pages - first.progress.pages
  const { total } = last.progress
  const left = total === null || pages <= 0 ? null : ((total - last.progress.pages) * span) / pages / 1000
  return {
    perMinute: ((last.progress.entries - first.progress.entries) * minute) / span,
    secondsLeft: left === null ? null : Math.max(0, left),
  }
}
