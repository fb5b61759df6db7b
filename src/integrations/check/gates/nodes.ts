/** The gate for the tree that is compiled: kinds of nodes, tags, expressions, addresses. What is not listed here is refused. */
import type { Nodes, Root } from 'mdast'
import { append } from '../../../lib/append.ts'
import { components } from '../../../lib/content-tags.ts'
import { textOf } from '../../../lib/outline.ts'
import { findInAddress, findInLinkText, findInPath, hasScheme } from './addresses.ts'
import { hiddenIn, hidesNothing } from '../../../lib/hidden-characters.ts'
import { findInImage } from './images.ts'
import { fixForBraces } from './explain-tags.ts'
import type { Finding } from '../../../lib/diagnostics/diagnostic.ts'
import { findInTag } from './tags.ts'
import { atNode, editsOfAddress, nodesIn, positionOf, type AnyNode } from './tree.ts'
import { list, show, writeSo } from '../../../lib/diagnostics/messages.ts'

/** Levels of the tree: far more than an entry needs, far fewer than trouble the compiler. */
const MAX_TREE_DEPTH = 40

/** Kinds of nodes that need no look at their contents. */
const harmless = new Set([
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

/** The only expression that is allowed, `{"…"}`: a string without escapes. */
const literal = /^\s*(?:"[^"\\\n]*"|'[^'\\\n]*')\s*$/

/** Finds the first node that is nested too deeply for the compiler. It does not recurse, because the depth is not known yet. */
export function findDepth(tree: Root): Finding | undefined {
  let level: AnyNode[] = [tree as AnyNode]
  for (let depth = 0; level.length > 0; depth += 1) {
    const [node] = level
    if (node && depth > MAX_TREE_DEPTH)
      return {
        code: 'nesting',
        at: positionOf(node),
        message: `more than ${MAX_TREE_DEPTH} quotations, lists or tags stand in one another`,
        fix: 'Write it flatter.',
      }
    level = level.flatMap(({ children = [] }) => children)
  }
  return undefined
}

/** The text of a node as an edition shows it: with strings in braces, alternative texts and the edition's own words. */
function shownText(node: AnyNode, edition: string): string {
  if (/^mdx.*Expression$/.test(node.type)) return (node.value ?? '').trim().slice(1, -1)
  const own = node.attributes?.find(({ name }) => name === edition)?.value
  if (typeof own === 'string') return own
  return node.children?.map((child) => shownText(child, edition)).join('') ?? node.value ?? node.alt ?? ''
}

/** Every text that a link may show: its own in each edition, its title, and what attributes hold. */
function textsOf(node: AnyNode): Set<string> {
  const inside = nodesIn(node)
  const attributes = inside.flatMap((one) => (one.attributes ?? []).map(({ value }) => value))
  const texts = [...['zh-hk', 'tw', 'cn'].map((edition) => shownText(node, edition)), ...inside.map(({ title }) => title), ...attributes]
  return new Set(texts.filter((text) => typeof text === 'string'))
}

function* findInLink(node: AnyNode, source: string): Generator<Finding> {
  const url = node.url ?? ''
  // Marks alone are no text: nobody sees what they lead to.
  if (url === '' || /^[\s\p{P}]*$/u.test(textOf(node as Nodes)))
    yield atNode(node, {
      code: 'link-target',
      message: url === '' ? 'the link leads nowhere' : 'the link has no text',
      fix: url === '' ? 'Write the address between ( and ): [text](address).' : writeSo(`[words](${url})`),
    })
  else {
    const found = hasScheme(url) ? findInAddress(url) : findInPath(url)
    if (found) {
      const { write, ...finding } = found
      yield atNode(node, { ...finding, edits: write === undefined ? undefined : editsOfAddress(node, source, write) })
    }
  }
  for (const text of textsOf(node)) {
    const finding = findInLinkText(text, url)
    if (finding) yield atNode(node, finding)
  }
}

/** The fields of a node that hold text. */
const texts = ['value', 'alt', 'title', 'lang', 'meta', 'url'] as const

function* findInNode(node: AnyNode, source: string, parents: readonly AnyNode[]): Generator<Finding> {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield* findInTag(node, parents)
  else if (node.type === 'link') yield* findInLink(node, source)
  else if (node.type === 'image') for (const finding of findInImage(node.url ?? '', node.alt ?? '')) yield atNode(node, finding)
  else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    if (!literal.test(node.value ?? ''))
      yield atNode(node, {
        code: 'mdx-expression',
        message: `{${unquoted(node.value)}} would be run as a program`,
        fix: fixForBraces(source.slice(0, node.position?.start.offset)),
      })
  } else if (node.type === 'mdxjsEsm')
    yield atNode(node, {
      code: 'mdx-import',
      message: 'a paragraph that begins with import or export is run as a program',
      fix: `Leave it out: ${list(Object.keys(components))} are there by themselves. In a sentence, begin with another word.`,
    })
  else if (/^(definition|linkReference|imageReference)$/.test(node.type))
    yield atNode(node, {
      code: 'link-reference',
      message: 'the address of the link stands elsewhere ([text][name])',
      fix: 'Write [text](address) in one place.',
    })
  else
    yield atNode(node, {
      code: 'mdx-node',
      message: `${show(node.type)} cannot be used in content`,
      fix: 'Use paragraphs, headings, lists, tables, quotations, links and images.',
    })
}

const unquoted = (value: string | undefined): string => show((value ?? '').trim()).slice(1, -1)

/**
 * Finds everything in a body that content may not hold.
 * @param node - the parsed body; `findDepth` has found nothing in it
 * @param source - from which it was parsed
 */
export function findInTree(node: AnyNode, source: string): Finding[] {
  const findings: Finding[] = []
  const parents: AnyNode[] = []
  const isSeen = hidesNothing(source)
  const valuesOf = (one: AnyNode): unknown[] =>
    isSeen ? [] : [...texts.map((field) => one[field]), ...(one.attributes ?? []).map((attribute) => attribute.value)]
  const walk = (one: AnyNode): void => {
    for (const value of valuesOf(one)) {
      const hidden = typeof value === 'string' && hiddenIn(value)
      if (hidden)
        findings.push(
          atNode(one, {
            code: 'hidden-character',
            message: hidden,
            fix: hidden.startsWith('blank')
              ? 'Write an ordinary space, or leave it out.'
              : 'Delete it, or the escape that makes it (&#…;).',
          }),
        )
    }
    if (!harmless.has(one.type)) append(findings, findInNode(one, source, parents))
    parents.push(one)
    for (const child of one.children ?? []) walk(child)
    parents.pop()
  }
  walk(node)
  return findings
}
