/**
 * Finds the last item that begins at a place or before it.
 * @param items - in their order
 * @param beginOf - where an item begins
 * @returns its index; 0 if all of them begin later
 */
export function lastUpTo<T>(items: readonly T[], beginOf: (item: T) => number, place: number): number {
  let [low, high] = [0, items.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (beginOf(items[middle]!) <= place) low = middle
    else high = middle - 1
  }
  return low
}
