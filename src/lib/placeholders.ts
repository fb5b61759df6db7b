/** The places in an interface string that the program fills in: `{n}`, `{date}`. */

/** The names of the places in a text, in order, repeated ones too. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

/**
 * Fills the places of a text in.
 * @param values - by name; a place without a value stays empty
 */
export const fillPlaceholders = (text: string, values: Record<string, string | number> = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : ''))
