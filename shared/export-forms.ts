// The forms in which papers leave the library: their names and how their files are called. Without schemas, so that the page
// needs none to offer them.
export const exportFormats = ['bibtex', 'ris', 'csl-json', 'csv', 'markdown', 'ndjson', 'text'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportLanguages = ['ja', 'en', 'both'] as const
/** Which of the two texts goes out; a title is cited in English whatever is chosen. */
export type ExportLanguage = (typeof exportLanguages)[number]

/** Where papers are had as a file. It answers with no JSON, so it is no row of the contract. */
export const exportPath = '/api/export'

/** How the file of each form is called and sent. */
export const exportFiles: { readonly [Format in ExportFormat]: { readonly ending: string; readonly type: string } } = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  csv: { ending: 'csv', type: 'text/csv' },
  markdown: { ending: 'md', type: 'text/markdown' },
  ndjson: { ending: 'ndjson', type: 'application/x-ndjson' },
  text: { ending: 'txt', type: 'text/plain' },
}
