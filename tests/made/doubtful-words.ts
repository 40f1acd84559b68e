// Sentence pairs whose Japanese is right though its numbers, names and negations look otherwise, in two halves that share no
// sentence. As a translation machine would have it. Data alone; nothing in it is real.
import type { Told } from './bitext-words.ts'

/** Development: may be looked at. */
export const changedForms: readonly (readonly Told[])[] = [
  [
    [
      'The archive holds 1.6 billion letters in twelve languages.',
      'アーカイブには、12の言語で16億通の手紙が保管されています。',
    ],
    [
      'Two clerks read 10k of them, half of which were love letters.',
      '2人の事務員がそのうちの1万通を読み、その半分はラブレターでした。',
    ],
    ['We do not only count words but also weigh the paper.', '単語を数えるだけでなく、紙の重さも量ります。'],
    ['About one million letters were never opened.', '約100万通の手紙は一度も開封されていません。'],
    [
      'Our reader, PostNet-3, needs 1M samples and 3–5 hours.',
      '私たちのリーダーであるPostnet-3には、100万のサンプルと3〜5時間が必要です。',
    ],
    [
      'It is twice as fast as ScribeXL and no longer fails to read blots.',
      'スクライブXLの2倍の速さで、インクの染みを読み損ねることはもうありません。',
    ],
  ],
  [
    [
      'Large language models (LLMs) write recipes for 3D printers.',
      '大規模言語モデル（LLM）は、3Dプリンターのレシピを書きます。',
    ],
    [
      'An LLM that has never tasted soup is unable to salt it.',
      'スープを味わったことのない大規模言語モデルは、塩加減を調整できません。',
    ],
    [
      'In the first of three trials, 0.5% of 2,400 soups were burnt.',
      '3つの試験の最初のものでは、2,400のスープの0.5％が焦げました。',
    ],
    ['Neither the cooks nor the AI noticed.', '料理人も人工知能も気づきませんでした。'],
    [
      'Without loss of taste, SoupGAN saves two-thirds of the salt.',
      'SoupGANは、味を損なうことなく、塩の3分の2を節約します。',
    ],
    [
      'The remaining 40 soups, i.e., every sixth, were unlabeled.',
      '残りの40のスープ、つまり6つに1つは、ラベルが付けられていませんでした。',
    ],
  ],
  [
    [
      'Both towers were built in the 19th century by five hundred masons.',
      '両方の塔は、19世紀に500人の石工によって建てられました。',
    ],
    ['The two sides lean by no more than 2.5 degrees.', '両側の傾きは最大2.5度です。'],
    ['Using GPS and IMUs, we measure them ten times a second.', 'GPSとIMUを使用して、毎秒10回測定します。'],
    ['It is unclear whether or not the towers will touch.', '塔が接触するかどうかは不明です。'],
    [
      'We thank the COVID-19 pandemic for a quiet year of 365 days.',
      '365日間の静かな1年をもたらした新型コロナウイルスのパンデミックに感謝します。',
    ],
    [
      'A model with 7B parameters (TowerLM-7B) predicts $10^3$ more days.',
      '70億のパラメータを持つモデル（TowerLM-7B）は、さらに$ 10^3 $日を予測します。',
    ],
  ],
]

/** Held out: measured with, not tuned on. */
export const heldOutForms: readonly (readonly Told[])[] = [
  [
    [
      'The ferry carries 2.5 million passengers and twenty-five cows a year.',
      'フェリーは年間250万人の乗客と25頭の牛を運びます。',
    ],
    ['Three of its four engines were replaced after 30 years.', '4つのエンジンのうち3つは、30年後に交換されました。'],
    [
      'FerryNet does not need radar, nor does it know the tides.',
      'FerryNetはレーダーを必要とせず、潮の満ち引きも知りません。',
    ],
    [
      'It was trained on 120k photographs, 15 % of them taken at night.',
      '12万枚の写真でトレーニングされ、そのうち15％は夜間に撮影されました。',
    ],
    ['Passengers cannot tell the RL captain from a human one.', '乗客は、強化学習の船長と人間の船長を区別できません。'],
    ['The second trial, in 2023, lasted six months.', '2023年の2回目の試験は半年間続きました。'],
  ],
  [
    ['Most owls hear nothing above 12 kHz.', 'ほとんどのフクロウは、12kHzを超える音は何も聞こえません。'],
    ['We recorded ten thousand calls with two to five microphones.', '2〜5個のマイクで1万回の鳴き声を録音しました。'],
    [
      'OwlBERT, a model with 110M weights, tells eleven species apart.',
      '1億1,000万の重みを持つモデルであるowlbertは、11種を区別します。',
    ],
    [
      'The error is no larger than 4.2%, and unknown species are rejected.',
      '誤差は4.2％以下であり、未知の種は拒否されます。',
    ],
    ['Owls that are not hungry remain silent without exception.', '空腹でないフクロウは例外なく沈黙を守ります。'],
    ['A fifth of the data were collected in the UK at 8 a.m.', 'データの5分の1は、英国で午前8時に収集されました。'],
  ],
  [
    [
      'The bank lost $3.2 billion in 1907 and never recovered.',
      '銀行は1907年に32億ドルを失い、二度と回復しませんでした。',
    ],
    [
      'We simulate 100,000 runs of a PDE with 64 parameters.',
      '64個のパラメータを持つ偏微分方程式の10万回の実行をシミュレートします。',
    ],
    [
      'BankSim2 runs eight times faster than its rivals, QuickLedger and CoinFlow.',
      'BankSim2は、ライバルであるクイックレジャーやコインフローよりも8倍高速に動作します。',
    ],
    [
      'No run ends well unless at least thirty clerks stay calm.',
      '少なくとも30人の事務員が冷静でない限り、うまくいく実行はありません。',
    ],
    [
      'The code is unavailable, since we lost it in the summer of 2019.',
      '2019年の夏に紛失したため、コードは入手できません。',
    ],
    [
      'Seven in ten clerks, or 70%, would not do it again.',
      '10人中7人、つまり70％の事務員は、もう一度やろうとはしないでしょう。',
    ],
  ],
]
