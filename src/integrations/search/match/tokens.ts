/**
 * The words that the search index is made of. Pagefind indexes words and finds phrases of them; ours stand for two
 * neighbouring units, so that a phrase of words is a run of characters wherever it begins and ends. They are letters and
 * digits that no segmenter can cut:
 *
 * - a Han character is three base-36 digits (`0`–`l` first), or `z` and four for one outside the common block;
 * - a word or its beginning is `w…`, a whole word ends with `_`, a number is `n…` with `d` for the point;
 * - a pair is its two units (`ω` ends a first unit that is no Han character);
 * - `y` parts two runs that would else read as one; nobody looks it up;
 * - `x…` is the stem of an English word, see stem.ts;
 * - `v…` is a character as it is spelt, where the edition has several that fold to the same;
 * - a text that not all editions share carries its edition's letter at the end (`α`, `β`, `γ`).
 */
import { stem } from './stem.ts'
import type { Unit } from './units.ts'

/** Longest beginning of a word that can be looked up; longer input is checked by its first letters. */
const longestPrefix = 16

const first = 0x3400
const common = 0x9fff

/** Codes of characters, by code point. */
const codes: string[] = []

/** The code of a unit; no code is the beginning of another of the same kind, but for words. */
export function code({ kind, text }: Pick<Unit, 'kind' | 'text'>): string {
  if (kind === 'word') return `w${text}`
  if (kind === 'number') return `n${text.replace('.', 'd')}`
  const point = text.codePointAt(0)!
  return (codes[point] ??=
    point >= first && point <= common ? (point - first).toString(36).padStart(3, '0') : `z${point.toString(36).padStart(4, '0')}`)
}

/** The token of two neighbours. */
export const pair = (before: Unit, after: Unit): string => `${code(before)}${before.kind === 'han' ? '' : 'ω'}${code(after)}`

/** Parts two runs that would else read as one. */
export const separator = 'y'

/** The pairs of a run, its last word as a whole word: where they stand side by side, the run does. Empty for a lone unit. */
export function pairs(run: readonly Unit[]): string[] {
  const tokens: string[] = []
  for (let i = 1; i < run.length; i++) tokens.push(pair(run[i - 1]!, run[i]!))
  return tokens
}

/** Whether two tokens side by side could be of one run: the second is a pair that begins with what the first ends with. */
export function touch(before: string, after: string): boolean {
  const unit = /^(?:[nw][^ω]+|z.{4}|...)/.exec(after)?.[0]
  return unit !== undefined && before.replace(/[α-γ]$/, '').endsWith(unit)
}

/** So much of a word as can be looked up. */
const short = (word: string): string => [...word].slice(0, longestPrefix).join('')

/** What can be typed for a word: its beginnings. */
function beginnings(word: string): string[] {
  const letters = [...short(word)]
  return letters.map((_, i) => letters.slice(0, i + 1).join(''))
}

/** The token of a whole word. It stands next to those of its beginnings, mostly in the same file. */
export const wholeWord = ({ text }: Pick<Unit, 'text'>): string => `w${short(text)}_`

/** The tokens of a run's words and numbers; an unquoted search gives the places of all that begin as what was typed. */
export const words = (run: readonly Unit[]): string[] =>
  run.filter(({ kind }) => kind !== 'han').map((unit) => (unit.kind === 'word' ? wholeWord(unit) : code(unit)))

/** The token of a word's stem, `undefined` for what has none. */
export function stemToken({ kind, text }: Pick<Unit, 'kind' | 'text'>): string | undefined {
  const found = kind === 'word' ? stem(text) : undefined
  return found && `x${found}`
}

/** What a word tells of itself: its beginnings, also behind its neighbour, and its stem. */
function hints(word: Unit, before: Unit | undefined): string[] {
  const typed = beginnings(word.text).map((text) => ({ ...word, text }))
  const tokens = typed.flatMap((beginning) => (before ? [code(beginning), pair(before, beginning)] : [code(beginning)]))
  return [...tokens, stemToken(word) ?? []].flat()
}

/** The tokens of a run's words that say only that something stands on the page. */
export const presence = (run: readonly Unit[]): string[] => run.flatMap((unit, i) => (unit.kind === 'word' ? hints(unit, run[i - 1]) : []))

/** The tokens of a run's Han characters, which say only that they stand on the page. */
export const characters = (run: readonly Unit[]): string[] => run.filter(({ kind }) => kind === 'han').map(code)

/** Characters of one UTF-16 unit, by their codes: 1 for those in the set. A build asks it of every character of the site. */
export type Characters = Uint8Array

/** Makes a set of characters. */
export function charactersOf(text: string): Characters {
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
export function spellings(text: string, variants: Characters): string[] {
  const found = new Set<string>()
  for (let i = 0; i < text.length; i++) if (variants[text.charCodeAt(i)]) found.add(text[i]!)
  return [...found].map((character) => `v${code({ kind: 'han', text: character })}`)
}

/**
 * Whether what a phrase demands may stand on a page that does not hold it: the beginning of a last word is known to stand
 * behind its neighbour, but not which of several; and only so many letters of it are known.
 */
export function isLoose(run: readonly Unit[]): boolean {
  const last = run.at(-1)!
  return last.kind === 'word' && !last.closed && (run.length > 2 || [...last.text].length > longestPrefix)
}

/**
 * What a page must hold for a phrase to stand on it; enough, unless the phrase is loose.
 * @param run - the phrase
 * @returns lists of tokens; the tokens of a list stand side by side
 */
export function demands(run: readonly Unit[]): string[][] {
  if (run.at(-1)!.closed) return [run.length === 1 ? [wholeWord(run[0]!)] : pairs(run)]
  const units = run.map((unit) => (unit.kind === 'word' ? { ...unit, text: short(unit.text) } : unit))
  const last = units.at(-1)!
  if (units.length === 1) return [[code(last)]]
  if (last.kind !== 'word') return [pairs(run)]
  const open = [pair(units.at(-2)!, last)]
  return run.length > 2 ? [pairs(run.slice(0, -1)), open] : [open]
}
