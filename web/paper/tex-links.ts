// Addresses in a text: where they end, and whether a browser can follow them. Pure.
import type { Found, Token } from './tex-tokens.ts'

const address = /https?:\/\/[^\s<>"{}|\\^`\u3000-\u9fff\uff00-\uffef]{1,2000}/y

/** The address without the punctuation of the sentence around it; a closing bracket stays if it was opened inside. */
export function trimAddress(raw: string): string {
  const opened = raw.split('(').length - raw.split(')').length
  let surplus = Math.max(0, -opened)
  let end = raw.length
  for (; end > 0; end--) {
    const last = raw[end - 1] ?? ''
    if (last === ')' && surplus > 0) surplus--
    else if (!/[.,;:!?'"\]*$]/.test(last)) break
  }
  return raw.slice(0, end)
}

/** The address if a browser can follow it: http or https with a host. */
export function safeAddress(raw: string): string | undefined {
  const url = URL.canParse(raw) ? new URL(raw) : undefined
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined
}

/** A link, where its address can be followed. */
export function linkToken(source: string, raw: string, text: string): Token | undefined {
  const href = safeAddress(raw)
  return href === undefined ? undefined : { kind: 'link', source, href, text }
}

/** The address that begins at a place. */
export function readAddress(text: string, at: number): Found | undefined {
  address.lastIndex = at
  const raw = trimAddress(address.exec(text)?.[0] ?? '')
  const token = raw ? linkToken(raw, raw, raw) : undefined
  return token && { token, end: at + raw.length }
}
