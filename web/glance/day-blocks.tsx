// The categories of some days as blocks; a press lists the papers of one, another press all again.
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { type Block, layBlocks } from './blocks.ts'

const shape = 1.6
/** What a block has room for, by its share of the whole. */
const roomOf = ({ width, height }: Block) => (width < 0.09 || height < 0.07 ? 'none' : height < 0.14 ? 'line' : 'all')

type DayBlocksProps = {
  readonly categories: readonly { readonly category: string; readonly count: number }[]
  readonly chosen: readonly string[]
  readonly onChoose: (category: string) => void
}

export function DayBlocks({ categories, chosen, onChoose }: DayBlocksProps) {
  const { t, count, language } = useLanguage()
  const { blocks, rest } = layBlocks(categories, shape)
  const percent = (share: number) => `${share * 100}%`
  return (
    <>
      <ul className="blocks" style={{ aspectRatio: shape }}>
        {blocks.map((block) => {
          const name = categoryName(block.category, language)
          const words = `${name ? `${name} ` : ''}${block.category}`
          return (
            <li
              key={block.category}
              style={{
                insetInlineStart: percent(block.x),
                top: percent(block.y),
                width: percent(block.width),
                height: percent(block.height),
              }}
            >
              <button
                type="button"
                className={`block block-${roomOf(block)}`}
                aria-pressed={chosen.includes(block.category)}
                title={`${words} ${count('papers', block.count)}`}
                onClick={() => onChoose(block.category)}
              >
                <span className="block-name">{name ?? block.category}</span>
                {name && <span className="visually-hidden">{block.category}</span>}
                <span className="figure">{block.count}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {rest > 0 && <p className="glance-rest">{count('glance.rest', rest)}</p>}
      {blocks.length === 0 && <p className="glance-rest">{t('glance.none')}</p>}
    </>
  )
}
