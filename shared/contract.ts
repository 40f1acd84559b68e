// Every route of the API in one table: what goes in and what comes out. Server, web and tests read the same rows.
import * as z from 'zod/mini'
import { Correction, CorrectionRequest, GlossaryTerm, KeptCorrection } from './bitext.ts'
import { dayRoutes } from './days.ts'
import { IngestReport } from './entry.ts'
import { forYouRoutes } from './for-you.ts'
import { FetchRequest, Job } from './job.ts'
import { libraryRoutes } from './library-routes.ts'
import { Paper, PaperSummary } from './paper.ts'
import { tokenRoutes } from './script-token.ts'
import { Authors, AuthorsQuery, Facets, Filters, PapersPage, PapersQuery, Total, whole } from './search.ts'
import { Subscription, SubscriptionChange, SubscriptionRequest } from './subscription.ts'

const term = z.string().check(z.trim(), z.minLength(1), z.maxLength(100, 'must be at most 100 characters'))

/** Which terms of the glossary to list: those equal to `term` in either language, or that hold `q`; else all, the surest first. */
export const GlossaryQuery = z.strictObject({
  term: z.optional(term),
  q: z.optional(term),
  limit: whole(1, 500, 50, 'must be a whole number from 1 to 500'),
  offset: whole(0, 1_000_000, 0, 'must be a whole number from 0', 'must be a whole number to 1,000,000'),
})
export type GlossaryQuery = z.infer<typeof GlossaryQuery>

/** How many similar papers to give at most. */
export const SimilarQuery = z.strictObject({
  limit: whole(1, 50, 10, 'must be a whole number from 1 to 50'),
})

/** Papers like another, most similar first: `score` is 0 to 1, `words` what they share in either language, the most telling first, then authors of both. */
export const SimilarPapers = z.object({
  papers: z.array(
    z.object({ paper: PaperSummary, score: z.number().check(z.minimum(0), z.maximum(1)), words: z.array(z.string()) }),
  ),
})
export type SimilarPapers = z.infer<typeof SimilarPapers>

/** The most bytes a page may have: pages are read whole, and the largest real one is far below this. */
export const pageLimit = 64 * 1024 * 1024

/** The name of the page being sent, for problems and for the paper's source; `job` is the id its job shall have, so that the sender can follow it. */
export const DigestQuery = z.strictObject({
  name: z._default(z.string().check(z.trim(), z.minLength(1), z.maxLength(300)), 'upload'),
  job: z.optional(z.uuid()),
})

export const Health = z.object({ status: z.literal('ok'), version: z.string(), papers: z.int() })
export const Forgotten = z.object({ papers: z.int() })
const Nothing = z.strictObject({})
const PaperParams = z.object({ key: z.string().check(z.minLength(1), z.maxLength(200)) })
const JobParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(100)) })
const SubscriptionParams = z.object({ id: z.coerce.number().check(z.int(), z.positive()) })

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
    body: z.pick(CorrectionRequest, { ja: true }),
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
    output: z.object({ terms: z.array(GlossaryTerm), total: z.int() }),
  },
  listAuthors: {
    method: 'get',
    path: '/api/authors',
    params: Nothing,
    query: AuthorsQuery,
    body: 'none',
    output: Authors,
  },
  getTotal: { method: 'get', path: '/api/total', params: Nothing, query: Filters, body: 'none', output: Total },
  ...libraryRoutes,
  ...forYouRoutes,
  ...tokenRoutes,
  ...dayRoutes,
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
  readonly params: z.core.$ZodType
  readonly query: z.core.$ZodType
  readonly body: 'bytes' | 'none' | z.core.$ZodType
  readonly output: z.core.$ZodType
}
export type Contract = typeof contract
export type RouteName = keyof Contract
