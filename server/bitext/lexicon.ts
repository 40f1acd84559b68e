// Words that papers of every field share, English stems against Japanese ones: a first glossary, from general knowledge. Data alone.

/** One row a meaning: English stems (a word that begins so counts; `=` for the whole word), then Japanese renderings. */
export const lexicon: readonly string[] = `
propos suggest | 提案
introduc | 導入 紹介
present | 提示 紹介 発表
develop | 開発 発展
demonstrat | 実証 示し 示す 示され デモ
show=  shows= showing= shown= showed= | 示し 示す 示され 示さ
method approach techniqu scheme | 手法 方法 アプローチ 技術 技法 方式 スキーム
algorithm | アルゴリズム
model models modeling | モデル
data= dataset datasets | データ
learn learning | 学習 学ぶ 学び 学ん
train trained training | 訓練 トレーニング 学習
result results resulting | 結果
experiment | 実験
paper papers | 論文 ペーパー 本稿 紙
work= works= | 作業 作品 研究 仕事 取り組み 働
study studies studied | 研究 調査 調べ
research | 研究
survey | 調査 サーベイ
review | レビュー 総説 概説
investigat examin explor | 調査 調べ 検討 探索 探り 探求
analys analyz | 分析 解析
evaluat assess | 評価
compar | 比較 比べ 匹敵
improv | 改善 向上 改良
enhanc | 強化 向上 高め
increas | 増加 増やし 増大 増し 増え 増やす
decreas reduc | 減少 削減 減ら 低減 減少 減る 短縮
perform | 性能 パフォーマンス 実行 成績
accura precis | 精度 正確
efficien | 効率
effect effective | 効果 有効
robust | 堅牢 頑健 ロバスト
existing previous prior | 既存 以前 従来 先行
tradition conventional | 従来 伝統
novel new= | 新しい 新しく 新規 斬新 新た
state-of-the-art sota state= | 最先端 状態 州
baseline | ベースライン 基準
however but= yet= | ただし しかし が、
although though while | ものの ますが ながら 一方
furthermore moreover addition additionally besides also | さらに また 加えて その上
therefore thus hence consequently | したがって そのため よって ゆえに 従って
finally lastly | 最後に 最終
first firstly | 最初 第一 初めて まず
second secondly | 第二 2番 二番 次に
specifically particular particularly | 具体 特に 特定
recently recent | 最近 近年
example instance | 例 インスタンス 事例
known knowledge | 知識 知る 知ら 既知 知見
problem | 問題
challeng | 課題 挑戦 困難
issue issues | 問題 課題
task tasks | タスク 課題 作業
question | 質問 疑問 問い 問題
answer | 回答 答え 応答
solution solv | 解決 解く 解法 解を 解き ソリューション
condition | 条件 状態 状況
assum | 仮定 前提 想定
theor theory theoretical | 理論
theorem | 定理
proof prove proving proven | 証明
bound bounds bounded | 境界 限界 上限 下限 有界
optim optimal optimiz | 最適 楽観
converg | 収束
estimat | 推定 見積
predict | 予測 予想
classif | 分類
cluster | クラスタ 星団 銀河団
detect | 検出 検知
recogni | 認識
segment | 分割 セグメン 区分
generat | 生成 世代 発生
represent | 表現 代表
feature | 特徴 機能
network networks | ネットワーク 網
neural | ニューラル 神経
language languages linguistic | 言語
image images imaging | 画像 イメージ 撮像
video | ビデオ 動画 映像
speech voice spoken | 音声 発話
text texts textual | テキスト 文章 文書
word words | 単語 言葉 語 ワード
sentence | 文 センテンス
graph graphs | グラフ
system systems | システム 系
user users | ユーザ 利用者
human humans people | 人間 ヒト 人々
robot | ロボット
agent agents | エージェント 薬剤
environment | 環境
reinforce | 強化 補強
reward | 報酬
policy policies | ポリシー 政策 方策
action actions | 行動 アクション 作用 動作
attack adversar | 攻撃 敵対
secur safe safety | 安全 セキュリティ
privacy private | プライバシー プライベート 私的
attention | 注意 注目
transform | 変換 変圧 変形 トランスフォーマー
parameter | パラメータ 母数
function functions | 関数 機能
distribut | 分布 分散 配布
sampl | サンプル 標本 試料
random | ランダム 無作為 乱
probab | 確率
statistic | 統計
noise noisy | ノイズ 雑音 騒々
error errors | 誤差 エラー 誤り
loss losses | 損失 ロス
cost costs costly | コスト 費用
time= times= | 時間 時刻 回 倍 時代
speed fast faster | 速度 高速 速く 速い 速
memory | メモリ 記憶
comput | 計算 コンピュ
complex | 複雑
simple simpl | 単純 シンプル 簡単 簡素
large larger largest | 大規模 大き 大型 最大
small smaller smallest | 小規模 小さ 小型 少量
high higher highest | 高い 高く 高 最高
low lower lowest | 低い 低く 低 下
long longer | 長い 長期 長く 長
short shorter | 短い 短期 短く 短
strong stronger strongest | 強い 強力 強く
weak weaker | 弱い 弱く 弱
general generaliz | 一般 汎化 汎用
framework | フレームワーク 枠組み
architect | アーキテクチャ 建築
structur | 構造
process processes processing | プロセス 処理 過程
require requir need needs needed | 必要 要求 要件
available availab | 利用でき 利用可能 入手 公開
code codes | コード 符号
source open-source | ソース 源 情報源 オープン
releas publish | 公開 リリース 発表 放出
provid offer | 提供 与え 提示
allow enabl | 可能 でき 許可 許し
use= used= using= uses= utiliz | 使用 使い 使う 利用 用い 使っ
appl appli applies applied application | 適用 応用 アプリケーション 適応
achiev attain reach | 達成 実現 達し 到達
outperform surpass | 上回 優れ 凌駕
significant | 大幅 有意 重要 著し 有効
important importan crucial critical key= | 重要 重大 鍵 キー 臨界
possib potential | 可能性 潜在 ポテンシャル 可能
limit limitation | 制限 限界 限ら 限定
lack lacking miss missing | 欠如 不足 欠け 欠落 行方 欠い
difficult hard | 困難 難し 硬
observ | 観察 観測
measur | 測定 計測 尺度 測り
find finds found finding findings | わかり 見つけ 発見 見出 所見 見いだ 知見 結果
reveal | 明らか 明かし
confirm | 確認 裏付け
suggest indicat | 示唆 示し 示す
depend | 依存 次第
relat relation relationship | 関係 関連
correl | 相関
interact | 相互作用 対話 インタラク 相互
similar | 類似 似た 同様
differ differen | 異な 違い 差
same= identical | 同じ 同一
multiple several various many | 複数 いくつか 多く 様々 さまざま 多様
each= every= | 各 それぞれ すべて ごと 毎
all= | すべて 全て 全 あらゆる
only= | のみ だけ しか
more= most= | より 以上 最も ほとんど もっと
less= least= fewer= | 少な 未満
without | なし なく ない せず
between among | 間
real-world real= realistic | 実世界 現実 実際 リアル
simulat | シミュレーション 模擬 シミュレート
numeric | 数値
quantum | 量子
energy energies | エネルギー
field fields | フィールド 分野 場 野外
wave waves | 波
star= stars= stellar | 星 恒星
galax | 銀河
mass masses massive | 質量 大規模 塊
light photon optical | 光
temperature thermal heat | 温度 熱
magnet | 磁
particle | 粒子
material | 材料 物質 素材
cell cells cellular | 細胞 セル 携帯
gene genes genetic genom | 遺伝 ゲノム
protein | タンパク 蛋白
disease patient clinical medical | 疾患 患者 臨床 医療 病
brain | 脳
market price econom | 市場 価格 経済
signal signals | 信号 シグナル
frequen | 周波 頻度 頻繁
space spatial spaces | 空間 スペース 宇宙
dimension | 次元
matrix matrices | 行列 マトリックス
linear | 線形 リニア
equation | 方程式 式
group groups | グループ 群
set= sets= | セット 集合 設定
number numbers | 数 番号
rate rates | 率 レート 速度
level levels | レベル 水準
case cases | 場合 ケース 事例 症例
point points | ポイント 点
step steps | ステップ 段階 歩
year years annual | 年
day days daily | 日
month months | 月
hour hours | 時間
minute minutes | 分
water sea ocean | 水 海 海洋
city cities urban | 都市 市
country countries nation | 国
school student teacher education | 学校 学生 生徒 教師 教育
child children | 子供 子ども 児童 小児
woman women female | 女性
man= men= male | 男性
law laws legal | 法 法律 法的
public publicly | 公開 公共 公衆 一般
future | 将来 未来 今後
past= | 過去
history historical | 歴史
cause causal | 因果 原因 引き起こ
bias biased biases | バイアス 偏
fair fairness | 公平 公正
label labels labeled annot | ラベル 標識 注釈 アノテーション
weight weights | 重み 重量 体重
layer layers | 層 レイヤー
token tokens | トークン
prompt prompts | プロンプト 促
retriev search | 検索 取得 探索 捜索
knowledge | 知識
reason reasoning | 推論 理由 推理
translat | 翻訳 並進
contrast contrastive | 対照 コントラスト 対比
align alignment | アライメント 整列 整合 対応付け 調整
transfer | 転送 転移 伝達 移転
federat | 連合 フェデレ
diffusion | 拡散
inference infer | 推論 推定 推測
select choos choose chosen | 選択 選ば 選び 選ん 選抜
consist consistent consistency | 一貫 整合 一致 構成
contribut | 貢献 寄与
motivat | 動機
inspir | 着想 触発 ヒント
address tackle | 対処 取り組 住所 アドレス
overcom | 克服
extend extension extensive | 拡張 広範 延長
extract | 抽出
combin | 組み合わせ 結合 組合せ
integrat | 統合 積分
replac | 置き換え 交換 置換
remov eliminat | 除去 削除 取り除 排除
add= adds= added= adding= | 追加 加え 足
chang | 変化 変更 変え
control | 制御 コントロール 統制 管理
design | 設計 デザイン
construct build | 構築 建設 構成 組み立て
discuss | 議論 考察 論じ
describ | 説明 記述 述べ
explain explan | 説明
understand | 理解
gap gaps | ギャップ 隙間 差
half= halv | 半分 半
twice double doubl | 2倍 二重 倍増
twelve dozen | 12
author authors | 著者
open= | オープン 開
expert experts | 専門家 エキスパート
community | コミュニティ 共同体
benchmark | ベンチマーク
metric metrics | メトリック 指標 計量
test= tests= testing= tested= | テスト 検定 試験 検査 試
valid validat | 検証 有効 妥当
verif | 検証 確認
`
  .trim()
  .split('\n')
