/** The place in the list of results from which a page was opened. A page that the browser keeps alive is there again by itself; any other begins anew. */
import { backHash } from '../contract.ts'

/** Kept for as long as the tab is open. */
const storageKey = 'apec-reader-results'

interface ListPlace {
  /** Query and filters, as the address has them. */
  search: string
  /** The number of the result. */
  n: number
  /** Where it stood in the window. */
  top: number
}

const linksIn = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > li > a')]

/**
 * Keeps the place whenever a result is followed.
 * @param search - what stands in the list at that time
 */
export function keepListPlace(list: Element, search: () => string): void {
  list.addEventListener('click', ({ target }) => {
    const n = linksIn(list).findIndex((link) => link.contains(target as Node))
    if (n < 0) return
    const place: ListPlace = { search: search(), n, top: linksIn(list)[n]!.getBoundingClientRect().top }
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(place))
    } catch {
      // Then the list begins at its top.
    }
  })
}

/** Whether the reader has come back to this page, by the browser's own way or by the link "back to results". */
export function isBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'back_forward' || location.hash === backHash
}

/** Goes to the place that was kept, if it is one of this list. */
export function restoreListPlace(list: Element, search: string): void {
  let kept: string | null = null
  try {
    kept = sessionStorage.getItem(storageKey)
  } catch {
    return
  }
  const place = kept ? (JSON.parse(kept) as ListPlace) : undefined
  const link = place?.search === search ? linksIn(list)[place.n] : undefined
  if (!place || !link) return
  scrollBy({ top: link.getBoundingClientRect().top - place.top, behavior: 'instant' })
  link.focus({ preventScroll: true })
}
