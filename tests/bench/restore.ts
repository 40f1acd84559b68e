// How right restorations are, on papers damaged on purpose in two halves, and on the labelled page. Deterministic; no times.
import { pairSentences } from '../../server/bitext/pair.ts'
import { hasLabels, tryLabels } from '../bitext/restore-labels.ts'
import type { RestoreScore, Tally, TallyKind } from '../bitext/restore-score.ts'
import { damage, type RestoreHalf, readMaterial, strengths, tryRestore } from '../bitext/restore-trial.ts'
import type { DamagedPaper, Material } from '../made/damage.ts'
import type { Bench } from './compare.ts'

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`)

function tellKinds(half: RestoreHalf, share: number, { kinds }: RestoreScore): void {
  for (const [kind, { made, right, wanted, found, untold, idle }] of Object.entries(kinds) as [TallyKind, Tally][]) {
    const numbers = [percent(right, made), percent(found, wanted), made - right, wanted - found, wanted, untold, idle]
    console.log(`| ${[`${half}, ${share} %`, kind, ...numbers].join(' | ')} |`)
  }
}

function tellOperators(scores: readonly RestoreScore[]): void {
  console.log('\n| operator | kind | damaged | put right |\n|---|---|---|---|')
  const names = [...new Set(scores.flatMap(({ operators }) => [...operators.keys()]))]
  const rows = names.map((name) => {
    const found = scores.flatMap(({ operators }) => operators.get(name) ?? [])
    const sum = (key: 'wanted' | 'found') => found.reduce((total, row) => total + row[key], 0)
    return { name, kind: found[0]?.kind ?? 'math', wanted: sum('wanted'), found: sum('found') }
  })
  for (const { name, kind, wanted, found } of rows.sort((a, b) => (a.kind + a.name < b.kind + b.name ? -1 : 1)))
    console.log(`| ${name} | ${kind} | ${wanted} | ${percent(found, wanted)} |`)
}

function tellLabels(): void {
  const { labelled, found, wrong, missed, beyond } = tryLabels()
  console.log(`labelled page: ${found} of ${labelled} put right, ${wrong.length} wrong, ${beyond.length} beyond`)
  for (const [what, labels] of Object.entries({ wrong, missed, beyond }))
    for (const { damaged, correct } of labels) console.log(`  ${what}: ${damaged} → ${correct}`)
}

/** What is tried, and how many of its sentences are linked as they were made: no restoration is better than its link. */
function tellMaterial(half: RestoreHalf, papers: readonly Material[]): void {
  const withFormula = papers.filter(({ abstract }) => abstract.includes('$')).length
  const linked = countLinked(papers.slice(0, 2_000).map((paper) => damage(paper, 60)))
  console.log(
    `${half}: ${papers.length.toLocaleString('en')} papers, ${withFormula.toLocaleString('en')} of them with a formula or a price; ` +
      `${percent(linked.right, linked.all)} of the sentences linked as made (60 % damaged)`,
  )
}

function countLinked(papers: readonly DamagedPaper[]): { right: number; all: number } {
  const counts = papers.map((paper) => {
    const links = new Set(pairSentences(paper).map(({ ja, en }) => `${ja} ${en}`))
    return paper.sentences.map(({ ja, en }) => links.has(`${ja} ${en}`))
  })
  return { right: counts.flat().filter(Boolean).length, all: counts.flat().length }
}

export const benchRestore: Bench = async ({ papers: most }) => {
  const halves = (['development', 'held out', 'made up'] as const).map(
    (half) => [half, readMaterial(half).slice(0, most)] as const,
  )
  for (const [half, papers] of halves) tellMaterial(half, papers)
  if (hasLabels) tellLabels()
  console.log(
    '\n| half, share of stretches damaged | kind | precision | recall | wrong | missed | damaged | not told by the English | idle |\n|---|---|---|---|---|---|---|---|---|',
  )
  const scores = new Map<RestoreHalf, RestoreScore[]>()
  for (const [half, papers] of halves)
    for (const share of strengths) {
      const score = tryRestore(papers, share)
      tellKinds(half, share, score)
      scores.set(half, [...(scores.get(half) ?? []), score])
    }
  tellOperators([...scores.values()].flat())
}
