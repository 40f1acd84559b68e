// Keeps the feeds that the page’s head names those of the list in sight, for feed readers that look at an open page.
import { useEffect } from 'react'
import { listFeedLinks } from '#shared/feed-links.ts'
import { usePlace } from '../location.ts'

/** What the server wrote for the first view goes. */
function replaceLinks(links: ReturnType<typeof listFeedLinks>): void {
  for (const old of document.head.querySelectorAll('link[rel="alternate"]')) old.remove()
  for (const { type, title, href } of links) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'alternate', type, title, href })
    document.head.append(link)
  }
}

/** Draws nothing. */
export function FeedHead() {
  const { state } = usePlace()
  useEffect(() => replaceLinks(listFeedLinks(state)), [state])
  return null
}
