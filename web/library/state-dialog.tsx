// Everything of the reader as one file, and back: marks, notes, tags, corrections from the library, choices from this browser.
import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import type { StateReport } from '#shared/reader-state.ts'
import { NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { openTokens } from '../tokens/standing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { refreshMarks } from './desk.ts'
import { readStateFile, saveStateFile } from './state-file.ts'
import '../export/export.css'

type Outcome = { readonly report: StateReport } | { readonly wrong: string } | 'saved' | 'busy' | null

function useStateFile() {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const attempt = async (work: () => Promise<Outcome>) => {
    setOutcome('busy')
    try {
      setOutcome(await work())
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      setOutcome({ wrong: error instanceof NetworkError ? t('failed.network') : t('backup.refused', { message }) })
    }
  }
  const save = () =>
    attempt(async () => {
      await saveStateFile()
      return 'saved'
    })
  const read = (file: File) =>
    attempt(async () => {
      const report = await readStateFile(file, t('backup.noFile'))
      await refreshMarks(client)
      return { report }
    })
  return { outcome, save, read }
}

function Report({ report }: { report: StateReport }) {
  const { t, count, number } = useLanguage()
  const { papers, changed, waiting, waitingTitles, unknown } = report
  return (
    <div className="backup-report">
      <p>{count('backup.read', papers)}</p>
      <p>{changed === 0 ? t('backup.nothingNew') : count('backup.changed', changed)}</p>
      {waiting > 0 && <p>{count('backup.waiting', waiting)}</p>}
      {waitingTitles.length > 0 && (
        <ul>
          {waitingTitles.slice(0, 5).map((title) => (
            <li key={title}>{title}</li>
          ))}
          {waiting > 5 && <li>{t('backup.more', { count: number(waiting - 5) })}</li>}
        </ul>
      )}
      {unknown.length > 0 && <p>{t('backup.unknown', { names: unknown.join(', ') })}</p>}
    </div>
  )
}

/** Both ways, with what came of each. */
export function StateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const { outcome, save, read } = useStateFile()
  const file = useRef<HTMLInputElement>(null)
  const busy = outcome === 'busy'
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    event.target.value = ''
    if (chosen) void read(chosen)
  }
  return (
    <Dialog title={t('backup.title')} kind="box" onClose={onClose}>
      <section className="backup-part">
        <h3>{t('backup.saveTitle')}</h3>
        <p>{t('backup.saveHint')}</p>
        <button type="button" className="button button-main" disabled={busy} onClick={() => void save()}>
          {t('backup.save')}
        </button>
      </section>
      <section className="backup-part">
        <h3>{t('backup.readTitle')}</h3>
        <p>{t('backup.readHint')}</p>
        <button type="button" className="button" disabled={busy} onClick={() => file.current?.click()}>
          {t('backup.choose')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('backup.choose')}
          onChange={choose}
        />
        <div role="status">
          {outcome === 'saved' && t('backup.saved')}
          {outcome !== null && typeof outcome === 'object' && 'report' in outcome && <Report report={outcome.report} />}
        </div>
        <p role="alert" className="export-wrong">
          {outcome !== null && typeof outcome === 'object' && 'wrong' in outcome && outcome.wrong}
        </p>
      </section>
      <section className="backup-part">
        <h3>{t('token.openTitle')}</h3>
        <p>{t('token.openHint')}</p>
        <button type="button" className="button" onClick={openTokens}>
          {t('token.open')}
        </button>
      </section>
    </Dialog>
  )
}
