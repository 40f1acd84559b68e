// What the reader made of a paper, in its row: a star to press, whether it is read, its tags.
import type { PaperSummary } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { TagNames } from './tag-names.tsx'
import { useDeeds, useMarks } from './use-marks.ts'

/** Whether the paper is read, and what else it is marked by. Stands directly in the row, which fades by it. */
export function RowMarks({ paper }: { paper: PaperSummary }) {
  const { t } = useLanguage()
  const marks = useMarks(paper)
  return (
    <>
      {marks.read && (
        <span className={marks.revised ? 'visually-hidden' : 'row-read visually-hidden'}>{t('shelf.read')}</span>
      )}
      {(marks.revised || marks.tags.length > 0 || marks.later || marks.hasNote) && (
        <p className="row-tags">
          {marks.revised && <span className="row-revised">{t('revised.mark')}</span>}
          {marks.later && <span className="row-sign">{t('shelf.later')}</span>}
          {marks.hasNote && <span className="row-sign">{t('note.title')}</span>}
          <TagNames names={marks.tags} />
        </p>
      )}
    </>
  )
}

/** The star: drawn where the paper has it, else when the row is pointed at. */
export function RowStar({ paper }: { paper: PaperSummary }) {
  const { t } = useLanguage()
  const marks = useMarks(paper)
  const { toggle } = useDeeds()
  return (
    <button
      type="button"
      className="row-star"
      aria-pressed={marks.starred}
      aria-label={t('mark.starShort')}
      title={marks.starred ? t('mark.unstar') : t('mark.star')}
      onClick={() => void toggle(paper, 'starred')}
    >
      <Icon name="star" />
    </button>
  )
}
