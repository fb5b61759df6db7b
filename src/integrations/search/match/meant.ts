/**
 * What somebody meant who typed what is on no page: another way to write it (`APEC2026`, `ecommerce`), a word with a slip in it, a
 * name by its sound or with one wrong character, or with a word beside it (王毅外長).
 */
import { fold, type FoldTable } from '../../../lib/fold.ts'
import { parseQuery } from './query.ts'
import { soundTable } from '../../../lib/sounds.ts'
import { nearestWord } from './typos.ts'

/** What the site knows. */
export interface Known {
  table: FoldTable
  /** The words in Latin letters on its pages, folded, frequent ones first; some with hyphens. */
  words: readonly string[]
  /** The Chinese names of its pages, as they are written. */
  names: readonly string[]
  /** Whether a page holds a phrase, or has it as a name. */
  holds(phrase: string): boolean
}

const han = /^\p{sc=Han}{2,}$/u
const closed = (word: string): string => word.replaceAll('-', '')
/** Two known words in one need as many letters each. */
const MIN_PART = 3

/** Puts a space between letters and digits: `APEC2026`. */
const partLetters = (text: string): string => text.replace(/(\p{sc=Latin})(?=\d)|(\d)(?=\p{sc=Latin})/gu, '$& ')

/** Puts one between Chinese and what is not, too. */
const partScripts = (text: string): string =>
  partLetters(text).replace(/(\p{sc=Han})(?=[\p{sc=Latin}\d])|([\p{sc=Latin}\d])(?=\p{sc=Han})/gu, '$& ')

/** How the site writes a lone word that it does not hold. */
function knownWord(word: string, { words }: Known): string | undefined {
  const known = new Set(words)
  const hyphenated = words.find((one) => one.includes('-') && closed(one) === word)
  if (hyphenated) return hyphenated
  for (let at = MIN_PART; at <= word.length - MIN_PART; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (known.has(first) && known.has(second)) return `${first} ${second}`
  }
  return nearestWord(word, words)
}

/** The name, or the part of one, that sounds like a text, or that differs from it by one character of three or more. */
function knownName(text: string, { names, table }: Known): string | undefined {
  const heard = soundTable((text) => fold(text, table))
  const sound = [...text].map((character) => heard.get(character))
  let best: { name: string; wrong: number } | undefined
  for (const name of names) {
    const folded = fold(name, table)
    for (let at = 0; at + text.length <= folded.length; at++) {
      const isWhole = folded.length === text.length
      if (!isWhole && text.length < 3) break
      const differing = [...text].filter((character, i) => character !== folded[at + i])
      const heardSo = sound.every((one, i) => text[i] === folded[at + i] || (one !== undefined && one === heard.get(folded[at + i]!)))
      if (differing.length === 0 || !(heardSo || (isWhole && text.length > 2 && differing.length === 1))) continue
      // What sounds the same comes before what does not, a whole name before a part of one.
      const wrong = differing.length + (heardSo ? 0 : text.length) + (isWhole ? 0 : 0.5)
      if (!best || wrong < best.wrong) best = { name: name.slice(at, at + text.length), wrong }
    }
  }
  return best?.name
}

/** The longest name that a text holds, where it is half of the text at least: 王毅外長. */
function nameWithin(text: string, { names, table }: Known): string | undefined {
  const within = names.filter((name) => han.test(name) && name.length * 2 >= text.length && text.includes(fold(name, table)))
  return within.sort((a, b) => b.length - a.length)[0]
}

/** The other ways to write a part of a query, the likeliest first. */
function otherWays(part: string, known: Known): string[] {
  const folded = fold(part, known.table).replace(/[‐‑]/g, '-')
  const typed = parseQuery(part, known.table)
  const text = typed.map((phrase) => phrase.text).join('')
  if (/^[a-z]+(-[a-z]+)+$/.test(folded) && known.words.includes(closed(folded))) return [closed(folded)]
  if (typed.every((phrase) => known.holds(phrase.text))) return []
  const parted = [...new Set([partLetters(part), partScripts(part)])].filter((one) => one !== part)
  if (/\p{sc=Latin}\d|\d\p{sc=Latin}/u.test(part)) return parted
  const meant = /^[a-z]{5,}$/.test(text)
    ? knownWord(text, known)
    : han.test(text)
      ? (knownName(text, known) ?? nameWithin(text, known))
      : undefined
  return meant ? [meant] : []
}

/**
 * The queries that somebody may have meant.
 * @param query - as typed
 * @returns the likeliest first; empty if it can be written in no other way
 */
export function meantQueries(query: string, known: Known): string[] {
  const parts = query.normalize('NFC').trim().split(/\s+/)
  const ways = parts.map((part) => otherWays(part, known))
  const count = Math.max(0, ...ways.map(({ length }) => length))
  const found = Array.from({ length: count }, (_, i) => parts.map((part, n) => ways[n]![i] ?? ways[n]!.at(-1) ?? part).join(' '))
  const joined = parts.slice(1).flatMap((part, i) => {
    const word = fold(parts[i]! + part, known.table)
    return known.words.includes(word) ? [[...parts.slice(0, i), word, ...parts.slice(i + 2)].join(' ')] : []
  })
  return [...found, ...joined].filter((meant) => meant !== query)
}
