// Writes docs/query.md from the table of operators: `npm run docs:query`. A test compares the two, and parses what it shows.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Operator, operators } from '../../../shared/query/operators.ts'

export const path = join(import.meta.dirname, '../../../docs/query.md')

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** What can be typed beside operators: a query, and what it finds. */
export const forms: readonly (readonly [q: string, en: string, ja: string])[] = [
  ['折り紙 crane', 'all of the words; Japanese as any part of a text, English as whole words', 'すべての語を含む'],
  ['"paper crane"', 'a phrase; also in 「」, 『』, “ ” and full-width quotes', 'この並びのまま'],
  ['crane -paper', 'without a word, a phrase, an operator, a group; also `NOT`', '含まない'],
  ['鶴 OR crane', 'one of them, in capitals; also `|`', 'どれかを含む'],
  ['(鶴 OR crane) 折り紙', 'a group; words side by side bind more than `OR`', 'まとまり'],
  ['title:(鶴 OR crane)', 'an operator for all of a group', '演算子をまとまりに'],
  ['GPT-4 C++ 10:30 \\tilde', 'words as they are', '記号を含む語もそのまま'],
  ['2503.12345', 'a paper by its arXiv id or address', 'arXiv ID や URL'],
]

function operatorRow({ names, help, examples }: Operator): readonly string[] {
  return [names.map((name) => code(`${name}:`)).join(', '), help.en, help.ja, examples.map(code).join(', ')]
}

function choiceRows(name: string): readonly (readonly string[])[] {
  const choices = operators.find(({ names }) => names[0] === name)?.choices ?? []
  return choices.map(({ value, en, ja }) => [code(`${name}:${value}`), en, ja])
}

/** The whole document. */
export function formatReference(): string {
  return `# Searching

Made from the table of operators in \`shared/query/operators.ts\` by \`npm run docs:query\`; do not edit.

A query never fails. What can’t be understood is searched as words, and told with its place and what may have been meant (\`categroy:\`: \`category:\`). Signs may be full width: \`ｃａｔ：cs.LG　ＯＲ　（鶴）\`. Width, case and Latin accents do not count.

${table(
  ['typed', 'finds', '日本語'],
  forms.map(([q, en, ja]) => [code(q), en, ja]),
)}

## Operators

An operator is followed by a word, by a phrase in quotes, or by a group, without a space. What stands in quotes is never an operator.

${table(['operator', 'finds', '日本語', 'examples'], operators.map(operatorRow))}

${table(['value', 'finds', '日本語'], ['has', 'is', 'sort'].flatMap(choiceRows))}

## Days

Days are UTC. A range may leave out the year or the month at its end (\`date:2025-12-20..01-05\` ends in 2026) and one of its ends (\`date:2025-03..\`); \`~\` and \`〜\` are as good as \`..\`, and so are \`2025/3/24\` and \`2025年3月24日\`. \`7d\`, \`2w\`, \`3m\`, \`1y\` are from the day so long ago on. \`after:\` has its day in it and \`before:\` has not, so \`after:2025-03 before:2025-04\` is March.

## Categories

A code in any case, an archive for all of its classes (\`cat:cs\` is \`cat:cs.*\`), or a name in either language; a name that two categories share means either. A code that arXiv’s list does not have must stand in quotes.

## What is left open

A quote that nothing closes is left out, and its words are words. A parenthesis that nothing closes ends with the query; one too many is left out. An operator at the very end of a query is still being typed and says nothing; before a space it is a word (\`Summary: a tale\`). Parentheses more than sixteen deep are left out.
`
}

if (process.argv[1] === import.meta.filename) writeFileSync(path, formatReference())
