/** Which characters of a text stand where in its source, and which of them their author escaped. */
import type { Edit } from './diagnostics/diagnostic.ts'

/** How the source spells a text. Indexes count UTF-16 units of the text. */
export interface Spelling {
  /** The offset in the source of a character, or of the end behind the last one. */
  offsetAt(index: number): number
  /** Whether a character is written with a backslash or as an entity, so that it is no mark of Markdown. */
  isEscaped(index: number): boolean
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const canBeEscaped = /[!-/:-@[-`{-~]/

/**
 * Lays a text beside its source. The source may hold more: backslashes, entities, and the marks and blanks that begin its lines.
 * @param value - the text of a node
 * @param source - the whole source
 * @param start - where the node begins in the source
 * @param end - where it ends
 */
export function spellingOf(value: string, source: string, start: number, end: number): Spelling {
  if (source.startsWith(value, start) && value.length === end - start) return { offsetAt: (index) => start + index, isEscaped: () => false }
  const offsets = new Array<number>(value.length + 1)
  const escaped = new Set<number>()
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const letter = source[at]!
    if (letter === '\\' && canBeEscaped.test(source[at + 1] ?? '') && value[index] === source[at + 1]) {
      escaped.add(index)
      offsets[index] = at
      ;[index, at] = [index + 1, at + 2]
      continue
    }
    entity.lastIndex = at
    const [written] = (letter === '&' && entity.exec(source)) || []
    if (written && !value.startsWith(written, index)) {
      const length = value.codePointAt(index)! > 0xffff ? 2 : 1
      for (let unit = 0; unit < length; unit += 1) {
        escaped.add(index + unit)
        offsets[index + unit] = at
      }
      ;[index, at] = [index + length, at + written.length]
    } else if (letter === value[index]) {
      offsets[index] = at
      ;[index, at] = [index + 1, at + 1]
    } else at += 1
  }
  for (; index < value.length; index += 1) offsets[index] = end
  offsets[value.length] = end
  return { offsetAt: (wanted) => offsets[Math.min(wanted, value.length)]!, isEscaped: (wanted) => escaped.has(wanted) }
}

/**
 * Writes something in the place of characters of a text.
 * @returns the edit of the source; `undefined` where the source spells the characters in another way
 */
export type Editor = (index: number, length: number, written: string) => Edit | undefined

/**
 * Prepares edits of a source, out of where the characters of a text stand in it.
 * @param offsetAt - from an index to an offset; `undefined` where that is not known
 */
export const createEditor =
  (text: string, source: string, offsetAt: (index: number) => number | undefined): Editor =>
  (index, length, written) => {
    const start = offsetAt(index)
    if (start === undefined) return undefined
    for (let step = 0; step < length; step += 1)
      if (offsetAt(index + step) !== start + step || source[start + step] !== text[index + step]) return undefined
    return { start, end: start + length, text: written }
  }

/** Edits that make sense only together; `undefined` if one of them is not certain. */
export const together = (edits: readonly (Edit | undefined)[] | undefined): readonly Edit[] | undefined =>
  edits?.every((one) => one !== undefined) ? edits : undefined
