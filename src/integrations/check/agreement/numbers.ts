/** The numbers of a text, and numbers that two texts about one thing do not share. */
import { matchesOf } from '../../../lib/matches.ts'

/** What numbers a text gives. */
export interface Numbers {
  /** In digits: `1,400`, `3億`, `2.5 million`. These must be found again. */
  digits: Map<number, string>
  /** In words: `十二`, `twelve`, `third`, `May`. These may be what the other text gives in digits. */
  words: Set<number>
}

const chineseDigits = new Map(
  [...[...'零一二三四五六七八九'].entries(), [0, '〇'] as const, [2, '兩'] as const].map(([value, digit]) => [digit, value]),
)
const chineseUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 萬: 1e4, 億: 1e8 }

/** Reads a Chinese numeral: `二十一`, `三千二百萬`, `二〇二六`. */
function readChinese(text: string): number {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((digit) => chineseDigits.get(digit)).join(''))
  let [total, section, digit] = [0, 0, 0]
  for (const character of text) {
    const unit = chineseUnits[character]
    if (unit === undefined) digit = chineseDigits.get(character)!
    else if (unit >= 1e4) [total, section, digit] = [total + (section + digit || 1) * unit, 0, 0]
    else [section, digit] = [section + (digit || 1) * unit, 0]
  }
  return total + section + digit
}

const names = (text: string, from: number): [string, number][] => text.split(' ').map((name, index) => [name, from + index])

const units = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const english = new Map<string, number>([
  ...names(units, 1),
  ...names(ordinals, 1),
  ...tens.split(' ').map((name, index): [string, number] => [name, (index + 2) * 10]),
  ...names('january february march april may june july august september october november december', 1),
  ...names('once twice', 1),
  ...names('zero', 0),
  ['both', 2],
  ['pair', 2],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
])
const scales: Record<string, number> = { ...chineseUnits, 萬億: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** Addresses hold digits that say nothing. */
const address = /https?:\/\/[!-~]+/g
const inDigits =
  /(?<![\d.])(\d{1,3}(?:[,，]\d{3})+|\d{1,15})(\.\d{1,9})?\s?(萬億|[十百千萬億](?![一二三四五六七八九])|thousand|million|billion|trillion)?/g

const inWords = new RegExp(`(?<![a-z])(${[...english.keys()].join('|')})(?:-([a-z]{3,7}))?(?![a-z])`, 'g')
const inChinese = /[零〇一二兩三四五六七八九十百千萬億]{1,15}/g

/** Lists the numbers of a text, Chinese or English. */
function numbersIn(source: string): Numbers {
  const text = source.replace(address, ' ')
  const numbers: Numbers = { digits: new Map(), words: new Set() }
  for (const [found, whole = '', part = '', scale = ''] of matchesOf(text, inDigits)) {
    const value = Number(whole.replace(/[,，]/g, '') + part) * (scales[scale] ?? 1)
    numbers.digits.set(Math.round(value * 1e6) / 1e6, found.trim())
  }
  for (const [found] of matchesOf(text, inChinese)) {
    numbers.words.add(readChinese(found))
    // 一九九七 is a year, 二三十 is two numbers, 十五五 a plan.
    for (const digit of found) if (chineseDigits.has(digit)) numbers.words.add(chineseDigits.get(digit)!)
  }
  for (const [found, first = '', last = ''] of matchesOf(text.toLowerCase(), inWords)) {
    const [a, b] = [english.get(first), english.get(last)]
    if (a !== undefined) numbers.words.add(a)
    if (b !== undefined) numbers.words.add(b)
    if (a !== undefined && b !== undefined && found.startsWith(first)) numbers.words.add(a + b)
  }
  return numbers
}

const lacking = (of: Numbers, other: Numbers): string[] =>
  [...of.digits].flatMap(([value, found]) => (other.digits.has(value) || other.words.has(value) ? [] : found))

/** Whether a number is so exact that the other text cannot leave it out: no day, year or small count. */
const isExact = (found: string): boolean => {
  const value = Number(found.replace(/[,，]/g, '').replace(/[^\d.]+$/, ''))
  return value >= 100 && !(Number.isInteger(value) && value >= 1800 && value <= 2100)
}

/**
 * Compares the numbers of two texts about one thing. A text may leave a number out (a year that is plain, a count in words), so a
 * difference is one where each has a number that the other lacks, or where one lacks an exact number.
 * @returns the numbers that only the first and only the second has; `undefined` if the texts agree
 */
export function differingNumbers(first: string, second: string): [string[], string[]] | undefined {
  // Only what is written in digits can be lacking.
  if (!/\d/.test(first) && !/\d/.test(second)) return undefined
  const [a, b] = [numbersIn(first), numbersIn(second)]
  const [onlyA, onlyB] = [lacking(a, b), lacking(b, a)]
  if (onlyA.length > 0 && onlyB.length > 0) return [onlyA, onlyB]
  return [...onlyA, ...onlyB].some(isExact) ? [onlyA, onlyB] : undefined
}

/** The numbers of a value (`1,400+`) that a text does not give. */
export const missingNumbers = (value: string, text: string): string[] => lacking(numbersIn(value), numbersIn(text))
