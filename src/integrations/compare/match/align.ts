/** Finds where the editions of one text say it in other words. */
import { diffChars } from 'diff'

/** A stretch of a text as each edition has it. */
export interface Stretch {
  texts: string[]
  /** Whether the words differ; the forms of their characters do not count. */
  differs: boolean
}

type Range = [start: number, end: number]

/** What stands for a unit of the first text in another one: its place there, -1 where the two differ. */
function placesIn(one: string, other: string): { places: Int32Array; differences: Range[] } {
  const places = new Int32Array(one.length).fill(-1)
  const differences: Range[] = []
  let at = 0
  let otherAt = 0
  for (const { value, added, removed } of diffChars(one, other)) {
    if (added) otherAt += value.length
    if (added || removed) differences.push([at, removed ? at + value.length : at])
    if (removed) at += value.length
    if (added || removed) continue
    for (let unit = 0; unit < value.length; unit += 1) places[at++] = otherAt++
  }
  return { places, differences }
}

/** Joins ranges that overlap or touch. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}

/** Widens ranges to whole words. What is only added belongs to the word before it. */
function widened(ranges: readonly Range[], ends: readonly number[]): Range[] {
  return joined(
    ranges.map(([start, end]): Range => {
      const from = start === end ? Math.max(0, start - 1) : start
      return [ends.filter((one) => one <= from).at(-1) ?? 0, ends.find((one) => one >= Math.max(end, from + 1)) ?? end]
    }),
  )
}

/**
 * Lays the editions of a text side by side.
 * @param texts - the text in each edition; the others are compared with the first
 * @param plain - makes equal what is not to count, unit by unit
 * @param wordEnds - where the words of the first text begin and end, from 0 to its length
 * @returns the whole text in stretches, in order
 */
export function alignTexts(texts: readonly string[], plain: (text: string) => string, wordEnds: (text: string) => number[]): Stretch[] {
  const [first = '', ...others] = texts.map(plain)
  const found = others.map((other) => placesIn(first, other))
  const differences = widened(
    found.flatMap(({ differences }) => differences),
    wordEnds(texts[0] ?? ''),
  )
  // Beside a difference the texts are equal, or end: there a place of the first text has its place in all of them.
  const startIn = (at: number): number[] =>
    texts.map((text, i) => (i === 0 ? at : at === 0 ? 0 : at === first.length ? text.length : found[i - 1]!.places[at - 1]! + 1))
  const endIn = (at: number): number[] =>
    texts.map((text, i) => (i === 0 ? at : at === first.length ? text.length : found[i - 1]!.places[at]!))
  const stretches: Stretch[] = []
  let from = texts.map(() => 0)
  const take = (to: number[], differs: boolean): void => {
    if (from.some((at, i) => at !== to[i])) stretches.push({ texts: texts.map((text, i) => text.slice(from[i], to[i])), differs })
    from = to
  }
  for (const [start, end] of differences) {
    take(startIn(start), false)
    take(endIn(end), true)
  }
  take(
    texts.map((text) => text.length),
    false,
  )
  return stretches
}
