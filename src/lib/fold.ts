/**
 * Folding makes the spellings of one thing equal: Traditional, Simplified and Japanese forms of a character, half and full
 * width, case, accents. It keeps the length of the text, so an offset in folded text is an offset in the text itself.
 */

/** What every UTF-16 unit folds to. It is filled in as texts are folded; 0 means not known yet. */
export type FoldTable = Uint16Array

/**
 * Writes groups of equal characters as the index carries them. All characters of a group fold to its first. The first is written as
 * its distance from the first of the group before (base 36), which packs far better; the others follow as they are.
 * @param groups - each of two or more characters, one UTF-16 unit each, in the order of their first characters
 */
export function writeFolds(groups: readonly string[]): string {
  return groups.map((group, i) => (group.charCodeAt(0) - (groups[i - 1]?.charCodeAt(0) ?? 0)).toString(36) + group.slice(1)).join('')
}

/** Reads what `writeFolds` wrote. */
export function foldTable(folds: string): FoldTable {
  const table = new Uint16Array(0x10000)
  let first = 0
  for (const [, distance = '', others = ''] of folds.matchAll(/([0-9a-z]+)([^0-9a-z]+)/g)) {
    first += parseInt(distance, 36)
    for (const character of others) table[character.charCodeAt(0)] = first
  }
  return table
}

/** What a character outside the groups folds to; one UTF-16 unit in, one out. */
function foldUnit(code: number): number {
  if (code === 0x3000) return 0x20
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(code - 0xfee0)
  const base = String.fromCharCode(code).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return base.length === 1 ? base.charCodeAt(0) : code
}

function addToTable(code: number, table: FoldTable): number {
  const base = foldUnit(code)
  return (table[code] = table[base] || base)
}

/**
 * Folds a text.
 * @param table - new characters are added to it
 * @returns a text of the same length, unit by unit
 */
export function fold(text: string, table: FoldTable): string {
  let folded = ''
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const to = table[code] || addToTable(code, table)
    if (to === code) continue
    folded += text.slice(same, i) + String.fromCharCode(to)
    same = i + 1
  }
  return same === 0 ? text : folded + text.slice(same)
}
