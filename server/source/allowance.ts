// How much an archive may hold. Against archives made to fill memory or disk: small ones that unpack to huge ones, once or archive in archive.
import { Failure } from '#shared/failure.ts'

/** What is left of it, for one file with all that is packed in it. */
export type Allowance = { entries: number; bytes: number }

/** A year of the site is some 40,000 posts; ten times the site’s whole text is 4 GiB. */
export const most = { entries: 100_000, bytes: 4 * 1024 ** 3 } as const

// Deflate reaches 1,032 to 1 with nothing but zeros. Pages are at 3 to 1, the same page over and over is below 200 to 1 as
// a rule, and small files may be anything.
const mostExpansion = 200
const smallBytes = 1024 * 1024

export function startAllowance(limits: Allowance = most): Allowance {
  return { ...limits }
}

/** Takes an entry off the allowance; throws a Failure where none is left. */
export function spendEntry(allowance: Allowance): void {
  allowance.entries -= 1
  if (allowance.entries < 0)
    throw new Failure('too_large', 'holds more files than are read at once; pack it into several archives')
}

/** Takes unpacked bytes off the allowance; throws a Failure where they exceed it. */
export function spendBytes(allowance: Allowance, bytes: number): void {
  allowance.bytes -= bytes
  if (allowance.bytes < 0)
    throw new Failure(
      'too_large',
      'unpacks to more than is read at once (4 GiB); the rest was left out: unpack it, or pack it into several archives',
    )
}

/** Throws a Failure where so much comes out of so little that it can be no page. */
export function checkExpansion(packed: number, unpacked: number): void {
  if (unpacked > smallBytes && unpacked > packed * mostExpansion)
    throw new Failure(
      'too_large',
      `unpacks to more than ${mostExpansion} times its size, as no page does; if it is one, unpack it and take in what comes out`,
    )
}
