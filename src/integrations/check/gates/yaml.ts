/**
 * Reads YAML with the position of every key. Astro reads the same text with another library (js-yaml), so only a subset of YAML is
 * accepted that both read in the same way; test/check/reading.test.ts compares the two.
 */
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { append } from '../../../lib/append.ts'
import { hiddenIn } from '../../../lib/hidden-characters.ts'
import { readPlainYaml, type YamlNode } from '../../../lib/plain-yaml.ts'
import { parseYaml, type ParsedYaml, type Place } from '../../../lib/read-yaml.ts'
import { createPositionLookup, type Edit, type Finding, type Position } from '../../../lib/diagnostics/diagnostic.ts'
import { quoted, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import {
  editOfLine,
  explainAll,
  explainYaml,
  startOfValue,
  type Explanation,
  type YamlError,
} from '../../../lib/diagnostics/explain-yaml.ts'

/** The way to a value: keys and indexes. */
export type YamlPath = readonly (string | number)[]

/** A part of the file, from one offset to another, and how it is written there. */
export interface YamlRange {
  start: number
  end: number
  source: string
}

/** A text of YAML with its way. */
interface YamlString extends YamlRange {
  path: YamlPath
  value: string
  at: Position
  /** Where it ends. */
  until: Position
}

/** YAML that was read. */
export interface YamlFile {
  data: unknown
  /** The position of the value at a path, or of the nearest value above it. */
  at(path: YamlPath): Position
  /** The position of a key of the map at a path. */
  keyAt(path: YamlPath, key: string): Position
  /** The line of the file at a position. */
  lineAt(position: Position): string
  /** Where the value at a path is written in the file; `undefined` if there is none. */
  rangeOf(path: YamlPath): YamlRange | undefined
  /** Where a key of the map at a path is written, quotes included. */
  keyRangeOf(path: YamlPath, key: string): YamlRange | undefined
  /** Every string. */
  strings(): readonly YamlString[]
}

/** Numbers and dates of any version of YAML. */
const numberLike =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|(?:[\d_]+(?:\.[\d_]+)?|\.[\d_]+)(?:e[-+]?\d+)?|\d[\d_]*\.|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|\.inf|\.nan)$|^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/i

/** Whether a value without quotes is read in the same way by every reader. */
function isPlain(source: string, value: unknown): boolean {
  if (typeof value === 'string') return !numberLike.test(source)
  if (typeof value === 'number') return /^(?:0|-?[1-9]\d{0,14})$/.test(source)
  return /^(?:true|false|null|~|)$/.test(source)
}

/** Whether all further lines of a value are indented deeper than the keys or dashes beside it. */
function isIndented(text: string, source: string, parents: readonly unknown[]): boolean {
  if (!source.includes('\n')) return true
  const start = parents.findLast((parent) => isCollection(parent) && !parent.flow) as Node | undefined
  const offset = start?.range?.[0] ?? 0
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1)
  return source.split('\n').every((line, index) => index === 0 || line.trim() === '' || line.search(/[^ ]/) > column)
}

/**
 * Finds what the subset leaves out: anchors, aliases, tags and merge keys, which make a small file large or hide what it says, and
 * values that readers of YAML disagree about.
 */
function findOutsideSubset(text: string, places: readonly Place[], positionAt: (offset: number) => Position, offset: number): Finding[] {
  const findings: Finding[] = []
  const raw = text.split('\n')
  const lines = raw.map((line) => line.replace(/\r$/, ''))
  const lineAt = createPositionLookup(text)
  const offsetOf = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0
  const at = (node: unknown): Position => positionAt(offsetOf(node))
  const feature = (node: unknown, what: string) =>
    findings.push({
      code: 'yaml-feature',
      at: at(node),
      message: `${what} cannot be used here`,
      fix: 'Write the value out, in quotes if need be.',
    })
  /** What is said of a line, with the edit of the file. */
  const explained = (line: number, explain: (line: number) => Explanation): Pick<Finding, 'message' | 'fix' | 'edits'> => {
    const { message, fix, write } = explain(line)
    return { message, fix, edits: write === undefined ? undefined : [moved(editOfLine(raw, line, write), offset)] }
  }
  /** A value that begins with a mark: a writer means the mark. */
  const mark = (node: unknown) =>
    findings.push({
      code: 'yaml-feature',
      at: at(node),
      ...explained(lineAt(offsetOf(node)).line - 1, (line) => startOfValue(undefined, lines, line)),
    })
  const ambiguous = (node: unknown, name: string, source: string) =>
    findings.push({
      code: 'yaml-ambiguous',
      at: at(node),
      message: `${show(name).slice(1, -1)} stands without quotes, and not every program reads it in the same way`,
      fix: source.includes('\n')
        ? writeSo(`${name}: ${quoted(source.replace(/(?<=[^\p{Script=Han}，。、；：])\s*\n\s*/gu, ' ').replace(/\s*\n\s*/g, ''))}`)
        : name === source
          ? writeSo(quoted(source))
          : writeSo(`${name}: ${quoted(source)}`),
      edits:
        source.includes('\n') || name === source
          ? undefined
          : [{ start: offsetOf(node) + offset, end: offsetOf(node) + offset + source.length, text: quoted(source) }],
    })
  const topLevel = (node: unknown) => {
    const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    const said = explained(first, (line) => explainYaml({ code: '', message: '', pos: [0, 0] }, lines, line))
    findings.push({ code: 'yaml-ambiguous', at: at(node), ...said })
  }
  const inNode = (node: Node, { isKey, parents }: Place): void => {
    if (isAlias(node)) return void mark(node)
    if (node.anchor || (node.tag && node.tag !== 'tag:yaml.org,2002:str')) mark(node)
    const isTop = parents.length === 0
    if (isTop && (isScalar(node) || !/^(?:\s|#[^\n]*(?:\n|$))*$/.test(text.slice(0, node.range![0])))) return void topLevel(node)
    if (!isScalar(node)) return
    const source = text.slice(node.range![0], node.range![1])
    if (/^[|>][-+]?\d/.test(source)) return void feature(node, 'a number behind "|" or ">"')
    if (node.type !== 'PLAIN' || node.tag) return
    if (isPlain(source, node.value) && isIndented(text, source, parents)) return
    const pair = parents.findLast(isPair)
    ambiguous(node, isKey || !isScalar(pair?.key) ? source : String(pair.key.value), source)
  }
  const inPair = ({ key, srcToken }: Pair): void => {
    if (srcToken?.start.some(({ type }) => type === 'explicit-key-ind')) feature(key, 'a key with "?"')
    const colon = srcToken?.sep?.findIndex(({ type }) => type === 'map-value-ind') ?? -1
    if (srcToken?.sep?.some(({ type }, index) => type === 'newline' && index < colon)) feature(key, 'a key with its colon on another line')
    if (!isScalar(key) || typeof key.value !== 'string') feature(isPair(key) ? undefined : key, 'a key that is not plain text')
    else if (key.value === '<<') feature(key, 'a merge key (<<)')
    else if (key.value === '__proto__') feature(key, 'this key')
  }
  for (const place of places)
    if (isPair(place.node)) inPair(place.node)
    else inNode(place.node, place)
  return findings
}

const moved = ({ start, end, text }: Edit, by: number): Edit => ({ start: start + by, end: end + by, text })

const explainErrors = (text: string, errors: readonly YamlError[], positionAt: (offset: number) => Position, by: number): Finding[] =>
  explainAll(text, errors, positionAt(0).line).map(({ offset, message, fix, edit }) => ({
    code: 'yaml-syntax',
    at: positionAt(offset),
    message,
    fix,
    edits: edit && [moved(edit, by)],
  }))

/** Finds words that are lost because " #" begins a comment: `title: 亞太：新動力 #1`. A comment behind a value in quotes loses nothing. */
function findLost(places: readonly Place[], positionAt: (offset: number) => Position): Finding[] {
  return places.flatMap(({ node, isKey }): Finding[] => {
    if (!isScalar(node)) return []
    const token = node.srcToken as { source?: string; end?: { type: string; offset: number; source: string }[] } | undefined
    const comment = token?.end?.find(({ type }) => type === 'comment')
    const lost = comment?.source ?? (node.value === null && node.comment !== undefined ? `#${node.comment}` : undefined)
    if (isKey || lost === undefined || (node.type !== 'PLAIN' && node.value !== null)) return []
    const kept = typeof node.value === 'string' ? `${token?.source ?? ''} ` : ''
    return [
      {
        code: 'yaml-comment',
        at: positionAt(comment?.offset ?? node.range![0]),
        message: `${show(lost)} is lost: " #" begins a comment`,
        fix: `Put the whole value in quotes: ${show(kept + lost)}. A comment has a line of its own.`,
      },
    ]
  })
}

/** Takes over what a document holds, without the tokens of its reader, which need many times the memory. */
function lighten(node: unknown, above = 0): YamlNode {
  const offset = (node as Node | null)?.range?.[0] ?? above
  const end = (node as Node | null)?.range?.[1] ?? offset
  if (!isMap(node) && !isSeq(node)) return { offset, end, value: isScalar(node) ? node.value : null }
  const inside: YamlNode['inside'] = new Map()
  if (isSeq(node)) for (const [index, one] of node.items.entries()) inside.set(index, { key: offset, node: lighten(one, offset) })
  else
    for (const { key, value } of node.items as Pair<Scalar>[])
      inside.set(String(key.value), { key: key.range?.[0] ?? offset, node: lighten(value, offset) })
  const values = [...inside].map(([step, one]): [string, unknown] => [String(step), one.node.value])
  return { offset, end, inside, value: isSeq(node) ? values.map(([, value]) => value) : Object.fromEntries(values) }
}

/**
 * Reads YAML.
 * @param positionInFile - from an offset in the file to a position
 * @param offset - of the text in the file
 * @returns the data (`undefined` if it cannot be used), what is wrong with the text, and the text as it was parsed, if it had to be;
 * never throws
 */
export function readYaml(
  text: string,
  positionInFile: (offset: number) => Position,
  offset = 0,
): { file: YamlFile | undefined; findings: Finding[]; parsed?: ParsedYaml } {
  const positionAt = (place: number): Position => positionInFile(place + offset)
  const plain = hiddenIn(text) === undefined ? readPlainYaml(text) : undefined
  if (plain) return { file: createFile(plain, text, positionAt, offset), findings: [] }
  const parsed = parseYaml(text)
  const { document, places, errors, warnings } = parsed
  const marker = text.search(/^(---|\+\+\+|\.\.\.|%)/m)
  const isAtMarker = ({ at }: Finding) => marker >= 0 && at?.line === positionAt(marker).line
  const findings = explainErrors(text, [...errors, ...warnings], positionAt, offset).filter((one) => !isAtMarker(one))
  if (marker >= 0)
    findings.push({
      code: 'yaml-feature',
      at: positionAt(marker),
      message: 'a line begins with "---", "+++", "..." or "%"',
      fix: 'Leave the line out, or put the text into quotes behind its key.',
    })
  // A warning is an error too, but the text can be read, so the rest of it is looked through.
  if (errors.length > 0) return { file: undefined, findings, parsed }
  append(findings, findOutsideSubset(text, places, positionAt, offset))
  append(findings, findLost(places, positionAt))
  const file = findings.some(({ code }) => code !== 'yaml-ambiguous' && code !== 'yaml-comment')
    ? undefined
    : createFile(lighten(document.contents), text, positionAt, offset)
  for (const { node } of places) {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) continue
    const hidden = hiddenIn(node.value)
    // As a character of its own it is found in the bytes.
    if (hidden && !hiddenIn(text.slice(node.range[0], node.range[1])))
      findings.push({
        code: 'hidden-character',
        at: positionAt(node.range[0]),
        message: `${hidden}, written with an escape`,
        fix: 'Leave it out.',
      })
  }
  return { file, findings, parsed }
}

function createFile(root: YamlNode, text: string, positionAt: (offset: number) => Position, start: number): YamlFile {
  const at = (path: YamlPath): Position => {
    let node: YamlNode | undefined = root
    let { offset } = root
    for (const step of path) {
      node = node?.inside?.get(step)?.node
      offset = node?.offset ?? offset
    }
    return positionAt(path.length > 0 ? offset : 0)
  }
  const rangeIn = ({ offset, end }: YamlNode): YamlRange => ({ start: offset + start, end: end + start, source: text.slice(offset, end) })
  const keyOffset = (path: YamlPath, key: string): number | undefined =>
    path.reduce<YamlNode | undefined>((node, step) => node?.inside?.get(step)?.node, root)?.inside?.get(key)?.key
  let lines: string[] | undefined
  let strings: YamlString[] | undefined
  const listStrings = (node: YamlNode, path: YamlPath, found: YamlString[]): YamlString[] => {
    const { value, offset, end, inside } = node
    if (typeof value === 'string') found.push({ path, value, at: positionAt(offset), until: positionAt(end), ...rangeIn(node) })
    for (const [step, { node }] of inside ?? []) listStrings(node, [...path, step], found)
    return found
  }
  return {
    data: root.value,
    at,
    keyAt(path, key) {
      const offset = keyOffset(path, key)
      return offset === undefined ? at(path) : positionAt(offset)
    },
    keyRangeOf(path, key) {
      const offset = keyOffset(path, key)
      if (offset === undefined) return undefined
      // A key in quotes that is spelt with escapes has no range: what it means is not certain.
      const source = [key, `"${key}"`, `'${key}'`].find((one) => text.startsWith(one, offset))
      return source === undefined ? undefined : rangeIn({ offset, end: offset + source.length, value: key })
    },
    rangeOf(path) {
      const node = path.reduce<YamlNode | undefined>((one, step) => one?.inside?.get(step)?.node, root)
      return node && path.length > 0 ? rangeIn(node) : undefined
    },
    lineAt: ({ line }) => (lines ??= text.split('\n'))[line - positionAt(0).line] ?? '',
    strings: () => (strings ??= listStrings(root, [], [])),
  }
}
