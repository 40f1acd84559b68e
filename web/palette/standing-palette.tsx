// Brings the palette's code when it is first asked for, and loses none of what is typed meanwhile. Not by React.lazy: React
// holds what was suspended back for 300 ms, so that it does not flicker, and here someone is typing.
import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { loadLanguage } from '../i18n/messages.ts'
import { Dialog } from '../ui/dialog.tsx'

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

/** Keeps the keys that are pressed before the palette's field is there from steering the reader. */
function useTypedMeanwhile(waiting: boolean, typed: RefObject<string>, onClose: () => void): void {
  useEffect(() => {
    if (!waiting) return
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key === 'Escape') onClose()
      else if ([...event.key].length === 1) typed.current += event.key
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => window.removeEventListener('keydown', keep, { capture: true })
  }, [waiting, typed, onClose])
}

/** The palette, as long as it is mounted. */
export function StandingPalette({ onClose }: { onClose: () => void }) {
  const [Palette, setPalette] = useState<Standing | null>(() => loaded)
  const typed = useRef('')
  useTypedMeanwhile(Palette === null, typed, onClose)
  useEffect(() => {
    let here = true
    if (Palette === null) void load().then((found) => here && setPalette(() => found))
    return () => {
      here = false
    }
  }, [Palette])
  return Palette && <Palette typed={typed.current} onClose={onClose} />
}
