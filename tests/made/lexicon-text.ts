// Made-up papers around a made-up lexicon: which Japanese tells which English term is known, so that a glossary can be judged.
// Terms are as uneven as in life (Zipf), meet in topics, have parts and other renderings; sentences are dropped and mixed up.
// The same seed gives the same lexicon and papers; nothing in them is real.
import { developmentTexts, heldOutTexts, type Told } from './bitext-words.ts'
import { type Draw, pick, startDraw } from './draw.ts'

/** A term with its renderings, the usual one first. */
export type LexiconTerm = { readonly en: string; readonly ja: readonly string[] }
export type LexiconPaper = {
  readonly key: string
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string
  readonly abstractEn: string
}
/** `general` are words that every paper uses; they are right where they are found, and not missed where they are not. */
export type LexiconText = {
  readonly terms: readonly LexiconTerm[]
  readonly general: readonly LexiconTerm[]
  readonly papers: readonly LexiconPaper[]
}

type Topic = { readonly terms: readonly LexiconTerm[]; readonly companions: ReadonlyMap<LexiconTerm, LexiconTerm> }

const onsets = 'k s t n h m r g z d b p'.split(' ')
const vowels = [...'aiueo']
const kana =
  'カキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ'
const kanji = [
  ...'梅桜松竹杉桐柳藤菊蘭鶴亀鹿鯨鯉鷹鷺蜂蝶蛍雲霧霞雷虹霜雪氷泉湖滝岬峠谷丘砂岩銅銀鉄鉛錫絹綿麻藍紅紫翠琥珀瑠璃琴笛鈴太鼓舟帆錨舵櫂灯篝炉窯器壺鏡扉鍵鎖梯塔橋堤堀柵',
]

/** Words of every paper, beside those of the sentences below. */
const verbs: readonly (readonly [string, string])[] = [
  ['stabilizes', '安定化'],
  ['replaces', '置換'],
  ['restores', '復元'],
  ['accelerates', '加速'],
  ['inherits', '継承'],
  ['translates', '翻訳'],
  ['monitors', '監視'],
  ['simulates', '模擬'],
]
const places: readonly (readonly [string, string])[] = [
  ['harbors', '港'],
  ['bridges', '橋'],
  ['winters', '冬'],
  ['villages', '村'],
  ['houses', '家屋'],
  ['airports', '空港'],
  ['islands', '島'],
  ['markets', '市場'],
  ['gardens', '庭園'],
  ['mines', '鉱山'],
  ['libraries', '図書館'],
  ['glaciers', '氷河'],
]
const frames: readonly (readonly [string, string])[] = [
  ['We find that {a} {v} {b} in {p}.', '{p}で{a}が{b}を{w}することがわかりました。'],
  ['{A} often {v} {b}, even near {p}.', '{a}は、{p}の近くでさえも、しばしば{b}を{w}します。'],
  ['The {a} {v} the {b} in {n} of {m} {p}.', '{a}は{m}の{p}のうち{n}で{b}を{w}します。'],
  ['Without {a}, nothing {v} {b} in {p}.', '{a}がなければ、{p}で{b}を{w}するものはありません。'],
  ['Here, {a} and {b} are seen in {p}.', 'ここでは、{a}と{b}が{p}で見られます。'],
  ['How {a} {v} {b} is not yet known.', '{a}がどのように{b}を{w}するかはまだわかっていません。'],
  ['We compare {a} with {b} for {n} of the {p}.', '{n}の{p}について{a}を{b}と比べます。'],
  ['It is {a} that {v} {b}, and nothing else.', '{b}を{w}するのは{a}であり、ほかの何でもありません。'],
  ['{A} needs less {b} in {p} than in {q}.', '{a}は、{q}よりも{p}で{b}が少なくて済みます。'],
  ['For {a}, we use {b} from {m} {p}.', '{a}のために、{m}の{p}からの{b}を使います。'],
]

/** `count` papers with their lexicon of `size` terms. With `noise` 2 twice as much is dropped, mixed up, left in English. */
export function makeLexiconText(count: number, size: number, seed: number, noise = 1): LexiconText {
  const draw = startDraw(seed)
  const terms = makeTerms(size, draw)
  const topics = makeTopics(terms, draw)
  const fillers = (seed % 2 === 0 ? heldOutTexts : developmentTexts).flat()
  const stuff = { terms, fillers, noise }
  const papers = Array.from({ length: count }, (_, index) => makePaper(index, pick(topics, draw), stuff, draw))
  const general = [...verbs, ...places].map(([en, ja]): LexiconTerm => ({ en, ja: [ja] }))
  return { terms, general, papers }
}

type Word = { readonly en: string; readonly ja: string }

function makeTerms(size: number, draw: Draw): LexiconTerm[] {
  const used = new Set<string>()
  const words = Array.from({ length: Math.ceil(size / 2) }, () => makeWord(used, draw))
  const heads = words.slice(0, Math.ceil(size / 15))
  const terms = new Map<string, LexiconTerm>()
  while (terms.size < size) {
    const length = pick([1, 1, 2, 2, 2, 2, 3, 3, 4], draw)
    const parts = [
      ...Array.from({ length: length - 1 }, () => pick(words, draw)),
      pick(length === 1 ? words : heads, draw),
    ]
    const en = parts.map((part) => part.en).join(' ')
    // Three in ten are told by a word of their own; of six one has another rendering beside.
    const usual = length > 1 && draw(10) < 3 ? makeWord(used, draw).ja : parts.map((part) => part.ja).join('')
    const ja = draw(6) === 0 ? [usual, makeWord(used, draw).ja] : [usual]
    if (new Set(parts).size === parts.length && !terms.has(en)) terms.set(en, { en, ja })
  }
  return [...terms.values()]
}

/** A word that no other call gave: kanji, or katakana as it sounds. */
function makeWord(used: Set<string>, draw: Draw): Word {
  for (;;) {
    const sounds = Array.from({ length: 2 + draw(2) }, () => [draw(onsets.length), draw(vowels.length)] as const)
    // No word ends in a vowel whose plural is none in English (-is, -us).
    const en = `${sounds.map(([onset, vowel]) => `${onsets[onset]}${vowels[vowel]}`).join('')}${pick(['n', 'l', 'n', 'l', 'm'], draw)}`
    const heard = sounds.map(([onset, vowel]) => kana[onset * 5 + vowel] ?? 'ア').join('')
    const ja =
      draw(3) === 0
        ? `${heard}${en.endsWith('n') ? 'ン' : en.endsWith('l') ? 'ル' : 'ム'}`
        : pick(kanji, draw) + pick(kanji, draw)
    if (en === 'total' || used.has(en) || used.has(ja)) continue
    used.add(en).add(ja)
    return { en, ja }
  }
}

function makeTopics(terms: readonly LexiconTerm[], draw: Draw): Topic[] {
  return Array.from({ length: 30 }, () => {
    const own = Array.from({ length: 40 }, () => terms[zipf(terms.length, draw)] ?? pick(terms, draw))
    return { terms: own, companions: new Map(own.filter(() => draw(8) === 0).map((term) => [term, pick(own, draw)])) }
  })
}

/** A number below `below`, the first ones most often: about one in its rank. */
function zipf(below: number, draw: Draw): number {
  return Math.min(below - 1, Math.floor(below ** (draw(100_000) / 100_000)) - 1)
}

type Stuff = {
  readonly terms: readonly LexiconTerm[]
  readonly fillers: readonly Told[]
  readonly noise: number
}

function makePaper(index: number, topic: Topic, { terms, fillers, noise }: Stuff, draw: Draw): LexiconPaper {
  const spaced = draw(4) === 0
  const told = Array.from({ length: 6 + draw(5) }, (): Told => {
    if (draw(12) === 0) return bare(pick(fillers, draw))
    const first = draw(5) === 0 ? pick(terms, draw) : pick(topic.terms, draw)
    const companion = draw(10) < 7 ? topic.companions.get(first) : undefined
    return tell(
      first,
      companion ?? (draw(5) === 0 ? (terms[zipf(terms.length, draw)] ?? first) : pick(topic.terms, draw)),
      noise,
      draw,
    )
  })
  const ja = told.flatMap(([, text]) => {
    if (draw(100) < 6 * noise) return []
    return draw(100) < 4 * noise ? [bare(pick(fillers, draw))[1]] : [text]
  })
  return {
    key: `made-${index}`,
    title: `On ${told[0]?.[0].slice(0, -1) ?? 'nothing'}`,
    titleJa: null,
    abstractEn: told.map(([en]) => en).join(' '),
    summaryJa: (spaced ? ja.map(spread) : ja).join('\n'),
  }
}

/** One sentence in both languages. Of ten terms one is left in English, of forty one is told by a word that no other says. */
function tell(a: LexiconTerm, b: LexiconTerm, noise: number, draw: Draw): Told {
  const [[en, ja], [verb, noun]] = [pick(frames, draw), pick(verbs, draw)]
  const [place, other] = [pick(places, draw), pick(places, draw)]
  const render = (term: LexiconTerm) => {
    const chance = draw(40)
    if (chance < 4 * noise) return term.en
    if (chance < 5 * noise) return makeWord(new Set(), draw).ja
    return (draw(3) === 0 ? term.ja[1] : undefined) ?? term.ja[0] ?? ''
  }
  const write = (term: LexiconTerm) =>
    draw(4) === 0 ? `${term.en}s` : draw(9) === 0 ? term.en.replace(/\b[a-z]/g, capital) : term.en
  const numbers = { n: String(2 + draw(40)), m: String(100 + draw(900)) }
  return [
    fill(en, { a: write(a), A: capital(write(a)), b: write(b), v: verb, p: place[0], q: other[0], ...numbers }),
    fill(ja, { a: render(a), b: render(b), w: noun, p: place[1], q: other[1], ...numbers }),
  ]
}

/** The sentence pair with its gaps filled. */
function bare([en, ja]: Told): Told {
  return [en.replace(/\{\w+\}/g, 'Q7'), ja.replace(/\{\w+\}/g, 'Q7')]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function fill(frame: string, words: Readonly<Record<string, string>>): string {
  return frame.replace(/\{(\w)\}/g, (_, gap: string) => words[gap] ?? '')
}

/** As pages of 2023 have it: spaces where katakana and other letters meet. */
function spread(text: string): string {
  return text.replace(/(?<=[ァ-ヴー])(?=[一-鿿A-Za-z])|(?<=[一-鿿A-Za-z])(?=[ァ-ヴー])/g, ' ')
}
