// Brings the palette's code when it is first asked for. Not by React.lazy: React holds what was suspended back for 300 ms, so
// that it does not flicker, and here someone is typing.
import { type ComponentType, useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { loadLanguage } from '../i18n/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { takeTyped } from './typed-meanwhile.ts'

type Standing = ComponentType<{ readonly typed: string; readonly onClose: () => void }>

function PaletteMissing({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('failed.network')} kind="box" onClose={onClose}>
      <p>{t('failed.networkHint')}</p>
    </Dialog>
  )
}

let loaded: Standing | null = null

/** A server that is silent is told, and asked again the next time. */
async function load(): Promise<Standing> {
  try {
    // Things are found by both languages.
    await Promise.all([loadLanguage('ja'), loadLanguage('en')])
    const { Palette } = await import('./palette.tsx')
    loaded = Palette
    return Palette
  } catch {
    return PaletteMissing
  }
}

type Found = { readonly Palette: Standing; readonly typed: string }

/** The palette, as long as it is mounted. */
export function StandingPalette({ onClose }: { onClose: () => void }) {
  const [found, setFound] = useState<Found | null>(() => loaded && { Palette: loaded, typed: takeTyped() })
  useEffect(() => {
    let here = true
    if (found === null) void load().then((Palette) => here && setFound({ Palette, typed: takeTyped() }))
    return () => {
      here = false
    }
  }, [found])
  return found && <found.Palette typed={found.typed} onClose={onClose} />
}
