// A quiet line that tells which keys can follow the one that was pressed, once it has waited a moment.
import { useLanguage } from '../i18n/language.tsx'
import { useWaitingStroke } from '../key-wait.ts'
import { followersOf, keyRows, type Row } from '../keys.ts'
import { shortenKeys } from './short-keys.ts'

/** The rows that can follow, each once. */
function groupFollowers(first: string): readonly { readonly row: Row; readonly keys: readonly (string | null)[] }[] {
  const followers = followersOf(first)
  return keyRows
    .map((row) => ({ row, keys: shortenKeys(followers.flatMap((one) => (one.row === row ? one.key : []))) }))
    .filter(({ keys }) => keys.length > 0)
}

/** Stands always, so that a screen reader hears what comes into it. */
export function SequenceHint() {
  const { t } = useLanguage()
  const first = useWaitingStroke()
  return (
    <div className="sequence-hint" role="status">
      {first !== null && (
        <p>
          <kbd>{first}</kbd>
          {groupFollowers(first).map(({ row, keys }) => (
            <span key={row.action}>
              <kbd>{keys.map((key) => key ?? '…').join(' ')}</kbd> {t(row.message)}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
