/**
 * The outline of an entry: its headings and paragraphs with their ids, and what the paragraphs link to and quote. The renderer, the
 * check and the cross-references all take ids from `numberBlocks`, so they cannot disagree.
 */
import type { Heading as HeadingNode, Nodes, Paragraph, Root } from 'mdast'
import { mdxToMdast, type MdastNode } from 'satteri'
import { readInline } from './inline.ts'
import { joinLines } from './lines.ts'
import { linkTo, readNames, type NamesInParagraph, type NameUse, type Naming } from './names.ts'
import { reservedIds } from './reserved-ids.ts'

/** A heading and the id that its author wrote (`undefined` while it is missing). */
export interface Heading {
  id: string | undefined
  text: string
}

/** A paragraph: its id, the section it is in, its text, and what it links to and quotes. */
export interface Passage {
  id: string
  /** The heading of its section. */
  section: Heading | undefined
  text: string
  /** All links, those in quotations and those that the build makes included. */
  links: { url: string }[]
  /** The entries that it names, linked or not: `glossary/apec`. */
  names: string[]
  /** What somebody says in it, each with the links and names inside. */
  said: { by: string; text: string; links: { url: string }[]; names: string[] }[]
  /** The sources of the `Background` block in which it stands; none outside of one. */
  background: string[]
  /** Words with an instruction for the converted editions. */
  marked: Marked[]
}

/** Words of a text and the attributes with their instruction for the converted editions: `{ 'data-zh': 'keep' }`. */
export interface Marked {
  text: string
  attributes: Record<string, string | undefined>
}

/**
 * The name of the section before the first heading. Events are together on the timeline, each under a heading that has the event's
 * slug as its id.
 */
export const introductionOf = (collection: string, slug: string): string => (collection === 'events' ? slug : reservedIds.introduction)

/**
 * Splits the text of a heading: `三項任務 [#three-tasks]`.
 * @returns the text without the id, and the id (`undefined` if there is none)
 */
export function splitHeading(text: string): { text: string; id: string | undefined } {
  const trimmed = text.trimEnd()
  if (!trimmed.endsWith(']')) return { text, id: undefined }
  // The id is the last word, and no regular expression finds the last word of a long text in one pass.
  let word = trimmed.length - 1
  while (word > 0 && !/[\]\s]/.test(trimmed[word - 1]!)) word -= 1
  const at = trimmed.indexOf('[#', word)
  return at < 0 ? { text, id: undefined } : { text: trimmed.slice(0, at).trimEnd(), id: trimmed.slice(at + 2, -1) }
}

/** The id of a heading; it must be at the end of its last text, outside of links and emphasis. */
export function headingIdOf(heading: HeadingNode): string | undefined {
  const last = heading.children.at(-1)
  return last?.type === 'text' ? splitHeading(last.value).id : undefined
}

/** A heading or paragraph with the id that it gets on the page. */
export type NumberedBlock =
  { type: 'heading'; node: HeadingNode; id: string | undefined } | { type: 'paragraph'; node: Paragraph; id: string; background: string[] }

/**
 * Walks the headings and paragraphs of an entry in document order and numbers the paragraphs of each section: `three-tasks-1`,
 * `three-tasks-2`, …
 * @param introduction - the name of the section before the first heading, from `introductionOf`
 */
export function numberBlocks(tree: Root, introduction: string = reservedIds.introduction): NumberedBlock[] {
  let section = introduction
  let count = 0
  const blocks: NumberedBlock[] = []
  const walk = (node: Nodes, background: string[]): void => {
    if (node.type === 'heading') {
      const id = headingIdOf(node)
      if (id) [section, count] = [id, 0]
      blocks.push({ type: 'heading', node, id })
    } else if (node.type === 'paragraph') blocks.push({ type: 'paragraph', node, id: `${section}-${(count += 1)}`, background })
    else if ('children' in node) for (const child of node.children) walk(child as Nodes, backgroundOf(node) ?? background)
  }
  walk(tree, [])
  return blocks
}

/** The text of a node as a reader sees it. */
export function textOf(node: Nodes | MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return joinLines(node.value)
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : ''
}

/** The ids of the sources of a `Background` block; `undefined` for any other node. */
export const backgroundOf = (node: object): string[] | undefined =>
  (node as { name?: string }).name === 'Background' ? (literal(node, 'source') ?? '').split(/\s+/).filter(Boolean) : undefined

/** Parses MDX exactly as the renderer does (positions included), without compiling or running anything. */
export function parseMdx(source: string): Root {
  const tree = mdxToMdast(source, { features: markdownFeatures }) as Root
  for (const { node, children } of readInline(tree, source)) node.children = children
  return tree
}

/** The Markdown features of content, for the renderer and `parseMdx`. Punctuation stays as it is typed. */
export const markdownFeatures = { gfm: true, frontmatter: true, smartPunctuation: false } as const

/** The attributes that `Keep`, `Raw` and `V` write for the converted editions; `undefined` for any other node. */
function conversionOf(node: object): Marked['attributes'] | undefined {
  const { name } = node as { name?: string }
  if (name === 'Keep' || name === 'Raw') return { 'data-zh': name.toLowerCase() }
  if (name === 'V') return { 'data-zh-tw': literal(node, 'tw'), 'data-zh-cn': literal(node, 'cn') }
  return undefined
}

const literal = (node: { attributes?: unknown }, name: string): string | undefined => {
  const attributes = (node.attributes ?? []) as { name?: string; value?: unknown }[]
  const value = attributes.find((attribute) => attribute.name === name)?.value
  return typeof value === 'string' ? value : undefined
}

const linksIn = (node: Nodes): { url: string }[] => [
  ...(node.type === 'link' ? [{ url: node.url }] : []),
  ...('children' in node ? (node.children as Nodes[]).flatMap(linksIn) : []),
]

const readPassage = (
  { node, id, background }: NumberedBlock & { type: 'paragraph' },
  section: Heading | undefined,
  file: string,
  { uses, links }: NamesInParagraph,
): Passage => {
  const usesBy = Map.groupBy(uses, ({ said }) => said)
  const linksBy = Map.groupBy(links, ({ said }) => said)
  const namesOf = (some: readonly NameUse[] = []) => [...new Set(some.map(({ name }) => name))]
  const urlsOf = (some: readonly NameUse[] = []) => some.map(({ name }) => ({ url: linkTo(file, name) }))
  const passage: Passage = {
    id,
    section,
    text: textOf(node),
    links: [...linksIn(node), ...urlsOf(links)],
    names: namesOf(uses),
    said: [],
    background,
    marked: [],
  }
  const collect = (child: Nodes): void => {
    if ((child.type as string) === 'mdxJsxTextElement') {
      if ((child as { name?: string }).name === 'Said')
        passage.said.push({
          by: literal(child as object, 'by') ?? '',
          text: textOf(child),
          links: [...linksIn(child), ...urlsOf(linksBy.get(child))],
          names: namesOf(usesBy.get(child)),
        })
      const attributes = conversionOf(child)
      if (attributes) passage.marked.push({ text: textOf(child), attributes })
    }
    if ('children' in child) for (const inner of child.children) collect(inner as Nodes)
  }
  collect(node)
  return passage
}

/**
 * Lists headings and passages in document order.
 * @param tree - from `parseMdx`
 * @param introduction - the name of the section before the first heading, from `introductionOf`
 * @param naming - how names are found; without it only written links count
 */
export function outline(tree: Root, introduction?: string, naming?: Naming): { headings: Heading[]; passages: Passage[] } {
  const headings: Heading[] = []
  const passages: Passage[] = []
  const blocks = numberBlocks(tree, introduction)
  const names = naming && readNames(blocks, naming)
  for (const block of blocks) {
    if (block.type === 'paragraph')
      passages.push(readPassage(block, headings.at(-1), naming?.file ?? '', names?.get(block.node) ?? { uses: [], links: [] }))
    else headings.push({ id: block.id, text: splitHeading(textOf(block.node)).text })
  }
  return { headings, passages }
}
