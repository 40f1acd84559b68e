// An arXiv identifier, in the style since 2007 (2503.12345) and the one before (hep-th/9901001), and the addresses it stands for.

/** An identifier without its version, and the version where one was written. */
export type ArxivId = { readonly id: string; readonly version: number | null }

const since2007 = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`
const before2007 = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`
const pattern = new RegExp(String.raw`(?<![\w.])(${since2007}|${before2007})(?:v([1-9]\d{0,3}))?(?![\w])(?!\.\d)`, 'i')

/** The first identifier in a text (`arXiv:2503.12345v2`, an address, the bare number), or undefined where none stands. */
export function findArxivId(text: string): ArxivId | undefined {
  const match = pattern.exec(text)
  if (!match?.[1]) return undefined
  return { id: match[1], version: match[2] ? Number(match[2]) : null }
}

/** The page of the abstract. */
export function formatAbstractUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`
}

/** The paper itself. */
export function formatPdfUrl(id: string): string {
  return `https://arxiv.org/pdf/${id}`
}

/** arXiv's own search for a title, for papers whose identifier is not known. */
export function formatTitleSearchUrl(title: string): string {
  const plain = title
    .replace(/[$\\{}^_"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `https://arxiv.org/search/?${new URLSearchParams({ searchtype: 'title', query: plain })}`
}
