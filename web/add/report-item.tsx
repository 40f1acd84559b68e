// One errand: its name, how far it is or what came of it, and a way to stop it.
import { useRef } from 'react'
import type { IngestReport } from '#shared/entry.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type Item, isOver } from '../jobs/board.ts'
import { describeState, describeText, nameOf } from '../jobs/describe.ts'
import { useIntake } from '../jobs/use-intake.ts'

const problemsAtMost = 50

function Problems({ report, name }: { report: IngestReport; name: string }) {
  const translator = useLanguage()
  const { t, count } = translator
  const rest = report.problems.length - problemsAtMost
  const text = describeText(report.text, translator)
  if (report.problems.length === 0) return null
  return (
    <details className="report-problems" open={report.problems.length <= 3}>
      <summary>{t('report.unread')}</summary>
      <ul>
        {report.problems.slice(0, problemsAtMost).map((problem, index) => (
          <li key={`problem-${index.toString()}`} className={problem.line === null ? 'report-placeless' : ''}>
            {problem.line !== null && (
              <span className="figure">{t('report.line', { line: problem.line.toString() })}</span>
            )}
            <span lang="en">{problem.message}</span>
            {problem.source !== name && <span className="report-source">{problem.source}</span>}
          </li>
        ))}
        {rest > 0 && <li>{count('report.rest', rest)}</li>}
      </ul>
      {text && <p>{text}</p>}
    </details>
  )
}

/** Determinate where the number of pages is known. */
function Bar({ item, label }: { item: Item; label: string }) {
  const { progress, state } = item
  const total = state === 'running' ? progress?.total : null
  if (progress && total)
    return <progress className="report-bar" aria-label={label} max={total} value={progress.pages} />
  return <progress className="report-bar" aria-label={label} />
}

function Cancel({ item, onCancel }: { item: Item; onCancel: () => void }) {
  const translator = useLanguage()
  const { t } = translator
  const intake = useIntake()
  const cancel = () => {
    onCancel()
    // Where the server can't be asked, the item stays and can be tried again.
    intake.cancel(item.id).catch(() => {})
  }
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('jobs.cancelNamed', { name: nameOf(item, translator) })}
      disabled={item.state === 'stopping' || (item.own && item.state !== 'queued' && item.job === null)}
      onClick={cancel}
    >
      {t('jobs.cancel')}
    </button>
  )
}

/** Has the focus once it was asked to stop, as the button that did so goes away. */
export function ReportItem({ item }: { item: Item }) {
  const translator = useLanguage()
  const place = useRef<HTMLLIElement>(null)
  const over = isOver(item)
  const name = nameOf(item, translator)
  return (
    <li className={`report-item report-item-${item.state}`} ref={place} tabIndex={-1}>
      <div className="report-line">
        <p className="report-name">{name}</p>
        {!over && <Cancel item={item} onCancel={() => place.current?.focus()} />}
      </div>
      {!over && item.state !== 'queued' && item.state !== 'waiting' && <Bar item={item} label={name} />}
      <p className="report-state">{describeState(item, translator)}</p>
      {item.report && <Problems report={item.report} name={item.name} />}
    </li>
  )
}
