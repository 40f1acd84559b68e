// At the end of a paper: papers like it, each with the words that make it so. Asked for when one comes near.
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { SimilarPapers } from '#shared/contract.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { hrefOf } from '../location.ts'
import { useSimilar } from '../queries.ts'
import { AfterAWhile } from '../ui/states.tsx'
import { TitleText } from './tex-text.tsx'

const shownWords = 6

/** Opens a paper; `byKeyboard` where no pointer was used. */
export type OpenPaper = (key: string, byKeyboard: boolean) => void

/** Whether the element came near what is in sight; stays true. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || !element.current) return
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      // The pane scrolls, not the window: only its own margin widens what it looks at.
      { root: element.current.closest('.paper-scroll'), rootMargin: '600px' },
    )
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element, near])
  return near
}

function SimilarPaper({ of: { paper, words }, onOpen }: { of: SimilarPapers['papers'][number]; onOpen: OpenPaper }) {
  const { t, language } = useLanguage()
  const day = dayOf(paper.publishedAt)
  const openHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(paper.key, event.detail === 0)
  }
  return (
    <li>
      <p className="similar-title" lang="en">
        <a href={hrefOf({ paper: paper.key })} onClick={openHere}>
          <TitleText title={paper.title} />
        </a>
      </p>
      {words.length > 0 && (
        <p className="similar-words">
          <span className="visually-hidden">{t('similar.words')} </span>
          {words.slice(0, shownWords).join(t('similar.join'))}
        </p>
      )}
      <p className="similar-where">
        {paper.primaryCategory && <code>{paper.primaryCategory}</code>} {day && formatDay(day, language)}
      </p>
    </li>
  )
}

function Answer({ paperKey, onOpen }: { paperKey: string; onOpen: OpenPaper }) {
  const { t } = useLanguage()
  const answer = useSimilar(paperKey)
  if (answer.isPending) {
    return (
      <AfterAWhile>
        <p className="quiet" role="status">
          {t('loading')}
        </p>
      </AfterAWhile>
    )
  }
  if (!answer.data) {
    return (
      <p className="quiet" role="alert">
        {t('similar.failed')}{' '}
        <button type="button" className="link-button" onClick={() => void answer.refetch()}>
          {t('failed.retry')}
        </button>
      </p>
    )
  }
  if (answer.data.papers.length === 0) return <p className="quiet">{t('similar.none')}</p>
  return (
    <ol>
      {answer.data.papers.map((one) => (
        <SimilarPaper key={one.paper.key} of={one} onOpen={onOpen} />
      ))}
    </ol>
  )
}

/** The last part of a paper, so that nothing moves when it comes. */
export function Similar({ paperKey, onOpen }: { paperKey: string; onOpen: OpenPaper }) {
  const { t } = useLanguage()
  const section = useRef<HTMLElement>(null)
  const near = useNear(section)
  return (
    <section className="similar" ref={section} aria-labelledby="similar-title">
      <h2 id="similar-title">{t('similar.title')}</h2>
      {near && <Answer paperKey={paperKey} onOpen={onOpen} />}
    </section>
  )
}
