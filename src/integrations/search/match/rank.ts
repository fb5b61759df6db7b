/** The order of results. */
import type { PageWithNames } from '../contract.ts'
import { fold, type FoldTable } from '../../../lib/fold.ts'
import { findPhrase } from './passage.ts'
import { matchPinyin } from './pinyin.ts'
import type { Phrase } from './query.ts'
import { splitRuns } from './units.ts'

/** How a page answers a query; see docs/search.md. */
export type MatchKind = 'exact' | 'vocabulary' | 'near'

/** Where the query stands: it is a whole name, or it is in a title, a heading, the text. Less is better. */
export const MatchField = { name: 0, title: 1, heading: 2, body: 3 } as const
/** One of them. */
export type MatchField = (typeof MatchField)[keyof typeof MatchField]

/** What the order of results depends on. */
export interface RankFields {
  match: MatchKind
  field: MatchField
  /** Whether the words typed stand on the page as whole words, not only as the beginnings of others. */
  wholeWords: boolean
  /** Whether the page spells it as it was typed. */
  asTyped: boolean
  official: boolean
  /** Greater is better. */
  relevance: number
  date: string
  /** The page's number, so that no two results are equal. */
  page: number
}

/**
 * Compares two results. Near ones come last; then official pages for their own names come first; then, in this order: the field (name,
 * title, heading, body); exact before vocabulary; whole words; spelt as typed; official; relevance; the later date; the page's number.
 * @returns less than 0 when `a` comes first
 */
export function compareHits(a: RankFields, b: RankFields): number {
  return (
    Number(a.match === 'near') - Number(b.match === 'near') ||
    Number(b.official && b.field === MatchField.name) - Number(a.official && a.field === MatchField.name) ||
    a.field - b.field ||
    Number(a.match === 'vocabulary') - Number(b.match === 'vocabulary') ||
    Number(b.wholeWords) - Number(a.wholeWords) ||
    Number(b.asTyped) - Number(a.asTyped) ||
    Number(b.official) - Number(a.official) ||
    b.relevance - a.relevance ||
    (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) ||
    a.page - b.page
  )
}

/**
 * The weight of a phrase on a page: the first factor of BM25, https://en.wikipedia.org/wiki/Okapi_BM25
 * @param count - how often it stands there
 * @param length - of the page, as a share of the average
 * @returns 0 to 2.2
 */
export const termFrequency = (count: number, length: number): number => (2.2 * count) / (count + 1.2 * (0.25 + 0.75 * length))

/**
 * The weight of a phrase in a query: the other factor of BM25. Rare phrases weigh more.
 * @param found - how many pages hold it
 * @param all - how many pages there are
 */
export const inverseDocumentFrequency = (found: number, all: number): number => Math.log(1 + (all - found + 0.5) / (found + 0.5))

/** How a page's names answer a query. */
export interface NameMatch {
  field: typeof MatchField.name | typeof MatchField.title
  /** Whether it is the title itself, not another name or the sound of it. */
  title: boolean
  /** How much of the name was typed, 0 to 1. */
  share: number
}

/**
 * Compares a query with a page's title, other names and their sound.
 * @param page - with its names as they are written
 * @param query - as typed
 * @param phrases - each phrase typed with its synonyms, as typed first
 * @returns the best match, `undefined` when no name answers the whole query
 */
export function matchNames(page: PageWithNames, query: string, phrases: readonly Phrase[][], table: FoldTable): NameMatch | undefined {
  const typed = phrases.map(([phrase]) => phrase!.text).join('')
  const names = [page.title, ...(page.aliases ?? [])].map((name, i) => matchName(name, typed, phrases, table, i === 0))
  const found = names
    .filter((name) => name !== undefined)
    .sort((a, b) => a.field - b.field || Number(b.title) - Number(a.title) || b.share - a.share)
  if (found[0]) return found[0]
  const sound = page.pinyin && matchPinyin(fold(query.trim(), table), page.pinyin)
  return (
    sound && {
      field: sound === 'whole' ? MatchField.name : MatchField.title,
      title: false,
      share: share(typed.length, page.pinyin!.join('').length),
    }
  )
}

const share = (typed: number, whole: number): number => Math.min(1, typed / whole)

function matchName(name: string, typed: string, phrases: readonly Phrase[][], table: FoldTable, title: boolean): NameMatch | undefined {
  const folded = fold(name, table)
  // Cutting a name into units takes time, and most names hold nothing of what was typed.
  const mayHold = ({ text, units }: Phrase): boolean => folded.includes(units.every(({ kind }) => kind === 'han') ? text : text[0]!)
  if (!phrases.every((alternatives) => alternatives.some(mayHold))) return undefined
  const runs = splitRuns(folded)
  const whole = runs
    .flat()
    .map((unit) => unit.text)
    .join('')
  if (whole === typed) return { field: MatchField.name, title, share: 1 }
  if (!phrases.every((alternatives) => alternatives.some((phrase) => findPhrase(runs, phrase.units).length > 0))) return undefined
  return { field: MatchField.title, title, share: share(typed.length, whole.length) }
}
