/** How lists of characters and words are written down: those of OpenCC, and our own. */
import simplified from 'opencc-js/dict/STCharacters'

/** The rows of a list of OpenCC: a character, and what may stand in its place. */
export const rowsOf = (list: string): [from: string, to: string, ...others: string[]][] =>
  list.split('|').map((row) => row.split(' ') as [string, string, ...string[]])

/** The Simplified characters, each with the Traditional ones. */
export const simplifiedRows = rowsOf(simplified)

/** Words that stand one behind the other, each joined with the right one, which is as long: 万萬 以后以後. */
export const halvesOf = (text: string): [wrong: string, right: string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)])
