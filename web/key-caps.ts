// The keys of a command as one reads them: `g d` as two caps, `Mod+k` as Ctrl K, on a Mac as ⌘ K.

const names: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' }

/** Whether ⌘ takes the place of Ctrl. */
export const onApple = typeof navigator !== 'undefined' && /^(?:Mac|iP)/.test(navigator.platform)
let applePlates = onApple

/** For whom the keys are written where that is not this machine: the server draws the first view for a browser. */
export function writeKeysFor(apple: boolean): void {
  applePlates = apple
}

/** What stands on the caps, one after the other. */
export function listCaps(keys: string, apple = applePlates): readonly string[] {
  return keys.split(' ').flatMap((stroke) => {
    const letter = /^Mod\+(.)$/.exec(stroke)?.[1]
    return letter ? [apple ? '⌘' : 'Ctrl', letter.toUpperCase()] : [names[stroke] ?? stroke]
  })
}
