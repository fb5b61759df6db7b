/** Replace `start`…`end` of the source by `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Makes edits in a text; the rest of it is untouched.
 * @param edits - in any order, none overlapping
 */
export function splice(source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return source
  let out = ''
  let at = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += source.slice(at, start) + text
    at = end
  }
  return out + source.slice(at)
}

/** Escapes text for an element's content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => entity[mark] ?? mark)
}

/**
 * Escapes text for an attribute's value.
 * @param quote - the quotation mark it stands in
 */
export function escapeValue(value: string, quote: string): string {
  return value.replace(quote === "'" ? /[&']/g : /[&"]/g, (mark) => entity[mark] ?? mark)
}

const entity: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
