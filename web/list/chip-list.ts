// What narrows the list, in words, and how each of it is taken off. Pure.
import { formatRange } from '../dates.ts'
import type { Translator } from '../i18n/messages.ts'
import { categoryName } from '../i18n/messages.ts'
import { formatTag, splitTags, toggleTag } from '../library/shelf-query.ts'
import { formatState, splitStates, toggleState } from '../states-query.ts'
import { type Filters, toggleCategory } from '../url-state.ts'

/** One filter in words, and the change that takes it off. */
export type Chip = { readonly id: string; readonly label: string; readonly without: Partial<Filters> }

/** The filters as chips, in the order of the address. */
export function listChips(filters: Filters, { t, language }: Translator): readonly Chip[] {
  const chips: Chip[] = []
  const { words: others, states } = splitStates(filters.q)
  const { words, tags } = splitTags(others)
  const names = {
    doubtful: t('is.doubtful'),
    untranslated: t('is.untranslated'),
    sample: t('is.sample'),
    unread: t('shelf.unread'),
    read: t('shelf.read'),
    starred: t('shelf.starred'),
    later: t('shelf.later'),
    revised: t('revised.chip'),
    watched: t('watch.only'),
  }
  if (words)
    chips.push({
      id: 'q',
      label: t('chip.words', { words }),
      without: { q: [...states.map(formatState), ...tags.map(formatTag)].join(' ') },
    })
  for (const name of tags)
    chips.push({ id: `tag ${name}`, label: t('chip.tag', { name }), without: { q: toggleTag(filters.q, name) } })
  for (const state of states) {
    const label = state.not ? t('is.not', { name: names[state.state] }) : names[state.state]
    chips.push({ id: formatState(state), label, without: { q: toggleState(filters.q, state) } })
  }
  for (const code of filters.category) {
    const name = categoryName(code, language)
    const label = name ? `${name} ${code}` : code
    chips.push({ id: code, label, without: { category: toggleCategory(filters, code) } })
  }
  if (filters.author) {
    chips.push({ id: 'author', label: t('chip.author', { name: filters.author }), without: { author: '' } })
  }
  if (filters.from || filters.to) {
    chips.push({ id: 'days', label: formatRange(filters.from, filters.to, language), without: { from: '', to: '' } })
  }
  return chips
}
