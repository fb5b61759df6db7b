/** What readers choose, kept in their browser. Storage is forbidden in some private windows and for some files. */

/**
 * Reads what is kept.
 * @returns `null` if nothing is, or if storage is forbidden
 */
export function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/**
 * Keeps a value, or forgets it if it is empty.
 * @returns whether that was possible; if not, the choice lasts as long as the page
 */
export function store(name: string, value: string): boolean {
  try {
    if (value) localStorage.setItem(name, value)
    else localStorage.removeItem(name)
    return true
  } catch {
    return false
  }
}
