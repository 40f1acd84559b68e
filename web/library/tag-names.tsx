// Names of tags, each after a dot of its colour.
import type { Colour } from '#shared/library.ts'
import { useLibrary } from './use-marks.ts'

/** A dot in a tag's colour. */
export function TagDot({ colour }: { colour: Colour | undefined }) {
  return <i className="tag-dot" data-colour={colour} aria-hidden="true" />
}

export function TagNames({ names }: { names: readonly string[] }) {
  const tags = useLibrary().data?.tags
  return names.map((name) => (
    <span key={name} className="tag-name">
      <TagDot colour={tags?.find((tag) => tag.name === name)?.colour} />
      {name}
    </span>
  ))
}
