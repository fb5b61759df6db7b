/** Cuts a text to the length of a search result and marks what was found in it. */

/** A stretch of text, by offsets. */
export type TextRange = readonly [start: number, end: number]

/** A part of an excerpt; `marked` when it is what was typed. */
export interface ExcerptPart {
  text: string
  marked: boolean
}

/** The usual length, in characters. English takes twice as many as Chinese to say as much. */
const excerptLength = (text: string): number => (text.replace(/\P{sc=Han}/gu, '').length * 4 > text.length ? 96 : 192)

/** At most so many stretches of a text are shown, each as much shorter. */
const MAX_CUTS = 3

/**
 * Cuts a text around the places to mark. Where one stretch cannot hold every word that was found, there are several.
 * @param ranges - the places to mark, in order and apart
 * @param length - about how many characters to keep in all
 * @returns the parts in order; `…` stands where text was left out
 */
export function markedExcerpt(text: string, ranges: readonly TextRange[], length = excerptLength(text)): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  const add = (piece: string, marked = false): unknown => piece && parts.push({ text: piece, marked })
  let last = 0
  for (const [start, end] of cutsOf(text, ranges, length)) {
    if (start > last) add('…')
    let at = start
    for (const [from, to] of ranges.filter(([from]) => from >= start && from < end)) {
      add(text.slice(at, from))
      add(text.slice(from, Math.min(to, end)), true)
      at = Math.min(to, end)
    }
    add(end < text.length ? text.slice(at, end).trimEnd() : text.slice(at))
    last = end
  }
  if (last < text.length) add('…')
  return parts
}

/** As few stretches of a text as show each of the words that stand at the ranges, as far as that is possible. */
function cutsOf(text: string, ranges: readonly TextRange[], length: number, count = 1): TextRange[] {
  const cuts: TextRange[] = []
  const shown = new Set<string>()
  for (const range of ranges.length > 0 ? ranges : [[0, 0] as const]) {
    const word = text.slice(...range).toLowerCase()
    const after = cuts.at(-1)?.[1]
    if ((after === undefined || range[1] > after) && !shown.has(word)) {
      if (cuts.length === count) return count < MAX_CUTS ? cutsOf(text, ranges, length, count + 1) : cuts
      cuts.push(cutAround(text, range, length / count, after))
    }
    shown.add(word)
  }
  return cuts
}

/**
 * The stretch of a text around a place, with a quarter of its length before the place.
 * @param after - where the stretch before it ends, if there is one
 */
function cutAround(text: string, [from, to]: TextRange, length: number, after?: number): TextRange {
  const before = length / 4
  const start = text.length <= length || from <= before ? 0 : cutPoint(text, from - before)
  return [Math.max(start, after ?? 0), start + length >= text.length ? text.length : Math.max(cutPoint(text, start + length), to)]
}

/** The place at an offset or just before it where a text can be cut: not inside a word, not between the halves of a character. */
function cutPoint(text: string, at: number): number {
  const back = /[A-Za-z0-9\ud800-\udbff]+$/.exec(text.slice(0, at))?.[0].length ?? 0
  return back > 24 ? at : at - back
}
