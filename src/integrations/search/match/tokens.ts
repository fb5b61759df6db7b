/**
 * The tokens that the index is made of. Pagefind indexes words and where they stand. Our tokens look to it like words, but each stands
 * for two neighbouring units, so that tokens side by side are a run of characters wherever it begins and ends. They are letters and
 * digits that no segmenter can cut:
 *
 * - a Han character is three base-36 digits (`0`–`l` first), or `z` and four for one outside the common block;
 * - a word or its beginning is `w…`, a whole word ends with `_`, a number is `n…` with `d` for the point;
 * - a pair is its two units (`ω` ends a first unit that is no Han character);
 * - `y` stands twice on both sides of a run; nobody looks it up;
 * - `x…` is the stem of an English word;
 * - `v…` is a character as it is spelt, where the edition has several that fold to the same;
 * - a text that not all editions share carries its edition's letter at the end (`α`, `β`, `γ`).
 */
import type { Unit } from './units.ts'

/** More letters of a word cannot be looked up. */
const MAX_PREFIX = 16

const FIRST_HAN = 0x3400
const LAST_COMMON_HAN = 0x9fff

/** Tokens of Han characters, by code point. */
const hanTokens: string[] = []

/**
 * The token of a unit: of a word as the beginning of a word, of a number or character as a whole. No token of a character is the
 * beginning of another, and so a pair can be cut in one way only.
 */
export function unitToken({ kind, text }: Pick<Unit, 'kind' | 'text'>): string {
  if (kind === 'word') return `w${text}`
  if (kind === 'number') return `n${text.replace('.', 'd')}`
  const point = text.codePointAt(0)!
  return (hanTokens[point] ??=
    point >= FIRST_HAN && point <= LAST_COMMON_HAN
      ? (point - FIRST_HAN).toString(36).padStart(3, '0')
      : `z${point.toString(36).padStart(4, '0')}`)
}

/** The token of two neighbours. */
export const pairToken = (before: Unit, after: Unit): string => `${unitToken(before)}${before.kind === 'han' ? '' : 'ω'}${unitToken(after)}`

/**
 * What stands on both sides of the pairs of a run, so that no pair of another run, and none that says only that it stands on the page, is
 * one or two places away. See `coveringPairs`.
 */
export const separatorTokens = ['y', 'y']

/** The pairs of a run, its last word as a whole word. Where they stand side by side, the run does. Empty for a lone unit. */
export function pairTokens(run: readonly Unit[]): string[] {
  const tokens: string[] = []
  for (let i = 1; i < run.length; i++) tokens.push(pairToken(run[i - 1]!, run[i]!))
  return tokens
}

/** A token without the letter of an edition. */
export const withoutLetter = (token: string): string => token.replace(/[α-γ]$/, '')

/**
 * Chooses pairs that are enough to find a run: the first, the last, and at least one of any two neighbours. Two pairs of a record that are
 * two places apart are of one run, and so the pair between them is known by the characters that it shares with both.
 * @param costs - what it costs to look up each pair of the run
 * @returns the numbers of the cheapest ones
 */
export function coveringPairs(costs: readonly number[]): number[] {
  const best: { cost: number; pairs: number[] }[] = []
  for (const [pair, own] of costs.entries()) {
    const before = [best[pair - 1], best[pair - 2]].filter((one) => one !== undefined).sort((a, b) => a.cost - b.cost)
    best.push({ cost: own + (before[0]?.cost ?? 0), pairs: [...(before[0]?.pairs ?? []), pair] })
  }
  return best.at(-1)?.pairs ?? []
}

/** The letters of a word that can be looked up. */
const prefix = (word: string): string => [...word].slice(0, MAX_PREFIX).join('')

/** All beginnings of a word, which is what can be typed for it. */
function prefixes(word: string): string[] {
  const letters = [...prefix(word)]
  return letters.map((_, i) => letters.slice(0, i + 1).join(''))
}

/** The token of a whole word. It sorts next to those of its beginnings, so that mostly one file holds them all. */
export const wholeWordToken = ({ text }: Pick<Unit, 'text'>): string => `w${prefix(text)}_`

/** The tokens of a run's whole words and numbers. */
export const wordTokens = (run: readonly Unit[]): string[] =>
  run.filter(({ kind }) => kind !== 'han').map((unit) => (unit.kind === 'word' ? wholeWordToken(unit) : unitToken(unit)))

/** Endings of English words in the order they are tried, and how many letters must stay; one of each row is cut. */
const endings: readonly (readonly [ending: RegExp, stays: number])[] = [
  [/(?:(?<=[^aeiou]|i)es|(?<![sui])s)$/, 3],
  [/(?:(?<!e)ed|ing|ly)$/, 3],
  [
    /(?:i[sz]ations?|i[sz]ers?|i[sz]e?|ments?|ness|abilit[yi]|able|ativ(?:e|it[yi])|ations?|at(?:e|or)?|ivit[yi]|ive|it[yi]|ical|ics?|ists?|ism|ial|ion|(?<=[dg])en(?:t|ce|cy))$/,
    4,
  ],
  [/(?:iv|[eiy])$/, 3],
]

/**
 * Cuts an English word to what the words of its family share: `economy`, `economies`, `economic`. Only near results rest on it, so
 * that a stem too short does little harm. The endings follow the Porter stemmer (https://tartarus.org/martin/PorterStemmer/), with
 * British spellings.
 * @param word - folded
 * @returns `undefined` for what is no English word of four letters or more
 */
export function stem(word: string): string | undefined {
  if (!/^[a-z]{4,}$/.test(word)) return undefined
  return endings.reduce((left, [ending, stays]) => {
    const cut = left.replace(ending, '')
    return cut.length < stays || !/[aeiouy]/.test(cut) ? left : cut.replace(/([b-df-hj-km-np-rt-v])\1$/, '$1')
  }, word)
}

/** The token of a word's stem, `undefined` for what has none. */
export function stemToken({ kind, text }: Pick<Unit, 'kind' | 'text'>): string | undefined {
  const found = kind === 'word' ? stem(text) : undefined
  return found && `x${found}`
}

/** The tokens of a word: its beginnings, alone and behind its neighbour, and its stem. */
function prefixAndStemTokens(word: Unit, before: Unit | undefined): string[] {
  const typed = prefixes(word.text).map((text) => ({ ...word, text }))
  const tokens = typed.flatMap((part) => (before ? [unitToken(part), pairToken(before, part)] : [unitToken(part)]))
  return [...tokens, stemToken(word) ?? []].flat()
}

/** The tokens of a run's words that say that something stands on the page, but not where. */
export const wordPresenceTokens = (run: readonly Unit[]): string[] =>
  run.flatMap((unit, i) => (unit.kind === 'word' ? prefixAndStemTokens(unit, run[i - 1]) : []))

/** The tokens of a run's Han characters, which also say only that they stand on the page. */
export const hanPresenceTokens = (run: readonly Unit[]): string[] => run.filter(({ kind }) => kind === 'han').map(unitToken)

/** A set of characters of one UTF-16 unit, by their codes: 1 for those in it. A build asks it for every character of the site. */
export type CharacterSet = Uint8Array

/** Makes a set of the characters of a text. */
export function characterSet(text: string): CharacterSet {
  const set = new Uint8Array(0x10000)
  for (let i = 0; i < text.length; i++) set[text.charCodeAt(i)] = 1
  return set
}

/**
 * The tokens that say how a text is spelt.
 * @param text - before it is folded
 * @param variants - the characters that tell spellings apart
 * @returns the token of each of them that stands in the text, once
 */
export function spellingTokens(text: string, variants: CharacterSet): string[] {
  const found = new Set<string>()
  for (let i = 0; i < text.length; i++) if (variants[text.charCodeAt(i)]) found.add(text[i]!)
  return [...found].map((character) => `v${unitToken({ kind: 'han', text: character })}`)
}

/**
 * Whether a page can have the required tokens of a phrase and yet not hold the phrase. This is so where an unfinished word ends a
 * phrase of three or more units: the index knows that it stands behind its neighbour, but not behind which of several. It is so, too,
 * for a word that is longer than what can be looked up.
 */
export function isUncertain(phrase: readonly Unit[]): boolean {
  const last = phrase.at(-1)!
  return last.kind === 'word' && !last.closed && (phrase.length > 2 || [...last.text].length > MAX_PREFIX)
}

/**
 * The tokens that a page must have to hold a phrase. They are also enough, unless the phrase is uncertain.
 * @returns lists of tokens; the tokens of one list must stand side by side
 */
export function requiredTokens(phrase: readonly Unit[]): string[][] {
  if (phrase.at(-1)!.closed) return [phrase.length === 1 ? [wholeWordToken(phrase[0]!)] : pairTokens(phrase)]
  const units = phrase.map((unit) => (unit.kind === 'word' ? { ...unit, text: prefix(unit.text) } : unit))
  const last = units.at(-1)!
  if (units.length === 1) return [[unitToken(last)]]
  if (last.kind !== 'word') return [pairTokens(phrase)]
  const lastPair = [pairToken(units.at(-2)!, last)]
  return phrase.length > 2 ? [pairTokens(phrase.slice(0, -1)), lastPair] : [lastPair]
}
