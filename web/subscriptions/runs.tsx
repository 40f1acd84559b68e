// What the last fetches of a subscription brought, and why some failed.
import type { SubscriptionRun } from '#shared/subscription.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Translator } from '../i18n/messages.ts'
import { Moment } from '../ui/moment.tsx'

/** `12 new · 3 revised · 1 problem`; what was there already is no news. */
export function describeRun({ added, updated, problems }: SubscriptionRun, { t, count }: Translator): string {
  const parts = [
    added > 0 && count('subs.added', added),
    updated > 0 && count('subs.revised', updated),
    problems > 0 && count('report.problems', problems),
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(' · ') : t('report.nothingNew')
}

/** A run that failed says why, in the server's words. */
export function RunWords({ run }: { run: SubscriptionRun }) {
  const translator = useLanguage()
  if (run.error === null) return <span>{describeRun(run, translator)}</span>
  return (
    <span className="sub-error">
      {translator.t('subs.failed')} <span lang="en">{run.error}</span>
    </span>
  )
}

/** The runs, newest first, folded away until they are asked for. */
export function Runs({ runs }: { runs: readonly SubscriptionRun[] }) {
  const { count } = useLanguage()
  return (
    <details className="sub-runs">
      <summary>{count('subs.runs', runs.length)}</summary>
      <ul>
        {runs.map((run) => (
          <li key={run.at}>
            <span className="figure">
              <Moment at={run.at} side="past" />
            </span>
            <RunWords run={run} />
          </li>
        ))}
      </ul>
    </details>
  )
}
