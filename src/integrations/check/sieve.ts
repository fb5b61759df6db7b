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
export function createSieve<T extends Sieved>(rules: readonly T[]): (text: string) => T[] {
  const always = Uint8Array.from(rules, ({ marks }) => Number(marks === undefined))
  const calls = new Map<number, number[]>()
  for (const [index, { marks = '' }] of rules.entries())
    for (const mark of marks) calls.set(mark.charCodeAt(0), [...(calls.get(mark.charCodeAt(0)) ?? []), index])
  /** Lists of the rules that marks call for, and by UTF-16 unit the number of its list: 0 for what is no mark. */
  const lists: number[][] = [[]]
  const numbers = new Uint8Array(0x10000)
  const known = new Map<string, number>()
  for (const [unit, indexes] of calls) {
    const number = known.get(indexes.join()) ?? lists.push(indexes) - 1
    known.set(indexes.join(), number)
    numbers[unit] = number
  }
  const found = new Uint8Array(lists.length)
  return (text) => {
    found.fill(0)
    for (let at = 0; at < text.length; at += 1) found[numbers[text.charCodeAt(at)]!] = 1
    const isChosen = always.slice()
    for (let number = 1; number < lists.length; number += 1)
      if (found[number] === 1) for (const index of lists[number]!) isChosen[index] = 1
    return rules.filter((_, index) => isChosen[index] === 1)
  }
}
