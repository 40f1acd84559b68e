// Words for made translations: Japanese that stands where English words stood, and the katakana of words that names are made
// of. Data and two look-ups; nothing in it is taken from a page.
import { lexicon } from '../../server/bitext/lexicon.ts'
import { type Draw, pick } from './draw.ts'

const nouns =
  '手順,対象,区間,経路,仕組み,観点,部分,条件,領域,資料,背景,段階,要素,基盤,視点,範囲,指針,側面,成分,配置,場面,性質,単位,記録,状況,目的,組織,傾向,変数,曲線,挙動,規模,装置,集団,文脈,規則,負荷,信頼性,安定性,再現性,妥当性,柔軟性,可能性,有用性,一般性,必要性,多様性,自由度,不確実性,正則化,可視化,自動化,個別化,抽象化,最小値,最大値,平均値,中央値,閾値,係数,密度,頻度,強度,深度,感度,確度'.split(
    ',',
  )
const loanWords =
  'パイプライン,モジュール,シナリオ,スケール,レベル,パターン,ドメイン,サイクル,バランス,リソース,ターゲット,コンテンツ,メカニズム,プラットフォーム,インターフェース,ワークフロー,ボトルネック,フィードバック,トレードオフ,ダイナミクス,コンポーネント,バージョン,ステージ,カテゴリ,ソフトウェア'.split(
    ',',
  )
const joints =
  'の,を,に,が,で,と,は,から,による,として,における,に対する,するための,された,しながら,であり,ことで,ため,より,に基づいた,を使用した,に関する,において,することにより'.split(
    ',',
  )
const endings =
  'を示します,を提案します,を実証します,が得られます,について説明します,に適用されます,であることがわかります,を達成します,を上回ります,が必要です,を可能にします,に依存しています,と一致します,が観察されました,を確認します,を調べます'.split(
    ',',
  )

/** What stands in Japanese in Latin letters or digits though the English has other words for it. */
const strangers = 'AI,Web,PC,ID,SNS,IoT,eコマース,x軸,n次,1つ,2つ,3番目,CPU,URL,KPI'.split(',')

/** Words as names are made of them, with their katakana. */
const katakana: ReadonlyMap<string, string> = new Map(
  `access アクセス|adapt アダプト|agent エージェント|align アライン|alpha アルファ|arena アリーナ|atlas アトラス|attention アテンション|audio オーディオ|auto オート|base ベース|bayes ベイズ|bench ベンチ|block ブロック|boost ブースト|brain ブレイン|bridge ブリッジ|cache キャッシュ|chain チェーン|chat チャット|city シティ|clip クリップ|cloud クラウド|code コード|core コア|craft クラフト|cross クロス|data データ|deep ディープ|dense デンス|depth デプス|diff ディフ|diffusion ディフュージョン|drive ドライブ|dynamic ダイナミック|eagle イーグル|edge エッジ|edit エディット|ego エゴ|face フェイス|fast ファスト|fed フェド|field フィールド|flash フラッシュ|flex フレックス|flow フロー|focus フォーカス|forge フォージ|former フォーマー|fuse フューズ|fusion フュージョン|gate ゲート|gauss ガウス|gen ジェン|graph グラフ|grid グリッド|ground グラウンド|guard ガード|guide ガイド|hash ハッシュ|hyper ハイパー|image イメージ|instruct インストラクト|joint ジョイント|judge ジャッジ|lab ラボ|lens レンズ|light ライト|lite ライト|llama ラマ|logic ロジック|long ロング|mamba マンバ|map マップ|mask マスク|math マス|matrix マトリックス|med メド|mem メム|memory メモリ|meta メタ|micro マイクロ|mind マインド|mini ミニ|mix ミックス|mobile モバイル|motion モーション|multi マルチ|nano ナノ|net ネット|nets ネッツ|neural ニューラル|omni オムニ|open オープン|opt オプト|path パス|plan プラン|planner プランナー|play プレイ|point ポイント|policy ポリシー|power パワー|pro プロ|prompt プロンプト|proto プロト|prune プルーン|pulse パルス|quant クオント|query クエリ|rank ランク|ray レイ|reason リーズン|rec レック|repo リポ|robo ロボ|robust ロバスト|route ルート|safe セーフ|sage セージ|scale スケール|scene シーン|search サーチ|seek シーク|seg セグ|self セルフ|sense センス|sim シム|skill スキル|smart スマート|space スペース|spark スパーク|sparse スパース|spec スペック|speech スピーチ|split スプリット|stable ステーブル|star スター|stereo ステレオ|stream ストリーム|super スーパー|swift スウィフト|sync シンク|synth シンス|table テーブル|task タスク|text テキスト|think シンク|tiny タイニー|token トークン|tool ツール|trace トレース|track トラック|traj トラジ|trans トランス|tree ツリー|trust トラスト|tune チューン|turbo ターボ|uni ユニ|verse バース|video ビデオ|view ビュー|vision ビジョン|voice ボイス|wave ウェーブ|web ウェブ|world ワールド|zero ゼロ`
    .split('|')
    .map((row): [string, string] => {
      const [word = '', sound = ''] = row.split(' ')
      return [word, sound]
    }),
)

/** The katakana of a word, however it is written; undefined where it is not known. */
export function transliterate(word: string): string | undefined {
  return katakana.get(word.toLowerCase())
}

const renderings = new Map(
  lexicon.flatMap((row) => {
    const [stems = '', words = ''] = row.split('|')
    return stems
      .trim()
      .split(/\s+/)
      .map((stem): [string, string[]] => [stem, words.trim().split(/\s+/)])
  }),
)

/** A Japanese word for an English one: what the lexicon has for it, mostly, or one of about its length. */
export function fill(word: string, draw: Draw): string {
  const known = draw(10) < 7 ? renderingsOf(word.toLowerCase()) : undefined
  if (known !== undefined) return pick(known, draw)
  if (word.length < 4) return draw(3) === 0 ? pick(joints, draw) : ''
  if (draw(400) === 0) return pick(strangers, draw)
  return pick(draw(4) === 0 && word.length > 6 ? loanWords : nouns, draw)
}

function renderingsOf(word: string): string[] | undefined {
  if (renderings.has(`${word}=`)) return renderings.get(`${word}=`)
  for (let end = word.length; end > 2; end -= 1) {
    const found = renderings.get(word.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

export const joint = (draw: Draw): string => pick(joints, draw)
export const ending = (draw: Draw): string => pick(endings, draw)
