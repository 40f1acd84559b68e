// What to do before anything can be ranked.
import { useLanguage } from '../i18n/language.tsx'
import { Empty } from '../ui/states.tsx'

/** `kept`: how many papers the reader kept; `needed`: how many it takes. */
export function TooFew({ kept, needed }: { kept: number; needed: number }) {
  const { t } = useLanguage()
  return (
    <Empty title={t('forYou.few', { more: needed - kept })}>
      <p>{t('forYou.fewHint', { needed, kept })}</p>
    </Empty>
  )
}
