// Where the feeds of a view are, as the head of its page names them, so that a feed reader that is given the page’s address
// finds them. The same on the server and in the page.

/** What narrows a view; '' and nothing are the same. Its order is no part of it: a feed tells what is new. */
export type FedView = {
  readonly q?: string | undefined
  readonly category: readonly string[]
  readonly author?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A `<link rel="alternate">` of the head. */
export type FeedLink = { readonly type: string; readonly title: string; readonly href: string }

/** The kinds of feeds, by the ending of their addresses. */
export const mediaTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const

const names = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const

/** What a view, and so its feed, is called. */
export function nameView({ q, category, author, from, to }: FedView): string {
  const said = [q, category.join(' '), author, from || to ? `${from ?? ''}–${to ?? ''}` : ''].filter(Boolean)
  return ['Taiyaku', said.join(' ')].filter(Boolean).join(': ')
}

/** The feeds of a view, the one that most readers know first. */
export function listFeedLinks(view: FedView): readonly FeedLink[] {
  const params = new URLSearchParams()
  if (view.q) params.append('q', view.q)
  for (const code of view.category) params.append('category', code)
  for (const name of ['author', 'from', 'to'] as const) if (view[name]) params.append(name, view[name])
  const query = params.size > 0 ? `?${params}` : ''
  return (['atom', 'rss', 'json'] as const).map((format) => ({
    type: mediaTypes[format],
    title: `${nameView(view)} (${names[format]})`,
    href: `/api/feed.${format}${query}`,
  }))
}
