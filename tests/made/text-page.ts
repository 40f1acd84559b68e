// Entries as a listing page in plain text, in every variant the site and its copies are known by.
import type { Entry } from '#shared/entry.ts'

export type TextPageOptions = {
  /** Full-width brackets and colons, and the closing 。 of the footer. */
  readonly wideLabels: boolean
  readonly rows: 'space' | 'pipe' | 'markdown' | 'tab' | 'colon' | 'newline'
  readonly titleLine: boolean
  readonly blankLines: boolean
  /** Without it a page carries no categories. */
  readonly footer: boolean
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly byteOrderMark: boolean
  /** Unicode NFD, as files from a Mac may be. */
  readonly decomposed: boolean
  /** In the form of 2023 (entries with a Japanese title): the title and the inner 要約: on lines of their own, or before their text. */
  readonly marksOnOwnLine: boolean
  /** The arXiv address in place of the bare link text. Without it a page carries no identifier. */
  readonly addresses: boolean
}

const usual: TextPageOptions = {
  wideLabels: false,
  rows: 'space',
  titleLine: true,
  blankLines: true,
  footer: true,
  lineEnd: '\n',
  byteOrderMark: false,
  decomposed: false,
  marksOnOwnLine: true,
  addresses: false,
}

/** The text of a page; fields that are null or empty are left out with their labels. */
export function formatTextPage(entries: readonly Entry[], options: Partial<TextPageOptions> = {}): string {
  const form = { ...usual, ...options }
  const posts = entries.map((entry) => formatPost(entry, form))
  const text = `${form.byteOrderMark ? '\ufeff' : ''}${posts.join(form.blankLines ? '\n\n' : '\n')}\n`
  const lines = form.lineEnd === '\n' ? text : text.replaceAll('\n', form.lineEnd)
  return form.decomposed ? lines.normalize('NFD') : lines
}

function formatPost(entry: Entry, form: TextPageOptions): string {
  const original = form.wideLabels ? '要約（オリジナル）' : '要約(オリジナル)'
  const blocks = [
    form.titleLine ? [entry.title] : [],
    formatSummary(entry, form),
    entry.abstractEn === null ? [] : [original, entry.abstractEn],
    formatInfo(entry, form),
    formatProvider(entry),
    form.footer ? [formatFooter(entry, form)] : [],
  ]
  return blocks.flat().join(form.blankLines ? '\n\n' : '\n')
}

function formatSummary({ titleJa, summaryJa }: Entry, form: TextPageOptions): string[] {
  if (titleJa === null) return summaryJa === null ? [] : ['要約', summaryJa]
  const colon = form.wideLabels ? '：' : ':'
  const marks = form.marksOnOwnLine ? [`タイトル${colon}`, titleJa, `要約${colon}`] : [`タイトル${colon}${titleJa}`]
  const text = form.marksOnOwnLine ? (summaryJa ?? '') : `要約${colon}${summaryJa ?? ''}`
  return ['要約', [...marks, text].join('\n')]
}

function formatInfo(entry: Entry, form: TextPageOptions): string[] {
  const site =
    form.addresses && entry.arxivId
      ? `https://arxiv.org/abs/${entry.arxivId}${entry.arxivVersion === null ? '' : `v${entry.arxivVersion}`}`
      : 'arxiv_id(pdf)'
  const rows = [
    ['著者', entry.authors.join(',')],
    ['発行日', entry.publishedAt?.replace('T', ' ').replace('Z', '+00:00') ?? ''],
    ['arxivサイト', site],
  ].filter(([, value]) => value !== '')
  const lines = rows.map(([label = '', value = '']) => formatRow(label, value, form.rows))
  if (form.rows === 'markdown') lines.splice(0, 0, '|  |  |', '|---|---|')
  return ['arxiv情報', lines.join('\n')]
}

function formatRow(label: string, value: string, rows: TextPageOptions['rows']): string {
  switch (rows) {
    case 'pipe':
      return `${label} | ${value} |`
    case 'markdown':
      return `| ${label} | ${value} |`
    case 'tab':
      return `${label}\t${value}`
    case 'colon':
      return `${label}：${value}`
    case 'newline':
      return `${label}\n${value}`
    case 'space':
      return `${label} ${value}`
  }
}

function formatProvider({ provider, translator }: Entry): string[] {
  if (provider === null) return []
  return ['提供元, 利用サービス', translator === null ? provider : `${provider}, ${translator}`]
}

function formatFooter({ categories, title }: Entry, form: TextPageOptions): string {
  const [colon, bar, end] = form.wideLabels ? ['：', '｜', '。'] : [':', '|', '']
  return `カテゴリー${colon} ${categories.join(', ')} ${bar} ${title} はコメントを受け付けていません${end}`
}
