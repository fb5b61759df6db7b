/** Tables, footnotes and links that are broken. What Markdown does not recognise at all is found in printed/. */
import type { Nodes } from 'mdast'
import { textOf } from '../../../lib/outline.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { nodesIn, positionOf, type AnyNode } from '../gates/tree.ts'
import { didYouMean, show, writeSo } from '../../../lib/diagnostics/messages.ts'

function* findInTable(node: AnyNode, source: string): Generator<Finding> {
  const rows = node.children ?? []
  const count = rows[0]?.children?.length ?? 0
  for (const row of rows) {
    const { start, end } = row.position ?? {}
    const line = source
      .slice(start?.offset, end?.offset)
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
    const cells = line.split(/(?<!\\)\|/).length
    if (cells !== count)
      yield {
        code: 'table-broken',
        at: positionOf(row),
        message: `the row has ${cells} cells, the head has ${count}`,
        fix: 'Give every row as many cells; a | inside a cell is written \\|.',
      }
  }
  if (rows.length < 2)
    yield { code: 'table-broken', at: positionOf(node), message: 'the table has no rows', fix: 'Write a row below the line of hyphens.' }
  if (rows[0]?.children?.every((cell) => textOf(cell as Nodes).trim() === ''))
    yield {
      code: 'table-broken',
      at: positionOf(node),
      message: 'the head of the table is empty',
      fix: 'Name the columns in its first row.',
    }
}

/** Links and footnotes that Markdown reads as plain text because a character is wrong. */
function* findInText(node: AnyNode, footnotes: readonly string[], wide: ReadonlySet<string>): Generator<Finding> {
  const text = node.value ?? ''
  const at = positionOf(node)
  for (const { index, 0: mark, 1: name = '' } of text.matchAll(/\[\^([^\]\s]+)\](?:：\s*)?/g)) {
    const isWide = index === 0 && !mark.endsWith(']')
    if (wide.has(name) && !isWide) continue
    // A text node is spelt as in the source up to its first line break or escape.
    const isExact = !/[\n\\&]/.test(text.slice(0, index))
    const place = isExact ? { line: at.line, column: at.column + index } : at
    yield !isWide
      ? {
          code: 'footnote-unknown',
          at: place,
          message: `there is no footnote ${show(name)}`,
          fix: `${didYouMean(name, footnotes)}Write a paragraph "[^${name}]: …" at the end.`,
        }
      : {
          code: 'footnote-unknown',
          at: place,
          message: `the colon behind [^${name}] is a full-width one`,
          fix: writeSo(`[^${name}]: ${text.slice(mark.length)}`),
        }
  }
  if (/\[[^[\]]+\]\[[^[\]]*\]/.test(text))
    yield {
      code: 'link-reference',
      at,
      message: 'the address of the link stands elsewhere ([text][name])',
      fix: 'Write [text](address) in one place.',
    }
}

/** Finds broken tables, links and footnotes. */
export function* findInBlocks(tree: AnyNode, source: string): Generator<Finding> {
  const nodes = [...nodesIn(tree)]
  const used = new Set(nodes.flatMap(({ type, identifier }) => (type === 'footnoteReference' ? (identifier ?? '') : [])))
  const defined = new Map<string, AnyNode>()
  for (const node of nodes)
    if (node.type === 'footnoteDefinition') {
      const name = node.identifier ?? ''
      if (defined.has(name))
        yield {
          code: 'id-duplicate',
          at: positionOf(node),
          message: `the footnote ${show(name)} is there already`,
          fix: 'Give the second one a name of its own.',
        }
      defined.set(name, node)
    }
  const wide = new Set(nodes.flatMap(({ type, value = '' }) => (type === 'text' ? (/^\[\^([^\]\s]+)\]：/.exec(value)?.[1] ?? []) : [])))
  for (const node of nodes) {
    if (node.type === 'text') yield* findInText(node, [...defined.keys()], wide)
    if (node.type === 'table') yield* findInTable(node, source)
    const first = node.type === 'paragraph' ? source.slice(node.position?.start.offset, node.position?.end.offset) : ''
    if (/^[|｜].*[|｜]\s*\n\s*[|｜]?\s*[:：—－-]/.test(first))
      yield {
        code: 'table-broken',
        at: positionOf(node),
        message: 'the table is not read as one',
        fix: 'Let the line below the head have one --- for each of its cells, between | of the keyboard.',
      }
  }
  for (const [name, node] of defined)
    if (!used.has(name))
      yield {
        code: 'footnote-unused',
        at: positionOf(node),
        message: `nothing refers to the footnote ${show(name)}`,
        fix: `Write [^${name}] where it belongs, or leave the footnote out.`,
      }
}
