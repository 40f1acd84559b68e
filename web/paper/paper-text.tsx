// The two texts of a paper in the chosen layout. A missing side is said in its place, never an empty column.
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import type { View } from '../url-state.ts'
import { OneSide } from './one-side.tsx'
import { PairList } from './pair-list.tsx'
import { linkToPost } from './paper-links.ts'
import { useOpenPaper } from './reading-context.ts'
import { EnglishSide, JapaneseSide } from './sides.tsx'
import { TextHead } from './text-head.tsx'

function Missing({ side }: { side: 'ja' | 'en' }) {
  const { t } = useLanguage()
  return <p className="missing">{side === 'ja' ? t('paper.noJapanese') : t('paper.noEnglish')}</p>
}

/** Both texts where each stands as one block. */
function Blocks({ layout }: { layout: 'facing' | 'interleaved' }) {
  const { reading } = useOpenPaper()
  return reading.sentences.map((sentence) => (
    <div key={sentence.index} className={`blocks blocks-${layout}`}>
      <JapaneseSide sentence={sentence} live />
      <EnglishSide sentence={sentence} />
    </div>
  ))
}

/** What stands here is not all of it; the rest is at the source. */
function ExcerptNote({ url }: { url: string | null }) {
  const { t } = useLanguage()
  const link = linkToPost(url)
  return (
    <p className="excerpt-note">
      {t('excerpt.note')}{' '}
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {t('excerpt.read')}
          <Icon name="out" size={12} />
        </a>
      )}
    </p>
  )
}

/** The texts, and under an excerpt that it is one. Where one is missing, the other is shown alone, and the gap is named. */
export function PaperText({ view }: { view: View }) {
  const { paper } = useOpenPaper()
  return (
    <>
      <Texts view={view} />
      {paper.excerpt && <ExcerptNote url={paper.source.url} />}
    </>
  )
}

function Texts({ view }: { view: View }) {
  const { paper, reading } = useOpenPaper()
  const missing = !paper.summaryJa ? 'ja' : !paper.abstractEn ? 'en' : null
  if (view === 'ja' || view === 'en') {
    if (view === missing) return <Missing side={view} />
    return (
      <>
        <TextHead view={view} pairs={missing === null} />
        <OneSide side={view} />
      </>
    )
  }
  if (missing === null) {
    return (
      <>
        <TextHead view={view} pairs />
        {reading.aligned ? <PairList layout={view} /> : <Blocks layout={view} />}
      </>
    )
  }
  return (
    <>
      <Missing side={missing} />
      <OneSide side={missing === 'ja' ? 'en' : 'ja'} />
    </>
  )
}
