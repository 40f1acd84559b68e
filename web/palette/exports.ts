// Taking papers out as commands: the open paper, and all of the list, in each form.
import { type ExportFormat, exportFormats } from '#shared/export-forms.ts'
import { type Chosen, download, exportAddress } from '../export/download.ts'
import { formatName } from '../export/format-names.ts'
import { parseUrl } from '../url-state.ts'
import type { Command, Source } from './command.ts'

function commandsFor(
  id: string,
  chosen: Chosen,
  name: (form: string, words: Parameters<Command['name']>[0]) => string,
) {
  const commandOf = (format: ExportFormat): Command => ({
    id: `export:${id}:${format}`,
    kind: 'action',
    name: (words) => name(formatName(format, words), words),
    typedOnly: true,
    run: () => download(exportAddress(chosen, format, 'both')),
  })
  return exportFormats.map(commandOf)
}

/** For the paper first, where one is open. */
export const listExportCommands: Source = ({ filters }) => {
  const { paper } = parseUrl(window.location.search).state
  const { q, category, author, from, to, sort } = filters
  const list = { filters: { q, category, author, from, to, sort } }
  return [
    ...(paper === null
      ? []
      : commandsFor('paper', { keys: [paper] }, (format, { t }) => t('export.paperAs', { format }))),
    ...commandsFor('list', list, (format, { t }) => t('export.listAs', { format })),
  ]
}
