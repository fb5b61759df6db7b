/** The gate that the compiled tree passes: kinds of nodes, tags, attributes, expressions, addresses; what is not named is refused. */
import type { Nodes, Root } from 'mdast'
import { components } from '../../../lib/content-tags.ts'
import { textOf } from '../../../lib/outline.ts'
import { refuseAddress, refusePath, refuseText, type Refusal } from './addresses.ts'
import { limits } from './bytes.ts'
import { hiddenIn } from '../../../lib/hidden-characters.ts'
import { refuseImage } from './images.ts'
import { start, type Finding, type Place } from '../../../lib/diagnostics/diagnostic.ts'
import { findInTag } from './tags.ts'
import { list, show } from '../../../lib/diagnostics/messages.ts'

/** A node as the gate sees it: it must not trust the types, for it decides about them. */
export interface AnyNode {
  type: string
  name?: string | null
  value?: string
  url?: string
  alt?: string | null
  title?: string | null
  lang?: string | null
  meta?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: AnyNode[]
  position?: Nodes['position']
}

const plain = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'break',
  'footnoteReference',
  'footnoteDefinition',
])

/** Where a node stands in its file. */
export const placeOf = (node: { position?: Nodes['position'] }): Place =>
  node.position ? { line: node.position.start.line, column: node.position.start.column } : start

/** The text of `{"…"}`: a string without escapes, the only expression there may be. */
const literal = /^\s*(?:"[^"\\\n]*"|'[^'\\\n]*')\s*$/

/** Finds the first place where a body is nested too deeply for what comes after the parser. Does not recurse. */
export function findDepth(tree: Root): Finding | undefined {
  const stack: [AnyNode, number][] = [[tree as AnyNode, 0]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next
    if (depth > limits.tree)
      return { code: 'nesting', at: placeOf(node), message: `more than ${limits.tree} levels of nesting`, fix: 'Write it flatter.' }
    for (const child of node.children ?? []) stack.push([child, depth + 1])
  }
  return undefined
}

/** A finding at a node. */
export const give = (node: AnyNode, refusal: Refusal): Finding => ({ at: placeOf(node), ...refusal })

/** Everything that a link may show: its text with strings in braces, its title, the words of other editions, images' alternatives. */
function* shownBy(node: AnyNode): Generator<string> {
  const read = (one: AnyNode): string =>
    /^mdx.*Expression$/.test(one.type)
      ? (one.value ?? '').trim().slice(1, -1)
      : (one.children?.map(read).join('') ?? one.value ?? one.alt ?? '')
  yield read(node)
  if (node.title) yield node.title
  for (const one of node.children ?? []) for (const { value } of one.attributes ?? []) if (typeof value === 'string') yield value
}

function* findInLink(node: AnyNode): Generator<Finding> {
  const url = node.url ?? ''
  const text = textOf(node as Nodes)
  if (url === '' || text.trim() === '')
    yield give(node, {
      code: 'link-target',
      message: url === '' ? 'the link leads nowhere' : 'the link has no text',
      fix: 'Write [text](address).',
    })
  else if (/^[^/?#]*:|^\/\//.test(url)) {
    const refusal = refuseAddress(url)
    if (refusal) yield give(node, refusal)
  } else {
    const refusal = refusePath(url)
    if (refusal) yield give(node, refusal)
  }
  for (const shown of shownBy(node)) {
    const refusal = refuseText(shown, url)
    if (refusal) yield give(node, refusal)
  }
}

function* findInNode(node: AnyNode, parents: readonly AnyNode[]): Generator<Finding> {
  for (const value of [node.value, node.alt, node.title, node.lang, node.meta]) {
    const hidden = typeof value === 'string' && hiddenIn(value)
    if (hidden) yield give(node, { code: 'hidden-character', message: hidden, fix: 'Delete it, or the escape that makes it (&#…;).' })
  }
  if (plain.has(node.type)) return
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield* findInTag(node, parents)
  else if (node.type === 'link') yield* findInLink(node)
  else if (node.type === 'image')
    yield* [refuseImage(node.url ?? '', node.alt ?? '')].flatMap((refusals) => refusals.map((refusal) => give(node, refusal)))
  else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    if (!literal.test(node.value ?? ''))
      yield give(node, {
        code: 'mdx-expression',
        message: `{${visibleStart(node.value)}} would be run as a program`,
        fix: 'Write the words themselves; a brace that is meant as one is written \\{.',
      })
  } else if (node.type === 'mdxjsEsm')
    yield give(node, {
      code: 'mdx-import',
      message: 'a paragraph that begins with import or export is run as a program',
      fix: `Leave it out: ${list(Object.keys(components))} are there without import. In a sentence, begin with another word.`,
    })
  else if (/^(definition|linkReference|imageReference)$/.test(node.type))
    yield give(node, {
      code: 'link-reference',
      message: 'the address of the link stands elsewhere ([text][name])',
      fix: 'Write [text](address) in one place.',
    })
  else
    yield give(node, {
      code: 'mdx-node',
      message: `${show(node.type)} cannot be used in content`,
      fix: 'Use paragraphs, headings, lists, tables, quotations, links and images.',
    })
}

const visibleStart = (value: string | undefined): string => show((value ?? '').trim()).slice(1, -1)

/**
 * Finds everything in a body that content may not hold.
 * @param node - the parsed body; `findDepth` has found nothing in it
 */
export function* findInTree(node: AnyNode, parents: readonly AnyNode[] = []): Generator<Finding> {
  yield* findInNode(node, parents)
  const inside = [...parents, node]
  for (const child of node.children ?? []) yield* findInTree(child, inside)
}
