// A colour to be chosen, shown as a dot.
import { type Colour, colours } from '#shared/library.ts'
import { useLanguage } from '../i18n/language.tsx'
import { TagDot } from './tag-names.tsx'

type ColourChoiceProps = {
  readonly label: string
  readonly colour: Colour
  readonly onChoose: (colour: Colour) => void
}

export function ColourChoice({ label, colour, onChoose }: ColourChoiceProps) {
  const { t } = useLanguage()
  const names: Record<Colour, string> = {
    blue: t('colour.blue'),
    teal: t('colour.teal'),
    green: t('colour.green'),
    gold: t('colour.gold'),
    red: t('colour.red'),
    violet: t('colour.violet'),
  }
  const choose = (value: string) => {
    const chosen = colours.find((one) => one === value)
    if (chosen) onChoose(chosen)
  }
  return (
    <span className="tag-colour">
      <TagDot colour={colour} />
      <select aria-label={label} value={colour} onChange={(event) => choose(event.target.value)}>
        {colours.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </span>
  )
}
