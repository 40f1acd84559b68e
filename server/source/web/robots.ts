// What a site asks of programs in its robots.txt (RFC 9309): read once an origin, obeyed. No answer is a no for now.
import robotsParser from 'robots-parser'
import { Failure } from '#shared/failure.ts'
import type { Reply } from './request.ts'

/** The name this program goes by in a robots.txt. */
export const agentToken = 'Taiyaku'

/** Longer pauses than this many milliseconds are not kept: nobody would live to see the end of the listing. */
const longestDelay = 60_000

/** As much of a robots.txt is read as the RFC demands, 500 KiB. */
export const robotsLimit = 500 * 1024

export type Robots = {
  /** The pause the site wants between requests, in milliseconds, 0 if it says none. Throws `forbidden` for what it keeps from programs. */
  admit(url: URL): Promise<number>
}

/** `fetchRobots` gives the answer at an address, redirects followed; a status from 400 to 499 means that all is allowed. */
export function createRobots(fetchRobots: (url: URL) => Promise<Reply>): Robots {
  const known = new Map<string, Rules>()
  return {
    admit: async (url) => {
      const rules = known.get(url.origin) ?? (await readRules(url, fetchRobots))
      known.set(url.origin, rules)
      if (rules.isAllowed(url.href, agentToken) === false)
        throw new Failure(
          'forbidden',
          `${url.href} is not fetched: ${url.origin}/robots.txt keeps it from programs; save the page in a browser and take the file in`,
        )
      const seconds = Math.max(0, rules.getCrawlDelay(agentToken) ?? 0)
      return Math.min(longestDelay, seconds * 1000)
    },
  }
}

type Rules = ReturnType<typeof robotsParser>

async function readRules(url: URL, fetchRobots: (url: URL) => Promise<Reply>): Promise<Rules> {
  const place = new URL('/robots.txt', url)
  try {
    const { status, bytes } = await fetchRobots(place)
    return robotsParser(place.href, status >= 400 ? '' : new TextDecoder().decode(bytes))
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'unreachable') throw error
    throw new Failure(
      'unreachable',
      `${url.href} is not fetched: its rules for programs can’t be read. ${error.message}`,
      {
        cause: error,
      },
    )
  }
}
