// The operators of the query language, one row each. Parser, formatter, completion, help and docs/query.md are made from
// these rows; a new operator is a row here, and a fragment of SQL for its leaf in the store.
import type { Leaf, TextField } from './ast.ts'
import { choices as categoryChoices, suggestCategory } from './category-value.ts'
import { isSearchable, narrow } from './characters.ts'
import { addDays, formatDays, readDays, readFirstDay } from './days.ts'
import { nearestOf } from './nearness.ts'
import {
  asDate,
  type Choice,
  choose,
  dateChoices,
  type Help,
  hasChoices,
  type Reading,
  readCategory,
  readId,
  sortChoices,
  stateChoices,
  type Written,
  writeCategory,
} from './values.ts'

/**
 * `names`: the first is the one that is written and offered, the others are equals. `foreign`: what other sites call it,
 * never read, only suggested. `read` may depend on today (`YYYY-MM-DD`, UTC); `write` gives undefined for a leaf that is
 * not this operator’s; `suggest` gives the value that may have been meant.
 */
export type Operator = {
  readonly names: readonly [string, ...string[]]
  readonly foreign: readonly string[]
  readonly help: Help
  readonly choices: readonly Choice[]
  readonly examples: readonly string[]
  readonly read: (value: Written, today: string) => Reading
  readonly write: (leaf: Leaf) => Written | undefined
  readonly suggest: (value: string) => string | null
}

type Row = Pick<Operator, 'help' | 'examples' | 'read'> & Partial<Operator>
const row = (names: readonly [string, ...string[]], { choices = [], ...rest }: Row): Operator => ({
  names,
  foreign: [],
  choices,
  write: () => undefined,
  suggest: (value) =>
    nearestOf(
      value,
      choices.map((choice) => choice.value),
    ),
  ...rest,
})
const bare = (value: string): Written => ({ value, quoted: false })

const text = (names: readonly [string, ...string[]], field: TextField, help: Help, examples: readonly string[]) =>
  row(names, {
    help,
    examples,
    read: ({ value, quoted }) =>
      isSearchable(value) ? { kind: 'text', field, text: value, phrase: quoted } : undefined,
    write: (leaf) =>
      leaf.kind === 'text' && leaf.field === field ? { value: leaf.text, quoted: leaf.phrase } : undefined,
  })

const category = (kind: 'category' | 'primary') => ({
  choices: categoryChoices.map(({ code, en, ja }) => ({ value: code, en, ja })),
  read: (value: Written) => readCategory(value, kind),
  write: (leaf: Leaf) => writeCategory(leaf, kind),
  suggest: suggestCategory,
})

/** All operators, in the order they are shown in. */
export const operators: readonly Operator[] = [
  text(['title', 'ti'], 'title', { en: 'in the title, either language', ja: '題名（英語・日本語）' }, [
    'title:拡散モデル',
    'ti:"paper cranes"',
  ]),
  text(['abstract', 'abs'], 'abstract', { en: 'in the English abstract', ja: '英語の要旨' }, ['abs:benchmark']),
  text(['summary', 'ja'], 'ja', { en: 'in the Japanese summary', ja: '日本語の要約' }, ['ja:強化学習']),
  row(['author', 'au'], {
    foreign: ['by', 'from', 'name'],
    help: {
      en: 'an author: family name, full name in any order, initials of given names',
      ja: '著者（姓、姓名、名のイニシャル）',
    },
    examples: ['au:Bengio', 'author:"Ada Paperfold"'],
    read: ({ value }) => (isSearchable(value) ? { kind: 'author', name: value.trim() } : undefined),
    write: (leaf) => (leaf.kind === 'author' ? bare(leaf.name) : undefined),
  }),
  row(['category', 'cat'], {
    foreign: ['subject', 'class', 'topic'],
    help: { en: 'a category, a whole archive, or its name', ja: '分野（コード、アーカイブ全体、名前）' },
    examples: ['cat:cs.LG', 'category:math.*', 'cat:機械学習', 'cat:(cs.CL OR cs.AI)'],
    ...category('category'),
  }),
  row(['primary'], {
    foreign: ['main'],
    help: { en: 'the first of its categories', ja: '主分野' },
    examples: ['primary:cs.CL'],
    ...category('primary'),
  }),
  row(['date'], {
    foreign: ['day', 'month', 'year', 'published', 'submitted', 'created'],
    help: {
      en: 'a day, month or year (UTC), a range of them, or the last 7d, 2w, 3m, 1y',
      ja: '日・月・年（UTC）、その範囲、または直近の 7d、2w、3m、1y',
    },
    examples: ['date:2025-03-24', 'date:2025-03', 'date:2025-03-01..03-31', 'date:2025-03-01..2025-04-02', 'date:7d'],
    choices: dateChoices,
    read: ({ value }, today) => asDate(readDays(value, today)),
    write: (leaf) => (leaf.kind === 'date' ? bare(formatDays(leaf)) : undefined),
  }),
  row(['after'], {
    foreign: ['since', 'newer'],
    help: { en: 'from that day on (the day belongs to it)', ja: 'その日以後（当日を含む）' },
    examples: ['after:2025-03-24', 'after:2w'],
    choices: dateChoices,
    read: ({ value }, today) => asDate({ from: readFirstDay(value, today) ?? null, to: null }),
  }),
  row(['before'], {
    foreign: ['until', 'till', 'older'],
    help: { en: 'until the day before (the day does not belong to it)', ja: 'その日より前（当日を含まない）' },
    examples: ['before:2025-04', 'after:2025-03 before:2025-04'],
    choices: dateChoices,
    read: ({ value }, today) => {
      const day = readFirstDay(value, today)
      return day === undefined || day < '1000-01-02' ? undefined : asDate({ from: null, to: addDays(day, -1) })
    },
  }),
  row(['id'], {
    foreign: ['arxiv', 'arxivid', 'identifier'],
    help: { en: 'an arXiv id, with or without version, or its address', ja: 'arXiv ID（版番号や URL も可）' },
    examples: ['id:2503.12345', 'id:hep-th/9901001v2'],
    read: ({ value }) => readId(value),
    write: (leaf) => (leaf.kind === 'id' ? bare(leaf.id) : undefined),
  }),
  row(['has'], {
    foreign: ['with'],
    help: { en: 'code, math, an arXiv id, or a note', ja: 'コード・数式・arXiv ID・メモがある' },
    examples: ['has:code', '-has:id', 'has:note'],
    choices: hasChoices,
    read: (value) => {
      const what = choose(hasChoices, value)
      return what && { kind: 'has', what }
    },
    write: (leaf) => (leaf.kind === 'has' ? bare(leaf.what) : undefined),
  }),
  row(['is'], {
    foreign: ['state'],
    help: {
      en: 'unread, read, starred, kept for later, revised since read, watched; untranslated, doubtful, or a sample',
      ja: '未読・既読・スター・あとで読む・読後に改訂・注目、未訳・疑わしい・見本',
    },
    examples: [
      'is:unread',
      'is:starred',
      '-is:later',
      'is:revised',
      'is:watched',
      'is:untranslated',
      '-is:doubtful',
      'is:sample',
    ],
    choices: stateChoices,
    read: (value) => {
      const state = choose(stateChoices, value)
      return state && { kind: 'is', state }
    },
    write: (leaf) => (leaf.kind === 'is' ? bare(leaf.state) : undefined),
  }),
  row(['tag'], {
    foreign: ['label', 'tags', 'folder'],
    help: { en: 'a tag of yours, by its name', ja: '自分のタグ' },
    examples: ['tag:survey', 'tag:"to cite"', '-tag:読了'],
    read: ({ value }) => (isSearchable(value) ? { kind: 'tag', name: value.trim() } : undefined),
    write: (leaf) => (leaf.kind === 'tag' ? bare(leaf.name) : undefined),
  }),
  row(['note'], {
    foreign: ['memo', 'comment'],
    help: { en: 'your note holds this, anywhere', ja: '自分のメモに含まれる' },
    examples: ['note:再現', 'note:"see section 3"'],
    read: ({ value }) => (isSearchable(value) ? { kind: 'note', text: value.trim() } : undefined),
    write: (leaf) => (leaf.kind === 'note' ? bare(leaf.text) : undefined),
  }),
  row(['sort'], {
    foreign: ['order', 'orderby'],
    help: { en: 'the order: new, old, relevance, watched', ja: '並べ方（new・old・relevance・watched）' },
    examples: ['sort:old', '強化学習 sort:relevance'],
    choices: sortChoices,
    read: (value) => {
      const sort = choose(sortChoices, value)
      return sort && { kind: 'sort', sort }
    },
  }),
]

const byName = new Map(operators.flatMap((operator) => operator.names.map((name) => [name, operator] as const)))
const byForeign = new Map(operators.flatMap(({ names, foreign }) => foreign.map((name) => [name, names[0]] as const)))

/** The operator of that name, in any case and width. */
export function findOperator(name: string): Operator | undefined {
  return byName.get(narrow(name).toLowerCase())
}

/** The operators with a name, or a Japanese description, that begins so. */
export function findOperators(prefix: string): readonly Operator[] {
  const start = narrow(prefix).toLowerCase()
  return operators.filter(({ names, help }) => [...names, help.ja].some((name) => name.startsWith(start)))
}

/** The name of the operator that may have been meant, or null. */
export function suggestOperator(name: string): string | null {
  const word = narrow(name).toLowerCase()
  return byForeign.get(word) ?? (word.length < 4 ? null : nearestOf(word, [...byName.keys()]))
}
