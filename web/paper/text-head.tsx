// Above the texts: what each column is, how much was restored, and the ways to see the page's own text or all partners.
import { useLanguage } from '../i18n/language.tsx'
import type { View } from '../url-state.ts'
import { useKeyTip } from '../use-key-tip.ts'
import { useOpenPaper } from './reading-context.ts'

function Restorations() {
  const { t, count } = useLanguage()
  const tip = useKeyTip()
  const { paper, shown, turn } = useOpenPaper()
  const restored = paper.restorations.length
  if (restored === 0 && paper.corrections.length === 0) return null
  return (
    <>
      {restored > 0 && <span className="restored-count">{count('restored.count', restored)}</span>}
      <button type="button" className="as-page" aria-pressed={shown === 'page'} onClick={turn} {...tip('original')}>
        {t('restored.asPage')}
      </button>
    </>
  )
}

function RevealAll({ side }: { side: 'ja' | 'en' }) {
  const { t } = useLanguage()
  const { reading, revealed, reveal, keep } = useOpenPaper()
  const all = reading.sentences.filter((sentence) => sentence[side].length > 0).map(({ index }) => index)
  const open = all.every((index) => revealed.has(index))
  const words = side === 'ja' ? t('reveal.english') : t('reveal.japanese')
  const toggle = () => {
    keep(null)
    reveal(new Set(open ? [] : all))
  }
  return (
    <button type="button" className="as-page" aria-pressed={open} onClick={toggle}>
      {words}
    </button>
  )
}

/** `pairs`: whether there are partners to reveal. */
export function TextHead({ view, pairs }: { view: View; pairs: boolean }) {
  if (view === 'facing') {
    return (
      <div className="column-heads">
        <div>
          <span lang="ja">日本語</span>
          <Restorations />
        </div>
        <div lang="en">English</div>
      </div>
    )
  }
  return (
    <div className="text-head">
      {view !== 'en' && <Restorations />}
      {view !== 'interleaved' && pairs && <RevealAll side={view} />}
    </div>
  )
}
