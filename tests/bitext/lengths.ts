// The constants of the length model, measured on sentence pairs: how much English one Japanese character is worth, and how far off that is.
import { sizeOfJapanese } from '../../server/bitext/length.ts'
import type { Told } from '../made/bitext-words.ts'

/**
 * `ratio`: English code units for one of Japanese script; `variance`: of the difference, for one code unit of English
 * (`usual`: without the worst 3 in 100, which the model holds for unexplained); `mean` and `deviation` of the log length.
 */
export function measureLengths(pairs: readonly Told[]) {
  const sizes = pairs.map(([en, ja]) => ({
    en: en.length,
    wide: sizeOfJapanese(ja, 1) - sizeOfJapanese(ja, 0),
    narrow: sizeOfJapanese(ja, 0),
  }))
  const ratio = sum(sizes.map(({ en, narrow }) => en - narrow)) / sum(sizes.map(({ wide }) => wide))
  const translated = sizes.filter(({ wide }) => wide > 0)
  const off = translated.map(({ en, wide, narrow }) => (wide * ratio + narrow - en) ** 2 / en).sort((a, b) => a - b)
  const usual = off.slice(0, Math.ceil(off.length * 0.97))
  const logs = pairs.map(([en]) => Math.log(en.length))
  const mean = average(logs)
  const deviation = Math.sqrt(average(logs.map((log) => (log - mean) ** 2)))
  return { ratio, variance: average(off), usual: average(usual), mean, deviation }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const average = (numbers: readonly number[]) => sum(numbers) / numbers.length
