// The palette finds things by both languages, best first.
import { describe, expect, it } from 'vitest'
import { createTranslator, loadLanguage } from '../../web/i18n/messages.ts'
import { listCategoryCommands } from '../../web/palette/categories.ts'
import type { Command, Goings, Scene } from '../../web/palette/command.ts'
import { answerDay, listDayCommands } from '../../web/palette/days.ts'
import { foldTyped, matchName } from '../../web/palette/match.ts'
import { listOffers, type Marked } from '../../web/palette/offers.ts'
import { rankCandidates } from '../../web/palette/rank.ts'
import { answerPaper, answerSearch, listSavedSearches } from '../../web/palette/searches.ts'
import { listSettingCommands } from '../../web/palette/settings.ts'
import { noFilters } from '../../web/url-state.ts'

const match = (typed: string, name: string) => matchName(foldTyped(typed), name)
const tier = (typed: string, name: string) => match(typed, name)?.tier ?? null
const partsOf = ({ text, spans }: Marked) => spans.map(([start, end]) => text.slice(start, end))

await Promise.all([loadLanguage('ja'), loadLanguage('en')])

describe('a match', () => {
  it.each([
    ['mach', 'Machine Learning', 'prefix'],
    ['learn', 'Machine Learning', 'word'],
    ['lg', 'cs.LG', 'word'],
    ['学習', '統計的機械学習', 'inside'],
    ['機械', '統計的機械学習', 'inside'],
    ['アーキ', 'ハードウェアアーキテクチャ', 'inside'],
    ['ml', 'Machine Learning', 'initials'],
    ['cvpr', 'Computer Vision and Pattern Recognition', 'initials'],
    ['achine', 'Machine Learning', 'inside'],
    ['mlear', 'Machine Learning', null],
    ['lrng', 'Machine Learning', 'letters'],
    ['mchn', 'Machine Learning', 'letters'],
    ['計幾', '計算幾何学', 'letters'],
    ['暗号', '計算幾何学', null],
    ['z', 'Quantization', null],
    ['q', 'Quantization', 'prefix'],
  ] as const)('%s in %s: %s', (typed, name, wanted) => {
    expect(tier(typed, name)).toBe(wanted)
  })

  it('minds neither width, case, accents nor the two kana', () => {
    for (const typed of ['ｃｓ．ｌｇ', 'CS.LG', 'cs.lg']) expect(tier(typed, 'cs.LG')).toBe('prefix')
    for (const typed of ['ろぼてぃくす', 'ﾛﾎﾞﾃｨｸｽ', 'ロボティクス']) expect(tier(typed, 'ロボティクス')).toBe('prefix')
    expect(tier('galois', 'Galoïs')).toBe('prefix')
  })

  it('says where, in the places of the name as it is written', () => {
    const name = 'ｶﾞロア理論'
    const spans = match('ガロ', name)?.spans ?? []
    expect(partsOf({ text: name, spans })).toEqual(['ｶﾞロ'])
    expect(match('ml', 'Machine Learning')?.spans).toEqual([
      [0, 1],
      [8, 9],
    ])
  })
})

describe('the ranking', () => {
  const candidates = ['Open Search', 'Search', 'Researches', 'Searchlight', 'Seat arch'].map((name) => ({
    id: name,
    names: [name],
  }))
  const rank = (typed: string, recent: readonly string[] = []) =>
    rankCandidates(typed, candidates, recent).map(({ candidate }) => candidate.id)

  it('goes from beginnings to words to parts to letters, short names first', () => {
    expect(rank('search')).toEqual(['Search', 'Searchlight', 'Open Search', 'Researches', 'Seat arch'])
  })

  it('puts what was chosen lately before its equals, not before its betters', () => {
    expect(rank('search', ['Researches', 'Searchlight'])).toEqual([
      'Searchlight',
      'Search',
      'Open Search',
      'Researches',
      'Seat arch',
    ])
  })

  it('wants all words, in any of the names', () => {
    const both = [{ id: 'theme', names: ['暗い配色', 'Dark theme', '配色'] }]
    expect(rankCandidates('配色 dark', both, [])).toHaveLength(1)
    expect(rankCandidates('dark 配色 x', both, [])).toHaveLength(0)
  })
})

describe('the offers', () => {
  const ja = createTranslator('ja')
  const run = () => {}
  const scene: Scene = {
    days: [],
    today: '2026-02-05',
    filters: { ...noFilters, category: ['cs.LG'] },
    saved: [],
    go: { toList: run, toSearch: run, toSaved: run, toAll: run, toPaper: run },
  }
  const commands: readonly Command[] = [
    { id: 'action:next', kind: 'action', name: ({ t }) => t('keys.next'), run },
    { id: 'action:help', kind: 'action', name: ({ t }) => t('keys.help'), run },
    ...listCategoryCommands(scene),
  ]
  const offer = (typed: string, recent: readonly string[] = []) =>
    listOffers(
      typed,
      commands,
      { first: [], search: { id: `search:${typed}`, kind: 'search', name: () => typed, run } },
      ja,
      recent,
    )
  const ids = (typed: string, recent?: readonly string[]) => offer(typed, recent).map(({ command }) => command.id)

  it('are what there is while nothing is typed, what was chosen lately first, even a category', () => {
    expect(ids('')).toEqual(['action:next', 'action:help'])
    expect(ids('', ['category:cs.CL', 'action:help'])).toEqual(['category:cs.CL', 'action:help', 'action:next'])
    expect(offer('', ['category:cs.CL'])[0]?.recent).toBe(true)
  })

  it('find a category by its code and by its name in either language', () => {
    for (const typed of ['cs.cl', '計算と言', 'computation and lang']) expect(ids(typed)[0]).toBe('category:cs.CL')
    expect(ids('ml')).toEqual(expect.arrayContaining(['category:stat.ML', 'category:cs.LG']))
    expect(ids('next paper')[0]).toBe('action:next')
  })

  it('show by which name a command was found, and mark it', () => {
    const [found] = offer('computation and lang')
    expect(found && partsOf(found.name)).toEqual([])
    expect(found?.note?.text).toBe('Computation and Language')
    expect(found?.note && partsOf(found.note)).toEqual(['Computation and Lang'])
    const [byCode] = offer('cs.cl')
    expect(byCode?.note && partsOf(byCode.note)).toEqual(['cs.CL'])
    expect(byCode?.name.text).toBe('計算と言語')
  })

  it('always end what fits well with a search for what is typed', () => {
    expect(ids('折り鶴')).toEqual(['search:折り鶴'])
    const found = ids('graph')
    expect(found.indexOf('search:graph')).toBeGreaterThan(found.indexOf('category:cs.GR'))
  })

  it('know which category the list has', () => {
    expect(commands.filter(({ current }) => current).map(({ id }) => id)).toEqual(['category:cs.LG'])
  })
})

describe('days, searches and papers', () => {
  const ja = createTranslator('ja')
  const went: unknown[] = []
  const go: Goings = {
    toList: (change) => went.push(change),
    toSearch: (q) => went.push({ q }),
    toSaved: (q) => went.push({ saved: q }),
    toAll: () => went.push('all'),
    toPaper: (key) => went.push({ paper: key }),
  }
  const days = [
    { day: '2026-02-05', count: 3 },
    { day: '2026-02-03', count: 1 },
  ]
  const scene: Scene = { days, saved: [], today: '2026-03-01', filters: noFilters, go }
  const whereTo = (commands: readonly Command[], id: string) => {
    commands.find((command) => command.id === id)?.run()
    return went.pop()
  }

  it('lead to the newest day, to yesterday, to spans from the newest day on, and to all', () => {
    const listed = listDayCommands(scene)
    expect(whereTo(listed, 'day:newest')).toEqual({ from: '2026-02-05', to: '2026-02-05' })
    expect(whereTo(listed, 'day:yesterday')).toEqual({ from: '2026-02-28', to: '2026-02-28' })
    expect(whereTo(listed, 'day:week')).toEqual({ from: '2026-01-30', to: '2026-02-05' })
    expect(whereTo(listed, 'day:all')).toBe('all')
    expect(whereTo(listed, 'day:2026-02-03')).toEqual({ from: '2026-02-03', to: '2026-02-03' })
    expect(listDayCommands({ ...scene, days: [] }).map(({ id }) => id)).toEqual(['day:all'])
  })

  it('offer saved searches by name, by query, and by a digit', () => {
    const unread = { count: 0, exact: true }
    const saved = Array.from({ length: 10 }, (_, at) => ({
      ...{
        id: at + 1,
        name: `検索${at}`,
        q: `cat:cs.LG crane${at}`,
        group: at === 0 ? '' : '毎日',
        secret: '',
        unread,
      },
    }))
    const commands = listSavedSearches({ ...scene, saved })
    expect(commands.map(({ keys }) => keys)).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `g ${at}`), undefined])
    expect(commands[1]?.note?.(ja)).toBe('毎日 · cat:cs.LG crane1')
    expect(whereTo(commands, 'saved:1')).toEqual({ saved: 'cat:cs.LG crane0' })
  })

  it('take a day, an arXiv id or its address as it is typed', () => {
    expect(whereTo(answerDay('2025-12-24', scene), 'day:2025-12-24')).toEqual({ from: '2025-12-24', to: '2025-12-24' })
    expect(answerDay('2025-13-24', scene)).toEqual([])
    for (const typed of ['2602.00001', 'arXiv:2602.00001v2', 'https://arxiv.org/abs/2602.00001']) {
      expect(whereTo(answerPaper(typed, scene), 'paper:2602.00001')).toEqual({ paper: '2602.00001' })
    }
    expect(answerPaper('like 2602.00001', scene)).toEqual([])
    expect(answerSearch('鶴', scene).name(ja)).toBe('「鶴」を検索')
  })
})

it('every choice of every setting is a command, and the one in force is marked', () => {
  const ids = listSettingCommands().map(({ id }) => id)
  expect(ids).toEqual(
    expect.arrayContaining(['setting:theme:dark', 'setting:language:en', 'setting:shown:page', 'setting:keys:off']),
  )
  expect(
    listSettingCommands()
      .filter(({ current }) => current)
      .map(({ id }) => id),
  ).toEqual(expect.arrayContaining(['setting:theme:own', 'setting:keys:own']))
})
