// The stuff the made-up papers are made of: sentence pairs with gaps, words for the gaps, and invented people.

/** A sentence in both languages; `{name}`, `{task}`, `{place}`, `{n}` and `{m}` are gaps. */
export const sentences: readonly (readonly [en: string, ja: string])[] = [
  [
    'We study {task} {place}, a setting that has been treated as solved although the data it was tested on held only {n} cases.',
    '{place}{task}について調べます。これは、テストに使われたデータが{n}件しかなかったにもかかわらず、解決済みとして扱われてきた設定です。',
  ],
  [
    'We propose {name}, a method that needs {n} times less data because it learns from the gaps between two readings rather than from the readings themselves.',
    '測定値そのものではなく2つの測定値の間隔から学習するため、必要なデータを{n}分の1に減らす手法である{name}を提案します。',
  ],
  [
    'Existing methods fail when more than {n} of the {m} inputs are missing, which is the rule and not the exception in the field.',
    '既存の手法は、{m}個の入力のうち{n}個を超えて欠けていると失敗しますが、現場ではそれは例外ではなく普通のことです。',
  ],
  [
    'On {m} held-out cases, {name} reduces the error by {n}% compared with the strongest baseline, and it does so without any tuning of its parameters.',
    '{m}件の未使用の事例で、{name}は最も強いベースラインと比較して誤差を{n}％減らし、しかもパラメーターの調整を一切必要としません。',
  ],
  [
    'The bound $O({n}\\sqrt{T})$ holds for every $T \\geq {m}$, where $T$ is the number of rounds, and it matches the lower bound up to logarithmic factors.',
    '境界$ o（{n} \\ sqrt {t}）$は、すべての$ t \\ geq {m} $に当てはまります。ここで、$ t $はラウンドの数であり、対数係数を除いて下限と一致します。',
  ],
  [
    'This is, to our knowledge, the first study of {task} {place} that follows the same instruments over several years.',
    '私たちの知る限り、これは同じ機器を数年にわたって追跡した、{place}{task}の最初の研究です。',
  ],
  [
    'A survey of {m} practitioners confirms the finding, and {n} of them have since changed the way they work.',
    '{m}人の実務者への調査がこの結果を裏付けており、そのうち{n}人はそれ以来、仕事の進め方を変えています。',
  ],
  [
    'The gain is largest for small models, i.e. those below {n} layers, where memory and not arithmetic sets the limit.',
    '利得は小さなモデル、I.E.\n演算ではなくメモリが限界を決める{n}層未満のモデルで最大です。',
  ],
  [
    'Code, models, and the {m} annotated examples are available at https://example.org/{name}.',
    'コード、モデル、および{m}件の注釈付きの例は、https://example.org/{name}で利用できます。',
  ],
  [
    'We release the recordings — “as is” — together with the notes of {n} annotators, so that others may weigh the doubtful cases for themselves…',
    '他の人が疑わしい事例を自分で判断できるように、録音を「現状のまま」、{n}人の注釈者のメモとともに公開します。',
  ],
  [
    'Surprisingly, {task} does not improve with scale: a model of {m} million parameters is no better than one a tenth of its size.',
    '驚くべきことに、{task}は規模とともに向上しません。{m}百万のパラメーターのモデルは、その10分の1の大きさのモデルより優れていません。',
  ],
  [
    'An ablation shows that each of the {n} parts is needed, and that the order in which they are trained matters as well.',
    'An ablation shows that each of the {n} parts is needed, and that the order in which they are trained matters as well.',
  ],
]

/** Tasks in English and Japanese. */
export const tasks: readonly (readonly [en: string, ja: string])[] = [
  ['tide prediction', '潮汐予測'],
  ['handwriting repair', '手書き文字の修復'],
  ['bell tone separation', '鐘の音の分離'],
  ['moss classification', '苔の分類'],
  ['kite control', '凧の制御'],
  ['crowd counting', '群衆の計数'],
  ['recipe alignment', 'レシピの対応付け'],
  ['fog forecasting', '霧の予報'],
]

/** Settings in English and Japanese. */
export const places: readonly (readonly [en: string, ja: string])[] = [
  ['in narrow harbors', '狭い港での'],
  ['under heavy noise', '強い雑音の下での'],
  ['with few labels', '少数のラベルによる'],
  ['at night', '夜間の'],
  ['across 12 villages', '12の村にわたる'],
  ['on small devices', '小さな端末での'],
]

export const givenNames =
  'Aino,Bram,Chiyo,Dafydd,Élodie,Femi,Gudrún,Hanae,Ileana,Jörg,Kwame,Ludmila,Mátyás,Noor,Òscar,Pilar'.split(',')
export const familyNames =
  'Abernathy-Quill,Brandvold,Castellmur,Dunmore,Eskelund,Furuhata,Grzybek,Holloway,Ito,Jarosz,Kettleby,Lindqvarn,Møller,Nwachuku,O’Shaughnell,Pereira da Costa'.split(
    ',',
  )
export const syllables = 'ba,ko,ri,vex,lu,mon,tar,qui,sel,dra,fen,gol,hy,jin,pra,zur'.split(',')
export const categories =
  'cs.LG,cs.CL,cs.CV,cs.RO,stat.ML,math.OC,hep-ph,quant-ph,q-bio.NC,cond-mat.mtrl-sci,physics.ao-ph,eess.SP,68T05,I.2.7; J.4'.split(
    ',',
  )
