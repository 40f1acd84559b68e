// A contract row and its handler as an Express handler: input parsed by the row's schemas, output sent as JSON.
import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod/mini'
import { type Contract, contract, type Route, type RouteName } from '#shared/contract.ts'
import { Failure, type FailureDetail } from '#shared/failure.ts'
import type { KeptAnswers } from './kept-answers.ts'

// The small zod brings no words of its own; refusals without a message of the contract's are told in these.
z.config(z.locales.en())

/** What a handler of a row is given: path parameters, query, and the body: its bytes, or its JSON where the row has a schema for it. */
export type Input<Name extends RouteName> = {
  readonly params: z.output<Contract[Name]['params']>
  readonly query: z.output<Contract[Name]['query']>
  readonly body: Uint8Array
  readonly json: Contract[Name]['body'] extends z.core.$ZodType ? z.output<Contract[Name]['body']> : undefined
  /** The name that a change came under (`Idempotency-Key`), so that it is made once. */
  readonly once?: string | undefined
  /** Aborted once nobody waits for the answer. */
  readonly signal: AbortSignal
}
export type Handler<Name extends RouteName> = (input: Input<Name>) => Promise<z.output<Contract[Name]['output']>>

/** The Express handler of a row. Throws `bad_request` with every parameter that is wrong. With `kept`, what was answered before is not made again. */
export function toExpress<Name extends RouteName>(
  name: Name,
  handler: Handler<Name>,
  kept?: KeptAnswers,
): RequestHandler {
  return async (request: Request, response: Response) => {
    const make = async () => handler({ ...readInput(name, request), signal: signalOf(response) })
    if (kept) await kept.answer(request, response, make)
    else response.json(await make())
  }
}

function readInput<Name extends RouteName>(name: Name, request: Request): Omit<Input<Name>, 'signal'> {
  const row: Contract[Name] = contract[name]
  const params = parseInput<z.output<Contract[Name]['params']>>(row.params, request.params)
  const query = parseInput<z.output<Contract[Name]['query']>>(row.query, request.query)
  const body = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
  const schema: Route['body'] = row.body
  const json = parseInput<Input<Name>['json']>(
    typeof schema === 'string' ? z.undefined() : schema,
    readJson(schema, body),
  )
  return { params, query, body, json, once: readName(request) }
}

const ChangeName = z.optional(z.uuid('must be a UUID'))

function readName(request: Request): string | undefined {
  const name = z.safeParse(ChangeName, request.get('idempotency-key'))
  if (!name.success) throw new Failure('bad_request', 'Idempotency-Key must be a UUID, a new one for each change')
  return name.data?.toLowerCase()
}

/** Aborted once nobody waits for the answer. */
export function signalOf(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => response.writableFinished || controller.abort())
  return controller.signal
}

function readJson(schema: Route['body'], body: Uint8Array): unknown {
  if (typeof schema === 'string') return undefined
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch (error) {
    throw new Failure('bad_request', 'the body must be JSON; see docs/api.md', { cause: error })
  }
}

/** Reads what came from outside. Throws `bad_request` with everything that is wrong. */
export function parseInput<T>(schema: z.core.$ZodType, value: unknown): T {
  const result = z.safeParse(schema, value)
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
