// The registry of the palette. To add commands of a new sort (saved searches, tags): write a `Source` and put it into
// `sources`, where its place breaks ties. A command with a key needs nothing here: its row in web/keys.ts is enough, and
// a preference is a row in ./settings.ts, which does not compile until every preference has one.
import type { Action } from '../keys.ts'
import { openPanel } from '../offline/desk.ts'
import { openTokens } from '../tokens/standing.ts'
import { listLiveRows, runAction } from '../use-keys.ts'
import { listCategoryCommands } from './categories.ts'
import type { Answer, Command, Scene, Source } from './command.ts'
import { answerDay, listDayCommands } from './days.ts'
import { listExportCommands } from './exports.ts'
import { answerPaper, answerSearch, listRecentSearches, listSavedSearches } from './searches.ts'
import { listSettingCommands } from './settings.ts'

/** Other sources offer these, each by its name. */
const named: readonly Action[] = ['palette', 'saved']

/** Every command of the table of keys that does something now. */
const listActions: Source = () =>
  listLiveRows()
    .filter(({ action }) => !named.includes(action))
    .map(({ action, keys, message }) => ({
      id: `action:${action}`,
      kind: 'action',
      name: ({ t }) => t(message),
      ...(keys[0] !== undefined && { keys: keys[0] }),
      run: () => runAction(action),
    }))

/** Keeping papers for when there is no server. */
const listOffline: Source = () => [
  { id: 'action:offline', kind: 'action', name: ({ t }) => t('offline.command'), also: ['offline'], run: openPanel },
]

/** Tokens for scripts. */
const listTokens: Source = () => [
  {
    id: 'action:tokens',
    kind: 'action',
    name: ({ t }) => t('token.title'),
    also: ['token', 'api', 'curl'],
    run: openTokens,
  },
]

const sources: readonly Source[] = [
  listActions,
  listSavedSearches,
  listOffline,
  listTokens,
  listDayCommands,
  listRecentSearches,
  listSettingCommands,
  listExportCommands,
  listCategoryCommands,
]
/** What is meant exactly, before all else; the search for what is typed comes after what it may have meant. */
const exact: readonly Answer[] = [answerPaper, answerDay]

/** All commands there are. */
export function listCommands(scene: Scene): readonly Command[] {
  return sources.flatMap((source) => source(scene))
}

/** The commands that are made of what is typed. */
export function answerTyped(typed: string, scene: Scene): { readonly first: readonly Command[]; search: Command } {
  return { first: exact.flatMap((answer) => answer(typed, scene)), search: answerSearch(typed, scene) }
}
