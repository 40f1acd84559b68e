// Pages to look through pictures by: one for each view with all its pictures, and one that leads to them.

export type Picture = { readonly file: string; readonly view: string; readonly words: string; readonly width: number }

const style = `
body { margin: 0; padding: 24px; font: 14px/1.5 system-ui, sans-serif; background: #77756f; color: #fff }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-bottom: 24px }
a { color: inherit }
main { display: flex; flex-wrap: wrap; gap: 24px; align-items: start }
figure { margin: 0 }
img { display: block; height: auto }
`

/** A picture as wide as its share of a desk, so that a phone stands beside it as small as it is. */
function figure({ file, words, width }: Picture): string {
  const shown = Math.round(Math.max(width / 2, 240))
  return `<figure><a href="${file}"><img src="${file}" width="${shown}" alt="" loading="lazy"></a><figcaption>${words}</figcaption></figure>`
}

function page(title: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1>${body}`
}

/** The pages by the names of their files. Names of views hold letters, digits and hyphens alone. */
export function makeGallery(pictures: readonly Picture[]): ReadonlyMap<string, string> {
  const views = [...new Set(pictures.map(({ view }) => view))]
  const nav = `<nav>${views.map((view) => `<a href="${view}.html">${view}</a>`).join('')}</nav>`
  const sheet = (view: string) => {
    const figures = pictures.filter((picture) => picture.view === view).map(figure)
    return `${nav}<main>${figures.join('\n')}</main>`
  }
  const sheets = views.map((view): [string, string] => [`${view}.html`, page(view, sheet(view))])
  return new Map([['index.html', page('Taiyaku', nav)], ...sheets])
}
