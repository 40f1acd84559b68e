// What the palette offers: one shape for commands, settings, categories, days, searches and papers.
import type { SavedSearch } from '#shared/saved-search.ts'
import type { Facets } from '#shared/search.ts'
import type { Translator } from '../i18n/messages.ts'
import type { Filters } from '../url-state.ts'

export type CommandKind = 'action' | 'setting' | 'day' | 'search' | 'category' | 'paper'

/**
 * One thing to do. It is found by its name in every language and by what stands in `also`; `note` stands behind the name.
 * Recent choices are kept by `id`. `current`: a setting that is in force. `typedOnly`: one of so many that
 * they are offered only for what is typed. `run` is called once the palette is gone and the focus is back where it was.
 */
export type Command = {
  readonly id: string
  readonly kind: CommandKind
  readonly name: (words: Translator) => string
  readonly note?: (words: Translator) => string
  readonly also?: readonly string[]
  /** Keys of the table that do the same. */
  readonly keys?: string
  readonly current?: boolean
  readonly typedOnly?: boolean
  readonly run: () => void
}

/** Where a command may lead: to the list narrowed beside its other filters, searched, or whole, and to a paper. */
export type Goings = {
  readonly toList: (change: Partial<Pick<Filters, 'category' | 'from' | 'to'>>) => void
  readonly toSearch: (q: string) => void
  readonly toSaved: (q: string) => void
  readonly toAll: () => void
  readonly toPaper: (key: string) => void
}

/** What sources may know: the library's days, newest first, what the list is narrowed to, what is saved, today in UTC, and the ways. */
export type Scene = {
  readonly days: Facets['days']
  readonly filters: Filters
  readonly saved: readonly SavedSearch[]
  readonly today: string
  readonly go: Goings
}

/** Gives commands. Called anew each time the palette opens or the scene changes. */
export type Source = (scene: Scene) => readonly Command[]
/** Gives commands for what is typed, such as a search for it. */
export type Answer = (typed: string, scene: Scene) => readonly Command[]
