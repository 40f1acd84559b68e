// Subscriptions: addresses to fetch again and again, when next, and what came of the last times.
import { Failure } from '#shared/failure.ts'
import type { Subscription, SubscriptionRun } from '#shared/subscription.ts'
import { type Database, statement } from './database.ts'

type Row = { id: number; url: string; every: number; paused: number; created_at: string; next_at: string }
type RunRow = SubscriptionRun & { readonly id: number; readonly subscription_id: number }

const runsShown = 10

export function listSubscriptions(db: Database): Subscription[] {
  const rows = statement(db, 'SELECT * FROM subscriptions ORDER BY id').all() as Row[]
  return rows.map((row) => toSubscription(db, row))
}

/** Adds an address, due at once. One that is there already gets the new interval and goes on if it was paused. */
export function addSubscription(db: Database, url: string, every: number, now: string): Subscription {
  const row = statement(
    db,
    `INSERT INTO subscriptions(url, every, created_at, next_at) VALUES (:url, :every, :now, :now)
     ON CONFLICT(url) DO UPDATE SET every = excluded.every, paused = 0, next_at = min(next_at, excluded.next_at)
     RETURNING *`,
  ).get({ url, every, now })
  return toSubscription(db, row as Row)
}

/** Changes what is given. A new interval counts from the last fetch; one that goes on after a pause and is overdue is due now. Throws `not_found`. */
export function changeSubscription(
  db: Database,
  id: number,
  change: { readonly paused?: boolean | undefined; readonly every?: number | undefined },
): Subscription {
  const work = db.transaction(() => {
    const row = getRow(db, id)
    const every = change.every ?? row.every
    const moved = Date.parse(row.next_at) + (every - row.every) * 1000
    statement(db, 'UPDATE subscriptions SET every = ?, paused = ?, next_at = ? WHERE id = ?').run(
      every,
      (change.paused ?? row.paused === 1) ? 1 : 0,
      new Date(moved).toISOString(),
      id,
    )
    return toSubscription(db, getRow(db, id))
  })
  return work.immediate()
}

/** Removes it and gives what it was; the papers it brought stay. Throws `not_found`. */
export function removeSubscription(db: Database, id: number): Subscription {
  const gone = toSubscription(db, getRow(db, id))
  statement(db, 'DELETE FROM subscriptions WHERE id = ?').run(id)
  return gone
}

/** Sets the next time if it is still the one that was seen: of several servers on one library, one fetches. */
export function claimSubscription(db: Database, id: number, seen: string, next: string): boolean {
  const sql = 'UPDATE subscriptions SET next_at = ? WHERE id = ? AND next_at = ?'
  return statement(db, sql).run(next, id, seen).changes === 1
}

/** Remembers what came of a fetch; the oldest are let go. A subscription removed meanwhile is none of its business. */
export function saveRun(db: Database, id: number, run: SubscriptionRun): void {
  if (findRow(db, id) === undefined) return
  statement(
    db,
    `INSERT INTO subscription_runs(subscription_id, at, added, updated, same, problems, error)
     VALUES (:id, :at, :added, :updated, :same, :problems, :error)`,
  ).run({ ...run, id })
  statement(
    db,
    `DELETE FROM subscription_runs WHERE subscription_id = :id AND id NOT IN
      (SELECT id FROM subscription_runs WHERE subscription_id = :id ORDER BY id DESC LIMIT ${runsShown})`,
  ).run({ id })
}

function findRow(db: Database, id: number): Row | undefined {
  return statement(db, 'SELECT * FROM subscriptions WHERE id = ?').get(id) as Row | undefined
}

function getRow(db: Database, id: number): Row {
  const row = findRow(db, id)
  if (row === undefined)
    throw new Failure('not_found', `there is no subscription ${id}; list them to see what there is`)
  return row
}

function toSubscription(db: Database, row: Row): Subscription {
  const sql = `SELECT * FROM subscription_runs WHERE subscription_id = ? ORDER BY id DESC LIMIT ${runsShown}`
  const runs = (statement(db, sql).all(row.id) as RunRow[]).map(({ id: _id, subscription_id: _of, ...run }) => run)
  return {
    id: row.id,
    url: row.url,
    every: row.every,
    paused: row.paused === 1,
    createdAt: row.created_at,
    nextAt: row.paused === 1 ? null : row.next_at,
    runs,
  }
}
