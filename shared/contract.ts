// Every route of the API in one table: what goes in and what comes out. Server, web and tests read the same rows.
import { z } from 'zod'
import { Correction, CorrectionRequest, GlossaryTerm, KeptCorrection } from './bitext.ts'
import { IngestReport } from './entry.ts'
import { FetchRequest, Job } from './job.ts'
import { libraryRoutes } from './library-routes.ts'
import { Paper, PaperSummary } from './paper.ts'
import { Subscription, SubscriptionChange, SubscriptionRequest } from './subscription.ts'

/** A calendar day, UTC, `YYYY-MM-DD`. */
export const Day = z.iso.date({ error: 'must be a day such as 2025-03-24' })

const words = z.string().trim().max(1000, 'must be at most 1,000 characters')
const category = z.string().trim().min(1, 'must be a category such as cs.LG, or cs.* for a whole archive').max(200)
const asList = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])

const filters = {
  q: words.optional(),
  category: z.preprocess(asList, z.array(category).max(200).default([])),
  author: words.optional(),
  from: Day.optional(),
  to: Day.optional(),
}
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => !from || !to || from <= to
const outOfOrder = { path: ['from'], error: 'must not be after `to`' }

/** Which papers to look at. Days are inclusive and in UTC; several categories mean any of them, `cs.*` a whole archive. */
export const Filters = z.strictObject(filters).refine(inOrder, outOfOrder)
export type Filters = z.infer<typeof Filters>

/** Which papers to list, and how; `sort:` in the query itself comes first. */
export const PapersQuery = z
  .strictObject({
    ...filters,
    sort: z.enum(['new', 'old', 'relevance'], { error: 'must be new, old or relevance' }).default('new'),
    limit: z.coerce
      .number({ error: 'must be a whole number from 1 to 200' })
      .int('must be a whole number from 1 to 200')
      .min(1, 'must be a whole number from 1 to 200')
      .max(200, 'must be a whole number from 1 to 200')
      .default(50),
    cursor: z.string().max(200).optional(),
  })
  .refine(inOrder, outOfOrder)
export type PapersQuery = z.infer<typeof PapersQuery>

/** Something of a query that was not understood and was searched as words: where it stands (UTF-16 code units), and what may have been meant. */
export const QueryNote = z.object({
  start: z.number().int(),
  end: z.number().int(),
  problem: z.enum(['operator', 'value', 'parenthesis', 'quote']),
  suggestion: z.string().nullable(),
})

/** A page of papers. `total.count` is exact up to 10,000 and 10,000 beyond (`exact` false); `next` is the cursor of the next page. `ranked`: relevance looked at all hits, or at the newest thousand only; null where it was not asked for or nothing was sought that fits more or less. `asOf`: what the library held then, for `POST /api/marks`. */
export const PapersPage = z.object({
  items: z.array(PaperSummary),
  total: z.object({ count: z.number().int(), exact: z.boolean() }),
  next: z.string().nullable(),
  notes: z.array(QueryNote).default([]),
  ranked: z.enum(['all', 'newest']).nullable().default(null),
  asOf: z.number().int().default(0),
})
export type PapersPage = z.infer<typeof PapersPage>

const term = z.string().trim().min(1).max(100, 'must be at most 100 characters')

/** Which terms of the glossary to list: those equal to `term` in either language, or that hold `q`; else all, the surest first. */
export const GlossaryQuery = z.strictObject({
  term: term.optional(),
  q: term.optional(),
  limit: z.coerce
    .number({ error: 'must be a whole number from 1 to 500' })
    .int('must be a whole number from 1 to 500')
    .min(1, 'must be a whole number from 1 to 500')
    .max(500, 'must be a whole number from 1 to 500')
    .default(50),
  offset: z.coerce
    .number({ error: 'must be a whole number from 0' })
    .int('must be a whole number from 0')
    .min(0, 'must be a whole number from 0')
    .max(1_000_000, 'must be a whole number to 1,000,000')
    .default(0),
})
export type GlossaryQuery = z.infer<typeof GlossaryQuery>

/** How many similar papers to give at most. */
export const SimilarQuery = z.strictObject({
  limit: z.coerce
    .number({ error: 'must be a whole number from 1 to 50' })
    .int('must be a whole number from 1 to 50')
    .min(1, 'must be a whole number from 1 to 50')
    .max(50, 'must be a whole number from 1 to 50')
    .default(10),
})

/** Papers like another, most similar first: `score` is 0 to 1, `words` what they share in either language, the most telling first, then authors of both. */
export const SimilarPapers = z.object({
  papers: z.array(z.object({ paper: PaperSummary, score: z.number().min(0).max(1), words: z.array(z.string()) })),
})
export type SimilarPapers = z.infer<typeof SimilarPapers>

/** The library, or what a query finds, at a glance: papers in all, how many of them are samples, counts by category, by whole archive, by day (newest first; papers without a date are in no day), and the twenty authors with most papers among the newest thousand. With a query the newest 10,000 it finds are counted; `exact` is false where there are more. */
export const Facets = z.object({
  papers: z.number().int(),
  samples: z.number().int(),
  categories: z.array(z.object({ category: z.string(), count: z.number().int() })),
  archives: z.array(z.object({ archive: z.string(), count: z.number().int() })),
  days: z.array(z.object({ day: z.string(), count: z.number().int() })),
  authors: z.array(z.object({ author: z.string(), count: z.number().int() })).default([]),
  exact: z.boolean().default(true),
})
export type Facets = z.infer<typeof Facets>

/** The most bytes a page may have: pages are read whole, and the largest real one is far below this. */
export const pageLimit = 64 * 1024 * 1024

/** The name of the page being sent, for problems and for the paper's source; `job` is the id its job shall have, so that the sender can follow it. */
export const DigestQuery = z.strictObject({
  name: z.string().trim().min(1).max(300).default('upload'),
  job: z.uuid().optional(),
})

export const Health = z.object({ status: z.literal('ok'), version: z.string(), papers: z.number().int() })
export const Forgotten = z.object({ papers: z.number().int() })
const Nothing = z.strictObject({})
const PaperParams = z.object({ key: z.string().min(1).max(200) })
const JobParams = z.object({ id: z.string().min(1).max(100) })
const SubscriptionParams = z.object({ id: z.coerce.number().int().positive() })

/** One row a route. `body` is 'bytes' where the body is a page as it stands, 'none' where there is no body, else the schema of its JSON. */
export const contract = {
  listPapers: {
    method: 'get',
    path: '/api/papers',
    params: Nothing,
    query: PapersQuery,
    body: 'none',
    output: PapersPage,
  },
  getPaper: {
    method: 'get',
    path: '/api/papers/:key',
    params: PaperParams,
    query: Nothing,
    body: 'none',
    output: Paper,
  },
  listSimilar: {
    method: 'get',
    path: '/api/papers/:key/similar',
    params: PaperParams,
    query: SimilarQuery,
    body: 'none',
    output: SimilarPapers,
  },
  putCorrection: {
    method: 'put',
    path: '/api/papers/:key/corrections',
    params: PaperParams,
    query: Nothing,
    body: CorrectionRequest,
    output: Correction,
  },
  removeCorrection: {
    method: 'delete',
    path: '/api/papers/:key/corrections',
    params: PaperParams,
    query: Nothing,
    body: CorrectionRequest.pick({ ja: true }),
    output: Correction,
  },
  listCorrections: {
    method: 'get',
    path: '/api/corrections',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: z.object({ corrections: z.array(KeptCorrection) }),
  },
  listGlossary: {
    method: 'get',
    path: '/api/glossary',
    params: Nothing,
    query: GlossaryQuery,
    body: 'none',
    output: z.object({ terms: z.array(GlossaryTerm), total: z.number().int() }),
  },
  ...libraryRoutes(Filters),
  getFacets: { method: 'get', path: '/api/facets', params: Nothing, query: Filters, body: 'none', output: Facets },
  postDigest: {
    method: 'post',
    path: '/api/digests',
    params: Nothing,
    query: DigestQuery,
    body: 'bytes',
    output: IngestReport,
  },
  listJobs: {
    method: 'get',
    path: '/api/jobs',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: z.object({ jobs: z.array(Job) }),
  },
  startFetch: { method: 'post', path: '/api/jobs', params: Nothing, query: Nothing, body: FetchRequest, output: Job },
  cancelJob: { method: 'delete', path: '/api/jobs/:id', params: JobParams, query: Nothing, body: 'none', output: Job },
  listSubscriptions: {
    method: 'get',
    path: '/api/subscriptions',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: z.object({ subscriptions: z.array(Subscription) }),
  },
  addSubscription: {
    method: 'post',
    path: '/api/subscriptions',
    params: Nothing,
    query: Nothing,
    body: SubscriptionRequest,
    output: Subscription,
  },
  changeSubscription: {
    method: 'patch',
    path: '/api/subscriptions/:id',
    params: SubscriptionParams,
    query: Nothing,
    body: SubscriptionChange,
    output: Subscription,
  },
  removeSubscription: {
    method: 'delete',
    path: '/api/subscriptions/:id',
    params: SubscriptionParams,
    query: Nothing,
    body: 'none',
    output: Subscription,
  },
  fetchSubscription: {
    method: 'post',
    path: '/api/subscriptions/:id/fetch',
    params: SubscriptionParams,
    query: Nothing,
    body: 'none',
    output: Job,
  },
  forgetSample: {
    method: 'delete',
    path: '/api/sample',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: Forgotten,
  },
  getHealth: { method: 'get', path: '/api/health', params: Nothing, query: Nothing, body: 'none', output: Health },
} as const satisfies Record<string, Route>

/** Where the server tells of jobs as server-sent events: each `data` is a Job, sent when it begins, moves and ends; first those there are. */
export const jobEventsPath = '/api/jobs/events'

/** Where the server tells of changes of reader state as server-sent events: each `data` is a LibraryEvent. */
export const libraryEventsPath = '/api/library/events'

/** The shape of a contract row. */
export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: `/api/${string}`
  readonly params: z.ZodType
  readonly query: z.ZodType
  readonly body: 'bytes' | 'none' | z.ZodType
  readonly output: z.ZodType
}
export type Contract = typeof contract
export type RouteName = keyof Contract
