/**
 * Budgets: how much there may be of what costs time or memory with each piece. All are far above what the site needs. The limits of a
 * file's size and of its lines are in bytes.ts, that of a picture in images.ts.
 */
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'
import type { Dictionary } from '../../editions/contract.ts'
import type { SourceFile } from '../read-file.ts'
import { MAX_LINE_LENGTH } from './bytes.ts'
import type { ContentFile } from './content-files.ts'
import { nodesIn, positionOf, type AnyNode } from './tree.ts'
import type { YamlFile, YamlPath } from './yaml.ts'

/** Files of the content. */
export const MAX_FILES = 25_000
/** Bytes of the content, images and all. */
const MAX_TOTAL_BYTES = 400_000_000
/** Braces in a text: each pair is given to a parser of its own. */
export const MAX_BRACES = 500
/** Signs < in a text: where they begin no tag, the parser looks for one up to the end of the paragraph. */
export const MAX_TAGS = 3_000
/** UTF-16 units of a paragraph, heading or cell, however many lines it has: as many as in one line. */
const MAX_PARAGRAPH_LENGTH = MAX_LINE_LENGTH
/** Footnotes of an entry. */
export const MAX_FOOTNOTES = 300
/** Nodes of a text, such as words, links and emphasis: each becomes an element of a page, which every later step looks at. */
export const MAX_NODES = 10_000
/** UTF-16 units of the keys of an entry, comments and all. */
const MAX_KEYS_LENGTH = 20_000
/** UTF-16 units of a value, however many lines it has. */
const MAX_VALUE_LENGTH = 2_000
/** Items of a list in the keys of an entry. */
export const MAX_ITEMS = 200
/** Other names of an entry. */
export const MAX_ALIASES = 50
/** Names of all entries together. */
const MAX_NAMES = 30_000
/** Letters of a name, or of a word that the converted editions exchange or keep. */
const MAX_NAME_LENGTH = 200

const overLimit = (message: string, fix: string, at?: Finding['at']): Finding => ({ code: 'over-limit', message, fix, ...(at && { at }) })

/** Finds that the content has too many files or bytes to be read. */
export function findTooMuch(files: readonly ContentFile[]): Finding | undefined {
  if (files.length > MAX_FILES)
    return overLimit(`there are more than ${MAX_FILES} files`, 'Take out the files that do not belong there; no file was checked.')
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes > MAX_TOTAL_BYTES)
    return overLimit(`the files have more than ${MAX_TOTAL_BYTES / 1e6} MB together`, 'Make the images smaller; no file was checked.')
  return undefined
}

/** Marks that a text may hold so many times; the parser needs time by the square of their number. */
const marks: [mark: string, most: number, fix: string][] = [
  ['<', MAX_TAGS, 'Divide the entry into several.'],
  ['{', MAX_BRACES, 'Write the words themselves, without braces.'],
  ['[^', 3 * MAX_FOOTNOTES, 'Divide the entry into several.'],
]

/** Finds that a text holds a mark too often for its parser. */
export function findTooManyMarks(body: string): Finding | undefined {
  for (const [mark, most, fix] of marks) {
    let count = 0
    for (let at = body.indexOf(mark); at >= 0 && count <= most; at = body.indexOf(mark, at + 1)) count += 1
    if (count > most) return overLimit(`the text holds ${mark} more than ${most} times`, fix)
  }
  return undefined
}

/** UTF-16 units of neighbouring lines that may be one paragraph; the parser needs time by the square of its parts. */
const MAX_UNPARSED_LENGTH = 2 * MAX_PARAGRAPH_LENGTH
/** The same of lines that may be one table. */
const MAX_UNPARSED_TABLE = 50_000

/** A line that begins a block of its own, wherever it stands. */
const beginsBlock = /^ {0,3}(?:[-*+][ \t]|#{1,6}[ \t]|1[.)][ \t]|<\/?(?:details|summary|Background|If)\b)/
const isRule = /^ {0,3}\|?[ \t]*:?-+/

/**
 * Finds lines that may be one paragraph, and too long for the parser, before it reads them.
 * @param body - without frontmatter, or with blanks in its place
 */
export function findLongStretch(body: string): Finding | undefined {
  if (body.length <= MAX_UNPARSED_LENGTH) return undefined
  let [length, begin, line] = [0, 1, 0]
  let isTable = false
  let isNumbered = false
  for (const text of body.split('\n')) {
    line += 1
    const continues: boolean = isNumbered && /^ {0,3}\d{1,9}[.)][ \t]/.test(text)
    if (text.trim() === '' || continues || beginsBlock.test(text)) {
      ;[length, begin, isTable] = [0, line, false]
      isNumbered = continues || /^ {0,3}1[.)][ \t]/.test(text)
    }
    if (length > 0 && isRule.test(text)) isTable = true
    length += text.trim().length
    const most = isTable ? MAX_UNPARSED_TABLE : MAX_UNPARSED_LENGTH
    if (length > most)
      return overLimit(`these lines have more than ${most} characters and no blank line between`, 'Divide them by blank lines.', {
        line: begin,
        column: 1,
      })
  }
  return undefined
}

/** Finds that a text has too many nodes. */
export const findTooManyNodes = (tree: AnyNode): Finding | undefined =>
  nodesIn(tree).length > MAX_NODES
    ? overLimit(`the text has more than ${MAX_NODES} parts, such as words, links and emphasis`, 'Divide the entry into several.')
    : undefined

const oneBlock: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** Finds paragraphs that are too long, and too many footnotes. */
export function* findInLengths(tree: AnyNode): Generator<Finding> {
  let footnotes = 0
  for (const node of nodesIn(tree)) {
    const { start, end } = node.position ?? {}
    const length = (end?.offset ?? 0) - (start?.offset ?? 0)
    // A single line that is too long is reported by its length already.
    if (oneBlock.has(node.type) && length > MAX_PARAGRAPH_LENGTH && start?.line !== end?.line)
      yield overLimit(
        `the paragraph has ${length} characters, the limit is ${MAX_PARAGRAPH_LENGTH}`,
        'Divide it by blank lines.',
        positionOf(node),
      )
    if (node.type === 'footnoteDefinition' && (footnotes += 1) === MAX_FOOTNOTES + 1)
      yield overLimit(`the entry has more than ${MAX_FOOTNOTES} footnotes`, 'Divide it into several entries.', positionOf(node))
  }
}

/** The lists in the keys of an entry, and how many items each may have. */
const listsIn = (value: unknown, path: YamlPath = []): { path: YamlPath; items: unknown[]; most: number }[] =>
  Array.isArray(value)
    ? [{ path, items: value, most: path.at(-1) === 'aliases' ? MAX_ALIASES : MAX_ITEMS }]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => (inner && typeof inner === 'object' ? listsIn(inner, [...path, key]) : []))
      : []

/** Finds that the keys of an entry are too long to be read: nobody looks through so many of them. */
export const findTooManyKeys = (yaml: string): Finding | undefined =>
  yaml.length > MAX_KEYS_LENGTH
    ? overLimit(
        `the lines between the two --- have ${yaml.length} characters, the limit is ${MAX_KEYS_LENGTH}`,
        'Write the text itself below the second ---; leave out comments and what no key is for.',
      )
    : undefined

/** Keys that hold a few words, which are printed on one line. */
const shortKeys: ReadonlySet<unknown> = new Set(['place', 'field', 'office', 'undated', 'english', 'value', 'unit'])

/** Finds lists and values that are too long. */
export function* findTooLong({ data, at, strings }: YamlFile): Generator<Finding> {
  for (const { path, items, most } of listsIn(data))
    if (items.length > most)
      yield overLimit(
        `${show(path.join('.')).slice(1, -1)} has ${items.length} items, the limit is ${most}`,
        'Leave some of them out.',
        at(path),
      )
  for (const { path, value, at } of strings()) {
    const key = path.findLast((step) => typeof step === 'string' && step !== 'zh-hk' && step !== 'en')
    const most = shortKeys.has(key) ? MAX_NAME_LENGTH : MAX_VALUE_LENGTH
    if (value.length > most)
      yield overLimit(`${show(String(key)).slice(1, -1)} has ${value.length} letters, the limit is ${most}`, 'Write a shorter one.', at)
  }
}

/** Keys whose values are looked for in every text. */
const nameKeys: ReadonlySet<unknown> = new Set(['title', 'abbr', 'aliases', 'taiwan', 'zh'])

/** Finds names and words that are too long to be looked for in every text, and too many of them. */
export function* findTooManyNames(files: readonly SourceFile[]): Generator<[path: string, Finding]> {
  let names = 0
  for (const { kind, yaml, path } of files) {
    if (kind?.is !== 'entry' || !yaml) continue
    for (const { path: keys, value, at } of yaml.strings()) {
      if (!nameKeys.has(keys[0])) continue
      names += 1
      if (value.length > MAX_NAME_LENGTH)
        yield [path, overLimit(`${keys[0]} has ${value.length} letters, the limit is ${MAX_NAME_LENGTH}`, 'Write a shorter one.', at)]
      if (names === MAX_NAMES + 1)
        yield [path, overLimit(`the entries have more than ${MAX_NAMES} names together`, 'Leave out names that nobody looks for.', at)]
    }
  }
}

/** The first word of the dictionary that is too long to be looked for in every text. */
export function findLongWord({ terms, guards, names, raw }: Dictionary): Finding | undefined {
  const long = [...terms.map(({ hk }) => hk), ...guards, ...names, ...raw].find(({ length }) => length > MAX_NAME_LENGTH)
  return long === undefined
    ? undefined
    : overLimit(`the word ${show(long)} has ${long.length} letters, the limit is ${MAX_NAME_LENGTH}`, 'Write a shorter one.')
}
