// A page as it is after something has been at it: saved whole by a browser, squeezed by a minifier, fetched with short addresses,
// written as XHTML or as HTML was long ago.
import { site } from './markup.ts'

/** Chrome’s “web page, complete”: where it came from in a comment, files beside it, signs in place of their numbers. */
export function saveComplete(page: string, address: string): string {
  const length = String(address.length).padStart(4, '0')
  return page
    .replace('<!DOCTYPE html>\n', `<!DOCTYPE html>\n<!-- saved from url=(${length})${address} -->\n`)
    .replace(
      '<head>\n<meta charset="UTF-8" />',
      '<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">',
    )
    .replace(/&#(\d+);/g, (_, code: string) => (code === '38' ? '&amp;' : String.fromCodePoint(Number(code))))
    .replaceAll('&hellip;', '…')
    .replaceAll('&larr;', '←')
    .replaceAll('&rarr;', '→')
    .replaceAll(' />', '>')
    .replaceAll(`src='${site}/wp-includes/js/`, `src="./${'鯛焼き'}_files/`)
    .replaceAll(`href="${site}/wp-content/themes/made/`, 'href="./鯛焼き_files/')
    .replace('</body>', '<div id="made-extension-root" style="display: none;">要約</div>\n</body>')
}

const optionalEnd =
  /<\/(?:p|li|td|tr|th|tbody|dt|dd)>(?=\s*<(?:p|li|td|tr|th|div|table|h\d|ul|ol|\/(?:div|li|td|tr|tbody|table|ul|ol))[ >])/g

/** All on one line, without comments, quotes and end tags that may be left out. */
export function minify(page: string): string {
  const scripts: string[] = []
  const bare = page.replace(
    /<(script|style)[\s\S]*?<\/\1>/g,
    (script) => `\ue000${scripts.push(script.replaceAll('\n', ' ')) - 1}\ue001`,
  )
  return bare
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(
      /> (?=<\/?(?:p|div|h\d|table|tbody|tr|td|th|ul|ol|li|nav|main|article|header|footer|head|body|html|meta|link|title)\b)/g,
      '>',
    )
    .replaceAll('<br /> ', '<br>')
    .replaceAll(' />', '>')
    .replace(/ (class|id|rel|role)="([\w-]+)"/g, ' $1=$2')
    .replace(optionalEnd, '')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => scripts[Number(index)] ?? '')
    .trim()
}

/** Addresses of the site without its name, as a mirror has them; `base` says what they belong to. */
export function shortenAddresses(page: string, base: string | null): string {
  const short = page
    .replaceAll(`href="${site}/`, 'href="/')
    .replace(/<link rel="canonical"[^>]*>\n|<meta property="og:url"[^>]*>\n/g, '')
  return base === null ? short : short.replace('<title>', `<base href="${base}" />\n<title>`)
}

/** With an XML declaration and the name space; everything WordPress prints is well-formed already. */
export function toXhtml(page: string, charset: string): string {
  return page
    .replace(
      '<!DOCTYPE html>\n<html lang="ja">',
      `<?xml version="1.0" encoding="${charset}"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ja" lang="ja">`,
    )
    .replaceAll('&hellip;', '&#8230;')
    .replaceAll('&nbsp;', '&#160;')
}

/** Names of tags in capitals and lines that end as on Windows. */
export function age(page: string): string {
  return page.replace(/<\/?[a-z][a-z0-9]*/g, (tag) => tag.toUpperCase()).replaceAll('\n', '\r\n')
}

/** What Chrome makes of a text file, saved. */
export function showText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="color-scheme" content="light dark"></head><body><pre style="word-wrap: break-word; white-space: pre-wrap;">${escaped}</pre></body></html>`
}
