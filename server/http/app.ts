// The order of the middleware and the whole table of routes.
import type { RequestListener } from 'node:http'
import compression from 'compression'
import express from 'express'
import helmet from 'helmet'
import { jobEventsPath, libraryEventsPath } from '#shared/contract.ts'
import { exportPath } from '#shared/export-forms.ts'
import type { Intake } from '../intake/intake.ts'
import type { Schedule } from '../intake/schedule.ts'
import type { Store } from '../store/open.ts'
import { serveDescription } from './api-pages.ts'
import { listCorrections, putCorrection, removeCorrection } from './corrections.ts'
import { dayHandlers } from './days.ts'
import { forgetSample, postDigest } from './digests.ts'
import { answerErrors, answerUnknownPage, refuseOtherMethods, refuseUnknownPath } from './errors.ts'
import { streamExport } from './exports.ts'
import { queryFeedPath, searchFeedPath, serveQueryFeed, serveSearchFeed } from './feeds.ts'
import { serveFirstView } from './first-view.ts'
import { forYouHandlers } from './for-you.ts'
import { createGlossaryLookup, listGlossary } from './glossary.ts'
import { refuseForeignWrites } from './guard.ts'
import { cancelJob, listJobs, startFetch, streamJobs } from './jobs.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { libraryHandlers } from './library.ts'
import { createLibraryFeed, streamLibrary } from './library-feed.ts'
import { type Handlers, mountRoutes } from './mount.ts'
import { servePaperPage } from './paper-page.ts'
import { countHandlers, getHealth, getPaper, listPapers } from './papers.ts'
import { serveReader } from './reader.ts'
import { admitTokens, tokenHandlers } from './script-tokens.ts'
import { searchHandlers } from './searches.ts'
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
export function createApp({ store, intake, schedule, web, version, log }: AppParts): RequestListener {
  const feed = createLibraryFeed()
  const handlers: Handlers = {
    listPapers: listPapers(store),
    getPaper: getPaper(store, createGlossaryLookup(store)),
    listSimilar: listSimilar(store),
    listGlossary: listGlossary(store),
    putCorrection: putCorrection(store),
    removeCorrection: removeCorrection(store),
    listCorrections: listCorrections(store),
    ...libraryHandlers(store, feed),
    ...searchHandlers(store, feed),
    ...forYouHandlers(store, feed),
    ...tokenHandlers(store),
    ...dayHandlers(store, feed),
    ...countHandlers(store),
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
  const kept = createKeptAnswers(store.version)
  const app = express()
  app.disable('x-powered-by')
  app.use(helmet(security))
  app.use(compression())
  app.use('/api', refuseForeignWrites, admitTokens(store))
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache')
    next()
  })
  app.get(jobEventsPath, streamJobs(intake))
  app.get(libraryEventsPath, streamLibrary(store, feed, intake))
  app.get(queryFeedPath, serveQueryFeed(store))
  app.get(searchFeedPath, serveSearchFeed(store))
  app.get(exportPath, streamExport(store))
  app.all(exportPath, refuseOtherMethods(['GET']))
  mountRoutes(app, handlers, kept)
  serveDescription(app, version)
  app.use('/api', refuseUnknownPath)
  app.get('/', servePaperPage(store, web), serveFirstView(store, web, log))
  app.use(serveReader(web))
  app.use(answerUnknownPage)
  app.use(answerErrors(log))
  return kept.before(app)
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
