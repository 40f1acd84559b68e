// A quiet line that tells which keys can follow the one that was pressed, once it has waited a moment.
import { useLanguage } from '../i18n/language.tsx'
import { useWaitingStroke } from '../key-wait.ts'
import { followersOf } from '../keys.ts'

/** Stands always, so that a screen reader hears what comes into it. */
export function SequenceHint() {
  const { t } = useLanguage()
  const first = useWaitingStroke()
  return (
    <div className="sequence-hint" role="status">
      {first !== null && (
        <p>
          <kbd>{first}</kbd>
          {followersOf(first).map(({ row, key }) => (
            <span key={key}>
              <kbd>{key}</kbd> {t(row.message)}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
