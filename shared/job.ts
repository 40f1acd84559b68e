// Work that takes a while and runs beside the reader: pages being taken in, an address being fetched.
import { z } from 'zod'
import { IngestReport } from './entry.ts'

/** How far a job is. `total` is null while nobody can know it; `entries` counts those taken in so far. */
export const JobProgress = z.object({
  pages: z.number().int(),
  total: z.number().int().nullable(),
  entries: z.number().int(),
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
  report: IngestReport.nullable(),
  error: z.string().nullable(),
})
export type Job = z.infer<typeof Job>

/** How much of an address to fetch: at most `pages` pages; `all` to the end, past pages that are known. Without either, to the first page that brings nothing new. */
export const FetchRequest = z.strictObject({
  url: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), {
      error: 'must be an address that begins with http:// or https://',
    }),
  pages: z.number().int().min(1).max(100_000).optional(),
  all: z.boolean().optional(),
})
export type FetchRequest = z.infer<typeof FetchRequest>
