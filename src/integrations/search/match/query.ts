/** Reading what somebody typed. */
import { fold, type FoldTable } from './fold.ts'
import { demands, isLoose, pairs } from './tokens.ts'
import { runs, type Unit } from './units.ts'

/** A run of units that must stand on the page as it is. */
export interface Phrase {
  /** As typed and folded, without the spaces inside. */
  text: string
  units: Unit[]
  /** See `demands`. */
  atoms: string[][]
  /** Whether a page that has the atoms must be read to be sure, and the tokens that make it sure without. */
  loose: boolean
  whole: string[]
}

/** Makes a phrase of a run. */
export const phraseOf = (units: Unit[]): Phrase => ({
  text: units.map(({ text }) => text).join(''),
  units,
  atoms: demands(units),
  loose: isLoose(units),
  whole: pairs(units),
})

/** More phrases than this are not looked up; what is found for the first of them is near. */
export const mostPhrases = 32

/**
 * Reads a query: parts between spaces or punctuation are phrases, and all of them must match.
 * @returns every phrase once, in order
 */
export function parseQuery(query: string, table: FoldTable): Phrase[] {
  const folded = fold(query.normalize('NFC'), table)
  const phrases = folded.split(/\s+/).flatMap((part) => runs(part).map(phraseOf))
  return [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()]
}
