// Subscriptions listed, added, changed, removed, and fetched ahead of their time.
import { Failure } from '#shared/failure.ts'
import type { Schedule } from '../intake/schedule.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

export function listSubscriptions(store: Store): Handler<'listSubscriptions'> {
  return async () => ({ subscriptions: await store.listSubscriptions() })
}

export function addSubscription(store: Store, schedule: Schedule): Handler<'addSubscription'> {
  return async ({ json }) => {
    const added = await store.addSubscription(json.url, json.every, new Date().toISOString())
    schedule.wake()
    return added
  }
}

export function changeSubscription(store: Store, schedule: Schedule): Handler<'changeSubscription'> {
  return async ({ params, json }) => {
    const changed = await store.changeSubscription(params.id, json)
    schedule.wake()
    return changed
  }
}

export function removeSubscription(store: Store): Handler<'removeSubscription'> {
  return ({ params }) => store.removeSubscription(params.id)
}

export function fetchSubscription(store: Store, schedule: Schedule): Handler<'fetchSubscription'> {
  return async ({ params }) => {
    const found = (await store.listSubscriptions()).find(({ id }) => id === params.id)
    if (found) return schedule.fetch(found)
    throw new Failure('not_found', `there is no subscription ${params.id}`)
  }
}
