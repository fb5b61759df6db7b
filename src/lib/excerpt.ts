import type { Marked } from './outline.ts'

/**
 * The beginning of a text, cut at the end of a sentence where one ends in the second half, else at the length.
 * @param length - the most characters to return, not counting the ellipsis
 */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text
  const head = text.slice(0, length)
  const end = Math.max(...['。', '；', '. ', '; '].map((mark) => head.lastIndexOf(mark)))
  const cut = end > length / 2 ? head.slice(0, end) : head
  return `${cut.replace(/[\s。；，、.;,]+$/, '')}…`
}

/**
 * Cuts a text where words stand that the converted editions treat in a way of their own.
 * @returns the pieces in order; those without such words have no attributes
 */
export function splitMarked(text: string, marked: Marked[]): Marked[] {
  let pieces: Marked[] = [{ text, attributes: {} }]
  // The longest first: a name may hold a shorter one.
  for (const mark of marked.filter((one) => one.text).sort((a, b) => b.text.length - a.text.length))
    pieces = pieces.flatMap((piece) => {
      if (Object.keys(piece.attributes).length > 0) return [piece]
      return piece.text
        .split(mark.text)
        .flatMap((part, index) => [...(index ? [mark] : []), ...(part ? [{ text: part, attributes: {} }] : [])])
    })
  return pieces
}
