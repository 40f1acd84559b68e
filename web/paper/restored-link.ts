// Where a restored link leads: an address, a DOI, an arXiv id, a mailbox. Pure.
import { findArxivId, formatAbstractUrl } from '#shared/arxiv-id.ts'
import { safeAddress } from './tex-links.ts'

/** The address to follow, or undefined where there is none that is safe. */
export function linkOf(correct: string): string | undefined {
  const inner = /^\\url\s?\{(.*)\}$/s.exec(correct)?.[1] ?? correct
  // The original itself may be glued to the word before: `athttps://…`.
  const address = /https?:\/\/\S+$/i.exec(inner)?.[0]
  if (address) return safeAddress(address)
  if (/^www\.[\w.-]+\.[a-z]{2,}/i.test(inner)) return safeAddress(`https://${inner}`)
  const doi = /^(?:doi:\s?)?(10\.\d{4,9}\/\S+)$/i.exec(inner)?.[1]
  if (doi) return safeAddress(`https://doi.org/${doi}`)
  const id = /^arxiv:\s?\S+$/i.test(inner) ? findArxivId(inner) : undefined
  if (id) return formatAbstractUrl(id.version === null ? id.id : `${id.id}v${id.version}`)
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(inner) ? `mailto:${inner}` : undefined
}
