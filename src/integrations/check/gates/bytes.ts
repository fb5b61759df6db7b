/** The first gate: the bytes of a file, before any parser reads it, so that no parser can be crashed, exhausted or deceived. */
import { findHidden } from '../../../lib/hidden-characters.ts'
import { together } from '../../../lib/spelling.ts'
import { findMergeMarks } from './merge-marks.ts'
import { createPositionLookup, type Edit, type Finding, type Position } from '../../../lib/diagnostics/diagnostic.ts'
import { matchesOf } from '../../../lib/matches.ts'

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
/** Blanks in a row inside a line; more push what follows out of sight. */
const MAX_BLANKS = 50
/** The same in front of the | of a table, where people align columns. */
const MAX_BLANKS_IN_TABLE = 200
/** Blank lines in a row. */
const MAX_BLANK_LINES = 20
/** Places of deep nesting that are reported for one file. */
const MAX_NESTING_REPORTS = 3

/**
 * Decodes a file.
 * @param trueSize - its size on disk, where it is too large to be read
 * @returns its text, or the reason why it cannot be read
 */
export function decode(bytes: Uint8Array, trueSize = bytes.length): { text: string } | { finding: Finding } {
  if (trueSize > MAX_TEXT_BYTES) {
    const size = `${Math.ceil(trueSize / 1000)} kB, the limit is ${MAX_TEXT_BYTES / 1000} kB`
    return { finding: { code: 'file-size', message: `the file is too large: ${size}`, fix: 'Split it into several entries.' } }
  }
  const found = Object.entries(otherFormats).find(([mark]) => startsWith(bytes, mark))
  if (found) return { finding: { code: 'file-encoding', message: found[1][0], fix: found[1][1] } }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!/\r(?!\n)/.test(text) || text.includes('\n')) return { text }
    return {
      finding: {
        code: 'file-encoding',
        message: 'the lines end as on very old computers',
        fix: 'Save it with the line ends of Unix (LF).',
      },
    }
  } catch {
    return { finding: notUtf8 }
  }
}

const copyText = 'Copy the text out of it, and paste it as plain text into a file that a text editor saves as UTF-8.'
const notUtf8: Finding = {
  code: 'file-encoding',
  message: 'the file is not UTF-8, but saved in an older way, such as Big5 or GBK',
  fix: 'Open it in a text editor, and save it as UTF-8.',
}

/** What files that are no plain text begin with. */
const otherFormats: Record<string, readonly [message: string, fix: string]> = {
  '\xff\xfe': ['the file is saved as "Unicode" (UTF-16), not as UTF-8', 'Open it in a text editor, and save it as UTF-8.'],
  '\xfe\xff': ['the file is saved as "Unicode" (UTF-16), not as UTF-8', 'Open it in a text editor, and save it as UTF-8.'],
  'PK\x03\x04': ['this is a Word file or an archive, whatever its name says', copyText],
  '\xd0\xcf\x11\xe0': ['this is an old Word file, whatever its name says', copyText],
  '%PDF': ['this is a PDF, whatever its name says', copyText],
  '\x89PNG': ['this is an image, whatever its name says', 'Give it the ending .png, and put the text back into this file.'],
  '\xff\xd8\xff': ['this is an image, whatever its name says', 'Give it the ending .jpg, and put the text back into this file.'],
}

const startsWith = (bytes: Uint8Array, mark: string): boolean => [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0))

/** Where more brackets, and more tags, are open than may be; `undefined` if that never happens. */
function findTooDeep(text: string): { brackets: number | undefined; tags: number | undefined } {
  const deepest: { brackets: number | undefined; tags: number | undefined } = { brackets: undefined, tags: undefined }
  let [brackets, tags] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    // ( is the first of these signs, } the last.
    const unit = text.charCodeAt(at)
    if (unit < 0x28 || unit > 0x7d || (unit > 0x61 && unit < 0x7b)) continue
    const mark = text[at]!
    if (mark === '(' || mark === '[' || mark === '{') brackets += 1
    else if (mark === ')' || mark === ']' || mark === '}') brackets = Math.max(0, brackets - 1)
    else if ((mark === '<' && text[at + 1] === '/') || (mark === '/' && text[at + 1] === '>')) {
      tags = Math.max(0, tags - 1)
      at += 1
    } else if (mark === '<' && /[A-Za-z>_$]/.test(text[at + 1] ?? '')) tags += 1
    if (brackets > MAX_OPEN_BRACKETS) deepest.brackets ??= at
    if (tags > MAX_OPEN_BRACKETS) deepest.tags ??= at
  }
  return deepest
}

/** A line that may begin with marks of blocks, or stand far to the right. */
const mayBeDeep = /^[ \t>*+?:\d-]/

function* findNesting(text: string, lines: readonly string[], positionAt: (offset: number) => Position): Generator<Finding> {
  const tooDeep = (offset: number, what: string): Finding => ({
    code: 'nesting',
    at: positionAt(offset),
    message: `${what} are nested too deeply`,
    fix: 'Write it flatter; content needs a few levels at most.',
  })
  const { brackets, tags } = findTooDeep(text)
  if (brackets !== undefined) yield tooDeep(brackets, 'brackets')
  if (tags !== undefined) yield tooDeep(tags, 'tags')
  let offset = 0
  for (const line of lines) {
    if (mayBeDeep.test(line)) {
      const marks = /^(?:[ \t]*(?:[>*+?:-](?=[ \t>*+-]|$|>)|>|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
      // Astro replaces the frontmatter by blanks, so a line of spaces is no deep indent.
      const indent = line.trim() === '' ? 0 : /^[ \t]*/.exec(line)![0].length
      if ((marks.match(/[>*+?:.)-]/g)?.length ?? 0) > MAX_BLOCK_MARKS && !/^ {0,3}([-*] ?)+\r?$/.test(line))
        yield tooDeep(offset, 'quotes or lists')
      else if (indent > 2 * MAX_OPEN_BRACKETS) yield tooDeep(offset, 'quotes or lists')
    }
    offset += line.length + 1
  }
}

const lengthAt = (text: string, offset: number): number => (text.codePointAt(offset)! > 0xffff ? 2 : 1)

type Hidden = ReturnType<typeof findHidden> extends Generator<infer One> ? One : never

/** Finds hidden characters, those that stand in a row together. */
function* findHiddenRuns(text: string): Generator<Hidden[]> {
  let row: Hidden[] = []
  let end = -1
  for (const hidden of findHidden(text)) {
    if (hidden.offset !== end && row.length > 0) {
      yield row
      row = []
    }
    row.push(hidden)
    end = hidden.offset + lengthAt(text, hidden.offset)
  }
  if (row.length > 0) yield row
}

/** How to get rid of a hidden character. */
function fixForHidden(name: string, offset: number): string {
  if (name.startsWith('byte-order mark') && offset === 0) return 'Save the file as UTF-8 without BOM.'
  if (name.startsWith('blank that')) return 'Write an ordinary space.'
  if (name.startsWith('replacement character')) return 'Type the lost character anew.'
  if (name.startsWith('character without')) return 'It comes from a font of its own, often out of a PDF: type the character that is meant.'
  return 'Delete it: delete the characters around it as well and type them anew.'
}

/**
 * How a hidden character is mended without a doubt: what nobody sees goes away, a blank becomes a space. What turns text around or
 * stands for a lost letter is for people to look at.
 * @param offset - in the text without the byte-order mark at its beginning
 */
function editForHidden(name: string, offset: number, length: number): Edit | undefined {
  // The text is read without that mark: to write it back is to mend it.
  if (offset < 0) return { start: 0, end: 0, text: '' }
  const text = name.startsWith('blank that') ? ' ' : /^(?:byte-order mark|zero-width character)/.test(name) ? '' : undefined
  return text === undefined ? undefined : { start: offset, end: offset + length, text }
}

const blanksInRow = new RegExp(`[^\\S\\r\\n]{${MAX_BLANKS + 1},}`, 'g')

/** Finds blanks that push a text out of the sight of a reviewer. Blanks at the end of a line hide nothing. */
function* findFarBlanks(text: string, lines: readonly string[], positionAt: (offset: number) => Position): Generator<Finding> {
  const far = (offset: number, what: string): Finding => ({
    code: 'hidden-character',
    at: positionAt(offset),
    message: `${what} push what follows out of sight`,
    fix: 'Delete them.',
  })
  for (const { index, 0: blanks } of matchesOf(text, blanksInRow)) {
    const next = text[index + blanks.length] ?? '\n'
    if (!/[\r\n]/.test(next) && (next !== '|' || blanks.length > MAX_BLANKS_IN_TABLE)) yield far(index, `${blanks.length} blanks in a row`)
  }
  let offset = 0
  // Blanks before the first word hide nothing: there the compiler puts them in the place of the frontmatter.
  let empty = -Infinity
  for (const line of lines) {
    if (line.trim() === '') empty += 1
    else {
      if (empty > MAX_BLANK_LINES) yield far(offset, `${empty} blank lines in a row`)
      empty = 0
    }
    offset += line.length + 1
  }
}

/** Finds long lines, hidden characters, blanks that hide and deep nesting in a text. */
export function* findInBytes(text: string): Generator<Finding> {
  const merge = findMergeMarks(text)
  if (merge) return void (yield merge)
  const positionAt = createPositionLookup(text)
  const lines = text.split('\n')
  let offset = 0
  for (const line of lines) {
    if (line.length > MAX_LINE_LENGTH)
      yield {
        code: 'line-length',
        at: positionAt(offset),
        message: `the line has ${line.length} characters, the limit is ${MAX_LINE_LENGTH}`,
        fix: 'Divide the paragraph.',
      }
    offset += line.length + 1
  }
  const mark = text.startsWith('\ufeff') ? 1 : 0
  for (const row of findHiddenRuns(text).take(MAX_HIDDEN_REPORTS)) {
    const { name, offset: place } = row[0]!
    const edits = row.map((one) => editForHidden(one.name, one.offset - mark, lengthAt(text, one.offset)))
    yield { code: 'hidden-character', at: positionAt(place), message: name, fix: fixForHidden(name, place), edits: together(edits) }
  }
  yield* findFarBlanks(text, lines, positionAt).take(MAX_HIDDEN_REPORTS)
  yield* findNesting(text, lines, positionAt).take(MAX_NESTING_REPORTS)
}
