// The foot of the filters: bring pages in, the reader's own file, subscriptions, help, the palette, print, theme, language.
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { StateDialog } from '../library/state-dialog.tsx'
import { savePreference } from '../preferences.ts'
import { requestPrint } from '../print/printing.ts'
import { Icon } from '../ui/icons.tsx'
import { type ThemeChoice, useTheme } from '../ui/use-theme.ts'
import { useKeyTip } from '../use-key-tip.ts'

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark']

function ThemeChoices() {
  const { t } = useLanguage()
  const { choice, choose } = useTheme()
  const labels = { system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }
  return (
    <fieldset className="icon-choices">
      <legend className="visually-hidden">{t('theme.label')}</legend>
      {themes.map((theme) => (
        <button
          key={theme}
          type="button"
          className="icon-button"
          aria-label={labels[theme]}
          title={labels[theme]}
          aria-pressed={choice === theme}
          onClick={() => choose(theme)}
        >
          <Icon name={theme} size={15} />
        </button>
      ))}
    </fieldset>
  )
}

function LanguageChoices() {
  const { t, language } = useLanguage()
  return (
    <fieldset className="word-choices">
      <legend className="visually-hidden">{t('language.label')}</legend>
      <button type="button" lang="ja" aria-pressed={language === 'ja'} onClick={() => savePreference('language', 'ja')}>
        日本語
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => savePreference('language', 'en')}>
        English
      </button>
    </fieldset>
  )
}

/** Everything that is not a filter. */
export function Settings({ onOpen }: { onOpen: (dialog: 'add' | 'subscriptions' | 'help' | 'palette') => void }) {
  const { t } = useLanguage()
  const tip = useKeyTip()
  const [filing, setFiling] = useState(false)
  return (
    <footer className="settings">
      <button type="button" className="settings-way" onClick={() => onOpen('add')} {...tip('add')}>
        <Icon name="add" size={15} />
        {t('add.open')}
      </button>
      <button type="button" className="settings-way" onClick={() => onOpen('subscriptions')}>
        <Icon name="again" size={15} />
        {t('subs.title')}
      </button>
      <button type="button" className="settings-way" onClick={() => onOpen('help')} {...tip('help')}>
        <span className="key" aria-hidden="true">
          ?
        </span>
        {t('help.open')}
      </button>
      <button type="button" className="settings-way" onClick={() => onOpen('palette')} {...tip('palette')}>
        <Icon name="command" size={15} />
        {t('palette.open')}
      </button>
      <button type="button" className="settings-way" onClick={() => requestPrint('list')}>
        <Icon name="print" size={15} />
        {t('print.list')}
      </button>
      <button type="button" className="settings-way" onClick={() => setFiling(true)}>
        <Icon name="download" size={15} />
        {t('backup.open')}
      </button>
      {filing && <StateDialog onClose={() => setFiling(false)} />}
      <div className="settings-choices">
        <LanguageChoices />
        <ThemeChoices />
      </div>
    </footer>
  )
}
