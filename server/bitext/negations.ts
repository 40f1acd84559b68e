// Whether an English word denies, and whether a Japanese text holds any sign that denies. Pure.

const plain = 'not no never without cannot neither none nothing nobody t'
const prefixed =
  'unseen unknown unable unsupervised unlabeled unpaired unclear unreliable unstable unnecessary unavailable uncertain ' +
  'unstructured unexplored unsolved unrelated unaffected untrained unobserved unpredictable unlikely'

/** Words that deny; `t` stands for n’t. Those with un- may be told by what is low, vague or hard as well. */
export const negatingWords: ReadonlySet<string> = new Set(`${plain} ${prefixed}`.split(' '))

/** What takes the denial back, or is told without one: not only, no more than, whether or not. */
const taken = {
  behind:
    /^(?:\s+(?:only|just|merely|simply|solely|least|to mention|until|exceed\w*|more than|less than|fewer than|later than|greater than|larger than|smaller than|higher than|lower than|worse than|different|un\w+|im\w+|in\w+able|without|surprising\w*|otherwise|limited|restricted|confined|so|as|quite|doubt|matter|wonder|other|but|else)\b|[.-]|\s*[\d$])/i,
  before: /(?:[-/]|\b(?:or|if|why|nor)\s{1,4})$/i,
} as const

/** Whether the word at `[start, end)`, one of `negatingWords`, denies for sure. */
export function isNegation(text: string, start: number, end: number): boolean {
  if (end - start === 1) return /n[’']$/i.test(text.slice(Math.max(0, start - 2), start))
  if (taken.before.test(text.slice(Math.max(0, start - 8), start))) return false
  return isPrefixed(text.slice(start, end)) || !taken.behind.test(text.slice(end, end + 24))
}

const isPrefixed = (word: string) => /^un/i.test(word)

/** Words that hold a sign and deny nothing: very, must, at least, less than, future, first. */
const idle =
  /なければな|なくてはな|かもしれ(?:ない|ませ)|に違いない|少な[いくか]|だけでなく|のみならず|に[過す]ぎ(?:ない|ませ)|非常|不可欠|不等|未来|未満|無線|無限|無数/g
/** Endings, prefixes and words that deny, or tell a lack; English that was left. */
const sign =
  /な[いくかけしきさ]|ませ|ずに|せず|れず|[^ま必わいは]ず[、。はと]|ざる|ぬ|無|不|非|未|否|失敗|欠|ゼロ|零|禁|除|困難|難し|にくい|づらい|異な|抜き|ノン|ノー[^ドト]|(?<![a-z])(?:no|not|non|without)(?![a-z])/i
const loose = /アン|低|曖昧|あいまい|難|乏|不|(?<![a-z])un[a-z]{3}/i

/** Whether Japanese holds any sign of what the English word denies. */
export function holdsDenial(ja: string, word: string): boolean {
  return sign.test(ja.replace(idle, '')) || (isPrefixed(word) && loose.test(ja))
}
