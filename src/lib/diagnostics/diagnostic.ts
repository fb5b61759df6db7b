/** What the check finds. Finding never prints, printing never finds. */
import type { Code } from './codes.ts'

/** A place in a file, both counted from 1; columns in UTF-16 units, as editors count them. */
export interface Place {
  line: number
  column: number
}

/** A mistake in a text, before it is known which file the text came from. */
export interface Finding {
  code: Code
  at: Place
  /** What is wrong, in one line. */
  message: string
  /** How to fix it, in one line. */
  fix: string
}

/** A mistake in a file. Codes of `content/dictionary/` come from the dictionary's own reader. */
export interface Diagnostic extends Place {
  file: string
  severity: 'error' | 'warning'
  code: string
  message: string
  fix: string
}

/** The first place of a file, for what concerns all of it. */
export const start: Place = { line: 1, column: 1 }

/**
 * Turns offsets of a text into places.
 * @returns a function from offset to place; an offset beyond the end gives the end
 */
export function createPlaces(text: string): (offset: number) => Place {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return (offset) => {
    const wanted = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (lines[middle]! <= wanted) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: wanted - lines[low]! + 1 }
  }
}

/** The order in which diagnostics are told: by file, then by place. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** Writes a diagnostic down: `file:line:column severity code: what is wrong`, then an indented line on how to fix it. */
export const formatDiagnostic = ({ file, line, column, severity, code, message, fix }: Diagnostic): string =>
  `${file}:${line}:${column} ${severity} ${code}: ${message}\n  ${fix}`
