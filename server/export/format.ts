// Papers as a file of any form, a piece at a time: what is written is let go before the next papers are asked for.
import type { ExportedPaper } from '#shared/export.ts'
import type { ExportFormat, ExportLanguage } from '#shared/export-forms.ts'
import { formatBibtex } from './bibtex.ts'
import { type Cited, createCitationKeys } from './citation.ts'
import { formatCsl } from './csl-json.ts'
import { formatCsv, formatCsvHead } from './csv.ts'
import { formatMarkdown, formatText } from './reading.ts'
import { formatRis } from './ris.ts'

/** A form: each paper, and what stands before, between and after all of them. */
type Form = {
  readonly of: (cited: Cited) => string
  readonly head?: (language: ExportLanguage) => string
  readonly between?: string
  readonly foot?: string
}

const forms: { readonly [Format in ExportFormat]: Form } = {
  bibtex: { of: formatBibtex, between: '\n' },
  ris: { of: formatRis },
  'csl-json': { of: formatCsl, head: () => '[\n', between: ',\n', foot: '\n]\n' },
  csv: { of: formatCsv, head: formatCsvHead },
  markdown: { of: formatMarkdown },
  ndjson: { of: formatLine },
  text: { of: formatText },
}

/** The file as pieces, one a batch of papers; a file without papers is still one of its form. */
export async function* formatExport(
  batches: AsyncIterable<readonly ExportedPaper[]> | Iterable<readonly ExportedPaper[]>,
  { format, language }: { readonly format: ExportFormat; readonly language: ExportLanguage },
): AsyncGenerator<string> {
  const { of, head, between = '', foot } = forms[format]
  const keyOf = createCitationKeys()
  if (head) yield head(language)
  let isFirst = true
  for await (const papers of batches) {
    let piece = ''
    for (const paper of papers) {
      piece += `${isFirst ? '' : between}${of({ paper, key: keyOf(paper), language })}`
      isFirst = false
    }
    if (piece !== '') yield piece
  }
  if (foot) yield foot
}

/** A paper as a line of JSON, without the texts of the other language. */
function formatLine({ paper, language }: Cited): string {
  const { titleJa, summaryJa, abstractEn, ...rest } = paper
  const japanese = language === 'en' ? {} : { titleJa, summaryJa }
  const english = language === 'ja' ? {} : { abstractEn }
  return `${JSON.stringify({ ...rest, ...japanese, ...english })}\n`
}
