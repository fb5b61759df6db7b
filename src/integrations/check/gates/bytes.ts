/** The first gate: what is looked at before any parser sees a file, so that none can be crashed, exhausted or fooled. */
import { findHidden } from '../../../lib/hidden-characters.ts'
import { createPlaces, start, type Finding } from '../../../lib/diagnostics/diagnostic.ts'

/** Far above what an entry needs, far below what troubles a parser. */
export const limits = {
  bytes: 200_000,
  /** UTF-16 units in a line: a paragraph is one line. */
  line: 6_000,
  /** Quotes and list marks at the beginning of a line. */
  marks: 12,
  /** Open brackets or tags at any place; parsers recurse into them. */
  brackets: 60,
  /** Levels of the parsed tree. */
  tree: 40,
  /** Hidden characters reported for one file. */
  reports: 20,
}

/**
 * Decodes a file.
 * @returns its text, or what keeps it from being read
 */
export function decode(bytes: Uint8Array): { text: string } | { finding: Finding } {
  if (bytes.length > limits.bytes) {
    const size = `${Math.ceil(bytes.length / 1000)} kB, the limit is ${limits.bytes / 1000} kB`
    return { finding: { code: 'file-size', at: start, message: `the file is too large: ${size}`, fix: 'Split it into several entries.' } }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return {
      finding: {
        code: 'file-encoding',
        at: start,
        message: 'the file is not UTF-8',
        fix: 'Save it as UTF-8 (without BOM) in your editor.',
      },
    }
  }
}

/** The deepest point of a count of openers and closers: where it is above the limit, and `undefined` if it never is. */
function tooDeep(text: string, pattern: RegExp, opens: (token: string) => number): number | undefined {
  let depth = 0
  for (const { index, 0: token } of text.matchAll(pattern)) {
    depth = Math.max(0, depth + opens(token))
    if (depth > limits.brackets) return index
  }
  return undefined
}

function* findNesting(text: string, at: ReturnType<typeof createPlaces>): Generator<Finding> {
  const give = (offset: number, what: string): Finding => ({
    code: 'nesting',
    at: at(offset),
    message: `${what} are nested too deeply`,
    fix: 'Write it flatter; content needs a few levels at most.',
  })
  const brackets = tooDeep(text, /[([{}\])]/g, (token) => ('([{'.includes(token) ? 1 : -1))
  if (brackets !== undefined) yield give(brackets, 'brackets')
  const tags = tooDeep(text, /<\/|\/>|<(?=[A-Za-z>_$])/g, (token) => (token === '<' ? 1 : -1))
  if (tags !== undefined) yield give(tags, 'tags')
  let offset = 0
  for (const line of text.split('\n')) {
    const marks = /^(?:[ \t]*(?:[>*+?:-](?=[ \t>*+-]|$|>)|>|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
    // Astro blanks the lines of the frontmatter out with spaces.
    const indent = line.trim() === '' ? 0 : /^[ \t]*/.exec(line)![0].length
    if ((marks.match(/[>*+?:.)-]/g)?.length ?? 0) > limits.marks && !/^ {0,3}([-*] ?)+\r?$/.test(line))
      yield give(offset, 'quotes or lists')
    else if (indent > 2 * limits.brackets) yield give(offset, 'quotes or lists')
    offset += line.length + 1
  }
}

/** Finds long lines, hidden characters and deep nesting in a text. */
export function* findInBytes(text: string): Generator<Finding> {
  const at = createPlaces(text)
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.length > limits.line)
      yield {
        code: 'line-length',
        at: at(offset),
        message: `the line has ${line.length} characters, the limit is ${limits.line}`,
        fix: 'Divide the paragraph.',
      }
    offset += line.length + 1
  }
  let reports = 0
  for (const { offset: place, name } of findHidden(text)) {
    if ((reports += 1) > limits.reports) break
    yield {
      code: 'hidden-character',
      at: at(place),
      message: name,
      fix: 'Delete it: delete the characters around it as well and type them anew.',
    }
  }
  yield* first(findNesting(text, at), 3)
}

/** The first few of many. */
export function* first<T>(items: Iterable<T>, count: number): Generator<T> {
  let given = 0
  for (const item of items) {
    if ((given += 1) > count) return
    yield item
  }
}
