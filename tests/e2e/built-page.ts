// The page as it was built, without the first view that the server draws: for who makes up what is asked for next.
import type { Page, Route } from 'playwright-core'

const isBare = ({ pathname, search }: URL) => pathname === '/' && search === ''

/** Asks for the page as no browser does that opens it. */
const serveBuilt = async (route: Route) => route.fulfill({ response: await route.fetch() })

/** From now on the bare address gives it. */
export async function openAsBuilt(page: Page): Promise<void> {
  await page.route(isBare, serveBuilt)
}
