// The reader's tags to be renamed, coloured, merged and removed. A name takes effect on Enter or when its field is left.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Tag, TagChange } from '#shared/library.ts'
import { foldText } from '#shared/script.ts'
import { changeTag, removeTag } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { refreshMarks } from './desk.ts'

type Change = { readonly id: number; readonly change: TagChange | null }

/** Changes a tag, or (null) removes it; everything that shows tags follows. */
function useTagChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, change }: Change) => (change === null ? removeTag(id) : changeTag(id, change)),
    onSuccess: () => refreshMarks(client),
    networkMode: 'always',
  })
}

function TagItem({ tag, tags }: { tag: Tag; tags: readonly Tag[] }) {
  const { t, count, number } = useLanguage()
  const { mutate, error } = useTagChange()
  const [asking, setAsking] = useState<'remove' | Tag | null>(null)
  const send = (change: TagChange | null) => mutate({ id: tag.id, change })
  const rename = (typed: string) => {
    const name = typed.trim()
    if (name === '' || name === tag.name) return setAsking(null)
    const other = tags.find((one) => one.id !== tag.id && foldText(one.name) === foldText(name))
    if (other) return setAsking(other)
    setAsking(null)
    send({ name })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    rename(event.currentTarget.querySelector('input')?.value ?? '')
  }
  return (
    <li className="tag-item">
      <form onSubmit={submit}>
        <ColourChoice
          label={t('tags.colour', { name: tag.name })}
          colour={tag.colour}
          onChoose={(colour) => send({ colour })}
        />
        <input
          type="text"
          defaultValue={tag.name}
          maxLength={60}
          aria-label={t('tags.name', { name: tag.name })}
          onBlur={(event) => rename(event.target.value)}
        />
        <span className="figure">{number(tag.papers)}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('tags.removeNamed', { name: tag.name })}
          title={t('tags.remove')}
          onClick={() => setAsking('remove')}
        >
          <Icon name="close" size={13} />
        </button>
      </form>
      {asking === 'remove' && (
        <p className="tag-ask">
          {count('tags.removeAsk', tag.papers)}
          <button type="button" className="link-button" onClick={() => send(null)}>
            {t('tags.removeSure', { name: tag.name })}
          </button>
          <button type="button" className="link-button" onClick={() => setAsking(null)}>
            {t('tags.keep')}
          </button>
        </p>
      )}
      {asking !== null && asking !== 'remove' && (
        <p className="tag-ask">
          {t('tags.mergeAsk', { name: asking.name })}
          <button type="button" className="link-button" onClick={() => send({ into: asking.id })}>
            {t('tags.merge')}
          </button>
          <button type="button" className="link-button" onClick={() => setAsking(null)}>
            {t('tags.keep')}
          </button>
        </p>
      )}
      {error && <p role="alert">{t('tags.refused', { message: error.message })}</p>}
    </li>
  )
}

export function TagsDialog({ tags, onClose }: { tags: readonly Tag[]; onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('tags.edit')} kind="box" onClose={onClose}>
      <ul className="tag-items">
        {tags.map((tag) => (
          <TagItem key={`${tag.id} ${tag.name}`} tag={tag} tags={tags} />
        ))}
      </ul>
    </Dialog>
  )
}
