// The dialogs that stand over the panes, one at a time, and the hint of what can follow a key.
import { useState } from 'react'
import { AddDialog } from './add/add-dialog.tsx'
import { ForYouDialog } from './for-you/for-you-dialog.tsx'
import { GlanceDialog } from './glance/glance-dialog.tsx'
import { HelpDialog } from './help/help-dialog.tsx'
import { SequenceHint } from './help/sequence-hint.tsx'
import { WatchDialog } from './library/watch-dialog.tsx'
import { StandingPalette } from './palette/standing-palette.tsx'
import { SubscriptionsDialog } from './subscriptions/subscriptions-dialog.tsx'
import type { Reader } from './use-reader.ts'

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
  if (standing === 'forYou')
    return <ForYouDialog onOpen={reader.reading.openPaper} onClose={() => closeStanding('forYou')} />
  if (standing === 'help') return <HelpDialog onClose={() => closeStanding('help')} />
  if (standing === 'subscriptions') return <SubscriptionsDialog address={address} onClose={closeSubscriptions} />
  if (standing === 'palette') return <StandingPalette onClose={() => closeStanding('palette')} />
  if (standing === 'glance') return <GlanceDialog onClose={() => closeStanding('glance')} />
  if (standing === 'watch') return <WatchDialog onClose={() => closeStanding('watch')} />
  return <SequenceHint />
}
