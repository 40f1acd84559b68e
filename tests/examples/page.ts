// A page as one brings it in: one made-up paper.

/** The text of the page. */
export function makeTextPage(): string {
  return `Folding Cranes with One Hand

要約

片手で鶴を折ります。

要約(オリジナル)

We fold cranes with one hand.

arxiv情報

著者 Aoi Mori,Bela Novák
発行日 2026-11-10 09:00:00+00:00
arxivサイト arxiv_id(pdf)

提供元, 利用サービス

arxiv.jp, Google

カテゴリー: cs.RO | Folding Cranes with One Hand はコメントを受け付けていません
`
}
