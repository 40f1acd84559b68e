// Fetching from a site: guarded on every hop, paced, by its rules.
import { describe, expect, it } from 'vitest'
import { createGuard } from '../../../server/source/web/guard.ts'
import { endless, hangUp, redirect, status } from './faults.ts'
import type { SiteOptions } from './site.ts'
import { type Options, startStage } from './stage.ts'

const start = (options?: Options, siteOptions?: SiteOptions) => startStage(siteOptions, options)

describe('a page', () => {
  it('comes with its address, charset and validators, decoded, and the request names the program', async () => {
    const { site, fetcher } = await start()
    const answer = await fetcher.get(`${site.url}/#top`)
    expect(answer).toMatchObject({ url: `${site.url}/`, status: 200, charset: 'UTF-8', etag: expect.any(String) })
    expect(new TextDecoder().decode(answer.bytes)).toContain('<!DOCTYPE html>')
    const headers = site.requests.at(-1)?.headers
    expect(headers?.['user-agent']).toBe('Taiyaku/1.2.3')
    expect(headers?.['accept-encoding']).toContain('gzip')
  })

  it('that has not changed comes without bytes', async () => {
    const { site, fetcher } = await start()
    const { etag = '' } = await fetcher.get(site.url)
    expect(await fetcher.get(site.url, { etag })).toMatchObject({ status: 304, bytes: new Uint8Array() })
    site.publish(1)
    expect(await fetcher.get(site.url, { etag, lastModified: null })).toMatchObject({ status: 200 })
  })

  it('is asked for by its date too', async () => {
    const { site, fetcher } = await start()
    const lastModified = 'Mon, 24 Mar 2025 20:00:00 GMT'
    await fetcher.get(site.url, { lastModified })
    expect(site.requests.at(-1)?.headers['if-modified-since']).toBe(lastModified)
  })

  it('that is refused is a failure that says what to do, and not asked for again', async () => {
    const { site, fetcher, paths } = await start()
    site.disturb('/secret', status(403))
    await expect(fetcher.get(`${site.url}/secret`)).rejects.toMatchObject({
      ...{ code: 'unreachable', status: 403 },
      message: `${site.url}/secret answered 403 (Forbidden); it lets no program read this; save the page in a browser and take the file in`,
    })
    await expect(fetcher.get(`${site.url}/gone/`)).rejects.toThrow('answered 404 (Not Found); check the address')
    expect(paths()).toEqual(['/robots.txt', '/secret', '/gone/'])
    await expect(fetcher.get('not an address')).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('the guard of a fetch', () => {
  it('lets no private address be reached, by name or number', async () => {
    const resolved: string[] = []
    const resolve = async (host: string) => {
      resolved.push(host)
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const { site, fetcher, paths } = await start({ guard: createGuard(false, resolve) })
    const { port } = new URL(site.url)
    for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', 'blog.example'])
      await expect(fetcher.get(`http://${host}:${port}/`), host).rejects.toMatchObject({ code: 'forbidden' })
    expect(paths()).toEqual([])
    expect(resolved).toEqual(['blog.example'])
    expect(fetcher.waits).toEqual([])
  })

  it('is asked once a connection, and its answer is what is connected to', async () => {
    const answers = ['127.0.0.1', '10.0.0.1']
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }]
    const { site, fetcher, paths } = await start({ guard: createGuard(true, resolve) })
    const { port } = new URL(site.url)
    await fetcher.get(`http://blog.example:${port}/`)
    await fetcher.get(`http://blog.example:${port}/page/2/`)
    expect(paths()).toEqual(['/robots.txt', '/', '/page/2/'])
    expect(answers).toEqual(['10.0.0.1'])
  })

  it('stands before every redirect', async () => {
    const real = createGuard(false, async () => [{ address: '10.0.0.1', family: 4 }])
    const isSite = (url: URL) => url.hostname === '127.0.0.1'
    const guard = { check: (url: URL) => (isSite(url) ? undefined : real.check(url)), lookup: real.lookup }
    const { site, fetcher, paths } = await start({ guard })
    for (const to of ['http://169.254.169.254/latest/meta-data/', 'http://[::1]:8080/', 'http://inside.example/']) {
      site.disturb('/away', redirect(to))
      await expect(fetcher.get(`${site.url}/away`), to).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringContaining('--allow-private'),
      })
    }
    expect(new Set(paths())).toEqual(new Set(['/robots.txt', '/away']))
  })

  it('keeps redirects to the web, whatever is allowed', async () => {
    const { site, fetcher } = await start()
    for (const to of ['ftp://host.example/', 'http://user:secret@host.example/', 'http://host.example:25/']) {
      site.disturb('/away', redirect(to))
      await expect(fetcher.get(`${site.url}/away`)).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.not.stringMatching(/robots|secret/),
      })
    }
  })
})

describe('redirects', () => {
  it('are followed, each by the rules of its site, and the answer says where they led', async () => {
    const { site, fetcher, paths } = await start()
    site.disturb('/old', redirect('/new', 301))
    site.disturb('/new', redirect('/page/2/', 307))
    expect(await fetcher.get(`${site.url}/old`)).toMatchObject({ url: `${site.url}/page/2/`, status: 200 })
    site.disturb('/old', redirect('/wp-admin/'))
    await expect(fetcher.get(`${site.url}/old`)).rejects.toThrow('/wp-admin/ is not fetched')
    expect(paths()).not.toContain('/wp-admin/')
  })

  it('that go round end', async () => {
    const { site, fetcher, paths } = await start()
    site.disturb('/round', ...Array.from({ length: 20 }, () => redirect('/round')))
    await expect(fetcher.get(`${site.url}/round`)).rejects.toThrow('more than 5 redirects')
    expect(paths().filter((path) => path === '/round')).toHaveLength(6)
  })
})

describe('the pause', () => {
  it('stands between all requests to a host', async () => {
    const { site, fetcher } = await start({ delay: 2000 })
    await Promise.all([fetcher.get(site.url), fetcher.get(`${site.url}/page/2/`), fetcher.get(`${site.url}/page/3/`)])
    expect(fetcher.waits.map(({ milliseconds, why }) => [milliseconds, why])).toEqual(
      Array.from({ length: 3 }, () => [2000, 'pause']),
    )
    expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/page/2/', '/page/3/'])
  })

  it('is longer where the site asks for it, within bounds', async () => {
    for (const [asked, kept] of [
      ['7', 7000],
      ['1', 2000],
      ['86400', 60_000],
    ] as const) {
      const { site, fetcher } = await start({ delay: 2000 }, { robots: `User-agent: *\nCrawl-delay: ${asked}\n` })
      await fetcher.get(site.url)
      expect(fetcher.waits.at(-1)?.milliseconds).toBe(kept)
    }
  })
})

describe('robots.txt', () => {
  it('is read once and obeyed, the part for this program before the one for all', async () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: taiyaku\nDisallow: /page/\nAllow: /page/2/\n'
    const { site, fetcher, paths } = await start({}, { robots })
    await fetcher.get(site.url)
    await fetcher.get(`${site.url}/page/2/`)
    await expect(fetcher.get(`${site.url}/page/3/`)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('robots.txt keeps it from programs'),
    })
    expect(paths()).toEqual(['/robots.txt', '/', '/page/2/'])
  })

  it('is not asked for where the address is an API for programs', async () => {
    const { site, fetcher, paths } = await start({ obeysRobots: false }, { robots: 'User-agent: *\nDisallow: /\n' })
    await fetcher.get(site.url)
    expect(paths()).toEqual(['/'])
  })

  it('that is not there allows all', async () => {
    const { site, fetcher } = await start({}, { robots: null })
    expect(await fetcher.get(`${site.url}/page/2/`)).toMatchObject({ status: 200 })
  })

  it('that can’t be read keeps everything for now', async () => {
    const { site, fetcher, paths } = await start()
    site.disturb('/robots.txt', status(500), status(500), status(503), hangUp)
    await expect(fetcher.get(site.url)).rejects.toMatchObject({ code: 'unreachable' })
    expect(new Set(paths())).toEqual(new Set(['/robots.txt']))
    expect(await fetcher.get(site.url)).toMatchObject({ status: 200 })
  })

  it('is followed elsewhere, and cut where it has no end', async () => {
    const { site, fetcher } = await start()
    site.disturb('/robots.txt', redirect('/robots-2.txt'))
    site.disturb('/robots-2.txt', status(200, {}, 'User-agent: *\nDisallow: /page/\n'))
    await expect(fetcher.get(`${site.url}/page/2/`)).rejects.toMatchObject({ code: 'forbidden' })
    const other = await start()
    other.site.disturb('/robots.txt', endless)
    expect(await other.fetcher.get(other.site.url)).toMatchObject({ status: 200 })
  })
})
