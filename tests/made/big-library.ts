// Papers for a library of any size, one after the other: the same seed gives the same papers. Words are as frequent as words
// are (Zipf's law), common ones in both languages stand in the shares that a library of arXiv has them in; a paper has some
// 3 KB of text, a date, authors of whom a few write much, and a category. Nothing in them is real.
import type { Entry } from '#shared/entry.ts'
import { type Draw, pick, startDraw } from './draw.ts'

/** A term in both languages and the share of papers, in a thousand, that are about it. */
const topics: readonly (readonly [en: string, ja: string, share: number])[] = [
  ['learning', '学習', 700],
  ['model', 'モデル', 650],
  ['neural network', 'ニューラルネットワーク', 300],
  ['quantum', '量子', 120],
  ['reinforcement learning', '強化学習', 120],
  ['LLM inference', 'LLM推論', 60],
  ['diffusion', '拡散', 50],
  ['light', '光', 90],
  ['graph', 'グラフ', 150],
  ['galaxy rotation', '銀河の回転', 20],
  ['protein folding', 'タンパク質の折り畳み', 10],
  ['knot invariant', '結び目不変量', 4],
  ['tide prediction', '潮汐予測', 1],
]
const categories = 'cs.LG,cs.CV,cs.CL,quant-ph,hep-ph,astro-ph.GA,math.OC,stat.ML,cond-mat.str-el,cs.RO,math.PR'.split(
  ',',
)
const particles = ['の', 'を', 'は', 'に', 'が', 'と', 'で', 'から', 'によって', 'における']
const endings = ['を提案します。', 'を示します。', 'について調べます。', 'が知られています。', 'を改善します。\n']
const kanji =
  '解析構造関数方程式系列最適化確率分布近似計算理論実験観測結果手法問題条件状態時間空間次元数値評価性能精度誤差推定検出分類生成表現特徴情報通信制御安定収束速度規模並列効率物質温度電子磁場原子分子結晶表面境界領域画像音声言語文章知識質問応答対話翻訳要約医療診断治療細胞遺伝網膜気候海洋地震火山森林都市交通経済市場価格需要予測'
const katakana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー'
const syllables = 'ba,ce,di,fo,gu,ha,je,ki,lo,mu,na,pe,ri,so,tu,va,we,xi,yo,zu,tion,ment,ing,al,er'.split(',')
const given = syllables.flatMap((a) => syllables.slice(0, 12).map((b) => capital(`${a}${b}n`)))

/** A number below `below`, small ones far more often. */
function zipf(draw: Draw, below: number): number {
  return Math.min(below - 1, Math.floor(below ** (draw(1_000_000) / 1_000_000)) - 1)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The word of this rank, the same each time. */
function englishWord(rank: number): string {
  let [word, rest] = ['', rank + 30]
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length] ?? ''
  return word
}

function japaneseWord(rank: number): string {
  const letters = rank % 4 === 3 ? katakana : kanji
  const at = (step: number) => letters[(rank * 7 + step * (13 + (rank % 89))) % letters.length] ?? ''
  return Array.from({ length: rank % 4 === 3 ? 4 : 2 }, (_, step) => at(step)).join('')
}

/** Gives papers in the order of their dates, `perDay` a day. */
export function* makeBigLibrary(count: number, seed: number, perDay = 400): Generator<Entry> {
  const draw = startDraw(seed)
  for (let index = 0; index < count; index += 1) yield makePaper(index, index / perDay, draw)
}

/** `day` counts from the first, with the part of the day that has passed. */
function makePaper(index: number, day: number, draw: Draw): Entry {
  const about = topics.filter(([, , share]) => draw(1000) < share)
  const moment = new Date(Date.UTC(2000, 0, 1) + Math.floor(day * 86_400) * 1000).toISOString()
  const words = () => englishWord(zipf(draw, 40_000))
  const [first] = about.length > 0 ? about : topics
  return {
    title: `${capital(words())} ${words()} ${draw(2) ? (first?.[0] ?? '') : words()} ${words()} ${words()}`,
    titleJa: draw(8) === 0 ? `${japaneseWord(zipf(draw, 4000))}による${first?.[1] ?? ''}` : null,
    summaryJa: makeJapanese(about, draw),
    abstractEn: makeEnglish(about, draw, words),
    authors: Array.from(
      { length: 1 + draw(8) },
      () => `${pick(given, draw)} ${capital(englishWord(zipf(draw, 20_000)))}`,
    ),
    publishedAt: moment.replace('.000Z', 'Z'),
    categories: [...new Set(Array.from({ length: 1 + draw(3) }, () => pick(categories, draw)))],
    arxivId: `${String(index).padStart(9, '0').slice(0, 4)}.${String(index).padStart(9, '0').slice(4)}`,
    arxivVersion: 1,
    sourceUrl: null,
    excerpt: false,
    provider: 'arxiv.jp',
    translator: 'Google',
  }
}

function makeEnglish(about: typeof topics, draw: Draw, words: () => string): string {
  const parts = Array.from({ length: 150 }, (_, at) => (at % 12 === 11 ? `${words()}.` : words()))
  for (const [term] of about) for (let times = 1 + draw(3); times > 0; times -= 1) parts[draw(150)] = term
  if (draw(6) === 0) parts.push('Code is available at https://github.com/made/up.')
  return parts.join(' ')
}

function makeJapanese(about: typeof topics, draw: Draw): string {
  const parts = Array.from({ length: 150 }, () => japaneseWord(zipf(draw, 4000)))
  for (const [, term] of about) for (let times = 1 + draw(3); times > 0; times -= 1) parts[draw(150)] = term
  return parts.map((part, at) => part + (at % 10 === 9 ? pick(endings, draw) : pick(particles, draw))).join('')
}
