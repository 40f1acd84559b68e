// Keeps the metadata in the page's head that of the open paper, for reference managers, and tells Zotero's connector of it.
import { useEffect } from 'react'
import { listCitationMeta } from '#shared/citation-meta.ts'
import type { Paper } from '#shared/paper.ts'

/** What the server wrote for the first paper goes as well. */
function replaceMeta(metas: ReturnType<typeof listCitationMeta>): void {
  for (const old of document.head.querySelectorAll('meta[name^="citation_"]')) old.remove()
  for (const { name, content } of metas) {
    const meta = document.createElement('meta')
    meta.name = name
    meta.content = content
    document.head.append(meta)
  }
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }))
}

export function useCitationHead(paper: Paper | undefined): void {
  useEffect(() => {
    if (!paper) return
    replaceMeta(listCitationMeta(paper))
    return () => replaceMeta([])
  }, [paper])
}
