// Words that say nothing of what a paper is about: those of grammar, and those by which every paper tells what it does. Pure.

const english = new Set(
  `a an the this that these those it its they them their he she his her we us our you your i one ones who whom whose which
  what when where why how if then else than as at by for from in into of off on onto out over per to toward towards under
  up upon near inside outside via with within without about above across after against along amid among around because
  before behind below beneath beside besides between beyond but and or nor so yet not no only both either neither each
  every all any some such same other others another more most much many few fewer less least several various numerous
  different own is are was were be been being am do does did done doing has have had having can could may might must
  shall should will would cannot let also again already always almost even ever far furthermore further here hence
  however instead indeed just later likewise meanwhile moreover never nevertheless next now often once otherwise perhaps
  quite rather really respectively since sometimes soon still there thereby therefore thus though although together too
  twice until unlike usually very well while whereas whether et al etc eg ie vs s t propose proposes proposed proposing
  present presents presented introduce introduces introduced introducing develop develops developed developing study
  studies studied show shows showed shown showing demonstrate demonstrates demonstrated demonstrating find finds found
  findings provide provides provided providing use uses used using make makes made making take takes taken give gives
  given get gets obtain obtains obtained achieve achieves achieved achieving allow allows allowing enable enables enabled
  enabling require requires required need needs apply applies applied applying application applications consider considers
  considered describe describes described discuss discusses discussed investigate investigates investigated examine
  examines explore explores explored analyze analyzes analyzed analysis compare compares compared comparison outperform
  outperforms improve improves improved improving improvement improvements increase increases increased increasing reduce
  reduces reduced reducing suggest suggests reveal reveals revealed indicate indicates report reports reported remain
  remains become becomes follow follows following lead leads leading include includes including contain contains based
  called known new novel recent recently existing previous prior current currently significant significantly effective
  effectively effectiveness efficient efficiently available first second third finally specifically particularly
  especially additionally typically generally commonly widely highly fully easily directly simply two three four five
  six seven eight nine ten due work works result results resulting approach approaches method methods methodology
  technique techniques paper papers framework problem problems model models task tasks experiment experiments experimental
  performance state art way ways aim aims address addresses addressing tackle help helps offer offers key main important
  importance potential challenge challenges challenging issue issues issue various extensive comprehensive promising
  superior crucial essential critical addition despite through during like large high low small good better best case
  cases set sets number numbers set order general specific simple single multiple many common wide range term terms
  code github com https http www available org abstract thing things certain possible able capable ability`.split(
    /\s+/,
  ),
)

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
