/** Long lists, cut into pages that stay light however much there is. */

/** At most so many entries stand on one page of a list. */
export const pageSize = 60

/** A page of a list: its number from 1, and what stands on it. */
export interface ListPage<T> {
  number: number
  items: T[]
}

/**
 * Cuts a list into pages.
 * @returns at least one page, possibly empty
 */
export function paginate<T>(items: T[], size = pageSize): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, items: items.slice(index * size, (index + 1) * size) }))
}

/** A page of a list that is ordered by year, newest first. The newest page is the list's index. */
export interface YearPage<T> {
  year: string
  /** Its place in the list's folder: `index.html`, `year-2025.html`, `year-2025-2.html`. */
  name: string
  items: T[]
}

/**
 * Cuts a list into pages by year; a year with too much for one page has several.
 * @param items - newest first
 * @param yearOf - the year of an item, as four digits
 */
export function paginateByYear<T>(items: T[], yearOf: (item: T) => string, size = pageSize): YearPage<T>[] {
  const years = [...new Set(items.map(yearOf))]
  const pages = years.flatMap((year) =>
    paginate(
      items.filter((item) => yearOf(item) === year),
      size,
    ).map(({ number, items }) => ({ year, items, name: `year-${year}${number > 1 ? `-${number}` : ''}.html` })),
  )
  return pages.map((page, index) => (index === 0 ? { ...page, name: 'index.html' } : page))
}
