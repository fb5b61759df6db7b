/** Other regions' words for what was typed, from the dictionary that the editions are made with. */

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
