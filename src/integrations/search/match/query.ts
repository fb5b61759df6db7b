/** Reading what somebody typed. */
import { fold, type FoldTable } from '../../../lib/fold.ts'
import { isUncertain, pairTokens, requiredTokens } from './tokens.ts'
import { splitRuns, type Unit } from './units.ts'

/** A run of units that must stand on the page as it is. */
export interface Phrase {
  /** As typed and folded, without the spaces inside. */
  text: string
  units: Unit[]
  /** See `requiredTokens`. */
  required: string[][]
  /** See `isUncertain`: whether a page with these tokens must be read to be sure. */
  uncertain: boolean
  /** The tokens that make it certain without reading: those of the phrase with its last word as a whole word. */
  wholePairs: string[]
}

/** Makes a phrase of a run. */
export const phraseOf = (units: Unit[]): Phrase => ({
  text: units.map(({ text }) => text).join(''),
  units,
  required: requiredTokens(units),
  uncertain: isUncertain(units),
  wholePairs: pairTokens(units),
})

/** More phrases are not looked up; what is found for the first of them counts as near. */
export const MAX_PHRASES = 32

/**
 * Reads a query. The parts between spaces or punctuation are phrases, and a page must hold all of them.
 * @returns every phrase once, in order
 */
export function parseQuery(query: string, table: FoldTable): Phrase[] {
  const folded = fold(query.normalize('NFC'), table)
  const phrases = folded.split(/\s+/).flatMap((part) => splitRuns(part).map(phraseOf))
  return [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()]
}
