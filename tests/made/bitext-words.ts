// Sentence pairs for made-up bilingual texts, in two halves that share no sentence: one to build with, one to measure with.
// The Japanese is as a translation machine would have it. Data alone; nothing in it is real.

export type Told = readonly [en: string, ja: string]

/** Development: may be looked at. `{n}` and `{m}` are numbers, `{name}` an invented word. */
export const developmentTexts: readonly (readonly Told[])[] = [
  [
    [
      'Sea walls are often built from records that cover only a few decades.',
      '防波堤は、多くの場合、数十年しかカバーしない記録から構築されます。',
    ],
    [
      'We reconstruct {n} years of storm surges from the diaries of lighthouse keepers, which have never been digitized before.',
      'これまでデジタル化されたことのない灯台守の日記から、{n}年間の高潮を再構築します。',
    ],
    [
      'Our method, {name}, reads the handwriting, dates each entry, and estimates the height of the water.',
      '私たちの方法である{name}は、手書きを読み取り、各エントリに日付を付け、水の高さを推定します。',
    ],
    [
      'The estimates agree with tide gauges to within {m} centimeters wherever both exist.',
      '推定値は、両方が存在する場所ではどこでも、{m}センチメートル以内で潮位計と一致します。',
    ],
    [
      'Storms that were thought to come once in a century come twice as often.',
      '1世紀に1度来ると考えられていた嵐は、2倍の頻度で来ます。',
    ],
    [
      'However, the diaries stop during both wars, and the gap cannot be filled.',
      'ただし、日記は両方の戦争中に止まり、ギャップを埋めることはできません。',
    ],
    [
      'We discuss what this means for the design of harbors.',
      'これが港の設計にとって何を意味するかについて議論します。',
    ],
  ],
  [
    [
      'Let $G$ be a graph with $n$ vertices and at most $n^{{n}}$ edges.',
      '$ g $を、$ n $の頂点と最大$ n^{{n}} $エッジを持つグラフとします。',
    ],
    [
      'We show that $G$ can be colored with $O(\\sqrt{\\Delta})$ colors unless it holds a clique of size {m}.',
      '$ g $は、サイズ{m}のクリークを保持しない限り、$ o（\\ sqrt {\\ delta}）$色で色付けできることを示します。',
    ],
    [
      'The proof uses a new inequality for the entropy of random walks.',
      '証明では、ランダムウォークのエントロピーに関する新しい不等式を使用します。',
    ],
    [
      'As a corollary, we obtain a bound of $2^{-k}$ on the error, where $k$ is the length of the walk.',
      '結果として、エラーに$ 2^{ -  k} $の境界を取得します。ここで、$ k $は歩行の長さです。',
    ],
    ['Whether the exponent is optimal remains open.', '指数が最適であるかどうかは未解決のままです。'],
    ['We conjecture that it is.', '私たちはそうであると推測しています。'],
  ],
  [
    [
      'Household robots must learn to open doors they have never seen.',
      '家庭用ロボットは、見たことのないドアを開けることを学ばなければなりません。',
    ],
    [
      '{name} learns from {n} hours of video in which people open doors with their elbows.',
      '{name}は、人々が肘でドアを開ける{n}時間のビデオから学習します。',
    ],
    ['It needs no labels.', 'ラベルは必要ありません。'],
    [
      'In a test on {m} doors, it opened 91.5% of them at the first attempt.',
      '{m}のドアでのテストでは、最初の試みでそのうちの91.5％を開きました。',
    ],
    ['The strongest baseline opened fewer than half.', '最も強力なベースラインは半分未満を開きました。'],
    [
      'Most failures are due to glass, which the depth camera does not see.',
      'ほとんどの失敗は、深度カメラには見えないガラスによるものです。',
    ],
    ['The robot asks for help when it has failed three times.', 'ロボットは3回失敗すると助けを求めます。'],
    [
      'Videos are available at https://example.org/{name}/doors.',
      'ビデオはhttps://example.org/{name}/doorsで利用できます。',
    ],
  ],
  [
    [
      'Bees return to a flower less often after they have met a spider there.',
      'ミツバチは、そこでクモに会った後、花に戻る頻度が低くなります。',
    ],
    ['It is not known whether they warn each other.', '彼らが互いに警告するかどうかは知られていません。'],
    [
      'We marked {n} bees of four hives with tiny tags and followed them for {m} days.',
      '4つの巣箱の{n}匹のミツバチに小さなタグを付けて、{m}日間追跡しました。',
    ],
    [
      'Bees that had danced with a frightened nest mate avoided the flower although they had never been there themselves.',
      '怯えた巣の仲間と踊ったミツバチは、自分ではそこに行ったことがないにもかかわらず、花を避けました。',
    ],
    [
      'The effect disappears after two nights, i.e., about as long as a spider stays.',
      '効果は2晩、I.E。\nクモが滞在する時間とほぼ同じで消えます。',
    ],
    [
      'A simple model of memory explains the data ($R^2 = 0.87$).',
      '単純な記憶モデルがデータを説明します（$ r^2 = 0.87 $）。',
    ],
    ['Warnings, it seems, are part of the dance.', '警告はダンスの一部であるようです。'],
  ],
  [
    [
      'Small language models forget what they were told at the beginning of a long conversation.',
      '小さな言語モデルは、長い会話の最初に言われたことを忘れます。',
    ],
    ['This paper asks why.', 'この論文では、その理由を問います。'],
    [
      'We find that attention to early tokens decays with a rate that depends on the tokenizer and hardly on the model.',
      '初期のトークンへの注意は、トークナイザーに依存し、モデルにはほとんど依存しない速度で減衰することがわかります。',
    ],
    [
      'Retraining the tokenizer alone restores {n}% of what was lost.',
      'トークナイザーのみを再トレーニングすると、失われたものの{n}％が復元されます。',
    ],
    [
      'We train {name}-7B on 1.6 billion tokens and compare it with three models of the same size.',
      '{name}-7Bを16億のトークンでトレーニングし、同じサイズの3つのモデルと比較します。',
    ],
    [
      'It remembers a name after {m} turns, whereas the others forget it after ten.',
      '{m}ターン後に名前を覚えていますが、他のモデルは10ターン後に忘れます。',
    ],
    [
      'The gain vanishes in languages without spaces, e.g. Thai.',
      '利得は、スペースのない言語、たとえばタイ語では消えます。',
    ],
    ['Code and weights will be released.', 'コードと重みがリリースされます。'],
  ],
]

/** Held out: measured with, not tuned on. */
export const heldOutTexts: readonly (readonly Told[])[] = [
  [
    ['Old bells crack without warning.', '古い鐘は警告なしにひび割れます。'],
    [
      'We listen to {n} church bells with cheap microphones and look for partials that drift over the years.',
      '安価なマイクで{n}個の教会の鐘を聞き、長年にわたってドリフトする部分音を探します。',
    ],
    [
      'A bell that will crack within {m} months loses its third partial first.',
      '{m}か月以内にひび割れる鐘は、最初に3番目の部分音を失います。',
    ],
    ['We call the resulting detector {name}.', '結果として得られる検出器を{name}と呼びます。'],
    [
      'It raised four alarms in two winters; all of them were confirmed by X-ray.',
      '2つの冬に4つの警報を発し、それらはすべてX線によって確認されました。',
    ],
    [
      'Temperature has to be taken out first, since frost shifts every partial by up to 0.8%.',
      '霜はすべての部分音を最大0.8％シフトさせるため、最初に温度を除去する必要があります。',
    ],
    [
      'Nothing in the method is specific to bells, and we expect it to work for bridges.',
      'この方法には鐘に固有のものは何もなく、橋でも機能すると予想しています。',
    ],
  ],
  [
    [
      'Consider a particle on a ring of length $L$ with a drift $\\mu > 0$.',
      'ドリフト$ \\ mu> 0 $を持つ長さ$ l $のリング上の粒子を考えます。',
    ],
    [
      'We compute the time $\\tau(x)$ at which it has visited every site {n} times.',
      'すべてのサイトを{n}回訪問した時間$ \\ tau（x）$を計算します。',
    ],
    [
      'For $\\mu \\to 0$ the result of Kettleby et al. is recovered.',
      '$ \\ mu \\ to 0 $の場合、Kettleby et al。\nの結果が回復します。',
    ],
    ['The limit is not uniform.', '限界は均一ではありません。'],
    [
      'Near the critical drift, fluctuations grow as $L^{3/2}$ and are no longer Gaussian.',
      '臨界ドリフトの近くでは、変動は$ l^{3/2} $として成長し、もはやガウスではありません。',
    ],
    [
      'Simulations with up to {m} million steps confirm this.',
      '最大{m}百万ステップのシミュレーションがこれを確認します。',
    ],
    ['We close with a list of open questions.', '未解決の質問のリストで締めくくります。'],
  ],
  [
    ['Pharmacies throw away a tenth of what they buy.', '薬局は購入したものの10分の1を捨てます。'],
    [
      'Forecasts made per shop are poor because most drugs sell fewer than {n} packs a month.',
      '店舗ごとに行われる予測は、ほとんどの薬が月に{n}パック未満しか売れないため、貧弱です。',
    ],
    [
      'We pool {m} pharmacies with a hierarchical model that borrows strength from neighbors, from seasons, and from drugs with the same active substance.',
      '隣人、季節、および同じ有効成分を持つ薬から強さを借りる階層モデルで、{m}の薬局をプールします。',
    ],
    ['Waste falls by a third.', '廃棄物は3分の1減少します。'],
    ['No customer had to wait longer than before.', '以前より長く待たなければならなかった顧客はいませんでした。'],
    [
      'The model, {name}, runs overnight on a laptop and explains each order in one sentence.',
      'モデルである{name}は、ラップトップで一晩実行され、各注文を1つの文で説明します。',
    ],
    [
      'Pharmacists overruled it in 6% of cases, and they were right in most of them.',
      '薬剤師は6％のケースでそれを覆し、そのほとんどで正しかったです。',
    ],
    [
      'Why they knew better is the subject of ongoing work.',
      'なぜ彼らがよりよく知っていたのかは、進行中の作業の主題です。',
    ],
  ],
  [
    ['Satellites that look for ships are blind under clouds.', '船を探す衛星は、雲の下では盲目です。'],
    [
      'Radar sees through clouds but confuses ships with waves.',
      'レーダーは雲を透かして見ますが、船と波を混同します。',
    ],
    [
      'We present {name}, a network that fuses both sensors and says when it is not sure.',
      '両方のセンサーを融合し、確信がないときにそれを伝えるネットワークである{name}を提示します。',
    ],
    [
      'Trained on {n} scenes of the North Sea, it detects boats as short as {m} meters.',
      '北海の{n}のシーンでトレーニングされ、{m}メートルという短いボートを検出します。',
    ],
    ['False alarms drop from 12.4 to 1.9 per image.', '誤警報は、画像あたり12.4から1.9に減少します。'],
    [
      'An ablation shows that time stamps matter more than resolution.',
      'アブレーションは、タイムスタンプが解像度よりも重要であることを示しています。',
    ],
    [
      'Fishing boats that switch off their transponders are found as easily as others.',
      'トランスポンダーをオフにする漁船は、他の漁船と同じくらい簡単に見つかります。',
    ],
    [
      'The data set covers one million square kilometers and is open.',
      'データセットは100万平方キロメートルをカバーし、オープンです。',
    ],
  ],
  [
    ['Teachers write the same remark on many homework sheets.', '教師は、多くの宿題シートに同じコメントを書きます。'],
    ['Can a machine learn when a remark helps?', '機械は、コメントがいつ役立つかを学ぶことができますか？'],
    [
      'In a trial with {n} classes, half of the remarks were held back at random.',
      '{n}クラスでの試験では、コメントの半分がランダムに差し控えられました。',
    ],
    [
      'Pupils who got a question instead of a correction improved by {m} points.',
      '訂正の代わりに質問を受けた生徒は、{m}ポイント向上しました。',
    ],
    ['Praise had no effect.', '称賛は効果がありませんでした。'],
    [
      'The effect of long remarks was even negative, perhaps because they were not read to the end.',
      '長いコメントの効果は、おそらく最後まで読まれなかったために、マイナスでさえありました。',
    ],
    [
      '{name} suggests when to stay silent, which teachers liked best.',
      '{name}は、いつ沈黙を守るべきかを提案し、教師はそれを最も気に入りました。',
    ],
    [
      'We release the anonymized remarks under a free license.',
      '匿名化されたコメントを無料ライセンスの下でリリースします。',
    ],
  ],
]
