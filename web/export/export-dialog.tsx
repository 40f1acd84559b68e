// Takes papers out: a form, the languages, then copied or downloaded. The last choice is proposed again while the page is open.
import { useId, useState } from 'react'
import { type ExportFormat, type ExportLanguage, exportFormats } from '#shared/export-forms.ts'
import { NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { copyText } from '../paper/clipboard.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { type Chosen, download, exportAddress, fetchText } from './download.ts'
import { formatName } from './format-names.ts'
import './export.css'

let last: { format: ExportFormat; language: ExportLanguage } = { format: 'bibtex', language: 'both' }

type Said = { readonly words: string; readonly wrong: boolean } | null

function useExport(chosen: Chosen) {
  const { t } = useLanguage()
  const [choice, setChoice] = useState(last)
  const [said, setSaid] = useState<Said>(null)
  const [busy, setBusy] = useState(false)
  const choose = (change: Partial<typeof last>) => {
    last = { ...choice, ...change }
    setChoice(last)
    setSaid(null)
  }
  const address = exportAddress(chosen, choice.format, choice.language)
  const copy = async () => {
    setBusy(true)
    try {
      const done = await copyText(await fetchText(address))
      setSaid(done ? { words: t('export.copied'), wrong: false } : { words: t('copy.failed'), wrong: true })
    } catch (error) {
      const message = error instanceof NetworkError ? t('failed.network') : error instanceof Error ? error.message : ''
      setSaid({ words: t('export.failed', { message }), wrong: true })
    }
    setBusy(false)
  }
  return { choice, choose, address, copy, said, busy }
}

function hintOf(format: ExportFormat, t: ReturnType<typeof useLanguage>['t']): string {
  const hints: Record<ExportFormat, string> = {
    bibtex: t('export.hintBibtex'),
    ris: t('export.hintRis'),
    'csl-json': t('export.hintCsl'),
    csv: t('export.hintCsv'),
    markdown: t('export.hintMarkdown'),
    ndjson: t('export.hintNdjson'),
    text: t('export.hintText'),
  }
  return hints[format]
}

/** `title` says what goes out. Nothing large is copied: `mayCopy` false leaves the download alone. */
export function ExportDialog({
  title,
  chosen,
  mayCopy,
  onClose,
}: {
  title: string
  chosen: Chosen
  mayCopy: boolean
  onClose: () => void
}) {
  const words = useLanguage()
  const { t } = words
  const { choice, choose, address, copy, said, busy } = useExport(chosen)
  const hint = useId()
  const languages = [
    { value: 'both', label: t('export.both') },
    { value: 'ja', label: '日本語', lang: 'ja' },
    { value: 'en', label: 'English', lang: 'en' },
  ] as const
  const chooseFormat = (value: string) => {
    const format = exportFormats.find((one) => one === value)
    if (format) choose({ format })
  }
  return (
    <Dialog title={title} kind="box" onClose={onClose}>
      <div className="export-choices">
        <label className="export-choice">
          <span>{t('export.format')}</span>
          <select value={choice.format} aria-describedby={hint} onChange={(event) => chooseFormat(event.target.value)}>
            {exportFormats.map((format) => (
              <option key={format} value={format}>
                {formatName(format, words)}
              </option>
            ))}
          </select>
        </label>
        <p className="export-hint" id={hint}>
          {hintOf(choice.format, t)}
        </p>
        <div className="export-choice">
          <span>{t('export.language')}</span>
          <Segmented
            label={t('export.language')}
            options={languages}
            value={choice.language}
            onChange={(language) => choose({ language })}
          />
        </div>
      </div>
      <p className="export-ways">
        <button type="button" className="button button-main" onClick={() => download(address)}>
          {t('export.download')}
        </button>
        {mayCopy && (
          <button type="button" className="button" disabled={busy} onClick={() => void copy()}>
            {t('export.copy')}
          </button>
        )}
        <span className={said?.wrong ? 'export-said export-wrong' : 'export-said'} role="status">
          {said?.words}
        </span>
      </p>
    </Dialog>
  )
}
