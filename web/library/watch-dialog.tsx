// The words and authors that the reader watches for: added, coloured, ordered by hand, taken away. Each change is kept at once.
import { type FormEvent, useState } from 'react'
import { colours, type WatchWord } from '#shared/library.ts'
import { foldText } from '#shared/script.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { useWatchChange, useWatchWords } from './use-watch.ts'

const most = 60
const sameAs = (word: Pick<WatchWord, 'kind' | 'text'>) => (other: Pick<WatchWord, 'kind' | 'text'>) =>
  other.kind === word.kind && foldText(other.text) === foldText(word.text)

type FormProps = { readonly words: readonly WatchWord[]; readonly onAdd: (word: WatchWord) => void }

/** A new word takes the colour that is used least. */
function WatchForm({ words, onAdd }: FormProps) {
  const { t, number } = useLanguage()
  const [kind, setKind] = useState<WatchWord['kind']>('word')
  const [told, setTold] = useState('')
  const uses = (colour: string) => words.filter((word) => word.colour === colour).length
  const colour = colours.toSorted((a, b) => uses(a) - uses(b))[0] ?? 'blue'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.querySelector<HTMLInputElement>('input[type=text]')
    const text = field?.value.trim() ?? ''
    if (text === '' || !field) return
    if (words.some(sameAs({ kind, text }))) return setTold(t('watch.known', { text }))
    setTold('')
    onAdd({ kind, text, colour })
    field.value = ''
    field.focus()
  }
  if (words.length >= most) return <p className="quiet">{t('watch.full', { most: number(most) })}</p>
  return (
    <form className="watch-form" onSubmit={submit}>
      <Segmented
        label={t('watch.kind')}
        options={[
          { value: 'word', label: t('watch.word') },
          { value: 'author', label: t('watch.author') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <input
        type="text"
        maxLength={100}
        aria-label={t('watch.text')}
        placeholder={kind === 'word' ? t('watch.wordSuch') : t('watch.authorSuch')}
      />
      <button type="submit" className="button">
        {t('watch.add')}
      </button>
      <p role="status" className="quiet">
        {told}
      </p>
    </form>
  )
}

type ItemProps = {
  readonly word: WatchWord
  readonly first: boolean
  readonly onColour: (colour: WatchWord['colour']) => void
  readonly onUp: () => void
  readonly onRemove: () => void
}

function WatchItem({ word: { kind, text, colour }, first, onColour, onUp, onRemove }: ItemProps) {
  const { t } = useLanguage()
  return (
    <li className="watch-item">
      <ColourChoice label={t('tags.colour', { name: text })} colour={colour} onChoose={onColour} />
      <span className="watch-text">
        {text}
        {kind === 'author' && <small>{t('watch.author')}</small>}
      </span>
      <button
        type="button"
        className="icon-button"
        disabled={first}
        aria-label={t('watch.up', { text })}
        title={t('watch.upShort')}
        onClick={onUp}
      >
        <Icon name="up" size={13} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('watch.remove', { text })}
        title={t('watch.removeShort')}
        onClick={onRemove}
      >
        <Icon name="close" size={13} />
      </button>
    </li>
  )
}

export function WatchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const words = useWatchWords()
  const { mutate, error } = useWatchChange()
  const put = (at: number, ...other: readonly WatchWord[]) => mutate(words.toSpliced(at, 1, ...other))
  const swapUp = (at: number) => mutate(words.flatMap((word, index) => moved(words, word, index, at)))
  return (
    <Dialog title={t('watch.title')} kind="box" onClose={onClose}>
      <p className="watch-hint">{t('watch.hint')}</p>
      <WatchForm words={words} onAdd={(word) => mutate([...words, word])} />
      {words.length > 0 && (
        <ul className="watch-items">
          {words.map((word, at) => (
            <WatchItem
              key={`${word.kind} ${word.text}`}
              word={word}
              first={at === 0}
              onColour={(colour) => put(at, { ...word, colour })}
              onUp={() => swapUp(at)}
              onRemove={() => put(at)}
            />
          ))}
        </ul>
      )}
      {error && <p role="alert">{t('tags.refused', { message: error.message })}</p>}
    </Dialog>
  )
}

/** The word at `at` changes places with the one above it. */
function moved(words: readonly WatchWord[], word: WatchWord, index: number, at: number): WatchWord[] {
  const above = words[at - 1]
  const below = words[at]
  if (index === at && above) return [above]
  return index === at - 1 && below ? [below] : [word]
}
