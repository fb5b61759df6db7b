/** The gate that the compiled tree passes: kinds of nodes, tags, attributes, expressions, addresses; what is not named is refused. */
import type { Nodes, Root } from 'mdast'
import { elements, components, ruleFor, tagNames, type TagRule } from '../../lib/components.ts'
import { textOf } from '../../lib/outline.ts'
import { refuseAddress, refusePath, refuseText, type Refusal } from './addresses.ts'
import { limits } from './bytes.ts'
import { hiddenIn } from './hidden.ts'
import { refuseImage } from './images.ts'
import { start, type Finding, type Place } from './problem.ts'
import { didYouMean, list, show } from './words.ts'

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
  'root', 'heading', 'paragraph', 'text', 'strong', 'emphasis', 'delete', 'inlineCode', 'code', 'blockquote', 'list', 'listItem',
  'table', 'tableRow', 'tableCell', 'thematicBreak', 'break', 'footnoteReference', 'footnoteDefinition',
])

/** Where a node stands in its file. */
export const placeOf = (node: { position?: Nodes['position'] }): Place =>
  node.position ? { line: node.position.start.line, column: node.position.start.column } : start

/** The text of `{"…"}`: a string without escapes, the only expression there may be. */
const literal = /^\s*(?:"[^"\\\n]*"|'[^'\\\n]*')\s*$/

/** In: a parsed body. Out: the first place where it is nested too deeply for what comes after the parser. Does not recurse. */
export function findDepth(tree: Root): Finding | undefined {
  const stack: [AnyNode, number][] = [[tree as AnyNode, 0]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next
    if (depth > limits.tree) return { code: 'nesting', at: placeOf(node), message: `more than ${limits.tree} levels of nesting`, mend: 'Write it flatter.' }
    for (const child of node.children ?? []) stack.push([child, depth + 1])
  }
  return undefined
}

const give = (node: AnyNode, refusal: Refusal): Finding => ({ at: placeOf(node), ...refusal })

function* findInAttributes(node: AnyNode, name: string, rule: TagRule): Generator<Finding> {
  const seen = new Set<string>()
  const names = Object.keys(rule.attributes)
  const allowed = names.length > 0 ? `<${name}> takes ${list(names)}.` : `<${name}> takes no attributes.`
  const refuse = (message: string, mend: string) => give(node, { code: 'tag-attribute', message, mend })
  for (const attribute of node.attributes ?? []) {
    const own = attribute.name ?? ''
    if (attribute.type !== 'mdxJsxAttribute') yield refuse(`<${name}> has a spread {...}`, `${allowed} Write each as name="value".`)
    else if (!Object.hasOwn(rule.attributes, own)) yield refuse(`<${name}> has no attribute ${show(own)}`, `${didYouMean(own, names)}${allowed}`)
    else if (seen.has(own)) yield refuse(`<${name}> has ${show(own)} twice`, 'Leave one of them out.')
    else if (typeof attribute.value !== 'string' || attribute.value.trim() === '') yield refuse(`${own} of <${name}> is not a text in quotes`, `Write ${own}="…".`)
    else if (hiddenIn(attribute.value)) yield refuse(`${own} of <${name}> holds a ${hiddenIn(attribute.value)}`, 'Type it anew.')
    else if (rule.attributes[own]!.kind === 'language' && !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(attribute.value))
      yield refuse(`${show(attribute.value)} is no language tag`, 'Write a tag such as ja, fr or zh-Hant-TW.')
    seen.add(own)
  }
  for (const [own, { required }] of Object.entries(rule.attributes)) if (required && !seen.has(own)) yield refuse(`<${name}> has no ${own}="…"`, `For example ${rule.example}`)
  if (rule.anyAttribute && seen.size === 0) yield refuse(`<${name}> has none of its attributes`, `For example ${rule.example}`)
}

function* findInTag(node: AnyNode, parents: readonly AnyNode[]): Generator<Finding> {
  const name = node.name ?? ''
  const rule = ruleFor(name)
  if (!rule) {
    yield give(node, { code: 'tag-unknown', message: name ? `<${name}> cannot be used in content` : 'a tag without a name', mend: `${didYouMean(name, tagNames)}There are ${list(Object.keys(components))}, and the elements ${list(Object.keys(elements))}.` })
    return
  }
  yield* findInAttributes(node, name, rule)
  const parent = parents.at(-1)
  if (rule.inside && !rule.inside.includes(parent?.name ?? '')) yield give(node, { code: 'tag-place', message: `<${name}> stands outside of <${list(rule.inside)}>`, mend: `For example ${rule.example}` })
  if (name in components && parents.some((one) => one.name === name)) yield give(node, { code: 'tag-place', message: `<${name}> stands inside another <${name}>`, mend: 'Close the first before the second begins.' })
  const inText = node.type === 'mdxJsxTextElement' || (name !== 'details' && parents.some((one) => one.type === 'mdxJsxTextElement'))
  if (rule.place === 'text' && !inText)
    yield give(node, { code: 'tag-place', message: `<${name}> is all there is in its paragraph, or holds paragraphs`, mend: 'Put it inside one paragraph, with a word or a full stop of the paragraph outside of it.' })
  if (rule.place === 'block' && node.type === 'mdxJsxTextElement' && name === 'details') yield give(node, { code: 'tag-place', message: `<${name}> stands inside a paragraph`, mend: 'Give it lines of its own, with a blank line before and after.' })
  if (textOf(node as Nodes).trim() === '') yield give(node, { code: 'tag-place', message: `<${name}> holds no text`, mend: `Put the words between <${name}> and </${name}>.` })
}

function* findInLink(node: AnyNode): Generator<Finding> {
  const url = node.url ?? ''
  const text = textOf(node as Nodes)
  if (url === '' || text.trim() === '') yield give(node, { code: 'link-target', message: url === '' ? 'the link leads nowhere' : 'the link has no text', mend: 'Write [text](address).' })
  else if (/^[^/?#]*:|^\/\//.test(url)) {
    const refusal = refuseAddress(url)
    if (refusal) yield give(node, refusal)
  } else {
    const refusal = refusePath(url)
    if (refusal) yield give(node, refusal)
  }
  const refusal = refuseText(text, url)
  if (refusal) yield give(node, refusal)
}

function* findInNode(node: AnyNode, parents: readonly AnyNode[]): Generator<Finding> {
  for (const value of [node.value, node.alt, node.title, node.lang, node.meta]) {
    const hidden = typeof value === 'string' && hiddenIn(value)
    if (hidden) yield give(node, { code: 'hidden-character', message: hidden, mend: 'Delete it, or the escape that makes it (&#…;).' })
  }
  if (plain.has(node.type)) return
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield* findInTag(node, parents)
  else if (node.type === 'link') yield* findInLink(node)
  else if (node.type === 'image') yield* [refuseImage(node.url ?? '', node.alt ?? '')].flatMap((refusals) => refusals.map((refusal) => give(node, refusal)))
  else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    if (!literal.test(node.value ?? '')) yield give(node, { code: 'mdx-expression', message: `{${visibleStart(node.value)}} would be run as a program`, mend: 'Write the words themselves; a brace that is meant as one is written \\{.' })
  } else if (node.type === 'mdxjsEsm') yield give(node, { code: 'mdx-import', message: 'a paragraph that begins with import or export is run as a program', mend: `Leave it out: ${list(Object.keys(components))} are there without import. In a sentence, begin with another word.` })
  else if (/^(definition|linkReference|imageReference)$/.test(node.type)) yield give(node, { code: 'link-reference', message: 'the address of the link stands elsewhere ([text][name])', mend: 'Write [text](address) in one place.' })
  else yield give(node, { code: 'mdx-node', message: `${show(node.type)} cannot be used in content`, mend: 'Use paragraphs, headings, lists, tables, quotations, links and images.' })
}

const visibleStart = (value: string | undefined): string => show((value ?? '').trim()).slice(1, -1)

/**
 * In: a parsed body that is not too deep. Out: everything in it that content may not hold.
 */
export function* findInTree(node: AnyNode, parents: readonly AnyNode[] = []): Generator<Finding> {
  yield* findInNode(node, parents)
  const inside = [...parents, node]
  for (const child of node.children ?? []) yield* findInTree(child, inside)
}
