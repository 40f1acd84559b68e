// The way to the typography panel, which comes when it is first asked for.
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { loadLaterWords } from '../i18n/messages.ts'

const TypographyPanel = lazy(async () => {
  const [{ TypographyPanel: Panel }] = await Promise.all([import('./typography-panel.tsx'), loadLaterWords()])
  return { default: Panel }
})

/** Stands in the paper's bar. A press outside the panel closes it, so a press on the button goes by what stood before. */
export function TypographyButton() {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <button
        type="button"
        className="icon-button type-button"
        aria-label={t('type.label')}
        title={t('type.label')}
        aria-expanded={open}
        onPointerDown={() => {
          wasOpen.current = open
        }}
        onClick={({ detail }) => setOpen(detail === 0 ? !open : !wasOpen.current)}
      />
      {open && (
        <Suspense>
          <TypographyPanel onClose={close} />
        </Suspense>
      )}
    </>
  )
}
