// Keys on the keyboards people have: what is typed counts, and the key's place where no Latin is typed.
import { describe, expect, it } from 'vitest'
import { type Press, readStroke } from '../../web/strokes.ts'

const still: Press = {
  key: '',
  code: '',
  keyCode: 0,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  altGraph: false,
  capsLock: false,
  isComposing: false,
  repeat: false,
  typing: false,
  apple: false,
}
const press = (key: string, code: string, held: Partial<Press> = {}) => readStroke({ ...still, key, code, ...held })
const shift = { shiftKey: true } as const
const ctrl = { ctrlKey: true } as const

describe('a US keyboard', () => {
  it('types letters by Shift, whatever Caps Lock says', () => {
    expect(press('j', 'KeyJ')).toBe('j')
    expect(press('J', 'KeyJ', { capsLock: true })).toBe('j')
    expect(press('V', 'KeyV', shift)).toBe('V')
    expect(press('V', 'KeyV')).toBe('V')
    expect(press('v', 'KeyV', shift)).toBe('V')
    expect(press('v', 'KeyV', { ...shift, capsLock: true })).toBe('V')
  })

  it('types marks, digits and named keys', () => {
    expect(press('/', 'Slash')).toBe('/')
    expect(press('?', 'Slash', shift)).toBe('?')
    expect(press('[', 'BracketLeft')).toBe('[')
    expect(press('1', 'Digit1')).toBe('1')
    expect(press('1', 'Numpad1')).toBe('1')
    expect(press('!', 'Digit1', shift)).toBe('!')
    expect(press('{', 'BracketLeft', shift)).toBe('{')
    expect(press('Escape', 'Escape')).toBe('Escape')
  })

  it('leaves Space, and named keys with Shift, to the browser', () => {
    expect(press(' ', 'Space')).toBe(null)
    expect(press('Escape', 'Escape', shift)).toBe(null)
    expect(press('ArrowDown', 'ArrowDown', shift)).toBe(null)
    expect(press('Enter', 'Enter', ctrl)).toBe(null)
  })
})

describe('Latin layouts', () => {
  it.each([
    ['Dvorak j', 'j', 'KeyC', {}, 'j'],
    ['Dvorak /', '/', 'BracketLeft', {}, '/'],
    ['Dvorak [', '[', 'Minus', {}, '['],
    ['Dvorak =', '=', 'BracketRight', {}, '='],
    ['Dvorak z, on the place of /', 'z', 'Slash', {}, 'z'],
    ['AZERTY &', '&', 'Digit1', {}, '1'],
    ['AZERTY é', 'é', 'Digit2', {}, '2'],
    ['AZERTY with Shift', '3', 'Digit3', shift, '3'],
    ['AZERTY a, on the place of q', 'a', 'KeyQ', {}, 'a'],
    ['AZERTY /', '/', 'Period', shift, '/'],
    ['AZERTY ?', '?', 'KeyM', shift, '?'],
    ['AZERTY [ by AltGr on Windows', '[', 'Digit5', { ctrlKey: true, altKey: true, altGraph: true }, '['],
    ['AZERTY [ by AltGr on Linux', '[', 'Digit5', { altGraph: true }, '['],
    ['AZERTY [ by Option on a Mac', '[', 'Digit5', { altKey: true, shiftKey: true, apple: true }, '['],
    ['Czech ě', 'ě', 'Digit2', {}, '2'],
    ['German /', '/', 'Digit7', shift, '/'],
    ['German ?', '?', 'Minus', shift, '?'],
    ['German ü', 'ü', 'BracketLeft', {}, 'ü'],
    ['a dead key', 'Dead', 'BracketLeft', {}, 'Dead'],
  ] as const)('%s', (_, key, code, held, stroke) => {
    expect(press(key, code, held)).toBe(stroke)
  })
})

describe('layouts without Latin letters', () => {
  it.each([
    ['Russian о', 'о', 'KeyJ', {}, 'j'],
    ['Russian М', 'М', 'KeyV', shift, 'V'],
    ['Russian х', 'х', 'BracketLeft', {}, '['],
    ['Russian ъ', 'ъ', 'BracketRight', {}, ']'],
    ['Russian . on the place of /', '.', 'Slash', {}, '.'],
    ['Russian /', '/', 'Backslash', shift, '/'],
    ['Russian ?', '?', 'Digit7', shift, '?'],
    ['Greek ξ', 'ξ', 'KeyJ', {}, 'j'],
    ['Hebrew ח', 'ח', 'KeyJ', {}, 'j'],
    ['Hebrew /', '/', 'KeyQ', {}, '/'],
    ['Arabic ؟', '؟', 'Slash', shift, '?'],
    ['Korean ㅓ', 'ㅓ', 'KeyJ', {}, 'j'],
    ['Thai ่', '่', 'KeyJ', {}, 'j'],
  ] as const)('%s', (_, key, code, held, stroke) => {
    expect(press(key, code, held)).toBe(stroke)
  })
})

describe('Japanese keyboards and input methods', () => {
  it.each([
    ['JIS [', '[', 'BracketRight', {}, '['],
    ['JIS ]', ']', 'Backslash', {}, ']'],
    ['JIS @', '@', 'BracketLeft', {}, '@'],
    ['JIS ?', '?', 'Slash', shift, '?'],
    ['full width ｊ', 'ｊ', 'KeyJ', {}, 'j'],
    ['full width Ｖ', 'Ｖ', 'KeyV', shift, 'V'],
    ['full width １', '１', 'Digit1', {}, '1'],
    ['full width ？', '？', 'Slash', shift, '?'],
    ['「', '「', 'BracketRight', {}, '['],
    ['」', '」', 'Backslash', {}, ']'],
    ['・', '・', 'Slash', {}, '/'],
    ['kana ま', 'ま', 'KeyJ', {}, 'j'],
    ['kana ひ with Shift', 'ひ', 'KeyV', shift, 'V'],
    ['half-width kana ﾏ', 'ﾏ', 'KeyJ', {}, 'j'],
    ['kana ぬ', 'ぬ', 'Digit1', {}, '1'],
    ['kana め', 'め', 'Slash', {}, '/'],
    ['kana ・ with Shift', '・', 'Slash', shift, '?'],
    ['kana ゜, on the [ of JIS', '゜', 'BracketRight', {}, '['],
    ['kana む, on the ] of JIS', 'む', 'Backslash', {}, ']'],
    ['kana ゛, on the @ of JIS', '゛', 'BracketLeft', {}, null],
    ['an input method that hides the key', 'Process', 'KeyJ', { keyCode: 229 }, 'j'],
    ['hidden, with Shift', 'Process', 'KeyV', { keyCode: 229, shiftKey: true }, 'V'],
    ['hidden ?', 'Process', 'Slash', { keyCode: 229, shiftKey: true }, '?'],
    ['hidden, told by the old code alone', 'j', 'KeyJ', { keyCode: 229 }, 'j'],
    ['unidentified', 'Unidentified', 'Digit2', {}, '2'],
  ] as const)('%s', (_, key, code, held, stroke) => {
    expect(press(key, code, held)).toBe(stroke)
  })

  it('nothing while composing, and nothing of an input method in a field', () => {
    expect(press('j', 'KeyJ', { isComposing: true })).toBe(null)
    expect(press('Escape', 'Escape', { isComposing: true })).toBe(null)
    expect(press('k', 'KeyK', { isComposing: true, ctrlKey: true })).toBe(null)
    expect(press('Process', 'KeyK', { keyCode: 229, typing: true, ctrlKey: true })).toBe(null)
  })
})

describe('modifiers', () => {
  it('are the table’s or nothing', () => {
    expect(press('k', 'KeyK', ctrl)).toBe('Mod+k')
    expect(press('k', 'KeyK', { metaKey: true, apple: true })).toBe('Mod+k')
    expect(press('л', 'KeyK', ctrl)).toBe('Mod+k')
    expect(press('k', 'KeyK', { ctrlKey: true, apple: true })).toBe(null)
    expect(press('K', 'KeyK', { ctrlKey: true, shiftKey: true })).toBe(null)
    expect(press('k', 'KeyK', { ctrlKey: true, metaKey: true })).toBe(null)
    expect(press('j', 'KeyJ', { altKey: true })).toBe(null)
    expect(press('[', 'BracketLeft', { altKey: true })).toBe(null)
    expect(press('j', 'KeyJ', { ctrlKey: true, altKey: true })).toBe(null)
  })

  it('AltGr and Option make marks, never letters or digits', () => {
    expect(press('j', 'KeyJ', { altGraph: true })).toBe(null)
    expect(press('{', 'Digit4', { altGraph: true })).toBe(null)
    expect(press('÷', 'Slash', { altKey: true, apple: true })).toBe(null)
    expect(press('“', 'BracketLeft', { altKey: true, apple: true })).toBe(null)
  })

  it('while typing only Ctrl K is left', () => {
    expect(press('k', 'KeyK', { ...ctrl, typing: true })).toBe('Mod+k')
    expect(press('j', 'KeyJ', { typing: true })).toBe(null)
    expect(press('Escape', 'Escape', { typing: true })).toBe(null)
  })
})
