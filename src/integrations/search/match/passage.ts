/** From a page's text to what a result shows: the passage that answers, cut to size, with the places to mark. */
import { fold, type FoldTable } from './fold.ts'
import type { Phrase } from './query.ts'
import { stem } from './stem.ts'
import { runs, type Unit } from './units.ts'

/** A heading or paragraph of a page. */
export interface Passage {
  /** Where a link leads; empty for the top of the page. */
  id: string
  heading: boolean
  text: string
}

/** A piece of text to show; `marked` when it is what was typed. */
export interface Piece {
  text: string
  marked: boolean
}

/** A stretch of text, by offsets. */
export type Span = readonly [start: number, end: number]

const same = (unit: Unit | undefined, wanted: Unit, open: boolean): boolean =>
  unit?.kind === wanted.kind &&
  (open && wanted.kind === 'word' && !wanted.closed ? unit.text.startsWith(wanted.text) : unit.text === wanted.text)

/**
 * Finds a phrase in a text: the rule by which the index matches, on the text itself.
 * @param text - the runs of folded text
 * @param phrase - what to find; its last word may be the beginning of one
 * @returns its places as offsets in UTF-16 units; of a last word that goes on, only the part that was asked for
 */
export function find(text: readonly Unit[][], phrase: readonly Unit[]): Span[] {
  const found: Span[] = []
  for (const run of text) {
    for (let i = 0; i + phrase.length <= run.length; i++) {
      if (!phrase.every((wanted, n) => same(run[i + n], wanted, n === phrase.length - 1))) continue
      const last = run[i + phrase.length - 1]!
      const open = last.kind === 'word' && last.end - last.start === last.text.length
      found.push([run[i]!.start, open ? last.start + phrase.at(-1)!.text.length : last.end])
    }
  }
  return found
}

/**
 * Of the stretches that a text is divided into, the one in which most phrases stand; the first among equals.
 * @param steps - how far each stretch begins behind the one before
 * @param spots - for each phrase where it stands
 * @returns its number, `undefined` if no phrase stands anywhere
 */
export function richest(steps: readonly number[], spots: readonly (readonly number[])[]): number | undefined {
  if (steps.length === 0) return undefined
  const held = steps.map(() => 0)
  for (const all of spots) {
    const stretches = new Set(all.map((spot) => lastBefore(steps, spot)))
    for (const stretch of stretches) held[stretch]! += 1
  }
  const most = Math.max(...held)
  return most > 0 ? held.indexOf(most) : undefined
}

/** The last stretch that begins at a place or before it. */
function lastBefore(steps: readonly number[], position: number): number {
  let start = 0
  let last = 0
  for (const [i, step] of steps.entries()) if ((start += step) <= position) last = i
  return last
}

/** Puts places to mark in order and joins those that touch. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** What a passage has to do with a query: places to mark, and how good an answer it is. */
interface Judgement {
  spans: Span[]
  worth: number
}

function answer(passage: Passage, wanted: readonly Phrase[][], literal: string, table: FoldTable): Judgement {
  const text = runs(fold(passage.text, table))
  const each = wanted.map((ways) => ways.map(({ units }) => find(text, units)))
  const whole = each.map((ways) => ways.find((spans) => spans.length > 0) ?? [])
  const held = whole.filter((spans) => spans.length > 0).length
  const asTyped = each.filter(([first]) => first!.length > 0).length
  const worth = held * 10 + asTyped * 2 + (literal && passage.text.includes(literal) ? 3 : 0) - (held && passage.heading ? 1 : 0)
  return { spans: merge(whole.flat()), worth }
}

/** The words of a text that have the stem of a phrase of one word. */
function related(text: readonly Unit[][], { units }: Phrase): Span[] {
  const wanted = units.length === 1 && units[0]!.kind === 'word' ? stem(units[0]!.text) : undefined
  if (!wanted) return []
  const family = text.flat().filter((unit) => unit.kind === 'word' && stem(unit.text) === wanted)
  return family.map(({ start, end }): Span => [start, end])
}

/**
 * For a page that only comes near: how many words, numbers and neighbouring pairs of what was typed, or words of its stem, stand in
 * the passage.
 */
function nearness(passage: Passage, wanted: readonly Phrase[][], table: FoldTable): Judgement {
  const text = runs(fold(passage.text, table))
  const pieces = wanted.flatMap(([phrase]) => {
    const { units } = phrase!
    return [...units.filter(({ kind }) => kind !== 'han').map((unit) => [unit]), ...units.slice(1).map((unit, i) => [units[i]!, unit])]
  })
  const all = [...pieces.map((piece) => find(text, piece)), ...wanted.map(([phrase]) => related(text, phrase!))]
  const spans = all.filter((found) => found.length > 0)
  return { spans: merge(spans.flat()), worth: spans.length }
}

/**
 * Picks the passage to show.
 * @param passages - of the page, in order; not empty
 * @param wanted - for each phrase typed the ways to write it, as typed first
 * @param literal - the query as typed
 * @returns the passage and the places to mark in it
 */
export function best(
  passages: readonly Passage[],
  wanted: readonly Phrase[][],
  literal: string,
  table: FoldTable,
): { passage: Passage; spans: Span[] } {
  const judges = [(passage: Passage) => answer(passage, wanted, literal, table), (passage: Passage) => nearness(passage, wanted, table)]
  for (const judge of judges) {
    const top = passages.map((passage) => ({ passage, ...judge(passage) })).reduce((one, other) => (other.worth > one.worth ? other : one))
    if (top.worth > 0) return top
  }
  return { passage: passages[0]!, spans: [] }
}

/** About so many characters are shown: English takes twice as many to say as much. */
const usual = (text: string): number => (text.replace(/\P{sc=Han}/gu, '').length * 4 > text.length ? 96 : 192)

/**
 * Cuts a text around the first place to mark.
 * @param size - about so many characters are kept, a quarter of them before that place
 * @returns the pieces to show in order; `…` stands where text was left out
 */
export function excerpt(text: string, spans: readonly Span[], size = usual(text)): Piece[] {
  const anchor = spans[0]?.[0] ?? 0
  const before = size / 4
  const start = text.length <= size || anchor <= before ? 0 : boundary(text, anchor - before)
  const least = spans[0]?.[1] ?? 0
  const end = start + size >= text.length ? text.length : Math.max(boundary(text, start + size), least)
  const pieces: Piece[] = []
  let at = start
  for (const [from, to] of spans) {
    if (from >= end) break
    pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, Math.min(to, end)), marked: true })
    at = Math.min(to, end)
  }
  pieces.push({ text: end < text.length ? text.slice(at, end).trimEnd() : text.slice(at), marked: false })
  if (start > 0) pieces.unshift({ text: '…', marked: false })
  if (end < text.length) pieces.push({ text: '…', marked: false })
  return pieces.filter(({ text: piece }) => piece !== '')
}

/** A place to begin or end an excerpt: not inside a word of letters, not between the halves of a character. */
function boundary(text: string, at: number): number {
  const back = /[A-Za-z0-9\ud800-\udbff]+$/.exec(text.slice(0, at))?.[0].length ?? 0
  return back > 24 ? at : at - back
}
