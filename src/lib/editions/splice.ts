/** Replace `start`…`end` of the source by `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** In: a source and edits in any order, none overlapping. Out: the source with the edits made; the rest is untouched. */
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

/** In: text. Out: the same for an element's content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, mark => entity[mark] ?? mark)
}

/** In: a value and the quotation mark it stands in. Out: the value, safe there. */
export function escapeValue(value: string, quote: string): string {
  return value.replace(quote === '\'' ? /[&']/g : /[&"]/g, mark => entity[mark] ?? mark)
}

const entity: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
