/** What is wrong with a file, as data. The code that finds mistakes never prints, and the code that prints never looks for mistakes. */
import { lastUpTo } from '../last-up-to.ts'
import { codes, type Code, type Severity } from './codes.ts'

/** A position in a file. Both numbers start at 1; columns count UTF-16 units, as editors do. */
export interface Position {
  line: number
  column: number
}

/** A change of a text: what to write between two offsets. They count UTF-16 units, and leave a byte-order mark out. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A mistake in a text whose file is not known yet. A finding without a position is about the whole text. */
export interface Finding {
  code: Code
  /** What is wrong, in one line. */
  message: string
  /** How to fix it, in one line. */
  fix: string
  at?: Position
  /** Where the letters end that it is about; it is about one letter if this is left out. */
  until?: Position
  /** The file whose own mistakes may be the reason for this one. While it has some, this is counted behind them and not listed. */
  cause?: string | undefined
  /** What mends it, where nothing else can be meant: all of them together. `npm run fix` writes them. */
  edits?: readonly Edit[] | undefined
}

/** A mistake in a file. */
export interface Diagnostic extends Position {
  file: string
  severity: Severity
  code: Code
  message: string
  fix: string
  /** What else is to be said, each a sentence: how many mistakes follow from this one. */
  notes?: string[]
  /** What mends it, where nothing else can be meant: all of them together. */
  edits?: readonly Edit[]
}

/** The first position of a file. */
export const FILE_START: Position = { line: 1, column: 1 }

/** Completes a finding with the file it is in. The severity comes from the table of codes. */
export const createDiagnostic = (file: string, { code, message, fix, at = FILE_START, edits }: Finding): Diagnostic => ({
  file,
  line: at.line,
  column: at.column,
  severity: codes[code],
  code,
  message,
  fix,
  ...(edits && edits.length > 0 && { edits }),
})

function beginsOfLines(text: string): number[] {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return lines
}

/**
 * Prepares a text for looking up positions; most texts are never asked about.
 * @returns a function from an offset in the text to its position; an offset beyond the end gives the position of the end
 */
export function createPositionLookup(text: string): (offset: number) => Position {
  let lines: number[] | undefined
  return (offset) => {
    lines ??= beginsOfLines(text)
    const wanted = Math.max(0, Math.min(offset, text.length))
    const line = lastUpTo(lines, (begin) => begin, wanted)
    return { line: line + 1, column: wanted - lines[line]! + 1 }
  }
}

/** Compares two diagnostics for sorting: by file, then by position, then by code. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** Formats a diagnostic: `file:line:column severity code: what is wrong`, then an indented line on how to fix it. */
export const formatDiagnostic = ({ file, line, column, severity, code, message, fix }: Diagnostic): string =>
  `${file}:${line}:${column} ${severity} ${code}: ${message}\n  ${fix}`
