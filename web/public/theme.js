// Runs before the first paint: the chosen theme, language and typography are in place before anything is drawn. Never throws.
;(() => {
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('taiyaku.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    for (const name of ['size', 'japanese', 'english', 'lines', 'measure']) {
      const choice = localStorage.getItem(`taiyaku.${name}`)
      if (choice) root.dataset[name] = choice
    }
    const chosen = localStorage.getItem('taiyaku.language')
    const first = (navigator.languages || []).find((tag) => /^(ja|en)\b/i.test(tag)) || 'en'
    root.lang = chosen === 'ja' || chosen === 'en' ? chosen : first.slice(0, 2).toLowerCase()
    const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
    document.querySelector('meta[name="theme-color"]').content = dark ? '#17181a' : '#fbfaf6'
  } catch {
    // Storage may be forbidden; the system's theme and the page's language stand then.
  }
})()
