// What makes papers similar: terms of both languages by their rareness, and the words that say so.
import { describe, expect, it } from 'vitest'
import { askKey, findTerms, listAsks, type Profile, tellingAsks, weighTerms } from '../../server/recommend/profile.ts'
import { leastScore, rankSimilar, startScoring } from '../../server/recommend/rank.ts'
import { countKeys, readEnglish, readJapanese, singular, type Texts } from '../../server/recommend/texts.ts'
import { aloneEntry, kiteEntries, potteryEntries } from './two-topics.ts'

const none = { title: '', titleJa: null, summaryJa: null, abstractEn: null, authors: [] } satisfies Texts
const keys = (texts: Partial<Texts>) => readEnglish({ ...none, ...texts }).map(({ key }) => key)

/** A profile as if a word were in as many of a million papers as `held` says, else in a thousand. */
function profileOf(texts: Texts, held: (words: string) => number | undefined = () => undefined): Profile {
  const terms = findTerms(texts)
  const by = [...listAsks(terms)].map(([key, ask]): [string, number] => [key, held(ask.words.join(' ')) ?? 1_000])
  return weighTerms(texts, terms, { papers: 1_000_000, by: new Map(by) })
}

const scoreOf = (profile: Profile, candidate: Texts) => startScoring(profile)(candidate)
const withKeys = (list: readonly Texts[]) => list.map((texts, index) => ({ ...texts, key: String(index) }))

describe('the words of a paper', () => {
  it('are folded, without plural, formulas, addresses and the words of every paper', () => {
    const abstractEn =
      'We propose ﬁne Kites, kite policies and $\\alpha kite$ at https://kite.example/x; \\textbf{bold} 42 2x.'
    expect(keys({ abstractEn })).toEqual(['fine', 'kite', 'kite', 'policy', 'bold'])
    expect(['biases', 'classes', 'bus', 'dynamics', 'boxes', 'gas', 'cat'].map(singular)).toEqual([
      'biase',
      'class',
      'bus',
      'dynamics',
      'box',
      'gas',
      'cat',
    ])
  })

  it('are runs of kanji and katakana with their halves, width folded', () => {
    const summaryJa = '深層強化学習を提案する。ﾄﾗﾝｽﾌｫｰﾏｰは凧と非線形性。'
    expect(readJapanese({ ...none, summaryJa })).toEqual([
      '深層強化学習',
      '深層',
      '強化',
      '学習',
      'トランスフォーマー',
      '非線形性',
      '非線',
      '形性',
    ])
  })

  it('are read in a text of any length', () => {
    const long = {
      ...none,
      title: '$'.repeat(100_000),
      abstractEn: 'ー漢'.repeat(50_000),
      summaryJa: '漢'.repeat(100_000),
    }
    expect(findTerms(long).length).toBeLessThan(300)
  })
})

describe('similar papers', () => {
  const [first, ...others] = kiteEntries
  const profile = profileOf(first ?? aloneEntry)

  it('are those of its topic, none of another, with the words that made them similar', () => {
    const found = rankSimilar(profile, withKeys([...potteryEntries, aloneEntry, ...others]), 10)
    expect(found.map(({ key }) => key).sort()).toEqual(['4', '5'])
    for (const { score, words } of found) {
      expect(score).toBeGreaterThanOrEqual(leastScore)
      expect(words.some((word) => ['係留索', '係留', '巻上機', '乱流', '風力'].includes(word))).toBe(true)
      expect(words.some((word) => /kite|tether|winch|wind|spool|turbulence|harbor/.test(word))).toBe(true)
    }
    expect(rankSimilar(profile, withKeys(others), 1)).toHaveLength(1)
  })

  it('are found by one language where the other is missing on either side', () => {
    const [second = aloneEntry] = others
    const english = { ...second, summaryJa: null }
    const japanese = { ...second, title: '―', abstractEn: null }
    for (const candidate of [english, japanese]) expect(scoreOf(profile, candidate)).toBeGreaterThan(leastScore)
    expect(scoreOf(profileOf({ ...(first ?? none), summaryJa: null }), japanese)).toBe(0)
  })

  it('weigh a rare word above a common one', () => {
    const texts = { ...none, title: 'kite data', authors: ['A'] }
    const uneven = profileOf({ ...texts, title: 'kite winch pond lamp' }, (word) => (word === 'kite' ? 3 : 200_000))
    const one = scoreOf(uneven, { ...texts, title: 'kite winch road' })
    const two = scoreOf(uneven, { ...texts, title: 'pond lamp road' })
    expect(one).toBeGreaterThan(3 * two)
    expect(scoreOf(uneven, { ...texts, title: 'kite alone' })).toBe(0)
  })

  it('are neither the paper itself under another key nor made of authors alone', () => {
    const same = { ...(first ?? aloneEntry), abstractEn: 'Tethered kites harvest wind above two harbors.' }
    const namesakes = { ...aloneEntry, authors: first?.authors ?? [] }
    expect(rankSimilar(profile, withKeys([same, namesakes]), 10)).toEqual([])
    const stranger = { ...same, authors: ['Someone Else'] }
    expect(rankSimilar(profile, withKeys([stranger]), 10)).toHaveLength(1)
  })

  it('name authors in common, who count a little', () => {
    const [second = aloneEntry] = others
    const common = { ...second, authors: [...second.authors, 'GIVEN1 Fámily1'] }
    expect(scoreOf(profile, common)).toBeGreaterThan(scoreOf(profile, second))
    expect(scoreOf(profile, common)).toBeLessThan(1.1 * scoreOf(profile, second))
    expect(rankSimilar(profile, withKeys([common]), 1)[0]?.words.at(-1)).toBe('Given1 Family1')
  })

  it('join neighbouring words in their reasons, as the paper spells them', () => {
    const abstractEn =
      'We study pre-trained LLMs for bamboo grafting. Bamboo grafting is slow, but LLMs help Bayesian gardens.'
    const gardens = { ...none, title: 'Grafting', abstractEn }
    const other = {
      ...none,
      title: 'Other',
      abstractEn: 'LLMs and bamboo grafting; pre-trained, with Bayesian gardens.',
    }
    const [found] = rankSimilar(profileOf(gardens), withKeys([other]), 1)
    expect(found?.words).toEqual(expect.arrayContaining(['bamboo grafting', 'LLMs', 'Bayesian gardens', 'pre-trained']))
  })

  it('name a run of Japanese that stands within a longer one', () => {
    const ours = { ...none, title: 'A', summaryJa: '強化学習の竹林で接木。' }
    const theirs = { ...none, title: 'B', summaryJa: '深層強化学習は竹林と接木を。' }
    const [found] = rankSimilar(profileOf(ours), withKeys([theirs]), 1)
    expect(found?.words).toHaveLength(2)
    expect(found?.words).toContain('強化学習')
    expect(found?.words).not.toContain('強化')
  })
})

describe('the questions to the index', () => {
  it('are the rarest of the paper, at most twenty, with the forms of each word', () => {
    const asks = tellingAsks(profileOf(kiteEntries[0] ?? aloneEntry, (word) => (word === 'winch' ? 5 : undefined)))
    expect(asks.length).toBeLessThanOrEqual(20)
    expect(asks.some(({ ask }) => ask.language === 'ja')).toBe(true)
    const weightOf = (word: string) => asks.find(({ ask }) => ask.words.includes(word))?.weight ?? 0
    expect(weightOf('winch')).toBeGreaterThan(2 * weightOf('spool'))
    expect(asks.map(({ ask }) => askKey(ask))).toContain('en harbor harbors')
  })

  it('count a Japanese word by its rarest pair', () => {
    const { ja } = profileOf({ ...none, summaryJa: '強化学習。' }, (pair) => (pair === '化学' ? 7 : 5_000))
    expect(ja.terms.get('強化学習')).toMatchObject({ held: 7, finder: { words: ['化学'] } })
    expect(ja.terms.get('学習')?.held).toBe(5_000)
  })

  it('count how often a key is met', () => {
    expect([...countKeys(['a', 'b', 'a'])]).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })
})
