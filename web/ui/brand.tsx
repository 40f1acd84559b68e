// The product's name, in both its scripts.

/** The name as the page's quiet heading. */
export function Brand() {
  return (
    <p className="brand" lang="en">
      Taiyaku{' '}
      <span lang="ja" className="brand-ja">
        対訳
      </span>
    </p>
  )
}
