/** The first gate: the bytes of a file, before any parser reads it, so that no parser can be crashed, exhausted or deceived. */
import { findHidden } from '../../../lib/hidden-characters.ts'
import { createPositionLookup, type Finding, type Position } from '../../../lib/diagnostics/diagnostic.ts'

// The limits are far above what an entry needs and far below what troubles a parser.

/** Largest size of a text file. */
export const MAX_TEXT_BYTES = 200_000
/** UTF-16 units in a line; a paragraph is one line. */
export const MAX_LINE_LENGTH = 6_000
/** Quotation and list marks at the beginning of a line. */
const MAX_BLOCK_MARKS = 12
/** Brackets or tags that are open at one point; parsers recurse into them. */
const MAX_OPEN_BRACKETS = 60
/** Hidden characters that are reported for one file. */
const MAX_HIDDEN_REPORTS = 20
/** Places of deep nesting that are reported for one file. */
const MAX_NESTING_REPORTS = 3

/**
 * Decodes a file.
 * @returns its text, or the reason why it cannot be read
 */
export function decode(bytes: Uint8Array): { text: string } | { finding: Finding } {
  if (bytes.length > MAX_TEXT_BYTES) {
    const size = `${Math.ceil(bytes.length / 1000)} kB, the limit is ${MAX_TEXT_BYTES / 1000} kB`
    return { finding: { code: 'file-size', message: `the file is too large: ${size}`, fix: 'Split it into several entries.' } }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return {
      finding: {
        code: 'file-encoding',
        message: 'the file is not UTF-8',
        fix: 'Save it as UTF-8 (without BOM) in your editor.',
      },
    }
  }
}

/**
 * Counts opening and closing tokens.
 * @param change - 1 for a token that opens, -1 for one that closes
 * @returns the offset at which too many are open; `undefined` if that never happens
 */
function findTooDeep(text: string, pattern: RegExp, change: (token: string) => number): number | undefined {
  let depth = 0
  for (const { index, 0: token } of text.matchAll(pattern)) {
    depth = Math.max(0, depth + change(token))
    if (depth > MAX_OPEN_BRACKETS) return index
  }
  return undefined
}

function* findNesting(text: string, positionAt: (offset: number) => Position): Generator<Finding> {
  const tooDeep = (offset: number, what: string): Finding => ({
    code: 'nesting',
    at: positionAt(offset),
    message: `${what} are nested too deeply`,
    fix: 'Write it flatter; content needs a few levels at most.',
  })
  const brackets = findTooDeep(text, /[([{}\])]/g, (token) => ('([{'.includes(token) ? 1 : -1))
  if (brackets !== undefined) yield tooDeep(brackets, 'brackets')
  const tags = findTooDeep(text, /<\/|\/>|<(?=[A-Za-z>_$])/g, (token) => (token === '<' ? 1 : -1))
  if (tags !== undefined) yield tooDeep(tags, 'tags')
  let offset = 0
  for (const line of text.split('\n')) {
    const marks = /^(?:[ \t]*(?:[>*+?:-](?=[ \t>*+-]|$|>)|>|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
    // Astro replaces the frontmatter by blanks, so a line of spaces is no deep indent.
    const indent = line.trim() === '' ? 0 : /^[ \t]*/.exec(line)![0].length
    if ((marks.match(/[>*+?:.)-]/g)?.length ?? 0) > MAX_BLOCK_MARKS && !/^ {0,3}([-*] ?)+\r?$/.test(line))
      yield tooDeep(offset, 'quotes or lists')
    else if (indent > 2 * MAX_OPEN_BRACKETS) yield tooDeep(offset, 'quotes or lists')
    offset += line.length + 1
  }
}

/** Finds long lines, hidden characters and deep nesting in a text. */
export function* findInBytes(text: string): Generator<Finding> {
  const positionAt = createPositionLookup(text)
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE_LENGTH)
      yield {
        code: 'line-length',
        at: positionAt(offset),
        message: `the line has ${line.length} characters, the limit is ${MAX_LINE_LENGTH}`,
        fix: 'Divide the paragraph.',
      }
    offset += line.length + 1
  }
  for (const hidden of findHidden(text).take(MAX_HIDDEN_REPORTS))
    yield {
      code: 'hidden-character',
      at: positionAt(hidden.offset),
      message: hidden.name,
      fix: 'Delete it: delete the characters around it as well and type them anew.',
    }
  yield* findNesting(text, positionAt).take(MAX_NESTING_REPORTS)
}
