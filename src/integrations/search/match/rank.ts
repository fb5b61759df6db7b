/** The order of results. */
import { fold, type FoldTable } from './fold.ts'
import type { NamedPage } from './index-data.ts'
import { find } from './passage.ts'
import { sounds } from './pinyin.ts'
import type { Phrase } from './query.ts'
import { runs } from './units.ts'

/** How a page answers a query; see docs/search.md. */
export type Match = 'exact' | 'vocabulary' | 'near'

/** Where the query stands: a name that it is the whole of, a title, a heading, the text. */
export const Place = { name: 0, title: 1, heading: 2, body: 3 } as const
/** One of them; less is better. */
export type Place = (typeof Place)[keyof typeof Place]

/** What the order is made of, in that order. */
export interface Standing {
  match: Match
  place: Place
  /** Whether the words typed stand on the page as whole words, not only as the beginnings of others. */
  whole: boolean
  /** Whether the page spells it as it was typed. */
  asTyped: boolean
  official: boolean
  /** Greater is better. */
  relevance: number
  date: string
  /** The page's number, so that the order never depends on chance. */
  page: number
}

/**
 * Compares two results: near ones last; official pages for their own names first; then name, title, heading, body; exact before
 * vocabulary; whole words; spelt as typed before folded; official pages; relevance; the later date; the page's number.
 * @returns less than 0 when `a` comes first
 */
export function compare(a: Standing, b: Standing): number {
  return (
    Number(a.match === 'near') - Number(b.match === 'near') ||
    Number(b.official && b.place === Place.name) - Number(a.official && a.place === Place.name) ||
    a.place - b.place ||
    Number(a.match === 'vocabulary') - Number(b.match === 'vocabulary') ||
    Number(b.whole) - Number(a.whole) ||
    Number(b.asTyped) - Number(a.asTyped) ||
    Number(b.official) - Number(a.official) ||
    b.relevance - a.relevance ||
    (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) ||
    a.page - b.page
  )
}

/**
 * How much a page has to do with a phrase that stands there so often: BM25, https://en.wikipedia.org/wiki/Okapi_BM25
 * @param times - how often
 * @param length - of the page, as a share of the average
 * @returns 0 to 2.2
 */
export const frequency = (times: number, length: number): number => (2.2 * times) / (times + 1.2 * (0.25 + 0.75 * length))

/**
 * How much a phrase says that stands on so many pages: BM25's other factor.
 * @param found - on how many
 * @param all - how many pages there are
 */
export const rarity = (found: number, all: number): number => Math.log(1 + (all - found + 0.5) / (found + 0.5))

/** What a page's names have to do with a query. */
export interface Naming {
  place: typeof Place.name | typeof Place.title
  /** Whether it is the title itself, not another name or the sound of it. */
  title: boolean
  /** How much of the name was typed, 0 to 1. */
  share: number
}

/**
 * Compares a query with a page's title, other names and their sound.
 * @param page - with its names as they are written
 * @param query - as typed
 * @param ways - for each phrase typed the ways to write it, as typed first
 * @returns the best there is, `undefined` when no name answers the whole query
 */
export function naming(page: NamedPage, query: string, ways: readonly Phrase[][], table: FoldTable): Naming | undefined {
  const typed = ways.map(([phrase]) => phrase!.text).join('')
  const names = [page.title, ...(page.aliases ?? [])].map((name, i) => named(name, typed, ways, table, i === 0))
  const found = names
    .filter((name) => name !== undefined)
    .toSorted((a, b) => a.place - b.place || Number(b.title) - Number(a.title) || b.share - a.share)
  if (found[0]) return found[0]
  const sound = page.pinyin && sounds(fold(query.trim(), table), page.pinyin)
  return (
    sound && { place: sound === 'whole' ? Place.name : Place.title, title: false, share: share(typed.length, page.pinyin!.join('').length) }
  )
}

const share = (typed: number, whole: number): number => Math.min(1, typed / whole)

function named(name: string, typed: string, ways: readonly Phrase[][], table: FoldTable, title: boolean): Naming | undefined {
  const folded = fold(name, table)
  // Most names have nothing of what was typed, and cutting them into units takes time.
  const mayHold = ({ text, units }: Phrase): boolean => folded.includes(units.every(({ kind }) => kind === 'han') ? text : text[0]!)
  if (!ways.every((phrases) => phrases.some(mayHold))) return undefined
  const units = runs(folded)
  const all = units
    .flat()
    .map((unit) => unit.text)
    .join('')
  if (all === typed) return { place: Place.name, title, share: 1 }
  if (!ways.every((phrases) => phrases.some((phrase) => find(units, phrase.units).length > 0))) return undefined
  return { place: Place.title, title, share: share(typed.length, all.length) }
}
