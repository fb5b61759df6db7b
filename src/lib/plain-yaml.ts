/**
 * Reads the plainest YAML, as nearly all of the content is: on each line a key or a dash, with a text, a whole number, or a list or
 * map of these. There is one way to read it, so it needs no reader of all of YAML, which is slow: it took a quarter of the check.
 */

/** A value of YAML: where it stands and ends, and what is in it. */
export interface YamlNode {
  offset: number
  end: number
  value: unknown
  /** The values of a map or list, by key or index, each with the offset of its key. */
  inside?: Map<string | number, { key: number; node: YamlNode }>
}

/**
 * A text without quotes: it begins with a letter or a mark of Chinese, or with digits that no reader takes for a number, because of the
 * letter behind them, and holds no mark that means something in YAML.
 */
const letters = '\\p{Script=Han}A-Za-z，。、；：！？（）「」『』《》〈〉【】〔〕—–－…·‘’“”＋％('
const digits = '(?:\\d{1,4}(?:\\.\\d{1,4})?(?![eExXoObB])(?=[A-Za-z\\p{Script=Han}])|\\d{1,4} (?=[A-Za-z]))?'
const unquoted = (marks: string, others: string): string =>
  `${digits}[${letters}](?:(?:[${letters}${marks}\\d).%/+ -]|(?<! )#${others})*[${letters}${marks}\\d).%/+-])?`
const quotedOrNumber = `"[^"\\\\]*"|'[^'\\\\]*'|0|[1-9]\\d{0,8}`
const single = new RegExp(`^(?:${unquoted(`',;!?=&~_{}`, '|:(?! )')}|${quotedOrNumber})$`, 'u')
/** A value in a list or map that stands on one line, and the key before one. */
const item = new RegExp(`${unquoted(`';!?`, '')}|${quotedOrNumber}`, 'uy')
const name = '(?:\\d{1,4}(?![eExXoObB]))?[\\p{Script=Han}A-Za-z「《][\\p{Script=Han}A-Za-z\\d.、＋·「」《》（）/-]{0,80}'
const key = new RegExp(`(${name}): `, 'uy')
const keyOfLine = new RegExp(`^(${name}):(?: |$)`, 'u')

/** Words that some reader takes for something else, and those of them that all take for the same. */
const special = /^(?:true|false|yes|no|on|off|null|y|n)$/i
const constants = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
])

/** What is not as plain as that. */
class NotPlain extends Error {}

function readSingle(source: string, offset: number): YamlNode {
  const end = offset + source.length
  if (source.startsWith('"') || source.startsWith("'")) return { offset, end, value: source.slice(1, -1) }
  if (special.test(source)) {
    if (!constants.has(source)) throw new NotPlain()
    return { offset, end, value: constants.get(source) }
  }
  return { offset, end, value: /^\d+$/.test(source) ? Number(source) : source }
}

type Inside = NonNullable<YamlNode['inside']>

const listOf = (offset: number, end: number, nodes: readonly YamlNode[]): YamlNode => ({
  offset,
  end,
  value: nodes.map(({ value }) => value),
  inside: new Map(nodes.map((node, index) => [index, { key: node.offset, node }])),
})

const mapOf = (offset: number, end: number, inside: Inside): YamlNode => ({
  offset,
  end,
  inside,
  value: Object.fromEntries([...inside].map(([key, { node }]) => [key, node.value])),
})

function put(inside: Inside, key: string, offset: number, node: YamlNode): void {
  if (inside.has(key) || special.test(key)) throw new NotPlain()
  inside.set(key, { key: offset, node })
}

/** A list or map that stands on one line, from its bracket on. */
function readFlow(source: string, from: number, offset: number): { node: YamlNode; to: number } {
  let at = from
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) throw new NotPlain()
    at = pattern.lastIndex
    return match
  }
  const readItem = (): YamlNode => {
    if (source[at] !== '[' && source[at] !== '{') {
      const start = at
      return readSingle(take(item)[0], offset + start)
    }
    const { node, to } = readFlow(source, at, offset)
    at = to
    return node
  }
  const isList = take(/\[|\{ ?/y)[0] === '['
  const close = isList ? /\]/y : / ?\}/y
  const nodes: YamlNode[] = []
  const inside: Inside = new Map()
  const ends = (): boolean => {
    close.lastIndex = at
    return close.test(source)
  }
  while (!(isList && nodes.length === 0 && ends())) {
    const start = at
    if (isList) nodes.push(readItem())
    else put(inside, take(key)[1]!, offset + start, readItem())
    if (ends()) break
    take(/, /y)
  }
  const to = close.lastIndex
  const [first, last] = [offset + from, offset + to]
  return { to, node: isList ? listOf(first, last, nodes) : mapOf(first, last, inside) }
}

/** A value that stands on one line. */
function readValue(source: string, offset: number): YamlNode {
  if (source.startsWith('[') || source.startsWith('{')) {
    const { node, to } = readFlow(source, 0, offset)
    if (to < source.length) throw new NotPlain()
    return node
  }
  if (!single.test(source)) throw new NotPlain()
  return readSingle(source, offset)
}

/** A line without its blanks. */
interface Line {
  indent: number
  source: string
  offset: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  for (const written of text.split('\n')) {
    const source = written.trimStart()
    const indent = written.length - source.length
    const last = lines.at(-1)
    // A comment that stands deeper than a value may be meant as the rest of it.
    const isLost = source.startsWith('#') && last && indent > last.indent && !last.source.endsWith(':')
    // Other blanks than those of the keyboard, and those at the end, are no matter of this reader.
    if (isLost || (indent > 0 && written.slice(0, indent) !== ' '.repeat(indent))) throw new NotPlain()
    if (source !== '' && !source.startsWith('#')) lines.push({ indent, source, offset: offset + indent })
    offset += written.length + 1
  }
  return lines
}

function readBlock(lines: readonly Line[]): YamlNode {
  let at = 0
  const here = (indent: number): Line | undefined => (lines[at]?.indent === indent ? lines[at] : undefined)
  /** What stands behind a key or dash: on its line, or deeper on the next ones. */
  const readRest = (rest: string, { indent, offset, source }: Line): YamlNode => {
    at += 1
    if (rest !== '') return readValue(rest, offset + source.length - rest.length)
    const next = lines[at]
    if (!next || next.indent <= indent) throw new NotPlain()
    return next.source.startsWith('- ') ? readItems(next.indent) : readKeys(next)
  }
  const readItems = (indent: number): YamlNode => {
    const nodes: YamlNode[] = []
    const { offset } = lines[at]!
    for (let line = here(indent); line?.source.startsWith('- '); line = here(indent)) {
      const rest = line.source.slice(2)
      // The keys of a map that begins behind a dash stand below one another.
      if (keyOfLine.test(rest)) nodes.push(readKeys({ indent: indent + 2, source: rest, offset: line.offset + 2 }))
      else nodes.push(readRest(rest, line))
    }
    return listOf(offset, nodes.at(-1)!.end, nodes)
  }
  const readKeys = (first: Line): YamlNode => {
    const inside: Inside = new Map()
    for (let line: Line | undefined = first; line; line = here(first.indent)) {
      const [start, key] = keyOfLine.exec(line.source) ?? []
      if (start === undefined) throw new NotPlain()
      put(inside, key!, line.offset, readRest(line.source.slice(start.length), line))
    }
    return mapOf(first.offset, [...inside.values()].at(-1)!.node.end, inside)
  }
  const root = readKeys(lines[0]!)
  if (at < lines.length) throw new NotPlain()
  return root
}

/**
 * Reads a text of plain lines.
 * @returns its map; `undefined` if one of its lines is not as plain as that
 */
export function readPlainYaml(text: string): YamlNode | undefined {
  try {
    const lines = linesOf(text)
    return lines[0]?.indent === 0 ? readBlock(lines) : undefined
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}
