/** Finds words of a list in a text: the matcher of the dictionary, and of the names that become links. */
import { createReplacer, equalForms, hongKongForms } from './han.ts'

/** A stretch that a matcher found, and what belongs to it. */
export interface PhraseMatch {
  start: number
  end: number
  out: string | undefined
}

/** Finds stretches of a text, in order, without overlap. */
export type Matcher = (text: string) => PhraseMatch[]

/** Whether a stretch that reads like a phrase is one: `APEC` in `APECs` is none. */
export type Fits = (text: string, start: number, end: number) => boolean

/** Makes forms of one character equal. Offsets in the folded text are offsets in the text. */
const fold = createReplacer([...hongKongForms, ...equalForms])

/**
 * Makes a matcher that takes the leftmost phrase, and there the longest. Older and newer forms of one character (説 說, 衞 衛)
 * match each other.
 * @param phrases - each with what belongs to it; of two that are equal the first counts
 * @param fits - where a phrase may be; everywhere if it is left out
 */
export function phraseMatcher(phrases: readonly (readonly [string, string | undefined])[], fits: Fits = () => true): Matcher {
  const known = new Map<string, string | undefined>()
  /** The lengths of the phrases that begin with a character, so that a text is read in a time that does not grow with the list. */
  const lengths = new Map<number, Set<number>>()
  for (const [phrase, out] of phrases) {
    const key = fold(phrase)
    if (key === '' || known.has(key)) continue
    known.set(key, out)
    const first = key.charCodeAt(0)
    lengths.set(first, (lengths.get(first) ?? new Set()).add(key.length))
  }
  const longestFirst = new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]))
  return (text) => {
    const folded = fold(text)
    const found: PhraseMatch[] = []
    for (let i = 0; i < folded.length;) {
      const length = longestFirst
        .get(folded.charCodeAt(i))
        ?.find((length) => i + length <= folded.length && known.has(folded.slice(i, i + length)) && fits(text, i, i + length))
      if (length) found.push({ start: i, end: i + length, out: known.get(folded.slice(i, i + length)) })
      i += length ?? 1
    }
    return found
  }
}
