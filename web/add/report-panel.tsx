// What is on its way and what came of it, in the corner of the window. What is over stays until it is put away.
import { useId, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { type Item, isOver, listItems } from '../jobs/board.ts'
import { describeState, describeSum } from '../jobs/describe.ts'
import { useBoard, useIntake } from '../jobs/use-intake.ts'
import { Icon } from '../ui/icons.tsx'
import { Announcer } from './announcer.tsx'
import { arrangeItems } from './arrange.ts'
import { ReportItem } from './report-item.tsx'

function Rest({ queued, quiet }: { queued: number; quiet: number }) {
  const { t, count } = useLanguage()
  const intake = useIntake()
  const stopAll = () => {
    for (const item of listItems(intake.get())) if (item.state === 'queued') void intake.cancel(item.id)
  }
  if (queued + quiet === 0) return null
  return (
    <p className="report-rest">
      {quiet > 0 && <span>{count('jobs.done', quiet)}</span>}
      {queued > 0 && <span>{count('jobs.queued', queued)}</span>}
      {queued > 0 && (
        <button type="button" className="link-button" onClick={stopAll}>
          {t('jobs.cancelQueued')}
        </button>
      )}
    </p>
  )
}

function Head({
  items,
  list,
  open,
  onOpen,
}: {
  items: readonly Item[]
  list: string
  open: boolean
  onOpen: () => void
}) {
  const translator = useLanguage()
  const { t } = translator
  const intake = useIntake()
  const busy = items.some((item) => !isOver(item))
  const [only] = items
  const single = only && items.length === 1 && !open ? describeState(only, translator) : undefined
  const sum = items.length > 1 ? describeSum(items, translator) : single
  return (
    <header>
      <h2>{t(busy ? 'jobs.label' : 'report.label')}</h2>
      {sum && <p className="report-sum">{sum}</p>}
      <button
        type="button"
        className="icon-button"
        aria-label={t(open ? 'jobs.fold' : 'jobs.unfold')}
        aria-expanded={open}
        aria-controls={list}
        onClick={onOpen}
      >
        <Icon name={open ? 'down' : 'up'} />
      </button>
      <button type="button" className="icon-button" aria-label={t('close')} onClick={intake.clear}>
        <Icon name="close" />
      </button>
    </header>
  )
}

/** Nothing where nothing is on its way. */
export function ReportPanel() {
  const { t } = useLanguage()
  const [open, setOpen] = useState(true)
  const list = useId()
  const items = listItems(useBoard())
  const { shown, queued, quiet } = arrangeItems(items)
  const onlyOthers = items.every(({ own }) => !own)
  return (
    <>
      <Announcer items={items} />
      {items.length > 0 && (
        <section className={onlyOthers ? 'report report-others' : 'report'} aria-label={t('jobs.panel')}>
          <Head items={items} list={list} open={open} onOpen={() => setOpen(!open)} />
          <div id={list} className="report-body" hidden={!open}>
            <Rest queued={queued} quiet={quiet} />
            <ul>
              {shown.map((item) => (
                <ReportItem key={item.id} item={item} />
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  )
}
