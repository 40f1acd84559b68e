// The addresses that are fetched again and again: what each brought, when it is next, and a way to add one.
import { useLanguage } from '../i18n/language.tsx'
import { useSubscriptions } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Failed, Skeleton } from '../ui/states.tsx'
import { SubscribeForm } from './subscribe-form.tsx'
import { SubscriptionItem } from './subscription-item.tsx'

function List() {
  const { t } = useLanguage()
  const answer = useSubscriptions()
  if (answer.isPending) return <Skeleton rows={2} />
  if (!answer.data) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  const { subscriptions } = answer.data
  if (subscriptions.length === 0) return <p className="subs-empty">{t('subs.empty')}</p>
  return (
    <ul className="subs">
      {subscriptions.map((subscription) => (
        <SubscriptionItem key={subscription.id} subscription={subscription} />
      ))}
    </ul>
  )
}

/** `address` is put into the form from the start. */
export function SubscriptionsDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('subs.title')} kind="box" onClose={onClose}>
      <List />
      <SubscribeForm address={address} />
    </Dialog>
  )
}
