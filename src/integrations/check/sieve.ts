/** Tells which rules of a table can find anything in a text, so that a text is not searched once for each of them. */

/** A rule that knows what it needs. Without any of these it is always tried. */
export interface Sieved {
  /** Characters of which everything that the rule finds holds one. */
  marks?: string
  /** Characters of which everything that the rule finds holds two in a row, if it holds none of `marks`. */
  row?: string
  /** Tells of a text without them whether the rule can find something in it after all. */
  also?: (text: string) => boolean
}

/** All characters from one to another. */
export const charactersFrom = (from: string, to: string): string =>
  String.fromCodePoint(...Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => from.charCodeAt(0) + index))

const unitsOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/**
 * Prepares a table of rules, of which at most eight have a row.
 * @returns a function from a text to the rules that can find something in it, in the order of the table
 */
export function createSieve<T extends Sieved>(rules: readonly T[]): (text: string) => readonly T[] {
  const isAlways = Uint8Array.from(rules, ({ marks, row }) => Number(marks === undefined && row === undefined))
  const always = rules.filter((_, index) => isAlways[index] === 1)
  const asking = [...rules.keys()].filter((index) => rules[index]!.also !== undefined)
  const inRow = [...rules.keys()].filter((index) => rules[index]!.row !== undefined)
  const calls = new Map<number, number[]>()
  for (const [index, { marks = '' }] of rules.entries())
    for (const unit of unitsOf(marks)) calls.set(unit, [...(calls.get(unit) ?? []), index])
  /** Lists of the rules that marks call for, and by UTF-16 unit the number of its list: 0 for what is no mark. */
  const lists: number[][] = [[]]
  const numbers = new Uint8Array(0x10000)
  const known = new Map<string, number>()
  for (const [unit, indexes] of calls) {
    const number = known.get(indexes.join()) ?? lists.push(indexes) - 1
    known.set(indexes.join(), number)
    numbers[unit] = number
  }
  /** By UTF-16 unit a bit for each row that it is of. */
  const rows = new Uint8Array(0x10000)
  for (const [bit, index] of inRow.entries()) for (const unit of unitsOf(rules[index]!.row!)) rows[unit]! |= 1 << bit
  const found = new Uint8Array(lists.length)
  const isChosen = new Uint8Array(rules.length)
  return (text) => {
    let marks = 0
    let together = 0
    let before = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      const number = numbers[unit]!
      const row = rows[unit]!
      found[number] = 1
      marks |= number
      together |= row & before
      before = row
    }
    const after = asking.filter((index) => rules[index]!.also!(text))
    if (marks === 0 && together === 0 && after.length === 0) return always
    isChosen.set(isAlways)
    for (const index of after) isChosen[index] = 1
    for (let number = 1; number < lists.length; number += 1)
      if (found[number] === 1) for (const index of lists[number]!) isChosen[index] = 1
    for (const [bit, index] of inRow.entries()) if (together & (1 << bit)) isChosen[index] = 1
    found.fill(0)
    return rules.filter((_, index) => isChosen[index] === 1)
  }
}
