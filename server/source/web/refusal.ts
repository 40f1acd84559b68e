// What the site said instead of a page, as a failure that says what to do about it.
import { STATUS_CODES } from 'node:http'
import { Failure } from '#shared/failure.ts'
import type { Reply } from './request.ts'

/** `unreachable`, with the status and the beginning of the body, for those who can tell more from it. */
export class Refusal extends Failure {
  readonly status: number
  readonly bytes: Uint8Array

  constructor(url: string, { status, bytes }: Pick<Reply, 'status' | 'bytes'>) {
    const meaning = STATUS_CODES[status]
    super('unreachable', `${url} answered ${status}${meaning ? ` (${meaning})` : ''}; ${adviceFor(status)}`)
    this.status = status
    this.bytes = bytes
  }
}

function adviceFor(status: number): string {
  if (status === 404 || status === 410) return 'check the address'
  if (status === 401 || status === 403)
    return 'it lets no program read this; save the page in a browser and take the file in'
  if (status === 429) return 'it wants fewer requests; try again later, with a longer --delay'
  return status >= 500 ? 'the site is in trouble; try again later' : 'save the page in a browser and take the file in'
}
