// How the texts are set, as a small panel beside them: the open paper itself shows what each choice does.
import './typography.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { savePreference } from '../preferences.ts'
import { Segmented } from '../ui/segmented.tsx'
import { resetTypography, sizes, useTypography } from './typography.ts'

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="type-row">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

function SizeChoice() {
  const { t } = useLanguage()
  const { size } = useTypography()
  const names = [t('type.small'), t('type.usual'), t('type.large'), t('type.larger'), t('type.largest')]
  const at = sizes.indexOf(size)
  return (
    <div className="type-size">
      <span lang="ja" aria-hidden="true">
        あ
      </span>
      <input
        type="range"
        min={0}
        max={sizes.length - 1}
        step={1}
        value={at}
        aria-label={t('type.size')}
        aria-valuetext={names[at]}
        onChange={(event) => savePreference('size', sizes[event.target.valueAsNumber] ?? null)}
      />
      <span lang="ja" aria-hidden="true">
        あ
      </span>
    </div>
  )
}

function Faces() {
  const { t } = useLanguage()
  const { japanese, english } = useTypography()
  const inJapanese = [
    { value: 'gothic', label: t('type.gothic') },
    { value: 'mincho', label: t('type.mincho') },
  ] as const
  const inEnglish = [
    { value: 'serif', label: t('type.serif') },
    { value: 'sans', label: t('type.sans') },
  ] as const
  return (
    <>
      <Row label={t('type.japanese')}>
        <Segmented
          label={t('type.japanese')}
          options={inJapanese}
          value={japanese ?? 'gothic'}
          onChange={(face) => savePreference('japanese', face === 'mincho' ? face : null)}
        />
      </Row>
      <Row label={t('type.english')}>
        <Segmented
          label={t('type.english')}
          options={inEnglish}
          value={english ?? 'serif'}
          onChange={(face) => savePreference('english', face === 'sans' ? face : null)}
        />
      </Row>
    </>
  )
}

function Spacing() {
  const { t } = useLanguage()
  const { lines, measure } = useTypography()
  const leadings = [
    { value: 'tight', label: t('type.tight') },
    { value: 'usual', label: t('type.usual') },
    { value: 'loose', label: t('type.loose') },
  ] as const
  const measures = [
    { value: 'narrow', label: t('type.narrow') },
    { value: 'usual', label: t('type.usual') },
    { value: 'wide', label: t('type.wide') },
  ] as const
  return (
    <>
      <Row label={t('type.lines')}>
        <Segmented
          label={t('type.lines')}
          options={leadings}
          value={lines ?? 'usual'}
          onChange={(choice) => savePreference('lines', choice === 'usual' ? null : choice)}
        />
      </Row>
      <Row label={t('type.measure')}>
        <Segmented
          label={t('type.measure')}
          options={measures}
          value={measure ?? 'usual'}
          onChange={(choice) => savePreference('measure', choice === 'usual' ? null : choice)}
        />
      </Row>
    </>
  )
}

/** A popover: a press outside and Escape put it away, and Escape then does nothing else. */
function usePopover(onClose: () => void) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = panel.current
    if (!element) return
    element.showPopover()
    element.querySelector('input')?.focus()
    const follow = (event: ToggleEvent) => event.newState === 'closed' && onClose()
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      element.hidePopover()
    }
    element.addEventListener('toggle', follow)
    window.addEventListener('keydown', dismiss, { capture: true })
    return () => {
      element.removeEventListener('toggle', follow)
      window.removeEventListener('keydown', dismiss, { capture: true })
    }
  }, [onClose])
  return panel
}

/** Stands open as long as it is mounted. */
export function TypographyPanel({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const panel = usePopover(onClose)
  const changed = Object.values(useTypography()).some((choice) => choice !== null)
  return (
    <div ref={panel} popover="auto" className="type-panel" role="dialog" aria-label={t('type.label')}>
      <SizeChoice />
      <Faces />
      <Spacing />
      <button type="button" className="link-button" disabled={!changed} onClick={resetTypography}>
        {t('type.reset')}
      </button>
    </div>
  )
}
