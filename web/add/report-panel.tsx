// What came of the pages brought in, page by page. Stays until it is closed.
import type { IngestReport } from '#shared/entry.ts'
import { HttpError, NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Translator } from '../i18n/messages.ts'
import { Icon } from '../ui/icons.tsx'
import type { Intake, Taken } from './use-intake.ts'

const problemsAtMost = 50

function describeReport(report: IngestReport, { t, count }: Translator): string {
  if (report.unchanged > 0 && report.entries === 0) return t('report.unchanged')
  const parts = [
    report.added > 0 && count('report.added', report.added),
    report.updated > 0 && count('report.updated', report.updated),
    report.same > 0 && count('report.same', report.same),
    report.problems.length > 0 && count('report.problems', report.problems.length),
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(t('report.join')) : t('report.nothing')
}

function describeError(error: Error, { t }: Translator): string {
  if (error instanceof NetworkError) return t('report.network')
  if (error instanceof HttpError && error.code === 'too_large') return t('report.tooLarge')
  return t('report.refused', { message: error.message })
}

function Problems({ report }: { report: IngestReport }) {
  const { t, count } = useLanguage()
  const rest = report.problems.length - problemsAtMost
  if (report.problems.length === 0) return null
  return (
    <ul className="report-problems">
      {report.problems.slice(0, problemsAtMost).map((problem, index) => (
        <li key={`problem-${index.toString()}`}>
          {problem.line !== null && (
            <span className="figure">{t('report.line', { line: problem.line.toString() })}</span>
          )}
          <span lang="en">{problem.message}</span>
        </li>
      ))}
      {rest > 0 && <li>{count('report.rest', rest)}</li>}
    </ul>
  )
}

function Item({ taken }: { taken: Taken }) {
  const translator = useLanguage()
  const { result } = taken
  const failed = result !== null && 'error' in result
  return (
    <li className={failed ? 'report-item report-item-failed' : 'report-item'}>
      <p className="report-name">{taken.name}</p>
      <p>
        {result === null && translator.t('report.sending')}
        {result !== null && 'error' in result && describeError(result.error, translator)}
        {result !== null && 'report' in result && describeReport(result.report, translator)}
      </p>
      {result !== null && 'report' in result && <Problems report={result.report} />}
    </li>
  )
}

/** Nothing where nothing was brought in. */
export function ReportPanel({ intake }: { intake: Intake }) {
  const { t } = useLanguage()
  if (intake.taken.length === 0) return <div role="status" />
  return (
    <section className="report" aria-label={t('report.label')}>
      <header>
        <h2>{t('report.label')}</h2>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={intake.clear}>
          <Icon name="close" />
        </button>
      </header>
      <ul role="status">
        {intake.taken.map((taken) => (
          <Item key={taken.id} taken={taken} />
        ))}
      </ul>
    </section>
  )
}
