// A paper's marks, kept current, and what can be done with them. Each deed is shown at once, said in a line, and can be undone.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { MarkChange, Marks } from '#shared/library.ts'
import { changeBack, noMarks } from '#shared/marks.ts'
import type { PapersPage } from '#shared/search.ts'
import { getLibrary, markPapers, markView, unmarkMany } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { mayRetry } from '../queries.ts'
import { type Filters, formatFilters } from '../url-state.ts'
import { deeds, findLoaded, type MarkedPaper, marksStore, refreshMarks, settleCache } from './desk.ts'
import { tell } from './told.ts'

/** The marks of a paper as this tab knows them best. */
export function useMarks({ key, marks }: MarkedPaper): Marks {
  const read = () => marksStore.get(key, marks)
  return useSyncExternalStore(marksStore.subscribe, read, read)
}

/** Counts by mark, and all tags. */
export function useLibrary() {
  return useQuery({ queryKey: ['library'], queryFn: ({ signal }) => getLibrary(signal), retry: mayRetry })
}

/** Deeds whose answer is waited for: undoing right after one must mean that one. */
let underWay: Promise<unknown> = Promise.resolve()
function follow<T>(deed: Promise<T>): Promise<T> {
  underWay = Promise.allSettled([underWay, deed])
  return deed
}

/** What can be done. */
export function useDeeds() {
  const client = useQueryClient()
  const { t, count } = useLanguage()
  const fail = () => tell(t('done.failed'), false)
  /** `words` null: nothing is said, and nothing is kept to be undone. */
  const change = async ({ key, marks }: MarkedPaper, wanted: MarkChange, words: string | null): Promise<void> => {
    if (words !== null) tell(words, true)
    try {
      const marked = await follow(marksStore.change(key, marks, wanted))
      settleCache(client, marked)
      const back = changeBack(marked.after, marked.before)
      if (words !== null && Object.keys(back).length > 0) deeds.push({ kind: 'marks', key: marked.key, back })
    } catch {
      fail()
    }
  }
  const current = (paper: MarkedPaper) => marksStore.get(paper.key, paper.marks)
  const toggle = (paper: MarkedPaper, mark: 'starred' | 'read' | 'later') => {
    const on = !current(paper)[mark]
    const words = {
      starred: on ? t('done.starred') : t('done.unstarred'),
      read: on ? t('done.read') : t('done.unread'),
      later: on ? t('done.later') : t('done.notLater'),
    }
    return change(paper, { [mark]: on }, words[mark])
  }
  const tag = (paper: MarkedPaper, name: string, on: boolean) =>
    change(
      paper,
      on ? { addTags: [name] } : { removeTags: [name] },
      on ? t('done.tagged', { name }) : t('done.untagged', { name }),
    )
  const many = async (send: () => ReturnType<typeof markView>, papers: readonly MarkedPaper[], quiet: boolean) => {
    marksStore.mark(papers, { read: true })
    try {
      const { count: marked, batch } = await follow(send())
      if (batch !== null) deeds.push({ kind: 'batch', batch })
      if (!quiet) tell(marked === 0 ? t('done.noneUnread') : count('done.allRead', marked), marked > 0)
      await client.invalidateQueries({ queryKey: ['library'] })
    } catch {
      fail()
      await refreshMarks(client)
    }
  }
  const markAll = (filters: Filters, asOf: number) => {
    const pages = client.getQueriesData<PapersPage>({ queryKey: ['papers-page', formatFilters(filters).toString()] })
    return many(
      () => markView(filters, asOf),
      pages.flatMap(([, page]) => page?.items ?? []),
      false,
    )
  }
  const markSeen = (papers: readonly MarkedPaper[]) =>
    many(() => markPapers(papers.map(({ key }) => key)), papers, true)
  const undo = async (): Promise<void> => {
    await underWay
    const deed = deeds.pop()
    if (!deed) return tell(t('done.nothing'), false)
    try {
      if (deed.kind === 'batch') {
        await unmarkMany(deed.batch)
        await refreshMarks(client)
      } else {
        const marks = findLoaded(client, deed.key)?.marks ?? noMarks
        settleCache(client, await marksStore.change(deed.key, marks, deed.back))
      }
      tell(t('done.undone'), false)
    } catch {
      deeds.push(deed)
      fail()
    }
  }
  return { change, toggle, tag, markAll, markSeen, undo }
}
