/** The initials that the list of the glossary is narrowed by. */

/** What a button stands for, and what it shows: what the rows are sorted by stands before the name, where the two are not the same. */
export interface Initial {
  value: string
  text: string
}

/**
 * Each initial once, in order.
 * @param marks - of all rows: `B`, or what to sort by and what to show, as in `03 三畫`
 */
export const initialsOf = (marks: readonly string[]): Initial[] =>
  [...new Set(marks)]
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((value) => ({ value, text: value.replace(/^\S+ /, '') }))
