// Work that takes a while and runs beside the reader: pages being taken in, an address being fetched.
import * as z from 'zod/mini'
import { IngestReport } from './entry.ts'

/** How far a job is. `total` is null while nobody can know it; `entries` counts those taken in so far. */
export const JobProgress = z.object({
  pages: z.int(),
  total: z.nullable(z.int()),
  entries: z.int(),
})
export type JobProgress = z.infer<typeof JobProgress>

/** One job. `name` is what the reader called it (a file, an address); `report` is there once it is done or cancelled, `error` once it failed. */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(['pages', 'fetch', 'folder']),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  progress: JobProgress,
  startedAt: z.string(),
  report: z.nullable(IngestReport),
  error: z.nullable(z.string()),
})
export type Job = z.infer<typeof Job>

/** How much of an address to fetch: at most `pages` pages; `all` to the end, past pages that are known. Without either, to the first page that brings nothing new. */
export const FetchRequest = z.strictObject({
  url: z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(2000),
    z.refine(
      (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
      'must be an address that begins with http:// or https://',
    ),
  ),
  pages: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
  all: z.optional(z.boolean()),
})
export type FetchRequest = z.infer<typeof FetchRequest>
