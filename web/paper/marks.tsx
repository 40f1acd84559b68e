// What lies upon a text: restored stretches with a hair of a mark, terms without one, and the bar of a doubt.
// What there is to say of each stands in a note (note-layer.tsx), found by `data-note`.
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { HitText } from '../marks/hit-text.tsx'
import type { Hit } from '../marks/hits.ts'
import { listReasons } from './doubt-words.ts'
import { useOpenPaper } from './reading-context.ts'
import { linkOf } from './restored-link.ts'
import type { RestoredMark, Sentence, TermMark } from './sentences.ts'
import { TexText } from './tex-text.tsx'

type RestoredProps = { mark: RestoredMark; live: boolean; spans: readonly Hit[] | undefined }

/** What was put back, or in the page’s own text what stands there. `live`: Tab comes to it; `spans`: what a search found. */
export function Restored({ mark, live, spans }: RestoredProps) {
  const { shown } = useOpenPaper()
  const { kind, correct, damaged } = mark.of
  const note = `restored:${mark.index}`
  const stop = live ? 0 : -1
  if (shown === 'page') {
    return (
      <mark className="restored" data-note={note} tabIndex={stop}>
        <HitText text={damaged} spans={spans} />
      </mark>
    )
  }
  const href = kind === 'link' ? linkOf(correct) : undefined
  if (href) {
    return (
      <a className="restored" data-note={note} href={href} target="_blank" rel="noopener noreferrer">
        <HitText text={correct} spans={spans} />
      </a>
    )
  }
  return (
    <ins className="restored" data-note={note} tabIndex={stop}>
      {kind === 'math' ? <TexText text={correct} /> : <HitText text={correct} spans={spans} />}
    </ins>
  )
}

/** A term of the glossary. Only one that is told in an unusual way is marked, and faintly. */
export function Term({ mark, children }: { mark: TermMark; children: ReactNode }) {
  return (
    <span className={mark.of.unusual ? 'term term-unusual' : 'term'} data-note={`term:${mark.index}`}>
      {children}
    </span>
  )
}

/** The bar before a sentence in doubt. */
export function DoubtBar({ sentence, live }: { sentence: Sentence; live: boolean }) {
  const translator = useLanguage()
  if (sentence.doubts.length === 0) return null
  const reasons = listReasons(sentence.doubts, translator).join(' ')
  return (
    <span
      className="doubt-bar"
      role="img"
      aria-label={translator.t('doubt.label', { reasons })}
      data-note={`doubt:${sentence.index}`}
      tabIndex={live ? 0 : -1}
    />
  )
}
