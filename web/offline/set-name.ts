// What a kept view is called: its filters in words, as the chips over the list have them. Pure.
import type { Translator } from '../i18n/messages.ts'
import { listChips } from '../list/chip-list.ts'
import { parseUrl } from '../url-state.ts'

/** `query` is that of the list’s address. */
export function nameView(query: string, words: Translator): string {
  const chips = listChips(parseUrl(`?${query}`).state, words)
  return chips.map(({ label }) => label).join(' · ') || words.t('offline.all')
}
