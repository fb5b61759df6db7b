/** Groups of words that mean the same, as far as a site needs them. */

/**
 * Keeps what a site can use.
 * @param groups - groups of equal words
 * @param texts - all its texts
 * @returns the groups of which a word stands in a text
 */
export function onSite(groups: readonly string[][], texts: Iterable<string>): string[][] {
  const wanted = new Map<string, Set<string>>()
  const begins = new Uint8Array(0x10000)
  for (const word of groups.flat()) {
    wanted.set(word[0]!, (wanted.get(word[0]!) ?? new Set()).add(word))
    begins[word.charCodeAt(0)] = 1
  }
  const found = new Set<string>()
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      if (!begins[text.charCodeAt(i)]) continue
      const words = wanted.get(text[i]!)!
      for (const word of words) {
        if (!text.startsWith(word, i)) continue
        found.add(word)
        words.delete(word)
      }
      if (words.size === 0) begins[text.charCodeAt(i)] = 0
    }
  }
  return groups.filter((group) => group.some((word) => found.has(word)))
}
