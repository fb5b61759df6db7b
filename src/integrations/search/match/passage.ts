/** From a page's text to the passage that a result shows, with the places to mark in it. */
import { fold, type FoldTable } from '../../../lib/fold.ts'
import type { TextRange } from './marked-excerpt.ts'
import type { Phrase } from './query.ts'
import { stem } from './tokens.ts'
import { splitRuns, type Unit } from './units.ts'

/** A heading or paragraph of a page. */
export interface SearchPassage {
  /** Where a link leads; empty for the top of the page. */
  id: string
  heading: boolean
  text: string
}

const sameUnit = (unit: Unit | undefined, wanted: Unit, isLast: boolean): boolean =>
  unit?.kind === wanted.kind &&
  (isLast && wanted.kind === 'word' && !wanted.closed ? unit.text.startsWith(wanted.text) : unit.text === wanted.text)

/**
 * Finds a phrase in a text. This is the rule that the index follows with tokens, applied to the text itself.
 * @param runs - the runs of folded text
 * @param phrase - what to find; its last word may be the beginning of a longer one
 * @returns its places as offsets in UTF-16 units; of a longer last word only the part that was typed
 */
export function findPhrase(runs: readonly Unit[][], phrase: readonly Unit[]): TextRange[] {
  const found: TextRange[] = []
  for (const run of runs) {
    for (let i = 0; i + phrase.length <= run.length; i++) {
      if (!phrase.every((wanted, n) => sameUnit(run[i + n], wanted, n === phrase.length - 1))) continue
      const last = run[i + phrase.length - 1]!
      // A word with points or apostrophes is marked whole: its letters are not at the offsets of the text.
      const isPlain = last.kind === 'word' && last.end - last.start === last.text.length
      found.push([run[i]!.start, isPlain ? last.start + phrase.at(-1)!.text.length : last.end])
    }
  }
  return found
}

/**
 * Of the sections that a text is divided into, finds the one that holds most of the phrases; among equals the one where they stand
 * closest together, then the first.
 * @param deltas - how far each section begins behind the one before
 * @param positions - for each phrase where it stands
 * @returns the section's number, `undefined` if no phrase stands anywhere
 */
export function densestSection(deltas: readonly number[], positions: readonly (readonly number[])[]): number | undefined {
  if (deltas.length === 0) return undefined
  const sections = deltas.map((): [position: number, phrase: number][] => [])
  for (const [phrase, all] of positions.entries())
    for (const position of all) sections[sectionAt(deltas, position)]!.push([position, phrase])
  const scores = sections.map((found) => ({ held: new Set(found.map(([, phrase]) => phrase)).size, span: shortestSpan(found) }))
  const best = scores.reduce((a, b) => (b.held > a.held || (b.held === a.held && b.span < a.span) ? b : a))
  return best.held > 0 ? scores.indexOf(best) : undefined
}

/** How far the shortest stretch reaches that holds every phrase of a section. */
function shortestSpan(found: readonly (readonly [position: number, phrase: number])[]): number {
  const last = new Map<number, number>()
  const count = new Set(found.map(([, phrase]) => phrase)).size
  let shortest = Infinity
  for (const [position, phrase] of [...found].sort((a, b) => a[0] - b[0])) {
    last.set(phrase, position)
    if (last.size === count) shortest = Math.min(shortest, position - Math.min(...last.values()))
  }
  return shortest
}

/** The last section that begins at a position or before it. */
function sectionAt(deltas: readonly number[], position: number): number {
  let start = 0
  let last = 0
  for (const [i, delta] of deltas.entries()) if ((start += delta) <= position) last = i
  return last
}

/** Puts ranges in order and joins those that touch or overlap. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** How well a passage answers a query, and the places to mark in it. */
interface PassageScore {
  ranges: TextRange[]
  score: number
}

/** Scores a passage by the phrases in it. Those written as typed count more; a heading counts a little less than a paragraph. */
function scorePhrases(passage: SearchPassage, phrases: readonly Phrase[][], typed: string, table: FoldTable): PassageScore {
  const runs = splitRuns(fold(passage.text, table))
  const found = phrases.map((alternatives) => alternatives.map(({ units }) => findPhrase(runs, units)))
  const first = found.map((alternatives) => alternatives.find((ranges) => ranges.length > 0) ?? [])
  const held = first.filter((ranges) => ranges.length > 0).length
  const asTyped = found.filter(([ranges]) => ranges!.length > 0).length
  const score = held * 10 + asTyped * 2 + (typed && passage.text.includes(typed) ? 3 : 0) - (held && passage.heading ? 1 : 0)
  return { ranges: mergeRanges(first.flat()), score }
}

/** The words of a text that have the same stem as a phrase of one word. */
function findStem(runs: readonly Unit[][], { units }: Phrase): TextRange[] {
  const wanted = units.length === 1 && units[0]!.kind === 'word' ? stem(units[0]!.text) : undefined
  if (!wanted) return []
  const same = runs.flat().filter((unit) => unit.kind === 'word' && stem(unit.text) === wanted)
  return same.map(({ start, end }): TextRange => [start, end])
}

/** Scores a passage of a page that only comes near: by the words, numbers, neighbouring pairs and stems of the query in it. */
function scoreFragments(passage: SearchPassage, phrases: readonly Phrase[][], table: FoldTable): PassageScore {
  const runs = splitRuns(fold(passage.text, table))
  const fragments = phrases.flatMap(([phrase]) => {
    const { units } = phrase!
    return [...units.filter(({ kind }) => kind !== 'han').map((unit) => [unit]), ...units.slice(1).map((unit, i) => [units[i]!, unit])]
  })
  const all = [...fragments.map((fragment) => findPhrase(runs, fragment)), ...phrases.map(([phrase]) => findStem(runs, phrase!))]
  const found = all.filter((ranges) => ranges.length > 0)
  return { ranges: mergeRanges(found.flat()), score: found.length }
}

/**
 * Picks the passage to show.
 * @param passages - of the page, in order; not empty
 * @param phrases - each phrase typed with its synonyms, as typed first
 * @param typed - the query as typed
 * @returns the passage and the places to mark in it
 */
export function bestPassage(
  passages: readonly SearchPassage[],
  phrases: readonly Phrase[][],
  typed: string,
  table: FoldTable,
): { passage: SearchPassage; ranges: TextRange[] } {
  const scorers = [
    (passage: SearchPassage) => scorePhrases(passage, phrases, typed, table),
    (passage: SearchPassage) => scoreFragments(passage, phrases, table),
  ]
  for (const score of scorers) {
    const top = passages.map((passage) => ({ passage, ...score(passage) })).reduce((one, other) => (other.score > one.score ? other : one))
    if (top.score > 0) return top
  }
  return { passage: passages[0]!, ranges: [] }
}
