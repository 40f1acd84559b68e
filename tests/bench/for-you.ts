// What to read first: how well it tells the papers that readers who are not there would keep, beside bm25 and scikit-learn; and
// how long learning and ranking take. Real English where it is at hand, without the made Japanese, which tells of something else.
import type { Entry } from '#shared/entry.ts'
import { type Evidence, learnTaste, scorePaper } from '../../server/recommend/taste.ts'
import type { Example } from '../../server/recommend/train.ts'
import { type Counted, createVocabulary, type Vocabulary } from '../../server/recommend/vocabulary.ts'
import { type Bench, round } from './compare.ts'
import { areaUnderCurve, precisionAt20, scoreByBm25 } from './for-you-measure.ts'
import { findSklearn, startSklearn } from './for-you-sklearn.ts'
import { measureSpeed } from './for-you-speed.ts'
import { type BenchUser, makeUsers } from './for-you-users.ts'
import { makeEntries, whatEntries } from './pages.ts'

const [usersOfAKind, seed] = [60, 2026]
/** More words of the known papers do not help bm25 further. */
const termsOfBm25 = 1_000

type Method = 'for you' | 'for you, without what was passed by' | 'more like these (bm25)' | 'LinearSVC (scikit-learn)'
type Measured = { readonly kind: BenchUser['kind']; readonly area: number; readonly precision: number }

export const benchForYou: Bench = async ({ papers, folder }) => {
  const entries = makeEntries(Math.min(papers, 20_000)).map((entry) => ({ ...entry, titleJa: null, summaryJa: null }))
  const users = makeUsers(entries, usersOfAKind, seed)
  const sklearn = findSklearn()
  console.log(
    `${entries.length.toLocaleString('en')} papers: ${whatEntries}, Japanese left out; ${users.length} readers`,
  )
  console.log(
    sklearn
      ? `scikit-learn ${sklearn}\n`
      : 'scikit-learn is not here (python3 -c "import sklearn" fails): LinearSVC is left out\n',
  )
  if (users.length > 0) printMeasured(await measureAll(entries, users, sklearn ? folder : undefined))
  await measureSpeed(entries, papers, folder)
}

async function measureAll(entries: readonly Entry[], users: readonly BenchUser[], folder: string | undefined) {
  const vocabulary = createVocabulary()
  const counted = entries.map((entry) => vocabulary.read(entry))
  const peer = folder === undefined ? undefined : startSklearn(folder)
  const measured = new Map<Method, Measured[]>()
  for (const user of users) {
    const papers = takePapers(user, counted, vocabulary)
    const wanted = new Set(user.held.map((_, at) => at))
    const note = (method: Method, scores: readonly number[]) => {
      const [area, precision] = [areaUnderCurve(scores, wanted), precisionAt20(scores, wanted)]
      measured.set(method, [...(measured.get(method) ?? []), { kind: user.kind, area, precision }])
    }
    const taste = learnTaste([...papers.evidence, ...papers.passed], vocabulary.size())
    note(
      'for you',
      papers.asked.map((paper) => scorePaper(taste, paper)),
    )
    const plain = learnTaste(papers.evidence, vocabulary.size())
    note(
      'for you, without what was passed by',
      papers.asked.map((paper) => scorePaper(plain, paper)),
    )
    note(
      'more like these (bm25)',
      scoreByBm25(
        papers.evidence.map((one) => toWords(one.counted)),
        papers.known.map(toWords),
        papers.asked.map(toWords),
        termsOfBm25,
      ),
    )
    if (peer === undefined) continue
    const examples = papers.evidence.map(
      ({ counted: own, deed }): Example => ({ vector: plain.vectorize(own), wanted: deed === 'kept', weight: 1 }),
    )
    const weights = await peer.train(examples, vocabulary.size())
    note(
      'LinearSVC (scikit-learn)',
      papers.asked.map((paper) => scorePaper({ ...plain, weights, bias: 0 }, paper)),
    )
  }
  peer?.close()
  return measured
}

/** Papers of a reader, without what defines the reader. */
function takePapers(user: BenchUser, counted: readonly Counted[], vocabulary: Vocabulary) {
  const struck = new Set(user.struck.map((name) => vocabulary.idOf(name)))
  const take = (places: readonly number[]) => places.flatMap((at) => (counted[at] ? [strike(counted[at], struck)] : []))
  const known = take(user.known)
  const evidence: Evidence[] = [
    ...known.map((own) => ({ counted: own, deed: 'kept' as const })),
    ...take(user.seen).map((own) => ({ counted: own, deed: 'background' as const })),
  ]
  const passed = take(user.passed).map((own): Evidence => ({ counted: own, deed: 'passed' }))
  return { known, evidence, passed, asked: take(user.asked) }
}

function strike(counted: Counted, struck: ReadonlySet<number>): Counted {
  if (!counted.ids.some((id) => struck.has(id))) return counted
  return keep(
    counted,
    [...counted.ids.keys()].filter((at) => !struck.has(counted.ids[at] ?? 0)),
  )
}

function toWords(counted: Counted): Counted {
  return keep(counted, [...counted.ids.keys()].slice(0, counted.ends[1]))
}

function keep({ ids, times, ends }: Counted, places: readonly number[]): Counted {
  return {
    ids: Int32Array.from(places, (at) => ids[at] ?? 0),
    times: Float32Array.from(places, (at) => times[at] ?? 0),
    ends: ends.map((end) => places.filter((at) => at < end).length),
  }
}

function printMeasured(measured: ReadonlyMap<Method, readonly Measured[]>): void {
  const kinds = ['author', 'topic'] as const
  console.log('| | area under the curve | precision at 20 | of authors | of topics |\n|---|---|---|---|---|')
  for (const [method, all] of measured) {
    const tell = (some: readonly Measured[]) => [
      mean(some.map(({ area }) => area)).toFixed(3),
      mean(some.map(({ precision }) => precision)).toFixed(3),
    ]
    const parts = kinds.map((kind) => tell(all.filter((one) => one.kind === kind)).join(' and '))
    console.log(`| ${method} | ${[...tell(all), ...parts].join(' | ')} |`)
  }
  const best = measured.get('for you')?.length ?? 0
  console.log(
    `\nmeans of ${round(best)} readers; the last two columns: both for those made of an author and of a topic`,
  )
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
