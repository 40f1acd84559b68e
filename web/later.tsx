// Parts of the page that are not in the first view: their code is asked for when they are drawn, or when the page has
// nothing else to do, so that it is there at the click. Where it can’t be loaded, the page says so and goes on.
import {
  Component,
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useEffect,
  useState,
} from 'react'
import { loadLaterWords } from './i18n/messages.ts'

/** The code of a part did not come: the server is gone, or it serves a newer reader than this one. */
class PartMissing extends Error {
  override readonly name = 'PartMissing'
}

type Stand<Props> = {
  /** Drawn until the part is there. */
  readonly waiting: ReactNode
  /** Drawn where it can’t be loaded. */
  readonly missing: (props: Props) => ReactNode
  /** Whether it is of the first view, whose words are there before it; vite.config.ts names it too. */
  readonly first?: boolean
}

class Guard extends Component<{ missing: () => ReactNode; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    if (error instanceof PartMissing) return this.props.missing()
    throw error
  }
}

const known = new Set<() => Promise<unknown>>()

/** Whether what is drawn now is the first view as the server draws it: none of the parts stands in it. */
let isDrawn = typeof window === 'undefined'

/** To be told before the page takes over what the server drew; the parts come after it, in slices. */
export function beginAsDrawn(): void {
  isDrawn = true
}

/** A component whose code comes later. Once it is there, it is drawn at once, without a moment of `waiting`. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting, missing, first = false }: Stand<Props>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<{ default: ComponentType<Props> }> | undefined
  const fetch = () => {
    loading ??= Promise.all([load(), first || loadLaterWords()]).then(
      ([component]) => {
        loaded = component
        return { default: component }
      },
      (cause: unknown) => {
        throw new PartMissing('a part of the page did not load', { cause })
      },
    )
    return loading
  }
  known.add(fetch)
  const Lazy = lazy(fetch)
  return function Later(props: Props) {
    // Kept while it is mounted: another component in its place would begin anew.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? Lazy)
    const [isDue, setDue] = useState(!isDrawn)
    useEffect(() => {
      isDrawn = false
      startTransition(() => setDue(true))
    }, [])
    if (!isDue) return waiting
    return (
      <Guard missing={() => missing(props)}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </Guard>
    )
  }
}

/** Asks for every part, one after the other. One that does not come is told where it is drawn. */
export async function fetchParts(): Promise<void> {
  for (const fetch of known) await fetch().catch(() => undefined)
}
