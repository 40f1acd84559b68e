// The two texts of a paper in the chosen layout. A missing side is said in its place, never an empty column.
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import type { View } from '../url-state.ts'
import { PairList } from './pair-list.tsx'
import { readRows } from './pairs.ts'
import { linkToPost } from './paper-links.ts'
import { English, Japanese } from './passages.tsx'

function Missing({ side }: { side: 'ja' | 'en' }) {
  const { t } = useLanguage()
  return <p className="missing">{side === 'ja' ? t('paper.noJapanese') : t('paper.noEnglish')}</p>
}

function ColumnHeads() {
  return (
    <div className="column-heads" aria-hidden="true">
      <span lang="ja">日本語</span>
      <span lang="en">English</span>
    </div>
  )
}

/** Both texts where each stands as one block. */
function Blocks({ paper, layout }: { paper: Paper; layout: 'facing' | 'interleaved' }) {
  const { rows } = readRows(paper)
  return rows.map((row, index) => (
    <div key={`block-${index.toString()}`} className={`blocks blocks-${layout}`}>
      <Japanese lines={row.ja} english={paper.abstractEn} />
      <English lines={row.en} />
    </div>
  ))
}

function OneSide({ paper, side }: { paper: Paper; side: 'ja' | 'en' }) {
  const { rows } = readRows({ ...paper, pairs: [] })
  const lines = rows[0]?.[side] ?? []
  if (lines.length === 0) return <Missing side={side} />
  return (
    <div className={`one-side one-side-${side}`}>
      {side === 'ja' ? <Japanese lines={lines} english={paper.abstractEn} /> : <English lines={lines} />}
    </div>
  )
}

function BothSides({ paper, layout }: { paper: Paper; layout: 'facing' | 'interleaved' }) {
  const { aligned, rows } = readRows(paper)
  return (
    <>
      {layout === 'facing' && <ColumnHeads />}
      {aligned ? (
        <PairList key={paper.key} rows={rows} english={paper.abstractEn} layout={layout} />
      ) : (
        <Blocks paper={paper} layout={layout} />
      )}
    </>
  )
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
export function PaperText({ paper, view }: { paper: Paper; view: View }) {
  return (
    <>
      <Texts paper={paper} view={view} />
      {paper.excerpt && <ExcerptNote url={paper.source.url} />}
    </>
  )
}

function Texts({ paper, view }: { paper: Paper; view: View }) {
  const missing = !paper.summaryJa ? 'ja' : !paper.abstractEn ? 'en' : null
  if (view === 'ja' || view === 'en') return <OneSide paper={paper} side={view} />
  if (missing === null) return <BothSides paper={paper} layout={view} />
  return (
    <>
      <Missing side={missing} />
      <OneSide paper={paper} side={missing === 'ja' ? 'en' : 'ja'} />
    </>
  )
}
