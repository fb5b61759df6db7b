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

/**
 * Cuts a text around the first place to mark.
 * @param ranges - the places to mark, in order and apart
 * @param length - about how many characters to keep, a quarter of them before the first place
 * @returns the parts in order; `…` stands where text was left out
 */
export function markedExcerpt(text: string, ranges: readonly TextRange[], length = excerptLength(text)): ExcerptPart[] {
  const [first = 0, firstEnd = 0] = ranges[0] ?? []
  const before = length / 4
  const start = text.length <= length || first <= before ? 0 : cutPoint(text, first - before)
  const end = start + length >= text.length ? text.length : Math.max(cutPoint(text, start + length), firstEnd)
  const parts: ExcerptPart[] = []
  let at = start
  for (const [from, to] of ranges) {
    if (from >= end) break
    parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, Math.min(to, end)), marked: true })
    at = Math.min(to, end)
  }
  parts.push({ text: end < text.length ? text.slice(at, end).trimEnd() : text.slice(at), marked: false })
  if (start > 0) parts.unshift({ text: '…', marked: false })
  if (end < text.length) parts.push({ text: '…', marked: false })
  return parts.filter((part) => part.text !== '')
}

/** The place at an offset or just before it where a text can be cut: not inside a word, not between the halves of a character. */
function cutPoint(text: string, at: number): number {
  const back = /[A-Za-z0-9\ud800-\udbff]+$/.exec(text.slice(0, at))?.[0].length ?? 0
  return back > 24 ? at : at - back
}
