/** Reads YAML with the place of every key, and refuses what Astro's own reader (js-yaml) would read in another way. */
import { isDeepStrictEqual } from 'node:util'
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml'
import { hiddenIn } from '../../../lib/hidden-characters.ts'
import type { Finding, Place } from '../../../lib/diagnostics/diagnostic.ts'
import { show } from '../../../lib/diagnostics/messages.ts'

/** A way into the data: keys and indexes. */
export type Path = readonly (string | number)[]

/** YAML that was read. */
export interface YamlFile {
  data: unknown
  /** The place of the value at a path; of the nearest one above if there is none. */
  at(path: Path): Place
  /** The place of a key of the map at a path. */
  keyAt(path: Path, key: string): Place
  /** Every string with its path. */
  strings(): Generator<{ path: Path; value: string; at: Place }>
}

const rangeOf = (node: unknown): number | undefined => (node as Node | undefined)?.range?.[0]

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}

/** Anchors, aliases, tags, merge keys: ways to make a small file large, or to make it say what it does not show. */
function* findFeatures(document: Document, place: (offset: number) => Place): Generator<Finding> {
  const found: Finding[] = []
  const refuse = (node: unknown, what: string) =>
    found.push({
      code: 'yaml-feature',
      at: place(rangeOf(node) ?? 0),
      message: `${what} cannot be used here`,
      fix: 'Write the value out, in quotes if need be.',
    })
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) refuse(node, 'an alias (*…)')
      else if ('anchor' in node && node.anchor) refuse(node, 'an anchor (&…)')
      if (
        node.tag !== undefined &&
        (node as { tag?: string }).tag &&
        !/^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/.test(node.tag)
      )
        refuse(node, 'a tag (!…)')
    },
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== 'string') refuse(isPair(key) ? undefined : key, 'a key that is not plain text')
      else if (key.value === '<<') refuse(key, 'a merge key (<<)')
      else if (key.value === '__proto__') refuse(key, 'this key')
    },
  })
  yield* found
}

/** Where two readings of one text differ first. */
function difference(a: unknown, b: unknown, path: (string | number)[] = []): (string | number)[] | undefined {
  if (isDeepStrictEqual(a, b)) return undefined
  if (a && b && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b) && !(b instanceof Date))
    for (const key of Object.keys(a)) {
      const step = Array.isArray(a) ? Number(key) : key
      const deeper = difference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], [...path, step])
      if (deeper) return deeper
    }
  return path
}

/** What js-yaml makes of a text, through the very function that Astro calls. */
function asAstroReads(text: string): unknown {
  const end = text.endsWith('\n') || text === '' ? '' : '\n'
  return parseFrontmatter(`---\n${text}${end}---\n`).frontmatter
}

const yamlMend = 'Compare the line with its neighbours: indent, a space after the colon, quotes around text with ":" or "#".'

/**
 * Reads YAML.
 * @param place - from offset in the text to place in its file
 * @returns the data (`undefined` if it cannot be used) and what is wrong with the text; never throws
 */
export function readYaml(text: string, place: (offset: number) => Place): { file: YamlFile | undefined; findings: Finding[] } {
  const findings: Finding[] = []
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, strict: true, prettyErrors: false, stringKeys: false })
  for (const error of [...document.errors, ...document.warnings])
    findings.push({
      code: 'yaml-syntax',
      at: place(error.pos[0]),
      message: `not YAML: ${show(error.message.split('\n')[0]).slice(1, -1)}`,
      fix: yamlMend,
    })
  if (/^(---|\+\+\+|\.\.\.|%)/m.test(text))
    findings.push({
      code: 'yaml-feature',
      at: place(text.search(/^(---|\+\+\+|\.\.\.|%)/m)),
      message: 'a line begins with "---", "+++", "..." or "%"',
      fix: 'Leave the line out, or put the text in quotes behind its key.',
    })
  if (findings.length === 0) findings.push(...findFeatures(document, place))
  if (findings.length > 0) return { file: undefined, findings }

  const file = createFile(document, place)
  for (const { value, at } of file.strings()) {
    const hidden = hiddenIn(value)
    if (hidden) findings.push({ code: 'hidden-character', at, message: `${hidden}, written with an escape`, fix: 'Leave it out.' })
  }
  try {
    const path = difference(file.data ?? {}, asAstroReads(text))
    if (path)
      findings.push({
        code: 'yaml-ambiguous',
        at: file.at(path),
        message: `${path.at(-1) ?? 'this'} means different things to different readers of YAML`,
        fix: 'Put the value in quotes.',
      })
  } catch (error) {
    findings.push({
      code: 'yaml-ambiguous',
      at: place(0),
      message: `one reader of YAML refuses it: ${show((error as { reason?: string }).reason ?? '').slice(1, -1)}`,
      fix: yamlMend,
    })
  }
  return { file, findings }
}

function createFile(document: Document, place: (offset: number) => Place): YamlFile {
  const at = (path: Path): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = rangeOf(nodeAt(document, path.slice(0, length)))
      if (offset !== undefined) return place(offset)
    }
    return place(0)
  }
  function* strings(
    node: unknown = document.contents,
    path: (string | number)[] = [],
  ): Generator<{ path: Path; value: string; at: Place }> {
    if (isScalar(node) && typeof node.value === 'string') yield { path, value: node.value, at: place(rangeOf(node) ?? 0) }
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* strings(item, [...path, index])
    else if (isMap(node))
      for (const { key, value } of node.items) yield* strings(value, [...path, String((key as { value?: unknown }).value)])
  }
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    at,
    keyAt(path, key) {
      const map = nodeAt(document, path)
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
      const offset = rangeOf(pair?.key)
      return offset === undefined ? at(path) : place(offset)
    },
    strings: () => strings(),
  }
}
