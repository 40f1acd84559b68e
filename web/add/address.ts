// The address a reader typed, as the server takes it. Pure.
import { FetchRequest } from '#shared/job.ts'

/** The whole address (`https://` where no scheme was typed), or null for what is none. */
export function readAddress(typed: string): string | null {
  const text = typed.trim()
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const read = FetchRequest.shape.url.safeParse(whole)
  if (!read.success || /\s/.test(text)) return null
  const { hostname } = new URL(read.data)
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[') ? read.data : null
}

export const reaches = ['new', 'pages', 'all'] as const
/** How far to follow an address: to the first page without anything new, so many pages, or to its end. */
export type Reach = (typeof reaches)[number]

/** The request for an address; `pages` is what was typed for the reach of that name. Null where that is no number from 1 to 100,000. */
export function readFetch(url: string, reach: Reach, pages: string): FetchRequest | null {
  const request = { url, ...(reach === 'all' && { all: true }), ...(reach === 'pages' && { pages: Number(pages) }) }
  return FetchRequest.safeParse(request).data ?? null
}
