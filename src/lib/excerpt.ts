/**
 * The beginning of a text, cut at the end of a sentence where one ends in the second half, else at the length.
 * @param length the most characters to return, not counting the ellipsis
 */
export function excerpt(text: string, length = 140): string {
  if (text.length <= length) return text
  const head = text.slice(0, length)
  const end = Math.max(...['。', '；', '. ', '; '].map((mark) => head.lastIndexOf(mark)))
  return `${head.slice(0, end > length / 2 ? end + 1 : length).trimEnd()}…`
}
