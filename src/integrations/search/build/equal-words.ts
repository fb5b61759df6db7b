/** Groups of words that mean the same, as far as a site needs them. */

/**
 * Keeps the groups that a site can use.
 * @param texts - all texts of the site
 * @returns the groups with a word that stands in a text
 */
export function groupsInTexts(groups: readonly string[][], texts: Iterable<string>): string[][] {
  const wanted = new Map<string, Set<string>>()
  // Most characters begin no word; an array tells this fastest.
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
