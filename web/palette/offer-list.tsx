// What the palette offers, as a listbox that its field steers. A press leaves the focus in the field.
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { HitText } from '../marks/hit-text.tsx'
import { Icon } from '../ui/icons.tsx'
import { KeyCaps } from '../ui/key-caps.tsx'
import { useKeysOn } from '../use-key-tip.ts'
import type { Command } from './command.ts'
import type { Offer } from './offers.ts'

/** The id of an offer, for the field to name. */
export function offerId(index: number): string {
  return `palette-offer-${index}`
}

/** At the end of a line: the key that does the same, else what sort of thing it is. */
function Tail({ command: { kind, keys } }: { command: Command }) {
  const { t } = useLanguage()
  const isOn = useKeysOn()
  const kinds = {
    action: t('palette.action'),
    setting: t('palette.setting'),
    day: t('palette.day'),
    search: t('palette.searches'),
    category: t('palette.category'),
    paper: t('paper.label'),
  }
  return (
    <span className="palette-tail">{keys !== undefined && isOn(keys) ? <KeyCaps keys={keys} /> : kinds[kind]}</span>
  )
}

function OfferLine({
  offer,
  active,
  index,
  onChoose,
}: {
  offer: Offer
  active: boolean
  index: number
  onChoose: () => void
}) {
  const { t } = useLanguage()
  const { command, name, note, recent } = offer
  return (
    <div
      className="palette-offer"
      id={offerId(index)}
      data-kind={command.kind}
      data-recent={recent}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <span className="palette-name">
        <HitText text={name.text} spans={name.spans} />
      </span>
      <span className="palette-note">
        {note && <HitText text={note.text} spans={note.spans} />}
        {command.current && (
          <span className="palette-current">
            <Icon name="check" size={13} />
            <span className="visually-hidden">{t('palette.current')}</span>
          </span>
        )}
      </span>
      <Tail command={command} />
    </div>
  )
}

type ListProps = {
  readonly offers: readonly Offer[]
  readonly active: number
  readonly onChoose: (offer: Offer) => void
}

/** `active` is the one that Enter chooses. */
export function OfferList({ offers, active, onChoose }: ListProps) {
  const { t } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      className="palette-list"
      id="palette-list"
      role="listbox"
      aria-label={t('palette.title')}
      ref={list}
      onPointerDown={(event) => event.pointerType === 'mouse' && event.preventDefault()}
    >
      {offers.map((offer, index) => (
        <OfferLine
          key={offer.command.id}
          offer={offer}
          index={index}
          active={index === active}
          onChoose={() => onChoose(offer)}
        />
      ))}
    </div>
  )
}
