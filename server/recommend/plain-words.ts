// Words that say nothing of what a paper is about: those of grammar, and those by which every paper tells what it does. Pure.
import { plainEnglish } from '#shared/plain-english.ts'

const english = new Set([
  ...plainEnglish,
  ...`further s t proposing introducing developing demonstrating findings allowing enabled application applications
  analyzed analysis comparison improvement improvements increasing revealed currently effectiveness efficient
  resulting method methods methodology technique techniques paper papers framework problem problems model models
  task tasks experiment experiments experimental performance state art addressing key main important importance
  potential challenge challenges challenging issue issues comprehensive promising superior crucial essential
  critical addition despite through during large high low small good better best case cases number numbers order
  general specific simple single multiple common wide range term terms code github com https http www org abstract
  thing things possible able capable ability`.split(/\s+/),
])

const japanese = new Set(
  `提案 提示 使用 利用 可能 必要 方法 手法 提案手法 結果 実験結果 論文 研究 本研究 本論文 本稿 場合 以上 以下 以前 以外 既存 従来 我々 私 私達 私たち 新規 実証 達成
  実現 提供 紹介 導入 開発 調査 検討 示唆 説明 議論 発見 改善 向上 減少 増加 重要 特定 具体的 最終的 同時 同様 一般 一般的 一方 現在 最近 近年 今後 最初 最後 非常
  大幅 有効 効果 効果的 効率的 複数 多数 少数 全体 部分 以降 必要性 可能性 重要性 有効性 対処 対応 適用 応用 比較 維持 確認 取得 作成 関連 関係 自分 自身 様々
  多様 広範 大規 問題 課題 実験 性能 評価 分析 能力 既存手法 最先端 最先 先端 異常に 新手法 アプローチ ペーパー モデル タスク フレームワーク パフォーマンス
  コード データ システム ベース さまざま 以下 主要 主 単一 用途 個別 個々 存在 困難 要求 含意 公開 現状 目的 観点 状況 内容 種類 大量 優位 優位性`.split(
    /\s+/,
  ),
)

/** A word as it stands, folded. Numbers, single letters and adverbs say nothing either. */
export function isCommonEnglish(word: string): boolean {
  return word.length < 2 || english.has(word) || /^\d+[a-z]?$/.test(word) || (word.length > 6 && word.endsWith('ly'))
}

export function isCommonJapanese(run: string): boolean {
  return japanese.has(run) || /^ー+$/.test(run)
}
