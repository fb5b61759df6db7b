/** Other regions' words for what was typed, from the dictionary that the editions are made with. */
import { phraseOf, type Phrase } from './query.ts'
import { runs } from './units.ts'

/** Words that mean the same, folded. */
export type Words = readonly (readonly string[])[]

/** More spellings of one phrase than this are not tried. */
const most = 6

/**
 * Other ways to write a phrase: each word in it that has equals replaced by them.
 * @param text - a folded phrase
 * @returns folded phrases, without the one given
 */
export function alternatives(text: string, words: Words): string[] {
  const found = new Set([text])
  for (const group of words) {
    for (const word of group) {
      for (const known of [...found]) {
        if (known.includes(word)) for (const other of group) found.add(known.replaceAll(word, other))
      }
    }
    if (found.size > most) break
  }
  found.delete(text)
  return [...found].slice(0, most)
}

/**
 * The ways to write a phrase. Other words for it that make several phrases are left out.
 * @returns phrases, the one given first
 */
export function waysOf(phrase: Phrase, words: Words): Phrase[] {
  const others = alternatives(phrase.text, words).map((text) => runs(text))
  return [phrase, ...others.flatMap((found) => (found.length === 1 ? found.map(phraseOf) : []))]
}
