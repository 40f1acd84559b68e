// Under the head of an open paper: its tags, to be put on and taken off, and the reader's note.
import { type FormEvent, useId, useState } from 'react'
import { noteLimit } from '#shared/library.ts'
import type { Paper } from '#shared/paper.ts'
import { ExportButton } from '../export/export-button.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { NoteView } from './note-view.tsx'
import { TagDot } from './tag-names.tsx'
import { useDeeds, useLibrary, useMarks } from './use-marks.ts'

function TagField({ offered, onTag }: { offered: readonly string[]; onTag: (name: string) => void }) {
  const { t } = useLanguage()
  const list = useId()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.querySelector('input')
    const name = field?.value.trim() ?? ''
    if (field) field.value = ''
    if (/[\p{L}\p{N}]/u.test(name)) onTag(name)
  }
  return (
    <form className="tag-field" onSubmit={add}>
      <input
        type="text"
        list={list}
        maxLength={60}
        aria-label={t('tags.add')}
        placeholder={t('tags.add')}
        autoComplete="off"
      />
      <datalist id={list}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}

function NoteForm({ note, onSave, onClose }: { note: string; onSave: (note: string) => void; onClose: () => void }) {
  const { t } = useLanguage()
  const [text, setText] = useState(note)
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    onSave(text)
    onClose()
  }
  return (
    <form className="note-form" onSubmit={save}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the reader asked for the field
        autoFocus
        rows={5}
        maxLength={noteLimit}
        aria-label={t('note.label')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save()
          if (event.key === 'Escape' && text === note) onClose()
        }}
      />
      <p className="quiet">{t('note.hint')}</p>
      <p className="note-ways">
        <button type="submit" className="button button-main">
          {t('note.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('note.cancel')}
        </button>
      </p>
    </form>
  )
}

export function PaperShelf({ paper }: { paper: Paper }) {
  const { t } = useLanguage()
  const marks = useMarks(paper)
  const tags = useLibrary().data?.tags ?? []
  const { tag, change } = useDeeds()
  const [writing, setWriting] = useState(false)
  return (
    <section className="paper-shelf" aria-label={t('mark.bar')}>
      <ul className="paper-tags">
        {marks.tags.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="paper-tag"
              aria-label={t('tags.takeOff', { name })}
              onClick={() => void tag(paper, name, false)}
            >
              <TagDot colour={tags.find((one) => one.name === name)?.colour} />
              <span>{name}</span>
              <Icon name="close" size={11} />
            </button>
          </li>
        ))}
        <li>
          <TagField
            offered={tags.map(({ name }) => name).filter((name) => !marks.tags.includes(name))}
            onTag={(name) => void tag(paper, name, true)}
          />
        </li>
        {!writing && (
          <li>
            <button type="button" className="note-open" onClick={() => setWriting(true)}>
              <Icon name="note" size={14} />
              {paper.note === '' ? t('note.add') : t('note.edit')}
            </button>
          </li>
        )}
        <li>
          <ExportButton paperKey={paper.key} />
        </li>
      </ul>
      {writing ? (
        <NoteForm
          note={paper.note}
          onSave={(note) => note !== paper.note && void change(paper, { note }, t('done.note'))}
          onClose={() => setWriting(false)}
        />
      ) : (
        paper.note !== '' && <NoteView note={paper.note} />
      )}
    </section>
  )
}
