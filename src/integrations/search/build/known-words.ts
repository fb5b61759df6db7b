/** The words in Latin letters that an edition's pages hold. */
import { fold, type FoldTable } from '../../../lib/fold.ts'

/** A word, or several with hyphens between them: `e-commerce`. */
const wordPattern = /(?<![\p{L}\p{N}])[a-z]+(?:[-‐‑][a-z]+)*(?![\p{L}\p{N}])/gu
/** Shorter words have too many neighbours. */
const MIN_LETTERS = 4
/** More words are left out, rare ones first. */
const MAX_WORDS = 10_000

/** The words of some pages, frequent ones first: by the power of two, so that alphabetical rows pack well. */
export function knownWords(pages: Iterable<readonly string[]>, table: FoldTable): string {
  const counts = new Map<string, number>()
  for (const texts of pages) {
    const words = texts.flatMap((text) => (/[a-zａ-ｚ]/i.test(text) ? (fold(text, table).match(wordPattern) ?? []) : []))
    for (const word of new Set(words.map((word) => word.replace(/[‐‑]/g, '-'))))
      if (word.length >= MIN_LETTERS) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .map(([word, count]): [string, number] => [word, Math.round(Math.log2(count))])
    .sort(([one, often], [other, less]) => less - often || (one < other ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(([word]) => word)
    .join(' ')
}
