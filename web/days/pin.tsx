// Beside a category among the filters: a pin, by which it becomes one of the reader's own.
import { useLanguage } from '../i18n/language.tsx'
import { useOwnCategories, usePin } from './requests.ts'
import './days.css'

const drawing = 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5'

export function Pin({ code }: { code: string }) {
  const { t } = useLanguage()
  const { pinned } = useOwnCategories()
  const pin = usePin()
  const isPinned = pinned.includes(code)
  const words = isPinned ? t('honest.unpin', { code }) : t('honest.pin', { code })
  const toggle = () => pin.mutate(isPinned ? pinned.filter((one) => one !== code) : [...pinned, code])
  return (
    <button
      type="button"
      className="pin"
      aria-pressed={isPinned}
      aria-label={t('honest.pin', { code })}
      title={words}
      onClick={toggle}
    >
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={drawing} />
      </svg>
    </button>
  )
}
