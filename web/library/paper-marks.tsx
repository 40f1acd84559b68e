// In the bar of an open paper: star, read, later. Each says by its look whether it is on.
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { useDeeds, useMarks } from './use-marks.ts'

type MarkProps = { icon: IconName; label: string; hint?: string; on: boolean; onToggle: () => void }

function Mark({ icon, label, hint, on, onToggle }: MarkProps) {
  return (
    <button
      type="button"
      className={`paper-mark paper-mark-${icon}`}
      aria-pressed={on}
      title={hint ? `${label} (${hint})` : label}
      onClick={onToggle}
    >
      <Icon name={icon} size={15} />
      <span>{label}</span>
    </button>
  )
}

export function PaperMarks({ paper }: { paper: Paper }) {
  const { t } = useLanguage()
  const marks = useMarks(paper)
  const { toggle } = useDeeds()
  return (
    <fieldset className="paper-marks">
      <legend className="visually-hidden">{t('mark.bar')}</legend>
      <Mark
        icon="star"
        label={t('mark.starShort')}
        hint="s"
        on={marks.starred}
        onToggle={() => void toggle(paper, 'starred')}
      />
      <Mark
        icon="check"
        label={t('mark.readShort')}
        hint="m"
        on={marks.read}
        onToggle={() => void toggle(paper, 'read')}
      />
      <Mark icon="clock" label={t('mark.laterShort')} on={marks.later} onToggle={() => void toggle(paper, 'later')} />
    </fieldset>
  )
}
