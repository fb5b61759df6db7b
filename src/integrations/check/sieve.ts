/** Tells which rules of a table can find anything in a text, so that a text is not searched once for each of them. */

/** A rule that knows what it needs. */
export interface Sieved {
  /** Characters of which everything that the rule finds holds one. Without them the rule is always tried. */
  marks?: string
}

/**
 * Prepares a table of rules.
 * @returns a function from a text to the rules that can find something in it, in the order of the table
 */
export function createSieve<T extends Sieved>(rules: readonly T[]): (text: string) => readonly T[] {
  /** The number of each mark, by its UTF-16 unit; 0 for all other units. */
  const numbers = new Uint16Array(0x10000)
  /** The indexes of the rules that each mark calls for, by its number. */
  const called: number[][] = [[]]
  const always: number[] = []
  for (const [index, { marks }] of rules.entries()) {
    if (marks === undefined) always.push(index)
    for (const mark of marks ?? '') {
      const number = (numbers[mark.charCodeAt(0)] ||= called.push([]) - 1)
      called[number]!.push(index)
    }
  }
  return (text) => {
    const chosen = new Uint8Array(rules.length)
    const seen = new Uint8Array(called.length)
    for (const index of always) chosen[index] = 1
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers[text.charCodeAt(at)]!
      if (number === 0 || seen[number] === 1) continue
      seen[number] = 1
      for (const index of called[number]!) chosen[index] = 1
    }
    return rules.filter((_, index) => chosen[index] === 1)
  }
}
