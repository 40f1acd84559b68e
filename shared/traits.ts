// What a reader may look for in an English abstract that is no word of it: code that can be had, and formulas. Linear.

const hosts =
  /\b(?:github|gitlab|bitbucket|huggingface|zenodo|codeberg|sourceforge|kaggle|codeocean|4open|osf)\.(?:com|io|org|co|net|science)\b/i
const told =
  /\b(?:code|codes|software|implementation|implementations|codebase|toolbox|package)\b[^.]{0,60}?\b(?:available|released|open[- ]?sourced?|published)\b/i
const released =
  /\b(?:releas(?:e|es|ing)|open[- ]?sourc(?:e|es|ing)|publish(?:es|ing)?|provide)(?: (?:the|our|all|its|full|complete|source|training))* (?:code|codebase|implementation|software)\b/i
/** What either of the last two and the first have a part of; most texts have neither, and these are quick to look for. */
const [mayTell, mayHost] = [/code|software|implementation|toolbox|package/i, /\.(?:com|io|org|co|net|science)\b/i]
/** A formula is no longer than this; two amounts of money stand further apart, or have nothing of a formula between them. */
const longest = 400

/** Whether the text links to code or says that there is some. */
export function hasCode(text: string): boolean {
  return (mayHost.test(text) && hosts.test(text)) || (mayTell.test(text) && (told.test(text) || released.test(text)))
}

/** Whether the text has a formula: between dollars or brackets of TeX, or any command of it. */
export function hasMath(text: string): boolean {
  if (/\\(?:[a-z]{2}|[([])/i.test(text)) return true
  const parts = text.split('$')
  return parts.some((part, at) => at % 2 === 1 && at < parts.length - 1 && isFormula(part))
}

function isFormula(part: string): boolean {
  return part.length <= longest && (/[\\^_=<>{}+|]/.test(part) || /^\s*[a-z](?:\s*\([a-z]\))?\s*$/i.test(part))
}
