/** A heading's text without the id at its end: `開幕 [#opening]`. Read from its end, for before the id there may be thousands of blanks. */
export function withoutHeadingMark(text: string): string {
  const end = text.trimEnd()
  if (!end.endsWith(']')) return text
  const from = end.indexOf('[#', end.lastIndexOf(']', end.length - 2) + 1)
  return from < 0 ? text : end.slice(0, from).trimEnd()
}
