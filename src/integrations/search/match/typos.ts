/** Words that differ from a name by a slip of the finger: a letter too many, too few, another one, or two in the wrong order. */

/** Shorter words have too many neighbours. */
const MIN_LETTERS = 5
/** From this length on there may be two slips. */
const MIN_LETTERS_FOR_TWO = 8

/**
 * How many slips lie between two words (optimal string alignment).
 * @param most - more are not counted
 * @returns `undefined` for more
 */
export function slipsBetween(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined
  const rows = [Array.from({ length: other.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    const above = rows[i - 1]!
    for (let j = 1; j <= other.length; j++) {
      const changed = above[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1, isSwapped ? rows[i - 2]![j - 2]! + 1 : Infinity))
    }
    rows.push(row)
  }
  const slips = rows.at(-1)!.at(-1)!
  return slips <= most ? slips : undefined
}

/**
 * The word that is meant by one with a slip in it.
 * @param word - folded
 * @param words - to choose from, the likeliest first
 * @returns `undefined` if none is near
 */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (word.length < MIN_LETTERS) return undefined
  let most = word.length < MIN_LETTERS_FOR_TWO ? 1 : 2
  let nearest: string | undefined
  for (const known of words) {
    const slips = known.length >= MIN_LETTERS - 1 ? slipsBetween(word, known, most) : undefined
    // Of words as near, one that begins with the same letter is meant.
    if (slips === undefined || (nearest && slips === most && (nearest[0] === word[0] || known[0] !== word[0]))) continue
    nearest = known
    most = slips
  }
  return nearest
}
