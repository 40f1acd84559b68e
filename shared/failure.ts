// Everything that can go wrong on purpose: one error class, one error body, one list of codes.
import * as z from 'zod/mini'

export const failureCodes = [
  'bad_request',
  'unauthorized',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'too_large',
  'busy',
  'unreachable',
  'unusable',
  'internal',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** One thing wrong with the input: which parameter, and what to do. */
export const FailureDetail = z.object({ path: z.string(), message: z.string() })
export type FailureDetail = z.infer<typeof FailureDetail>

/** The body of every answer that is not a success. */
export const FailureBody = z.object({
  error: z.object({ code: z.enum(failureCodes), message: z.string(), details: z.array(FailureDetail) }),
})
export type FailureBody = z.infer<typeof FailureBody>

/** A failure that was foreseen: its message says what was wrong, where, and what to do, and may be shown to anyone. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly details: readonly FailureDetail[]

  constructor(
    code: FailureCode,
    message: string,
    options: { details?: readonly FailureDetail[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.details = options.details ?? []
  }
}
