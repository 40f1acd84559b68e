// The one place where an error becomes a status and a body. What was not foreseen is logged whole and answered in one sentence.
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { pageLimit } from '#shared/contract.ts'
import { Failure, type FailureBody, type FailureCode } from '#shared/failure.ts'

const statuses: Record<FailureCode, number> = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  busy: 503,
  unreachable: 502,
  unusable: 503,
  internal: 500,
}

/** Answers an address below /api that no row of the contract has. */
export const refuseUnknownPath: RequestHandler = (request) => {
  throw new Failure(
    'not_found',
    `there is no ${request.method} ${request.originalUrl.split('?')[0]}; see docs/api.md for what there is`,
  )
}

/** Answers an address that is neither the API's nor a file of the reader. */
export const answerUnknownPage: RequestHandler = (request, response) => {
  const text =
    request.path === '/'
      ? 'The reader is not built yet: run npm start, which builds it.'
      : `There is no page ${request.path}. The reader is at /.`
  response.status(404).type('text/plain').send(text)
}

/** Answers a known address asked with a method it does not have. */
export function refuseOtherMethods(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', allowed.join(', '))
    throw new Failure(
      'method_not_allowed',
      `${request.path} can’t be asked with ${request.method}, only with ${allowed.join(', ')}`,
    )
  }
}

/** The last handler of the app. `log` gets what nobody foresaw. */
export function answerErrors(log: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const failure = toFailure(error)
    if (failure.code === 'internal') log(error)
    const body: FailureBody = {
      error: { code: failure.code, message: failure.message, details: [...failure.details] },
    }
    response.status(statuses[failure.code]).json(body)
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0
  if (status === 413)
    return new Failure('too_large', `the body is larger than it can be (${limitOf(error)}); split it`, { cause: error })
  if (status === 404) return new Failure('not_found', 'there is no such file', { cause: error })
  if (status >= 400 && status < 500 && error instanceof Error)
    return new Failure('bad_request', `the request can’t be read: ${error.message}`, { cause: error })
  return new Failure('internal', 'something went wrong in the server; its log says what', { cause: error })
}

/** The most that the address takes, as body-parser tells it. */
function limitOf(error: unknown): string {
  const limit = error instanceof Error && 'limit' in error ? Number(error.limit) : pageLimit
  return limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MiB` : `${limit.toLocaleString('en')} bytes`
}
