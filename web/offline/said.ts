// What the service worker and the pages tell each other.

/** How things stand: `waiting` changes to be sent, `refused` that the server would not have; `ranked`: an order was asked for that only the server knows. */
export type Standing = {
  readonly offline: boolean
  readonly waiting: number
  readonly refused: number
  readonly ranked: boolean
}
/** From a page. `look`: is the server there? What waits is sent. `page`: this page is whole; `entry` is its script. */
export type Asked = { readonly kind: 'look' } | { readonly kind: 'page'; readonly entry: string }

export const channelName = 'taiyaku.offline'
/** On requests by which papers are kept on purpose: they are not papers that were opened. */
export const keepingHeader = 'x-taiyaku-keeping'
/** Where the worker is, from the root, so that the whole reader is its. */
export const workerPath = '/sw.js'

export const calm: Standing = { offline: false, waiting: 0, refused: 0, ranked: false }

export function isStanding(data: unknown): data is Standing {
  return typeof data === 'object' && data !== null && 'offline' in data && 'waiting' in data
}

export function isAsked(data: unknown): data is Asked {
  return typeof data === 'object' && data !== null && 'kind' in data
}
