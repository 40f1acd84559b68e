// The dialogs that stand over the panes, one at a time, and the hint of what can follow a key.
import { lazy, Suspense, useState } from 'react'
import { AddDialog } from './add/add-dialog.tsx'
import { HelpDialog } from './help/help-dialog.tsx'
import { SequenceHint } from './help/sequence-hint.tsx'
import { useLanguage } from './i18n/language.tsx'
import { SubscriptionsDialog } from './subscriptions/subscriptions-dialog.tsx'
import { Dialog } from './ui/dialog.tsx'
import type { Reader } from './use-reader.ts'

function PaletteMissing({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('failed.network')} kind="box" onClose={onClose}>
      <p>{t('failed.networkHint')}</p>
    </Dialog>
  )
}

/** Its code comes when it is first asked for; a server that is silent then is told. */
const loadPalette = () =>
  import('./palette/palette.tsx').then(
    ({ Palette }) => ({ default: Palette }),
    () => ({ default: PaletteMissing }),
  )

/** Asks again each time it opens, so that one failure is no lasting one. */
function StandingPalette({ onClose }: { onClose: () => void }) {
  const [Palette] = useState(() => lazy(loadPalette))
  return (
    <Suspense>
      <Palette onClose={onClose} />
    </Suspense>
  )
}

/** The filters have their dialog where they have no pane; it is drawn there. */
export function StandingDialogs({ reader }: { reader: Reader }) {
  const { standing, setStanding, closeStanding } = reader
  const [address, setAddress] = useState('')
  const subscribe = (typed: string) => {
    setAddress(typed)
    setStanding('subscriptions')
  }
  const closeSubscriptions = () => {
    setAddress('')
    closeStanding('subscriptions')
  }
  if (standing === 'add') return <AddDialog onSubscribe={subscribe} onClose={() => closeStanding('add')} />
  if (standing === 'help') return <HelpDialog onClose={() => closeStanding('help')} />
  if (standing === 'subscriptions') return <SubscriptionsDialog address={address} onClose={closeSubscriptions} />
  if (standing === 'palette') return <StandingPalette onClose={() => closeStanding('palette')} />
  return <SequenceHint />
}
