// Runs before the first paint: the chosen theme, language and typography are in place before anything is drawn, and what the first
// view needs is on its way before the code that draws it. Never throws.
;(() => {
  const root = document.documentElement
  let theme = null
  let language = null
  let chosen = false
  try {
    theme = localStorage.getItem('taiyaku.theme')
    language = localStorage.getItem('taiyaku.language')
    for (const name of ['size', 'japanese', 'english', 'lines', 'measure']) {
      const choice = localStorage.getItem(`taiyaku.${name}`)
      if (choice) root.dataset[name] = choice
    }
    const forms = 'view density keys filtersPane listPane paperPane filtersWidth listWidth'
    chosen = forms.split(' ').some((name) => localStorage.getItem(`taiyaku.${name}`))
  } catch {
    // Storage may be forbidden; the system's theme and the browser's language stand then.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  const first = (navigator.languages || []).find((tag) => /^(ja|en)\b/i.test(tag)) || 'en'
  root.lang = language === 'ja' || language === 'en' ? language : first.slice(0, 2).toLowerCase()
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  const colour = document.querySelector('meta[name="theme-color"]')
  if (colour) colour.content = dark ? '#17181a' : '#fbfaf6'

  // The first view as the server drew it: `so` where it is what the code will draw, `near` where only the window’s form is
  // another, `other` (not shown) where words or rows are. What is not `so` is drawn anew.
  const { drawn } = root.dataset
  if (drawn) {
    const form = matchMedia('(min-width: 1100px)').matches
      ? 'wide'
      : matchMedia('(max-width: 720px)').matches && 'phone'
    const own = [root.lang, form, /^(?:Mac|iP)/.test(navigator.platform) ? 'apple' : 'other'].join(' ')
    const isOther = chosen || drawn.slice(0, 2) !== root.lang
    root.dataset.drawn = isOther ? 'other' : drawn === own ? 'so' : 'near'
    // Buttons and keys that are pressed before the code is there are pressed again by it; links need no code.
    globalThis.taiyakuPressed = undefined
    const press = ({ target }) => {
      if (globalThis.taiyakuPressed !== null) globalThis.taiyakuPressed = target.closest('#root button') ?? undefined
    }
    addEventListener('click', press, true)
    globalThis.taiyakuTyped = []
    addEventListener('keydown', (event) => globalThis.taiyakuTyped?.push(event), true)
  }
})()

// The list and the counts are asked for as `web/api.ts` will ask (a test compares): early.ts hands the answers over.
;(() => {
  const asked = new URLSearchParams(location.search)
  const query = new URLSearchParams()
  const isWords = (text) => text.length <= 1000
  const isDay = (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).getUTCDate() === Number(text.slice(8))
  const put = (name, reads) => {
    const value = asked.get(name)?.trim()
    if (value && reads(value)) query.append(name, value)
  }
  put('q', isWords)
  const codes = new Set(asked.getAll('category').map((category) => category.trim()))
  for (const code of codes) if (code) query.append('category', code)
  put('author', isWords)
  put('from', isDay)
  put('to', isDay)
  const sort = asked.get('sort')
  const suffix = (params) => (params.size > 0 ? `?${params}` : '')
  const wide = matchMedia('(min-width: 1100px)').matches
  const facets = wide ? `/api/facets${suffix(query)}` : '/api/facets'
  if (sort === 'old' || sort === 'relevance' || sort === 'watched') query.append('sort', sort)
  const paper = asked.get('paper')?.trim()
  const paths = [`/api/papers${suffix(query)}`, '/api/facets', facets]
  if (paper) paths.push(`/api/papers/${encodeURIComponent(paper)}`)
  const early = new Map()
  // Where the view stands in the page, so do its answers.
  const asks = document.documentElement.dataset.drawn ? [] : new Set(paths)
  for (const path of asks) early.set(path, fetch(path))
  // One that nobody takes must not be told as an error.
  for (const answer of early.values()) answer.catch(() => undefined)
  globalThis.taiyakuEarly = early

  // The code of the first view beyond what every view needs; the build names the files.
  const needed = {
    [document.documentElement.lang]: true,
    wide,
    query: asked.get('q'),
    paper,
  }
  for (const name in needed) {
    const files = needed[name] && document.querySelector(`meta[name="taiyaku-${name}"]`)?.content
    for (const href of files ? files.split(' ') : []) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
    }
  }
})()

// Where the page's code does not come, the page says so; React takes the words away with the shell they stand in.
;(() => {
  const tell = () => {
    document.querySelector('.shell-failed')?.removeAttribute('hidden')
    for (const link of document.querySelectorAll('.shell-failed a')) link.href = location.href
  }
  addEventListener('error', (event) => event.target instanceof HTMLScriptElement && tell(), true)
  addEventListener('unhandledrejection', tell)
})()
