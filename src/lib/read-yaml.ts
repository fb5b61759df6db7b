/** Parses YAML for those who look at its nodes: the check and the reader of the dictionary. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
  type Document,
  type Node,
} from 'yaml'
import type { YamlError } from './diagnostics/explain-yaml.ts'
import { readPlainYaml, type YamlNode } from './plain-yaml.ts'

/** A node or pair of a document: whether it is the key of a pair, and what it is in. */
export interface Place {
  node: Node | Pair
  isKey: boolean
  parents: readonly (Node | Pair)[]
}

/** A text of YAML that was parsed. */
export interface ParsedYaml {
  document: Document
  /** Its nodes and pairs, in the order of the text. */
  places: Place[]
  errors: YamlError[]
  warnings: YamlError[]
}

function listPlaces(document: Document): Place[] {
  const places: Place[] = []
  const walk = (node: unknown, isKey: boolean, parents: Place['parents']): void => {
    if (!isNode(node) && !isPair(node)) return
    places.push({ node, isKey, parents })
    if (!isPair(node) && !isCollection(node)) return
    const inside = [...parents, node]
    if (isPair(node)) {
      walk(node.key, true, inside)
      walk(node.value, false, inside)
    } else for (const item of node.items) walk(item, false, inside)
  }
  walk(document.contents, false, [])
  return places
}

/** Finds keys that a map has twice. */
function findRepeated(places: readonly Place[]): YamlError[] {
  return places.flatMap(({ node }) => {
    if (!isMap(node)) return []
    const seen = new Set<unknown>()
    return node.items.flatMap(({ key }): YamlError[] => {
      if (!isScalar(key)) return []
      const [start = 0, end = 0] = key.range ?? []
      if (seen.has(key.value)) return [{ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [start, end] }]
      seen.add(key.value)
      return []
    })
  })
}

/** Puts errors between those of the parser, which stay in their order: what it says later may follow from what it said before. */
function merge(errors: readonly YamlError[], others: YamlError[]): YamlError[] {
  const rest = others.sort((a, b) => b.pos[0] - a.pos[0])
  const merged = errors.flatMap((error) => {
    const before: YamlError[] = []
    while (rest.length > 0 && rest.at(-1)!.pos[0] < error.pos[0]) before.push(rest.pop()!)
    return [...before, error]
  })
  return [...merged, ...rest.reverse()]
}

/** Runs something that makes errors without throwing them, tens of thousands for one text: where they were made took half of the time. */
function withoutTraces<T>(run: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Parses YAML. Keys that are there twice are looked up here: the library compares each key with all others. */
export function parseYaml(text: string): ParsedYaml {
  const document = withoutTraces(() =>
    parseDocument(text, { version: '1.2', uniqueKeys: false, strict: true, prettyErrors: false, keepSourceTokens: true }),
  )
  const places = listPlaces(document)
  const errors = merge(document.errors, findRepeated(places))
  return { document, places, errors, warnings: document.warnings }
}

/** What was read of plain lines, as the library would give it. */
function nodesOf({ offset, end, value, inside }: YamlNode): Node {
  const range: [number, number, number] = [offset, end, end]
  if (!inside) return Object.assign(new Scalar(value), { range })
  const parts = [...inside].map(([step, { key, node }]) => {
    const name = Object.assign(new Scalar(step), { range: [key, key, key] as typeof range })
    return Array.isArray(value) ? nodesOf(node) : new Pair(name, nodesOf(node))
  })
  return Object.assign(Array.isArray(value) ? new YAMLSeq() : new YAMLMap(), { range, items: parts })
}

/** The nodes of a text, and what is wrong with it, for those who need nothing else. Plain lines are read without the library. */
export function parseNodes(text: string): Pick<ParsedYaml, 'errors' | 'warnings'> & { contents: unknown } {
  const plain = readPlainYaml(text)
  if (plain) return { contents: nodesOf(plain), errors: [], warnings: [] }
  const { document, errors, warnings } = parseYaml(text)
  return { contents: document.contents, errors, warnings }
}
