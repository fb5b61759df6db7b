/** The parsed tree as the gates see it. */
import type { Nodes } from 'mdast'
import { FILE_START, type Edit, type Finding, type Position } from '../../../lib/diagnostics/diagnostic.ts'

/** Any node. The gates decide about nodes, so they do not trust the types of the parser. */
export interface AnyNode {
  type: string
  name?: string | null
  value?: string
  url?: string
  alt?: string | null
  title?: string | null
  lang?: string | null
  meta?: string | null
  identifier?: string
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: AnyNode[]
  position?: Nodes['position']
}

/** The position of a node in its file. */
export const positionOf = ({ position }: Pick<AnyNode, 'position'>): Position =>
  position ? { line: position.start.line, column: position.start.column } : FILE_START

/** Gives a finding the position of a node. */
export const atNode = (node: AnyNode, finding: Finding): Finding => ({ ...finding, at: positionOf(node) })

/** The edits that give a link another address; `undefined` for a link that is not written [text](address). */
export function editsOfAddress({ position }: AnyNode, source: string, address: string): [Edit] | undefined {
  const from = position?.start.offset ?? 0
  const written = /\]\(([^()\s<>]+)\)$/.exec(source.slice(from, position?.end.offset))
  const start = from + (written?.index ?? 0) + 2
  return written ? [{ start, end: start + written[1]!.length, text: address }] : undefined
}

/** The nodes of whole trees: many rules go through them, one after the other. */
const known = new WeakMap<AnyNode, readonly AnyNode[]>()

/** A node and everything in it, in document order. */
export function nodesIn(node: AnyNode): readonly AnyNode[] {
  const before = known.get(node)
  if (before) return before
  const found: AnyNode[] = []
  const walk = (one: AnyNode): void => {
    found.push(one)
    for (const child of one.children ?? []) walk(child)
  }
  walk(node)
  if (node.type === 'root') known.set(node, found)
  return found
}
