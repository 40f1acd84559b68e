// Draws a note as elements; its text never becomes markup.
import { Fragment, type ReactNode } from 'react'
import { type Block, type Inline, readNote } from './note-text.ts'

const keyOf = (index: number) => index.toString()

function drawInline(part: Inline, index: number): ReactNode {
  const key = keyOf(index)
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return <code key={key}>{part.text}</code>
    case 'em':
      return <em key={key}>{part.parts.map(drawInline)}</em>
    case 'strong':
      return <strong key={key}>{part.parts.map(drawInline)}</strong>
    case 'link':
      return (
        <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
          {part.parts.map(drawInline)}
        </a>
      )
  }
}

function drawBlock(block: Block, index: number): ReactNode {
  const key = keyOf(index)
  if (block.kind === 'code') {
    return (
      <pre key={key}>
        <code>{block.text}</code>
      </pre>
    )
  }
  if (block.kind === 'paragraph') {
    return (
      <p key={key}>
        {block.lines.map((line, at) => (
          <Fragment key={keyOf(at)}>
            {at > 0 && <br />}
            {line.map(drawInline)}
          </Fragment>
        ))}
      </p>
    )
  }
  const items = block.items.map((item, at) => <li key={keyOf(at)}>{item.map(drawInline)}</li>)
  return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
}

export function NoteView({ note }: { note: string }) {
  return <div className="note-view">{readNote(note).map(drawBlock)}</div>
}
