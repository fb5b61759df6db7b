/** Tables, footnotes and links that are broken. What Markdown does not recognise at all is found in printed/. */
import type { Nodes } from 'mdast'
import { textOf } from '../../../lib/outline.ts'
import type { Edit, Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { nodesIn, positionOf, type AnyNode } from '../gates/tree.ts'
import { didYouMean, plural, show, writeSo } from '../../../lib/diagnostics/messages.ts'
import { matchesOf } from '../../../lib/matches.ts'

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
        message: `the row has ${plural(cells, 'cell')}, the head has ${count}`,
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

/** A mark of a footnote as people may write it, and what begins a footnote. Those that are not quite right are found in printed/. */
const mark = /[[［【〔(（][ \t]?[\^＾][ \t]?([^\]］】〕)）\s]{1,30})[ \t]?[\]］】〕)）]([ \t]*[:：])?/g

/** The edit that puts a colon of the keyboard, and a space, in the place of what stands behind the ] of a mark. */
function editOfColon(offset: number, mark: string): Edit {
  const colon = mark.indexOf(']') + 1
  return { start: offset + colon, end: offset + mark.length, text: ': ' }
}

/** Links and footnotes that Markdown reads as plain text because a character is wrong. */
function* findInText(node: AnyNode, footnotes: ReadonlyMap<string, AnyNode>, told: Set<string>): Generator<Finding> {
  const text = node.value ?? ''
  if (!text.includes('[')) return
  const at = positionOf(node)
  for (const { index, 0: mark, 1: name = '' } of matchesOf(text, /\[\^([^\]\s]+)\](?:：[^\S\n]*)?/g)) {
    const isWide = !mark.endsWith(']') && (index === 0 || text[index - 1] === '\n')
    if (told.has(name) && !isWide) continue
    told.add(name)
    // A text node is spelt as in the source up to its first line break or escape.
    const isExact = !/[\n\\&]/.test(text.slice(0, index))
    const place = isExact ? { line: at.line, column: at.column + index } : at
    const plain = name.normalize('NFKC')
    const until = { line: place.line, column: place.column + mark.length }
    if (!isWide && plain !== name) {
      const start = (node.position?.start.offset ?? 0) + index
      yield {
        code: 'footnote-unknown',
        at: place,
        until,
        message: `there is no footnote ${show(name)}`,
        fix: footnotes.has(plain) ? `Write [^${plain}].` : `Write [^${plain}]. Write a paragraph "[^${plain}]: …" at the end.`,
        edits: isExact && footnotes.has(plain) ? [{ start, end: start + mark.length, text: `[^${plain}]` }] : undefined,
      }
      continue
    }
    yield !isWide
      ? {
          code: 'footnote-unknown',
          at: place,
          message: `there is no footnote ${show(name)}`,
          fix: `${didYouMean(name, footnotes.keys())}Write a paragraph "[^${name}]: …" at the end.`,
        }
      : {
          code: 'footnote-unknown',
          at: place,
          until,
          message: `the colon behind [^${name}] is a full-width one`,
          fix: writeSo(`[^${name}]: ${text.slice(index + mark.length).split('\n')[0]}`),
          edits: isExact && node.position?.start.offset !== undefined ? [editOfColon(node.position.start.offset + index, mark)] : undefined,
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
  const nodes = nodesIn(tree)
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
      else if (textOf(node as Nodes).trim() === '')
        yield {
          code: 'footnote-unused',
          at: positionOf(node),
          message: `the footnote ${show(name)} says nothing`,
          fix: `Write its words behind it: [^${name}]: …`,
        }
      defined.set(name, node)
    }
  /** Names in marks that are not read: what has such a mark is told there, and not once more where the other mark stands. */
  const [begun, meant] = [new Set<string>(), new Set<string>()]
  for (const { type, value = '' } of nodes)
    if (type === 'text') for (const [, name = '', colon] of matchesOf(value, mark)) (colon ? begun : meant).add(name.normalize('NFKC'))
  const told = new Set(begun)
  for (const node of nodes) {
    if (node.type === 'text') yield* findInText(node, defined, told)
    if (node.type === 'table') yield* findInTable(node, source)
  }
  for (const [name, node] of defined)
    if (!used.has(name) && !meant.has(name))
      yield {
        code: 'footnote-unused',
        at: positionOf(node),
        message: `nothing refers to the footnote ${show(name)}`,
        fix: `Write [^${name}] where it belongs, or leave the footnote out.`,
      }
}
