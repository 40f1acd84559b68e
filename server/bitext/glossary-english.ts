// The stretches of an English sentence that may be terms: one to four words between marks, not ending in a word that every
// paper uses. Pure, linear.
import { maskOpaque } from './opaque.ts'

/** Where a term may stand, `[start, end)` in UTF-16 code units; `key` is equal for all its forms. */
export type Candidate = { readonly key: string; readonly start: number; readonly end: number }

const token = /[A-Za-z0-9\u00c0-\u024f]+(?:[-–’'][A-Za-z0-9\u00c0-\u024f]+){0,6}/g
const [mostWords, longestWord] = [4, 40]
/** A sentence of an abstract has a twentieth of it. */
const mostTokens = 1_000

/** Words that begin and end no term: those of grammar, and those by which every paper tells what it does. */
const stops = new Set(
  `a an the this that these those it its they them their he she his her we us our you your i my one ones who whom whose
  which what when where why how if then else than as at by for from in into of off on onto out over per to toward
  towards under up upon near inside outside via with within without about above across after against along amid among
  around because before behind below beneath beside besides between beyond but and or nor so yet not no only both either
  neither each every all any some such same other others another more most much many few fewer less least several
  various numerous different own is are was were be been being am do does did done doing has have had having can could
  may might must shall should will would cannot let lets also again already always almost even ever far furthermore here
  hence however instead indeed just later likewise meanwhile moreover never nevertheless next now often once otherwise
  perhaps quite rather really respectively since sometimes soon still there thereby therefore thus though although
  together too twice until unlike usually very well while whereas whether yes e.g i.e et al etc eg ie vs propose
  proposes proposed present presents presented introduce introduces introduced develop develops developed study studies
  studied show shows showed shown showing demonstrate demonstrates demonstrated find finds found finding provide
  provides provided providing use uses used using utilize utilizes utilizing make makes made making take takes taken
  give gives given giving get gets obtain obtains obtained achieve achieves achieved achieving allow allows enable
  enables enabling require requires required need needs needed apply applies applied applying consider considers
  considered describe describes described discuss discusses discussed investigate investigates investigated examine
  examines explore explores explored analyze analyzes compare compares compared outperform outperforms outperforming
  improve improves improved improving increase increases increased reduce reduces reduced reducing suggest suggests
  reveal reveals indicate indicates report reports reported remain remains become becomes follow follows following
  followed lead leads leading include includes including included contain contains containing based called known new
  novel recent recently existing previous prior current significant significantly effective effectively efficiently
  available first second third finally specifically particularly especially additionally typically generally commonly
  widely highly fully easily directly simply two three four five six seven eight nine ten eleven twelve twenty fifty
  hundred thousand million billion half like due work works result results approach approaches way ways aim aims address
  addresses tackle help helps seek seeks say says call calls keep keeps come comes go goes see seen hold holds lie lies
  depend depends offer offers learn learns yield yields cover covers reach reaches cause causes set sets open opens run
  runs add adds remove removes change changes certain nothing none something anything everything someone anyone train
  trains trained predict predicts predicted evaluate evaluates evaluated extend extends extended ignore ignores fail
  fails failed rely relies capture captures captured construct constructs constructed generalize generalizes enhance
  enhances reconstruct reproduce estimate estimates estimated solve solves solved prove proves proved define defines
  defined believe think know assume assumes assumed identify identifies identified identifying exhibit exhibits exceed
  exceeds match matches vary varies differ differs occur occurs release releases released select selects choose chooses
  chosen extensive replace replaces built build builds combine combines combined test tests tested confirm confirms
  updated recorded difficult alone fact facts fit fits`.split(/\s+/),
)

/** Words that may begin a term (“large language model”), but are none, and end none. */
const weak = new Set(
  `large larger small smaller high higher low lower long short general simple single multiple individual average wide full
  whole early late main key common rare similar fixed easy hard good better best efficient total entire paper
  papers`.split(/\s+/),
)

/** A word with its folded form; `joins`: nothing but space stands before it. */
type Token = Candidate & { readonly isStop: boolean; readonly joins: boolean }

/** All that may be terms, shorter ones first where they begin at one place; stretches overlap. */
export function findEnglishTerms(sentence: string): Candidate[] {
  const tokens = readTokens(sentence)
  const found: Candidate[] = []
  for (const [from, first] of tokens.entries()) {
    if (first.isStop) continue
    let before = ''
    for (let words = 1; words <= mostWords; words += 1) {
      const last = tokens[from + words - 1]
      if (last === undefined || (words > 1 && !last.joins) || (last.isStop && last.key !== 'of')) break
      // What holds a plural inside differs from what ends in one: only the last word is folded.
      if (!last.isStop && isTerm(first, last, words))
        found.push({ key: before + singular(last.key), start: first.start, end: last.end })
      before += `${last.key} `
    }
  }
  return found
}

function readTokens(sentence: string): Token[] {
  const text = maskOpaque(sentence)
  const tokens: Token[] = []
  let before = 0
  for (const match of text.matchAll(token)) {
    if (tokens.length >= mostTokens) break
    const [start, end] = [match.index, match.index + match[0].length]
    const isMasked = match[0].length > longestWord || (text !== sentence && match[0] !== sentence.slice(start, end))
    const joins = start - before < 2 ? text[before] === ' ' : text.slice(before, start).trim() === ''
    tokens.push({ key: spread(match[0]), start, end, joins: joins && before > 0, isStop: isMasked || isStop(match[0]) })
    before = end
  }
  return tokens
}

function isStop(written: string): boolean {
  const word = written.toLowerCase()
  return stops.has(word) || !/[a-z\u00c0-\u024f]/.test(word) || (word.length > 5 && word.endsWith('ly'))
}

/** No term ends in a participle. */
function isTerm(first: Candidate, last: Candidate, words: number): boolean {
  return (words > 1 || last.end - first.start > 2) && !weak.has(last.key) && !/[a-z]{3}[^e]ed$/.test(last.key)
}

/** Lower case, hyphens as spaces: “Self-Supervised” and “self supervised” are the same. */
function spread(word: string): string {
  const low = word.toLowerCase()
  return /[-–’]/.test(low) ? low.replace(/[-–]/g, ' ').replaceAll('’', "'") : low
}

/** The word without a plural’s s: “policies” and “policy”, “networks” and “network”; “bias” and “dynamics” as they are. */
function singular(word: string): string {
  if (
    word.length < 4 ||
    !word.endsWith('s') ||
    /(?:ss|us|is|bias|gas|atlas|canvas|alias|ics|series|species)$/.test(word)
  )
    return word.replace(/'s$/, '')
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1).replace(/'$/, '')
}

/** The key under which a term stands, whatever its form. */
export function foldEnglish(term: string): string {
  return singular(spread(term.trim().replace(/\s+/g, ' ')))
}
