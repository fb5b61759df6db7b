/** Long lists are cut into pages, so that every page stays light. */

/** How many entries stand on one page of a list. */
export const MAX_ITEMS_PER_PAGE = 60

/** How many passages stand on the page of the entry that they speak of. If there are more, they have pages of their own. */
export const MAX_MENTIONS_SHOWN = 12

/** A page of a list: its number from 1, and what stands on it. */
export interface ListPage<T> {
  number: number
  items: T[]
}

/**
 * Cuts a list into pages.
 * @returns at least one page, possibly empty
 */
export function paginate<T>(items: T[], size = MAX_ITEMS_PER_PAGE): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, items: items.slice(index * size, (index + 1) * size) }))
}

/** A page of a list that is ordered by year, newest first. The newest page is the list's index. */
export interface YearPage<T> {
  year: string
  /** Its number among the pages of that year, from 1. */
  number: number
  /** Its place in the list's folder: `index.html`, `year-2025.html`, `year-2025-2.html`. */
  name: string
  items: T[]
}

/**
 * Cuts a list into pages by year; a year with too much for one page has several.
 * @param items - newest first
 * @param yearOf - the year of an item, as four digits
 */
export function paginateByYear<T>(items: T[], yearOf: (item: T) => string, size = MAX_ITEMS_PER_PAGE): YearPage<T>[] {
  const byYear = Map.groupBy(items, yearOf)
  const pages = [...byYear].flatMap(([year, own]) =>
    paginate(own, size).map((page) => ({ ...page, year, name: `year-${year}${page.number > 1 ? `-${page.number}` : ''}.html` })),
  )
  return pages.map((page, index) => (index === 0 ? { ...page, name: 'index.html' } : page))
}
