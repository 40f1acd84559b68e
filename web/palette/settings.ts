// Every preference of web/preferences.ts as commands, one a choice. The table must name each preference to compile.
import { createTranslator, type Translator } from '../i18n/messages.ts'
import { type Choices, readPreference, savePreference } from '../preferences.ts'
import type { Command, Source } from './command.ts'

type Words = (words: Translator) => string
/** `null` is what the system or the product says. */
type Choice<Value> = { readonly value: Value | null; readonly name: Words }
type Settings = { readonly [Name in keyof Choices]: { label: Words; choices: readonly Choice<Choices[Name]>[] } }

const settings: Settings = {
  theme: {
    label: ({ t }) => t('theme.label'),
    choices: [
      { value: null, name: ({ t }) => t('theme.system') },
      { value: 'light', name: ({ t }) => t('theme.light') },
      { value: 'dark', name: ({ t }) => t('theme.dark') },
    ],
  },
  language: {
    label: ({ t }) => t('language.label'),
    choices: [
      { value: 'ja', name: () => '日本語' },
      { value: 'en', name: () => 'English' },
    ],
  },
  // The layouts have keys of their own, and are commands by them.
  view: { label: ({ t }) => t('view.label'), choices: [] },
  shown: {
    label: ({ t }) => t('shown.label'),
    choices: [
      { value: null, name: ({ t }) => t('shown.restored') },
      { value: 'page', name: ({ t }) => t('restored.asPage') },
    ],
  },
  density: {
    label: ({ t }) => t('list.density'),
    choices: [
      { value: null, name: ({ t }) => t('list.roomy') },
      { value: 'compact', name: ({ t }) => t('list.compact') },
    ],
  },
  size: {
    label: ({ t }) => t('type.size'),
    choices: [
      { value: 'small', name: ({ t }) => t('type.small') },
      { value: null, name: ({ t }) => t('type.usual') },
      { value: 'large', name: ({ t }) => t('type.large') },
      { value: 'larger', name: ({ t }) => t('type.larger') },
      { value: 'largest', name: ({ t }) => t('type.largest') },
    ],
  },
  japanese: {
    label: ({ t }) => t('type.japanese'),
    choices: [
      { value: null, name: ({ t }) => t('type.gothic') },
      { value: 'mincho', name: ({ t }) => t('type.mincho') },
    ],
  },
  english: {
    label: ({ t }) => t('type.english'),
    choices: [
      { value: null, name: ({ t }) => t('type.serif') },
      { value: 'sans', name: ({ t }) => t('type.sans') },
    ],
  },
  lines: {
    label: ({ t }) => t('type.lines'),
    choices: [
      { value: 'tight', name: ({ t }) => t('type.tight') },
      { value: null, name: ({ t }) => t('type.usual') },
      { value: 'loose', name: ({ t }) => t('type.loose') },
    ],
  },
  measure: {
    label: ({ t }) => t('type.measure'),
    choices: [
      { value: 'narrow', name: ({ t }) => t('type.narrow') },
      { value: null, name: ({ t }) => t('type.usual') },
      { value: 'wide', name: ({ t }) => t('type.wide') },
    ],
  },
  // Panes have keys of their own, as the layouts have.
  filtersPane: { label: ({ t }) => t('filters.label'), choices: [] },
  listPane: { label: ({ t }) => t('list.label'), choices: [] },
  paperPane: { label: ({ t }) => t('view.label'), choices: [] },
  alone: { label: ({ t }) => t('pane.alone'), choices: [] },
  scrollReads: {
    label: ({ t }) => t('mark.scroll'),
    choices: [
      { value: null, name: ({ t }) => t('choice.off') },
      { value: 'on', name: ({ t }) => t('choice.on') },
    ],
  },
  keys: {
    label: ({ t }) => t('help.title'),
    choices: [
      { value: null, name: ({ t }) => t('single.on') },
      { value: 'off', name: ({ t }) => t('single.off') },
    ],
  },
}

function listChoices<Name extends keyof Choices>(setting: Name): readonly Command[] {
  const { label, choices }: Settings[Name] = settings[setting]
  const everyLanguage = [createTranslator('ja'), createTranslator('en')]
  return choices.map(({ value, name }) => ({
    id: `setting:${setting}:${value ?? 'own'}`,
    kind: 'setting',
    name,
    note: label,
    also: everyLanguage.map(label),
    current: readPreference(setting) === value,
    run: () => savePreference(setting, value),
  }))
}

/** All settings. */
export const listSettingCommands = (() => [
  ...listChoices('theme'),
  ...listChoices('language'),
  ...listChoices('shown'),
  ...listChoices('keys'),
]) satisfies Source
