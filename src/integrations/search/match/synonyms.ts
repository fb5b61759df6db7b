/** Other regions' words for what was typed, from the dictionary that the editions are made with, and their spellings of English. */
import { otherSpellings } from './spellings.ts'
import { phraseOf, type Phrase } from './query.ts'
import { splitRuns } from './units.ts'

/** Groups of words that mean the same, folded. */
export type SynonymGroups = readonly (readonly string[])[]

/** More ways to write one phrase are not tried. */
const MAX_ALTERNATIVES = 6

/**
 * Other ways to write a phrase: each word in it that has synonyms is replaced by them.
 * @param text - a folded phrase
 * @returns folded phrases, without the one given
 */
export function replaceSynonyms(text: string, groups: SynonymGroups): string[] {
  const found = new Set([text])
  for (const group of groups) {
    for (const word of group) {
      for (const known of [...found]) {
        if (known.includes(word)) for (const other of group) found.add(known.replaceAll(word, other))
      }
    }
    if (found.size > MAX_ALTERNATIVES) break
  }
  found.delete(text)
  return [...found].slice(0, MAX_ALTERNATIVES)
}

/**
 * A phrase and its synonyms. A synonym that would be cut into several phrases is left out.
 * @returns phrases, the one given first
 */
export function withSynonyms(phrase: Phrase, groups: SynonymGroups): Phrase[] {
  const spellings = phrase.units.length === 1 ? otherSpellings(phrase.text) : []
  const others = [...spellings, ...replaceSynonyms(phrase.text, groups)].map((text) => splitRuns(text))
  return [phrase, ...others.flatMap((runs) => (runs.length === 1 ? runs.map(phraseOf) : []))]
}
