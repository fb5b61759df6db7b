import type { Marked } from './outline.ts'

/**
 * The beginning of a text, cut at the end of a sentence where one ends in the second half, else at the length.
 * @param length - the largest number of characters to return, without the ellipsis
 */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text
  const head = text.slice(0, length)
  const end = Math.max(...['。', '；', '. ', '; '].map((mark) => head.lastIndexOf(mark)))
  const cut = end > length / 2 ? head.slice(0, end) : head
  return `${cut.replace(/[\s。；，、.;,]+$/, '')}…`
}

/**
 * Cuts a text at its marked words: those that the converted editions do not convert like the rest.
 * @returns the pieces in order; the unmarked ones have no attributes
 */
export function splitMarked(text: string, marked: Marked[]): Marked[] {
  let pieces: Marked[] = [{ text, attributes: {} }]
  // The longest first, because a name may contain a shorter one.
  for (const mark of marked.filter((one) => one.text).sort((a, b) => b.text.length - a.text.length))
    pieces = pieces.flatMap((piece) => {
      if (Object.keys(piece.attributes).length > 0) return [piece]
      return piece.text
        .split(mark.text)
        .flatMap((part, index) => [...(index ? [mark] : []), ...(part ? [{ text: part, attributes: {} }] : [])])
    })
  return pieces
}
