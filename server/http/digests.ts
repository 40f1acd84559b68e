// Pages taken in through the API, and the sample removed.
import { Failure } from '#shared/failure.ts'
import { ingestBytes } from '../ingest.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

export function postDigest(store: Store): Handler<'postDigest'> {
  return async ({ query, body }) => {
    if (body.length === 0) throw new Failure('bad_request', 'the body is empty; send the page as it is, as the body')
    return ingestBytes(store, query.name, body)
  }
}

export function forgetSample(store: Store): Handler<'forgetSample'> {
  return async () => ({ papers: await store.forgetSample() })
}
