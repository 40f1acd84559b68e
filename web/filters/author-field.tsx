// The author to list by. Takes effect on Enter or when the field is left.
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { narrowList } from '../location.ts'

/** Follows the address; `children` stand under the field. */
export function AuthorField({ author, children }: { author: string; children?: ReactNode }) {
  const { t } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current) field.current.value = author
  }, [author])
  const apply = (event?: FormEvent) => {
    event?.preventDefault()
    const name = field.current?.value.trim() ?? ''
    if (name !== author) narrowList({ author: name })
  }
  return (
    <form className="author-field" onSubmit={apply}>
      <label>
        <h2>{t('author.label')}</h2>
        <input
          ref={field}
          type="text"
          defaultValue={author}
          placeholder={t('author.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          onBlur={() => apply()}
        />
      </label>
      {children}
    </form>
  )
}
