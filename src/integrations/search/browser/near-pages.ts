/** Pages that come near a query: they hold words of the same stem, some of its phrases, or most of the fragments of one. */
import type { Phrase } from '../match/query.ts'
import { coveringPairs, pairToken, stemToken, unitToken, wholeWordToken } from '../match/tokens.ts'
import type { Unit } from '../match/units.ts'
import type { Occurrence } from './lookup.ts'

type Positions = ReadonlyMap<number, Pick<Occurrence, 'position'>>
type LookUpTokens = (tokens: string[]) => Promise<Positions>
/** How many bytes must be loaded to look a token up. */
type Cost = (token: string) => number

/** More fragments are not looked up. */
const MAX_FRAGMENTS = 12

/** Of more pairs of a phrase those count that tell whether pages hold all of it. They have been looked up for that already. */
const MAX_PAIRS = 8

/** A word of fewer letters counts only as a whole word: as the beginning of a word it says nothing of a page. */
const MIN_PREFIX = 4

const isShortWord = ({ kind, text }: Unit): boolean => kind === 'word' && text.length < MIN_PREFIX

const fragmentToken = (unit: Unit): string => (isShortWord(unit) ? wholeWordToken(unit) : unitToken(unit))

/**
 * The tokens of a phrase's fragments: its words and numbers, and its neighbouring pairs of characters.
 * @param isHeld - whether there are pages that hold the whole phrase
 * @returns none if the phrase counts as a whole only
 */
function fragmentTokens({ units }: Phrase, isHeld: boolean, cost: Cost): string[] {
  const [first] = units
  if (units.length === 1) return isShortWord(first!) ? [fragmentToken(first!)] : []
  if (isHeld) return []
  const single = units.filter(({ kind }) => kind !== 'han').map(fragmentToken)
  const pairs = units.slice(1).flatMap((unit, i) => (unit.kind === 'han' && units[i]!.kind === 'han' ? [pairToken(units[i]!, unit)] : []))
  if (pairs.length > MAX_PAIRS) return [...single, ...coveringPairs(pairs.map(cost)).map((pair) => pairs[pair]!)]
  return units.length === 2 && pairs.length > 0 ? [] : [...single, ...pairs]
}

/**
 * Finds pages that hold at least half of a query.
 * @param found - for each phrase, the pages that hold it
 * @returns how relevant each is (greater is better; rare fragments count more), and where
 * @throws what `lookUp` throws
 */
export async function nearPages(
  phrases: readonly Phrase[],
  found: readonly Positions[],
  lookUp: LookUpTokens,
  cost: Cost,
): Promise<Map<number, { relevance: number; position: number }>> {
  // The only phrase of a query has been looked up already.
  if (phrases.length === 1 && (phrases[0]!.units.length === 1 || found[0]!.size > 0)) return new Map()
  const tokens = phrases.map((phrase, i) => fragmentTokens(phrase, found[i]!.size > 0, cost))
  const wholePhrases = found.filter((_, i) => tokens[i]!.length === 0)
  const fragments = await Promise.all(
    tokens
      .flat()
      .slice(0, MAX_FRAGMENTS)
      .map((token) => lookUp([token])),
  )
  const all = [...wholePhrases, ...fragments]
  const near = new Map<number, { relevance: number; position: number; count: number }>()
  for (const pages of all) {
    const weight = 1 / Math.log2(2 + pages.size)
    for (const [page, { position }] of pages) {
      const known = near.get(page)
      near.set(page, {
        relevance: (known?.relevance ?? 0) + weight,
        position: known?.position ?? position,
        count: (known?.count ?? 0) + 1,
      })
    }
  }
  const half = Math.max(1, Math.ceil(all.length / 2))
  return new Map([...near].filter(([, { count }]) => count >= half))
}

/**
 * Finds pages that hold every phrase if words of the same stem count.
 * @param found - for each phrase, the pages that hold it
 * @returns where the first phrase stands
 * @throws what `lookUp` throws
 */
export async function stemPages(phrases: readonly Phrase[], found: readonly Positions[], lookUp: LookUpTokens): Promise<Positions> {
  const tokens = phrases.map(({ units }) => (units.length === 1 ? stemToken(units[0]!) : undefined))
  if (!tokens.some(Boolean)) return new Map()
  const all = await Promise.all(tokens.map(async (token, i) => (token ? new Map([...(await lookUp([token])), ...found[i]!]) : found[i]!)))
  return new Map([...all[0]!].filter(([page]) => all.every((pages) => pages.has(page))))
}
