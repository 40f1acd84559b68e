// The way to the typography panel, which comes when it is first asked for.
import { lazy, Suspense, useCallback, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'

const TypographyPanel = lazy(() =>
  import('./typography-panel.tsx').then(({ TypographyPanel: Panel }) => ({ default: Panel })),
)

/** Stands in the paper's bar. While the panel is open the button is its own, so that a press on it closes it once. */
export function TypographyButton() {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <button
        type="button"
        className="icon-button type-button"
        aria-label={t('type.label')}
        title={t('type.label')}
        aria-expanded={open}
        popoverTarget={open ? 'type-panel' : undefined}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">
          <span lang="ja">あ</span>
          <span lang="en">a</span>
        </span>
      </button>
      {open && (
        <Suspense>
          <TypographyPanel onClose={close} />
        </Suspense>
      )}
    </>
  )
}
