// One subscription: where from, how it stands, what came last, and what can be done with it.
import { useRef, useState } from 'react'
import type { Subscription, SubscriptionRun } from '#shared/subscription.ts'
import { changeSubscription, fetchSubscription, NetworkError, removeSubscription } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { listItems } from '../jobs/board.ts'
import { describeState } from '../jobs/describe.ts'
import { useBoard, useIntake } from '../jobs/use-intake.ts'
import { useSubscriptionChange } from '../queries.ts'
import { Moment } from '../ui/moment.tsx'
import { IntervalChoice, intervalOf } from './interval-choice.tsx'
import { Runs, RunWords } from './runs.tsx'

/** The job that fetches this address just now, of whoever began it. */
function useRunningJob(url: string) {
  return listItems(useBoard()).find(
    ({ kind, name, state }) => kind === 'fetch' && name === url && /^(?:waiting|running|stopping)$/.test(state),
  )
}

function Standing({ subscription, last }: { subscription: Subscription; last: SubscriptionRun | undefined }) {
  const translator = useLanguage()
  const { t } = translator
  const job = useRunningJob(subscription.url)
  return (
    <div className="sub-standing">
      {job && <p className="sub-running">{describeState(job, translator)}</p>}
      {!job && last && (
        <p>
          <Moment at={last.at} side="past" /> · <RunWords run={last} />
        </p>
      )}
      {!job && !last && <p>{t('subs.never')}</p>}
      <p className="quiet">
        {subscription.nextAt === null ? (
          t('subs.paused')
        ) : (
          <>
            {t('subs.next')} <Moment at={subscription.nextAt} side="future" />
          </>
        )}
      </p>
    </div>
  )
}

function Removal({ url, onRemove, onKeep }: { url: string; onRemove: () => void; onKeep: () => void }) {
  const { t } = useLanguage()
  return (
    <p className="sub-ways sub-removal">
      <span>{t('subs.removeAsk')}</span>
      {/* The focus follows the question: the button that asked it is gone. */}
      <button
        type="button"
        className="link-button sub-remove"
        ref={(button) => button?.focus()}
        aria-label={t('subs.removeNamed', { url })}
        onClick={onRemove}
      >
        {t('subs.remove')}
      </button>
      <button type="button" className="link-button" onClick={onKeep}>
        {t('subs.keep')}
      </button>
    </p>
  )
}

/** Everything that can be asked of the server about one subscription, and its last refusal. */
function useChanges({ id, url, paused }: Subscription) {
  const intake = useIntake()
  const change = useSubscriptionChange((patch: Parameters<typeof changeSubscription>[1]) =>
    changeSubscription(id, patch),
  )
  const removal = useSubscriptionChange(() => removeSubscription(id))
  return {
    error: change.error ?? removal.error,
    busy: change.isPending || removal.isPending,
    fetchNow: () => intake.fetch(url, () => fetchSubscription(id)),
    pause: () => change.mutate({ paused: !paused }),
    setEvery: (every: string) => change.mutate({ every }),
    remove: () => removal.mutate(),
  }
}

function Ways({
  subscription,
  changes,
  onAsk,
}: {
  subscription: Subscription
  changes: ReturnType<typeof useChanges>
  onAsk: () => void
}) {
  const { t } = useLanguage()
  const { url, every, paused } = subscription
  const running = useRunningJob(url) !== undefined
  const { busy } = changes
  return (
    <p className="sub-ways">
      <IntervalChoice
        every={intervalOf(every)}
        label={t('subs.intervalOf', { url })}
        disabled={busy}
        onChange={changes.setEvery}
      />
      <button type="button" className="link-button" disabled={running} onClick={changes.fetchNow}>
        {t('subs.fetchNow')}
      </button>
      <button type="button" className="link-button" disabled={busy} onClick={changes.pause}>
        {paused ? t('subs.resume') : t('subs.pause')}
      </button>
      <button type="button" className="link-button" data-remove="" disabled={busy} onClick={onAsk}>
        {t('subs.remove')}
      </button>
    </p>
  )
}

/** Removing asks once more, in its own place. */
export function SubscriptionItem({ subscription }: { subscription: Subscription }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLLIElement>(null)
  const changes = useChanges(subscription)
  const { url, paused, runs } = subscription
  const { error } = changes
  const keep = () => {
    setAsking(false)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-remove]')?.focus())
  }
  const remove = () => {
    place.current?.closest('dialog')?.querySelector<HTMLElement>('h2')?.focus()
    changes.remove()
  }
  return (
    <li className={paused ? 'sub sub-paused' : 'sub'} ref={place} aria-label={url}>
      <p className="sub-url">
        <a href={url} target="_blank" rel="noopener noreferrer">
          {url.replace(/^https?:\/\//, '')}
        </a>
      </p>
      <Standing subscription={subscription} last={runs[0]} />
      {runs.length > 1 && <Runs runs={runs} />}
      {asking ? (
        <Removal url={url} onRemove={remove} onKeep={keep} />
      ) : (
        <Ways subscription={subscription} changes={changes} onAsk={() => setAsking(true)} />
      )}
      {error && (
        <p className="add-wrong" role="alert">
          {error instanceof NetworkError ? t('failed.network') : t('subs.refused', { message: error.message })}
        </p>
      )}
    </li>
  )
}
