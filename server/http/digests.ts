// Pages taken in through the API, and the sample removed.
import { Failure } from '#shared/failure.ts'
import type { Intake } from '../intake/intake.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

export function postDigest(intake: Intake): Handler<'postDigest'> {
  return async ({ query, body }) => {
    if (body.length === 0) throw new Failure('bad_request', 'the body is empty; send the page as it is, as the body')
    return intake.start({ kind: 'pages', name: query.name, bytes: body }, query.job).ended
  }
}

export function forgetSample(store: Store): Handler<'forgetSample'> {
  return async () => ({ papers: await store.forgetSample() })
}
