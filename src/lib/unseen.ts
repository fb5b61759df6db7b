/** What a browser remembers of the updates that a reader has seen. */
export interface Seen {
  /** When that was, as ISO 8601. */
  on: string
  /** The day of the newest of them. */
  newest: string
  /** The names of those of that day. */
  keys: string[]
}

/**
 * The updates that came later. The rest of an older day is not new: it was only cut off from the list before.
 * @param keys - `2026-11-26/articles/som1-opening`
 */
export const unseenOf = (keys: readonly string[], { newest, keys: seen }: Seen): string[] =>
  keys.filter((key) => key.slice(0, 10) > newest || (key.startsWith(newest) && !seen.includes(key)))
