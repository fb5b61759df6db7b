/** What others may know of comparing editions. */
export { COMPARE_UI_KEYS } from './strings.ts'

/** The page, from an edition's folder. It is told by `?page=` which page to compare: `articles/som1-opening.html`. */
export const comparePage = 'compare.html'
