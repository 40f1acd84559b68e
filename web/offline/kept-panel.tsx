// What is kept to be read without the server, how large it is, and how to keep more or take it away.
import { formatMoment } from '../amounts.ts'
import { useLanguage } from '../i18n/language.tsx'
import { navigate, usePlace } from '../location.ts'
import { Dialog } from '../ui/dialog.tsx'
import { formatFilters, noFilters, parseUrl } from '../url-state.ts'
import { closePanel, forgetRefused, refresh, useDesk } from './desk.ts'
import { KeepForm } from './keep-form.tsx'
import { canWork } from './register.ts'
import { nameView } from './set-name.ts'
import { formatSize } from './size.ts'
import { type KeptSet, mostOpened, openOffline, removeOpened, removeSet } from './store.ts'
import './offline.css'

/** Takes something away; the focus would go with its button, so the dialog's heading has it then. */
async function takeAway(remove: (db: Awaited<ReturnType<typeof openOffline>>) => Promise<void>): Promise<void> {
  document.querySelector<HTMLElement>('dialog[open] h2')?.focus()
  await remove(await openOffline())
  await refresh()
}

function SetItem({ set }: { set: KeptSet }) {
  const words = useLanguage()
  const { t, count, language } = words
  const name = nameView(set.query, words)
  const open = () => {
    closePanel()
    navigate({ ...noFilters, ...parseUrl(`?${set.query}`).state, paper: null })
  }
  const many =
    set.found > set.papers ? t('offline.some', { papers: set.papers, found: set.found }) : count('papers', set.papers)
  return (
    <li className="kept">
      <button type="button" className="kept-name" onClick={open}>
        {name}
      </button>
      <p className="kept-facts">
        <span>{many}</span>
        <span>{formatSize(set.size, language)}</span>
        <span>{formatMoment(set.at, language)}</span>
      </p>
      <button
        type="button"
        className="link-button"
        aria-label={t('offline.removeNamed', { name })}
        onClick={() => void takeAway((db) => removeSet(db, set.id))}
      >
        {t('offline.remove')}
      </button>
    </li>
  )
}

function Opened({ papers, size }: { papers: number; size: number }) {
  const { t, count, language } = useLanguage()
  return (
    <li className="kept">
      <p className="kept-name">{t('offline.opened')}</p>
      <p className="kept-facts">
        <span>{count('papers', papers)}</span>
        <span>{formatSize(size, language)}</span>
        <span>{t('offline.openedHint', { most: mostOpened })}</span>
      </p>
      <button
        type="button"
        className="link-button"
        aria-label={t('offline.removeNamed', { name: t('offline.opened') })}
        onClick={() => void takeAway(removeOpened)}
      >
        {t('offline.remove')}
      </button>
    </li>
  )
}

function KeptList() {
  const { t, language } = useLanguage()
  const { totals } = useDesk()
  if (!totals) return null
  const { sets, opened, size } = totals
  return (
    <section className="kept-section">
      <h3>
        {t('offline.kept')}
        <span className="figure">{formatSize(size, language)}</span>
      </h3>
      {sets.length === 0 && opened.papers === 0 && <p className="quiet">{t('offline.none')}</p>}
      <ul>
        {sets.map((set) => (
          <SetItem key={set.id} set={set} />
        ))}
        {opened.papers > 0 && <Opened {...opened} />}
      </ul>
    </section>
  )
}

function Refused() {
  const { t } = useLanguage()
  const { refused } = useDesk()
  if (refused.length === 0) return null
  return (
    <section className="kept-section">
      <h3>
        {t('offline.refusedTitle')}
        <button type="button" className="link-button" onClick={() => void forgetRefused()}>
          {t('offline.refusedForget')}
        </button>
      </h3>
      <ul>
        {refused.map(({ id, title, message }) => (
          <li key={id} className="kept">
            <p className="kept-name">{title}</p>
            <p className="kept-facts">{message}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function KeptPanel() {
  const { t } = useLanguage()
  const { state } = usePlace()
  return (
    <Dialog title={t('offline.title')} kind="box" onClose={closePanel}>
      {canWork() ? (
        <KeepForm filters={state} query={formatFilters(state).toString()} />
      ) : (
        <p className="quiet">{t('offline.insecure')}</p>
      )}
      <Refused />
      <KeptList />
    </Dialog>
  )
}
