// Keeps other sites' pages from writing into the library through the reader's browser: a request that changes something must
// come from the page this server served, or from a program that is not a browser.
import type { RequestHandler } from 'express'
import { Failure } from '#shared/failure.ts'

/** Refuses writes whose Origin is another than the address asked. */
export const refuseForeignWrites: RequestHandler = (request, _response, next) => {
  const origin = request.get('origin')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead || origin === undefined || hostOf(origin) === request.get('host')) return next()
  throw new Failure('forbidden', `a page of ${origin} may not change this library`)
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
