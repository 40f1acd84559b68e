// Made-up papers of two topics, in both languages, and one that stands alone.
import type { Entry } from '#shared/entry.ts'
import { entryOf } from '../store/library.ts'

const kites: readonly (readonly [string, string, string])[] = [
  [
    'Tethered Kites for Harbor Wind Harvesting',
    'Tethered kites harvest wind above harbors. A winch controls the tether, and kite turbulence is damped by a spool.',
    '係留凧は港湾の上空で風力を採取します。巻上機が係留索を制御し、凧の乱流を減衰させます。',
  ],
  [
    'Winch Control of Kite Tethers in Turbulence',
    'The winch of a tethered kite is steered in turbulence. Our spool keeps the tether tight when wind harvesting falters.',
    '係留凧の巻上機を乱流の中で操舵します。係留索は張られたままで、風力採取が途切れません。',
  ],
  [
    'A Spool That Learns Wind for Kites',
    'A spool anticipates wind and turbulence, so that kites on a tether harvest longer above harbors with the same winch.',
    '巻上機は風力と乱流を予測し、係留凧が港湾で長く採取できます。係留索は同じものです。',
  ],
]
const pottery: readonly (readonly [string, string, string])[] = [
  [
    'Glaze Cracking in Wood-Fired Kilns',
    'Ceramic glaze cracks when a wood-fired kiln cools unevenly. Pottery shards from seven kilns were scanned.',
    '陶磁器の釉薬は、薪窯が不均一に冷却されると亀裂を生じます。七つの薪窯の陶片を走査しました。',
  ],
  [
    'Scanning Pottery Shards for Glaze Chemistry',
    'Shards of ceramic pottery are scanned for glaze chemistry. A kiln leaves its trace in every crack.',
    '陶磁器の陶片を釉薬の化学のために走査します。薪窯は亀裂ごとに痕跡を残します。',
  ],
  [
    'Cooling Schedules for Ceramic Kilns',
    'A cooling schedule keeps ceramic glaze from cracking. Kilns with shards on the floor were wood-fired for a week.',
    '冷却計画は陶磁器の釉薬の亀裂を防ぎます。陶片のある薪窯で一週間焼成しました。',
  ],
]
const alone = [
  'Bees Count Petals at Dusk',
  'Honeybees count petals at dusk and remember the number until dawn.',
  '蜜蜂は夕暮れに花弁を数え、夜明けまで個数を記憶します。',
] as const

function toEntry([title, abstractEn, summaryJa]: readonly [string, string, string], id: number): Entry {
  const authors = [`Given${id} Family${id}`]
  return entryOf({ title, abstractEn, summaryJa, authors, arxivId: `2611.0000${id}` })
}

/** 1 to 3 are of kites. */
export const kiteEntries: readonly Entry[] = kites.map((paper, index) => toEntry(paper, index + 1))
/** 4 to 6 are of pottery. */
export const potteryEntries: readonly Entry[] = pottery.map((paper, index) => toEntry(paper, index + 4))
/** 9. */
export const aloneEntry: Entry = toEntry(alone, 9)
