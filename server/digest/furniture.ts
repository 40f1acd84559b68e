// The known furniture of the site's pages: navigation, sidebars, bylines, rules. Consulted only for lines that belong to no entry.
import { foldText } from '#shared/script.ts'

const longest = 200

const words = new Set(
  `コンテンツへスキップ|コンテンツへ移動|メインコンテンツへスキップ|ホーム|メニュー|投稿ナビゲーション|投稿のページ送り|固定ページ|ページ
  |検索|検索:|検索対象:|サイト内検索|最近の投稿|最近のコメント|アーカイブ|カテゴリー|タグ|メタ情報|ログイン|ログアウト|登録|投稿フィード|コメントフィード
  |投稿の rss|コメントの rss|wordpress.org|次へ|前へ|次のページ|前のページ|次のページへ|前のページへ|トップへ戻る|コメントを受け付けていません|月を選択
  |カテゴリーを選択|さらに記事を読む|関連記事|関連投稿|共有:|いいね:|いいね|シェアする|シェア|目次|スポンサーリンク|スポンサードリンク|広告|コメント|コメントを残す
  |この記事を書いた人|前の記事|次の記事|more posts|related posts|share this|share this:|like this:|table of contents|advertisement|skip to content|home|search|menu|recent posts|recent comments|archives|categories|meta|log in`
    .split('|')
    .map((word) => word.trim()),
)

const patterns: readonly RegExp[] = [
  /^[-=*_~|:–—─━•·\s]+$/, // rules, and the line below the head of a table
  /^[\d.,…«»←→|\s]+(?:次へ|次のページ|»|→)?[»→\s]*$/, // 1 2 3 … 10 次へ
  /^[«‹<←\s]*(?:古い|新しい|以前の|過去の|前の|次の)(?:投稿|記事)(?:へ)?[»›>→\s]*$/,
  /^[«‹<←\s]*(?:older|newer|previous|next)(?: posts?| page)?[»›>→\s]*$/,
  /^(?:カテゴリー|月別|日別|年別|年間|タグ|投稿者)?\s?(?:別\s?)?アーカイブ\s?:/,
  /^カテゴリー\s?:\s?[\w.-]*$/, // the heading of a category's page, which is no footer
  /^(?:投稿日|公開日|更新日|作成者|投稿者|posted on|published)\s?:?\s/,
  /^(?:投稿日|公開日|更新日|作成者|投稿者):/,
  /^\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:\s?\(\d+\))?(?:\s?(?:by|投稿者|作成者)\s.*)?$/,
  /^(?:ページ|page)\s?\d+(?:\s?[/／]\s?\d+)?$/,
  /^続きを読む(?:\s.*|[→»…]*)$/,
  /^continue reading(?:\s.*)?$/,
  /^(?:proudly )?powered by wordpress/,
  /^(?:[a-z]+(?:-[a-z]+)?\.[a-z-]{2,8}|hep-(?:ex|lat|ph|th)|nucl-(?:ex|th)|(?:quant|math)-ph|gr-qc)(?:\s?\(\d+\))?$/, // cs.lg (1234)
  /^(?:j?arxiv\.(?:jp|com)|jarxiv)(?:\s?[|:–—-].*)?$/,
]

/** Whether a trimmed line is furniture. A paper's title could read like it: ask only where a title is ruled out. */
export function isFurniture(text: string): boolean {
  if (text.length > longest) return /^[-=*_~|:─━\s]+$/.test(text)
  const folded = foldText(text)
  return words.has(folded) || patterns.some((pattern) => pattern.test(folded))
}

/** Whether a line heads the list of the newest posts, whose titles follow it and belong to no entry. */
export function headsRecentPosts(text: string): boolean {
  return text.length < 40 && ['最近の投稿', 'recent posts'].includes(foldText(text))
}

/** Whether a line is the link to the rest of a post, which may stand in the middle of an entry. */
export function isReadMore(text: string): boolean {
  return text.startsWith('続きを読む') && isFurniture(text)
}
