// A reader's own words for a sentence: written, saved, taken back. The page's words are never changed.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { restoreStretch } from '#shared/restored-text.ts'
import { NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useCorrection } from '../queries.ts'
import { useOpenPaper } from './reading-context.ts'
import { say } from './said.tsx'
import type { Sentence } from './sentences.ts'
import { focusSentence } from './use-paper-keys.ts'

function useOwnWords(sentence: Sentence, page: string) {
  const { t } = useLanguage()
  const { paper, edit } = useOpenPaper()
  const change = useCorrection(paper.key)
  const close = () => {
    edit(false)
    focusSentence(sentence.index)
  }
  const send = (text: string | null) =>
    change.mutate(
      { ja: page, text },
      {
        onSuccess: () => {
          say(text === null ? t('correct.removed') : t('correct.saved'))
          close()
        },
      },
    )
  return { change, close, send }
}

function Refused({ error }: { error: Error }) {
  const { t } = useLanguage()
  const message = error instanceof NetworkError ? t('failed.network') : error.message
  return (
    <p className="form-refused" role="alert">
      {t('correct.refused', { message })}
    </p>
  )
}

/** `page` is the sentence as the page has it. Escape puts the form away, Ctrl+Enter saves. */
export function CorrectionForm({ sentence, page }: { sentence: Sentence; page: string }) {
  const { t } = useLanguage()
  const { paper } = useOpenPaper()
  const { change, close, send } = useOwnWords(sentence, page)
  const restored = restoreStretch(paper.summaryJa ?? '', paper.restorations, sentence.jaSpan ?? [0, 0])
  const [text, setText] = useState(sentence.correction?.text ?? restored)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const ready = text.trim() !== '' && !change.isPending
  const save = () => ready && (text.trim() === restored.trim() && !sentence.correction ? close() : send(text.trim()))
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="pair-foot correction"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label htmlFor={id}>{t('correct.label')}</label>
      <textarea
        id={id}
        ref={field}
        lang="ja"
        rows={3}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {change.error && <Refused error={change.error} />}
      <p className="pair-ways">
        <button type="submit" className="button button-main" disabled={!ready}>
          {t('correct.save')}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('correct.cancel')}
        </button>
        {sentence.correction && (
          <button type="button" className="link-button" disabled={change.isPending} onClick={() => send(null)}>
            {t('correct.remove')}
          </button>
        )}
      </p>
    </form>
  )
}
