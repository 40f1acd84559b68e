// A contract row and its handler as an Express handler: input parsed by the row's schemas, output sent as JSON.
import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import { type Contract, contract, type RouteName } from '#shared/contract.ts'
import { Failure, type FailureDetail } from '#shared/failure.ts'

/** What a handler of a row is given: path parameters, query, and the body's bytes where the row takes some. */
export type Input<Name extends RouteName> = {
  readonly params: z.output<Contract[Name]['params']>
  readonly query: z.output<Contract[Name]['query']>
  readonly body: Uint8Array
}
export type Handler<Name extends RouteName> = (input: Input<Name>) => Promise<z.output<Contract[Name]['output']>>

/** The Express handler of a row. Throws `bad_request` with every parameter that is wrong. */
export function toExpress<Name extends RouteName>(name: Name, handler: Handler<Name>): RequestHandler {
  const row: Contract[Name] = contract[name]
  return async (request: Request, response: Response) => {
    const params = parseInput<z.output<Contract[Name]['params']>>(row.params, request.params)
    const query = parseInput<z.output<Contract[Name]['query']>>(row.query, request.query)
    const body = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
    response.json(await handler({ params, query, body }))
  }
}

function parseInput<T>(schema: z.ZodType, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data as T
  const details = result.error.issues.flatMap(toDetails)
  const message = details.map((detail) => `${detail.path}: ${detail.message}`).join('; ')
  throw new Failure('bad_request', message, { details })
}

function toDetails(issue: z.core.$ZodIssue): FailureDetail[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((path) => ({ path, message: 'is not a parameter of this address' }))
  return [{ path: String(issue.path[0] ?? ''), message: issue.message }]
}
