/**
 * Puts items behind those of a list. `list.push(...items)` hands over every item as an argument, and a call with 100,000 of them fails.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
