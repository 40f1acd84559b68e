// Under the head of a paper that was revised after it was read: that it was, what changed in both languages, and the word that
// it is seen, after which it counts as read anew.
import { useState } from 'react'
import type { Revision, Span } from '#shared/days.ts'
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useDeeds, useMarks } from '../library/use-marks.ts'
import { TexText } from '../paper/tex-text.tsx'
import { Moment } from '../ui/moment.tsx'
import { useRevision } from './requests.ts'
import './days.css'

/** Signs of the change stand beside its colour, and words for those who hear it. */
function Change({ span: { kind, text }, lang }: { span: Span; lang: 'ja' | 'en' }) {
  const { t } = useLanguage()
  // Lines are joined as the language joins them.
  const joined = lang === 'ja' ? text.replace(/\s*\n\s*/g, '') : text
  if (kind === 'same') return <TexText text={joined} />
  const Mark = kind === 'gone' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="visually-hidden">{kind === 'gone' ? t('revised.gone') : t('revised.new')}</span>
      <TexText text={joined} />
    </Mark>
  )
}

function Changes({ name, spans, lang }: { name: string; spans: readonly Span[]; lang: 'ja' | 'en' }) {
  if (spans.length === 0) return null
  return (
    <section>
      <h3>{name}</h3>
      <p lang={lang}>
        {spans.map((span, index) => (
          <Change key={`${index.toString()}${span.kind}`} span={span} lang={lang} />
        ))}
      </p>
    </section>
  )
}

function Panel({ id, revision }: { id: string; revision: Revision }) {
  const { t } = useLanguage()
  return (
    <div id={id} className="revised-changes">
      <p className="quiet">
        <del>{t('revised.before')}</del> <ins>{t('revised.after')}</ins>
      </p>
      <Changes name={t('revised.title')} spans={revision.title} lang="en" />
      <Changes name={t('revised.titleJa')} spans={revision.titleJa} lang="ja" />
      <Changes name={t('revised.ja')} spans={revision.ja} lang="ja" />
      <Changes name={t('revised.en')} spans={revision.en} lang="en" />
    </div>
  )
}

/** Not before the text came that is seen, whatever this machine's clock says. */
function seenAt(since: string | undefined): string {
  const now = Date.now()
  return new Date(Math.max(now, since === undefined ? now : Date.parse(since))).toISOString()
}

function Notice({ paper }: { paper: Paper }) {
  const { t } = useLanguage()
  const { change } = useDeeds()
  const { data: revision, isError } = useRevision(paper.key, true)
  const [open, setOpen] = useState(false)
  const id = `revised-${paper.key}`
  const seen = () => {
    // What is pressed is gone with the notice.
    document.querySelector<HTMLElement>('.paper h1')?.focus({ preventScroll: true })
    void change(paper, { read: seenAt(revision?.since) }, t('revised.done'))
  }
  return (
    <section className="revised" aria-label={t('revised.label')}>
      <p>
        <strong>{t('revised.told')}</strong> {revision && <Moment at={revision.since} side="past" />}
      </p>
      <p className="revised-ways">
        <button
          type="button"
          className="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          disabled={!revision}
          onClick={() => setOpen(!open)}
        >
          {open ? t('revised.hide') : t('revised.show')}
        </button>
        <button type="button" className="button" onClick={seen}>
          {t('revised.seen')}
        </button>
      </p>
      {isError && <p className="quiet">{t('revised.failed')}</p>}
      {open && revision && <Panel id={id} revision={revision} />}
    </section>
  )
}

/** Nothing where it was not. */
export function Revised({ paper }: { paper: Paper }) {
  return useMarks(paper).revised ? <Notice paper={paper} /> : null
}
