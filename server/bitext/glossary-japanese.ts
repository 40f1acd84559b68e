// The stretches of a Japanese sentence that may be terms: runs of kanji, katakana and Latin letters, their parts, and two of
// them with の between; no verbs, no endings. Pure, linear but for the longest runs, which are cut.
import type { Candidate } from './glossary-english.ts'

/** A text without the spaces and dots that some pages put between words, and where each of its characters stands in the page. */
export type Folded = { readonly text: string; readonly at: readonly number[] }

const japanese = /[\u3041-\u30ff\u3400-\u9fff々]/
/** ・ parts names from each other as well as words, but ニューラル・ネットワーク is what ニューラルネットワーク is. */
const gaps = new Set([' ', '\u3000', '\u00a0', '・', '･'])

/** Folds width, and spaces beside Japanese: グラフ ニューラル ネットワーク is one word, “deep learning” are two. */
export function foldJapanese(text: string): Folded {
  let folded = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? ''
    if (gaps.has(char)) {
      let end = index + 1
      while (gaps.has(text[end] ?? '')) end += 1
      const isLatin = !japanese.test(text[index - 1] ?? '') && !japanese.test(text[end] ?? '')
      if (isLatin) folded += ' '
      if (isLatin) at.push(index)
      index = end - 1
    } else {
      folded += char >= '！' && char <= '～' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char
      at.push(index)
    }
  }
  at.push(text.length)
  return { text: folded, at }
}

/** What a run is made of: glued kanji with endings inside (畳み込み), katakana, Latin; else single kanji. */
const kana = 'みりきしちびけせめえれげべいぎじねて'
const atom = new RegExp(
  `[一-鿿々](?:[${kana}][一-鿿]){1,3}(?:わせ|[みけりきせめいえれげちし](?=[^ぁ-んー]|[をはがのにでと]|$))` +
    `|[一-鿿][みりきえけびぎ](?=[をはがの])|[一-鿿々]|[ァ-ヴー]{2,40}|[A-Za-z][A-Za-z0-9-]{0,30}|[0-9][A-Z](?![A-Za-z0-9])`,
  'g',
)
/** What may stand behind a noun. Anything else in hiragana is the ending of a verb. */
const behindNoun =
  /^(?:$|[^ぁ-ん]|[をはがのにでともへやなだ]|し|す[るべ]|さ[れせ]|から|まで|より|よっ|ごと|こと|およ|また|かど|かも|化)/
/** Kanji that stand before or behind a word: what is left of 最適化問題 without 問題 may end in one. */
const suffixes = new Set([
  ...'的性化型者法器率系式量度数値用別内上下間中後前時学論面体力物機網点図書語群域層層列行木軸比界',
])
/** Those that belong to the word before. */
const endings = new Set([...'的性化者'])
const prefixes = new Set([...'非多高低最再超半全両同各本新単複未無不逆準擬'])
/** Runs that say what every paper says. */
const stops = new Set(
  `提案 提示 使用 利用 可能 必要 方法 手法 結果 論文 研究 本研究 本論文 場合 以上 以下 以前 以外 既存 従来 我々 私達 新規 実証 達成 実現 提供 紹介
  導入 開発 調査 検討 示唆 説明 議論 発見 改善 向上 減少 増加 重要 特定 具体 具体的 最終 最終的 同時 同様 一般 一般的 一方 他方 現在 最近 近年
  今後 最初 最後 次第 非常 大幅 大幅的 有効 効果的 効率的 複数 多数 少数 全体 部分 以降 必要性 可能性 重要性 有効性 対処 対応 適用 応用 比較 上回
  確認 維持 保持 削減 取得 作成 含意 関連 関係 自分 自身 何故 際 例 等 他 上 下 中 間 時 物 方 事 点 何 前 後 今 数 式 者 的 性 化 私 彼 人 本 別 回 度 倍 年 月 日 新 各 全
  主 約 個 件 種 的に アプローチ ペーパー`.split(/\s+/),
)

type Atom = { readonly start: number; readonly end: number; readonly kind: 'kanji' | 'word' | 'latin' }
const [mostAtoms, mostRun, longest] = [10, 24, 24]

/** All that may be terms in a folded sentence; stretches overlap. */
export function findJapaneseTerms(text: string): Candidate[] {
  const found: Candidate[] = []
  let before: Candidate | undefined
  for (const run of readRuns(text)) {
    const whole = wholeOf(text, run)
    for (const part of findParts(text, run)) found.push(part)
    if (before !== undefined && whole !== undefined && before.end + 1 === whole.start && text[before.end] === 'の')
      found.push({ key: text.slice(before.start, whole.end), start: before.start, end: whole.end })
    before = whole !== undefined && whole.key.length > 1 && whole.key.length <= 10 ? whole : undefined
  }
  return found
}

function readRuns(text: string): Atom[][] {
  const runs: Atom[][] = []
  let end = -1
  for (const match of text.matchAll(atom)) {
    const [written] = match
    const kind = /^[A-Za-z0-9]/.test(written)
      ? 'latin'
      : written.length > 1 || /[ァ-ヴ]/.test(written)
        ? 'word'
        : 'kanji'
    const piece: Atom = { start: match.index, end: match.index + written.length, kind }
    const run = runs[runs.length - 1]
    if (run !== undefined && match.index === end && run.length < mostRun) run.push(piece)
    else runs.push([piece])
    end = piece.end
  }
  return runs
}

function wholeOf(text: string, run: readonly Atom[]): Candidate | undefined {
  const [first, last] = [run[0], run[run.length - 1]]
  return first && last && isTerm(text, run, 0, run.length)
    ? { key: text.slice(first.start, last.end), start: first.start, end: last.end }
    : undefined
}

function findParts(text: string, run: readonly Atom[]): Candidate[] {
  const parts: Candidate[] = []
  for (let from = 0; from < run.length; from += 1)
    for (let to = from + 1; to <= Math.min(run.length, from + mostAtoms); to += 1) {
      const [start, end] = [run[from]?.start ?? 0, run[to - 1]?.end ?? 0]
      if (end - start <= longest && isTerm(text, run, from, to)) parts.push({ key: text.slice(start, end), start, end })
    }
  return parts
}

function isTerm(text: string, run: readonly Atom[], from: number, to: number): boolean {
  const [first, last] = [run[from], run[to - 1]]
  if (first === undefined || last === undefined) return false
  const key = text.slice(first.start, last.end)
  if (stops.has(key) || key.endsWith('的') || !/[ァ-ヴ一-鿿]/.test(key)) return false
  if (to === run.length && last.kind === 'kanji' && !behindNoun.test(text.slice(last.end, last.end + 2))) return false
  // 示し and 使う begin with one kanji, as 星の does.
  if (to - from === 1 && first.kind === 'kanji')
    return run.length === 1 && /^[をはがのにでとも、。]/.test(text.slice(last.end, last.end + 1))
  return !cutsWord(text, run, from) && !cutsWord(text, run, to)
}

/** Whether a cut before `place` leaves half a word: most words are two kanji long. */
function cutsWord(text: string, run: readonly Atom[], place: number): boolean {
  const [before, behind] = [run[place - 1], run[place]]
  if (before?.kind !== 'kanji' || behind?.kind !== 'kanji') return false
  if (endings.has(text[behind.start] ?? '')) return true
  if (run[place - 2]?.kind !== 'kanji' && !prefixes.has(text[before.start] ?? '')) return true
  return run[place + 1]?.kind !== 'kanji' && !suffixes.has(text[behind.start] ?? '')
}
