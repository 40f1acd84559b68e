// The order of the middleware and the whole table of routes.
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { contract, jobEventsPath, libraryEventsPath, pageLimit, type RouteName } from '#shared/contract.ts'
import type { Intake } from '../intake/intake.ts'
import type { Schedule } from '../intake/schedule.ts'
import type { Store } from '../store/open.ts'
import { listCorrections, putCorrection, removeCorrection } from './corrections.ts'
import { forgetSample, postDigest } from './digests.ts'
import { answerErrors, answerUnknownPage, refuseOtherMethods, refuseUnknownPath } from './errors.ts'
import { createGlossaryLookup, listGlossary } from './glossary.ts'
import { refuseForeignWrites } from './guard.ts'
import { cancelJob, listJobs, startFetch, streamJobs } from './jobs.ts'
import { libraryHandlers } from './library.ts'
import { createLibraryFeed, streamLibrary } from './library-feed.ts'
import { getFacets, getHealth, getPaper, listPapers } from './papers.ts'
import { type Handler, toExpress } from './route.ts'
import { listSimilar } from './similar.ts'
import {
  addSubscription,
  changeSubscription,
  fetchSubscription,
  listSubscriptions,
  removeSubscription,
} from './subscriptions.ts'

export type AppParts = {
  readonly store: Store
  readonly intake: Intake
  readonly schedule: Schedule
  readonly web: string
  readonly version: string
  readonly log: (error: unknown) => void
}

/** The app: the API under /api, the reader everywhere else. */
export function createApp({ store, intake, schedule, web, version, log }: AppParts): Express {
  const feed = createLibraryFeed()
  const handlers: { [Name in RouteName]: Handler<Name> } = {
    listPapers: listPapers(store),
    getPaper: getPaper(store, createGlossaryLookup(store)),
    listSimilar: listSimilar(store),
    listGlossary: listGlossary(store),
    putCorrection: putCorrection(store),
    removeCorrection: removeCorrection(store),
    listCorrections: listCorrections(store),
    ...libraryHandlers(store, feed),
    getFacets: getFacets(store),
    postDigest: postDigest(intake),
    listJobs: listJobs(intake),
    startFetch: startFetch(intake),
    cancelJob: cancelJob(intake),
    listSubscriptions: listSubscriptions(store),
    addSubscription: addSubscription(store, schedule),
    changeSubscription: changeSubscription(store, schedule),
    removeSubscription: removeSubscription(store),
    fetchSubscription: fetchSubscription(store, schedule),
    forgetSample: forgetSample(store),
    getHealth: getHealth(store, version),
  }
  const app = express()
  app.disable('x-powered-by')
  app.use(helmet(security))
  app.use(compression())
  app.use('/api', refuseForeignWrites)
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache')
    next()
  })
  app.get(jobEventsPath, streamJobs(intake))
  app.get(libraryEventsPath, streamLibrary(store, feed, intake))
  for (const name of Object.keys(handlers) as RouteName[]) mount(app, name, handlers)
  for (const path of new Set(Object.values(contract).map((row) => row.path)))
    app.all(path, refuseOtherMethods(methodsOf(path)))
  app.use('/api', refuseUnknownPath)
  app.use('/assets', express.static(join(web, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  // Asked for anew each time: it names the assets of the last build, and those of the one before are gone.
  app.use(express.static(web, { setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }))
  app.use(answerUnknownPage)
  app.use(answerErrors(log))
  return app
}

/** No inline script or style, nothing from elsewhere. http only reaches this machine or a lab's own net, so nothing is upgraded to https. */
const security = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
} satisfies Parameters<typeof helmet>[0]

const jsonLimit = 100_000

function mount<Name extends RouteName>(app: Express, name: Name, handlers: { [Key in RouteName]: Handler<Key> }): void {
  const { method, path, body } = contract[name]
  if (body !== 'none')
    app[method](path, express.raw({ type: () => true, limit: body === 'bytes' ? pageLimit : jsonLimit }))
  app[method](path, toExpress(name, handlers[name]))
}

function methodsOf(path: string): string[] {
  return Object.values(contract)
    .filter((row) => row.path === path)
    .map((row) => row.method.toUpperCase())
}
