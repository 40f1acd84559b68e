// Papers out of the library from the page: where their file is, and the ways to have it.
import { type ExportFormat, type ExportLanguage, exportPath } from '#shared/export-forms.ts'
import { HttpError, loadAnswers, NetworkError } from '../api.ts'
import { type Filters, formatFilters } from '../url-state.ts'

/** Papers by their keys, or all that a list shows. */
export type Chosen = { readonly keys: readonly string[] } | { readonly filters: Filters }

/** The address of the file. */
export function exportAddress(chosen: Chosen, format: ExportFormat, language: ExportLanguage): string {
  const query = 'filters' in chosen ? formatFilters(chosen.filters) : new URLSearchParams()
  if ('keys' in chosen) for (const key of chosen.keys) query.append('keys', key)
  query.append('format', format)
  if (language !== 'both') query.append('language', language)
  return `${exportPath}?${query}`
}

/** Lets the browser save what is at an address, under the name that the server gives, or `name`. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

/** The file as text. Throws HttpError and NetworkError as every answer does. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new NetworkError('no answer', { cause })
  })
  if (response.ok) return response.text()
  const { readRefusal } = await loadAnswers()
  const refusal = readRefusal(await response.json().catch(() => undefined))
  throw new HttpError(response.status, refusal ?? { code: null, message: `HTTP ${response.status}`, details: [] })
}
