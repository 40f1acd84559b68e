// Acronyms that Japanese tells in full as a rule, with what its words hold. From general knowledge; data alone.

const rows = `
ai | 人工知能
xai | 説明可能
agi | 汎用人工
ml | 機械学習
dl | 深層学習 ディープ
rl | 強化学習 強化
drl | 強化学習
llm | 言語モデル
vlm | 言語モデル
mllm | 言語モデル
lm | 言語モデル
nlp | 自然言語
nn | ニューラル
dnn | ニューラル
cnn | 畳み込み
gnn | グラフ
rnn | 再帰
gan | 敵対
vae | オートエンコーダ
us | 米国 アメリカ 米
usa | 米国 アメリカ
uk | 英国 イギリス
eu | 欧州 ヨーロッパ
un | 国連
who | 世界保健
fda | 食品医薬品
covid-19 | コロナ
covid | コロナ
sars-cov-2 | コロナ
hiv | エイズ 免疫不全
co2 | 二酸化炭素
h2o | 水
dna | 遺伝子
ct | 断層
mri | 磁気共鳴
eeg | 脳波
ecg | 心電
ekg | 心電
phd | 博士
ceo | 最高経営
ngo | 非政府
3d | 三次元 3次元 立体
2d | 二次元 2次元 平面
1d | 一次元 1次元
4d | 四次元 4次元
tv | テレビ
pc | パソコン コンピュータ
id | 識別
qa | 質問 質疑
vqa | 質問
it | 情報技術
iot | インターネット
ar | 拡張現実
vr | 仮想現実 バーチャル
fl | 連合学習 フェデレ
dp | 差分プライバシー
rag | 検索
cot | 思考
ci | 信頼区間
ode | 微分方程式
pde | 微分方程式
sde | 微分方程式
iid | 独立
svm | サポートベクター
pca | 主成分
asr | 音声認識
tts | 音声合成
ev | 電気自動車
gdp | 国内総生産
ad | アルツハイマー 広告
pd | パーキンソン
uav | ドローン 無人
lhc | 衝突型 コライダー
qcd | 色力学
qed | 電磁力学
gr | 相対
cmb | マイクロ波背景
sm | 標準模型 標準モデル
uv | 紫外
ir | 赤外
dm | 暗黒物質 ダークマター
sota | 最先端 最新
ood | 分布外
mcmc | マルコフ
mdp | マルコフ
pomdp | マルコフ
rct | 無作為化 ランダム化
stem | 科学
`
const renderings: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => row.split(' | '))
    .map(([name = '', told = '']) => [name, told.split(' ')]),
)
const none: readonly string[] = []

/** Stretches of Japanese that an acronym may have become, in any case, of one or many. */
export function renderingsOf(name: string): readonly string[] {
  const low = name.toLowerCase()
  return renderings.get(low) ?? renderings.get(low.replace(/s$/, '')) ?? none
}
