// Addresses of the WordPress REST API, in both of its shapes: `/wp-json/wp/v2/…` and `?rest_route=/wp/v2/…`.

const perPage = '100'

/** The address of `wp/v2/<route>` below the API's root. */
export function restAddress(root: string, route: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(root)
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', `/wp/v2/${route}`)
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/wp/v2/${route}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

/** The first page of all posts, or of those that `query` narrows to, newest first, with the names of their categories. */
export function postsAddress(root: string, query: Readonly<Record<string, string>> = {}): string {
  const embedded = { per_page: perPage, page: '1', _embed: 'wp:term', orderby: 'date', order: 'desc' }
  return restAddress(root, 'posts', { ...query, ...embedded })
}

/** The route of an address of the API, such as `posts` or `categories/5`; undefined for any other address. */
export function routeOf(address: string): string | undefined {
  const url = new URL(address)
  const path = url.searchParams.get('rest_route') ?? url.pathname
  return /\/wp\/v2\/([\w/-]+?)\/?$/.exec(path)?.[1]
}

/** A given address of posts, made to bring the names of their categories too: posts themselves hold only numbers. */
export function withNames(address: string): string {
  const url = new URL(address)
  if (!/^posts(?:\/\d+)?$/.test(routeOf(address) ?? '')) return address
  if (!url.searchParams.has('_embed') && !url.searchParams.has('_fields')) url.searchParams.set('_embed', 'wp:term')
  return url.href
}

/** The API's root as a `Link` header names it (RFC 8288). */
export function rootFromHeader(value: string | null, base: string): string | undefined {
  const [, target = ''] = /<([^>]*)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/i.exec(value ?? '') ?? []
  return target === '' ? undefined : (URL.parse(target, base)?.href ?? undefined)
}

/** The site's own address: where the root of its API lies. */
export function homeOf(root: string): string {
  const url = new URL(root)
  const path = url.pathname.replace(/\/wp-json\/?$/, '/').replace(/\/index\.php\/?$/, '/')
  return new URL(path, url).href
}
