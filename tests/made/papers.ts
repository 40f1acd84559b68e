// Made-up bilingual papers: the same seed gives the same papers, and no two share a title. For tests and benches; nothing in them is real.
import type { Entry } from '#shared/entry.ts'
import { type Draw, pick, startDraw } from './draw.ts'
import { categories, familyNames, givenNames, places, sentences, syllables, tasks } from './words.ts'

/** The papers as a page tells them that has no addresses. */
export function withoutAddresses(papers: readonly Entry[]): Entry[] {
  return papers.map((paper) => ({ ...paper, arxivId: null, arxivVersion: null, sourceUrl: null }))
}

/** `count` papers with every field filled (a Japanese title in one of eight). The odd titles and authors that pages hold are among them. */
export function makePapers(count: number, seed: number): Entry[] {
  const draw = startDraw(seed)
  return Array.from({ length: count }, (_, index) => makePaper(index, draw))
}

function makePaper(index: number, draw: Draw): Entry {
  const name = makeName(index)
  const is2023 = draw(8) === 0
  const task = pick(tasks, draw)
  const texts = makeTexts(name, task, pick(places, draw), draw)
  const moment = Date.UTC(2025, 0, 1) + index * 613_000
  return {
    title: makeTitle(index, name, task[0]),
    titleJa: is2023 ? `${name}：${task[1]}の新しい手法` : null,
    summaryJa: is2023 ? texts.ja.map((sentence) => `– ${sentence.replace('\n', ' ')}`).join('\n') : texts.ja.join('\n'),
    abstractEn: texts.en.join(' '),
    authors: makeAuthors(index, draw),
    publishedAt: new Date(moment).toISOString().replace('.000Z', 'Z'),
    categories: [...new Set(Array.from({ length: 1 + draw(3) }, () => pick(categories, draw)))],
    arxivId: `${new Date(moment).toISOString().slice(2, 7).replace('-', '')}.${String(index % 100_000).padStart(5, '0')}`,
    arxivVersion: 1 + (index % 3),
    sourceUrl: `https://digest.example/${new Date(moment).toISOString().slice(0, 10).replaceAll('-', '/')}/post-${index}/`,
    excerpt: false,
    provider: 'arxiv.jp',
    translator: is2023 ? 'OpenAI' : 'Google',
  }
}

/** A word that no other index gives. */
function makeName(index: number): string {
  let name = ''
  for (let rest = index + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    name += syllables[rest % syllables.length] ?? ''
  }
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

type Pair = readonly [en: string, ja: string]

function makeTexts(name: string, task: Pair, place: Pair, draw: Draw): { en: string[]; ja: string[] } {
  const start = draw(sentences.length)
  const texts: { en: string[]; ja: string[] } = { en: [], ja: [] }
  for (let step = 6 + draw(5); step > 0; step--) {
    const [en, ja] = sentences[(start + step * 5) % sentences.length] ?? ['', '']
    const [n, m] = [String(2 + draw(40)), String(100 + draw(900))]
    texts.en.push(fill(en, { name, task: task[0], place: place[0], n, m }))
    texts.ja.push(fill(ja, { name, task: task[1], place: place[1], n, m }))
  }
  return texts
}

function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(name|task|place|n|m)\}/g, (_, gap: string) => words[gap] ?? '')
}

// Titles that a page could take for something else. The two that are nothing but a label stand once each.
const oddTitles: readonly ((name: string, task: string) => string)[] = [
  (name, task) => `${name} | ${task}`,
  (name, task) => `[De|Re]constructing ${task} with ${name}`,
  (name, task) => `${name}: Tides, Kites, and ${task}, Revisited`,
  (name, task) => `Is “${name}” Enough? A 'Second' Look at "${task}"`,
  (name, task) => `$\\tilde{O}(\\sqrt{T|S|})$ Regret for ${task}: ${name}`,
  (name, task) => `<${name}> & Friends: 1% < ${task} > 2%…`,
  (name, task) => `要約 of ${task} by ${name}`,
  (name, task) => `Why ${task} and ${name} はコメントを受け付けていません`,
  (name) => `著者 ${name} とは`,
  (name) => `発行日 2025-01-01 and ${name}`,
  (name) => `カテゴリー: ${name} as a Heading`,
  (name, task) => `Efﬁcient ${task} ② with ${name}™ at ½ Cost`,
  (name) => `アーカイブ: ${name}`,
]
const labelTitles = new Map([
  [40, '要約'],
  [80, '要約(オリジナル)'],
])

function makeTitle(index: number, name: string, task: string): string {
  const odd = index % 4 === 1 ? oddTitles[Math.floor(index / 4) % oddTitles.length] : undefined
  return labelTitles.get(index) ?? odd?.(name, task) ?? `${name}: Learning ${task} from Scratch`
}

function makeAuthors(index: number, draw: Draw): string[] {
  const names = Array.from({ length: 1 + draw(7) }, () => `${pick(givenNames, draw)} ${pick(familyNames, draw)}`)
  if (index % 11 === 3) names[0] += ', Jr.'
  if (index % 13 === 5) names[0] += ' III'
  if (index % 17 === 7) names.unshift(`${pick(familyNames, draw)} Robotics Team`, ':')
  if (index % 19 === 9) names.push('Kettleby Instruments, Inc.', 'Chiyo Ito')
  return names
}
