/**
 * What stands where in an entry: headings, paragraphs, the links and sayings in them. Both the renderer (ids on the page)
 * and the cross-references (which passages speak of an entry) count paragraphs through here, so they cannot disagree.
 */
import type { Nodes, Root } from 'mdast'
import { mdxToMdast, type MdastNode } from 'satteri'

/** A heading with the id that its author gave it (`undefined` while it is missing) and its place in the file. */
export interface Heading {
  id: string | undefined
  depth: number
  text: string
  line: number
  column: number
}

/** A link as written, with its place in the file. */
export interface Link {
  url: string
  text: string
  line: number
  column: number
}

/** A paragraph: its anchor, the section it stands in, its text, and what it links to and quotes. */
export interface Passage {
  id: string
  section: string | undefined
  text: string
  links: Link[]
  said: { by: string; text: string }[]
  /** Words that the converted editions treat in a way of their own, with the attributes that say so. */
  marked: Marked[]
}

/** Words of a text and the attributes for the conversion of the editions: `{ 'data-zh': 'keep' }`. */
export interface Marked {
  text: string
  attributes: Record<string, string | undefined>
}

/**
 * The name of the section before the first heading. Events stand together on the timeline, each under a heading of its own
 * that has the event's slug for its id.
 */
export const introductionOf = (collection: string, slug: string): string => (collection === 'events' ? slug : 'intro')

/** The id of a term's note on the page of an article. */
export const noteId = (slug: string): string => `term-${slug}`

const headingId = /\s*\[#([^\]\s]*)\]\s*$/

/**
 * Splits the text of a heading: `三項任務 [#three-tasks]`.
 * @returns the text without the mark, and the id (`undefined` if there is no mark)
 */
export function splitHeading(text: string): { text: string; id: string | undefined } {
  const id = headingId.exec(text)?.[1]
  return { text: text.replace(headingId, ''), id }
}

/**
 * Numbers the paragraphs of each section: `three-tasks-1`, `three-tasks-2`, … To be asked in document order.
 * @param introduction - the name of the section before the first heading
 */
export function createPassageIds(introduction = 'intro'): { enter(headingId: string): void; next(): string } {
  let section = introduction
  let count = 0
  return {
    enter(id) {
      section = id
      count = 0
    },
    next: () => `${section}-${(count += 1)}`,
  }
}

/** The text that a reader sees of a node; line breaks between Han characters fall away as they do on the page. */
export function textOf(node: Nodes | MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return joinLines(node.value)
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : ''
}

/** Drops the line breaks of the source that would show as a space between Han characters. */
export const joinLines = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef「」『』—…])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef「」『』—…])/gu,
    '',
  )

/** Parses MDX exactly as the renderer does (positions included), without compiling or running anything. */
export const parseMdx = (source: string): Root => mdxToMdast(source, { features: markdownFeatures }) as Root

/** The Markdown that content may use; the renderer and `parseMdx` share it. What is typed is what is read: no smart punctuation. */
export const markdownFeatures = { gfm: true, frontmatter: true, smartPunctuation: false } as const

/** The attributes that a component for the converted editions gives to its words; `undefined` for anything else. */
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

/**
 * Lists headings and passages in document order.
 * @param tree - from `parseMdx`
 * @param introduction - the name of the section before the first heading, from `introductionOf`
 */
export function outline(tree: Root, introduction?: string): { headings: Heading[]; passages: Passage[] } {
  const headings: Heading[] = []
  const passages: Passage[] = []
  const ids = createPassageIds(introduction)
  let section: string | undefined

  const place = (node: Nodes) => ({ line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 })

  const collect = (node: Nodes, passage: Passage): void => {
    if (node.type === 'link') passage.links.push({ url: node.url, text: textOf(node), ...place(node) })
    if ((node.type as string) === 'mdxJsxTextElement') {
      if ((node as { name?: string }).name === 'Said') passage.said.push({ by: literal(node as object, 'by') ?? '', text: textOf(node) })
      const attributes = conversionOf(node)
      if (attributes) passage.marked.push({ text: textOf(node), attributes })
    }
    if ('children' in node) for (const child of node.children) collect(child as Nodes, passage)
  }

  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      const { text, id } = splitHeading(textOf(node))
      headings.push({ id, depth: node.depth, text, ...place(node) })
      section = text
      if (id) ids.enter(id)
    } else if (node.type === 'paragraph') {
      const passage: Passage = { id: ids.next(), section, text: textOf(node), links: [], said: [], marked: [] }
      collect(node, passage)
      passages.push(passage)
    } else if ('children' in node) {
      for (const child of node.children) walk(child as Nodes)
    }
  }
  walk(tree)
  return { headings, passages }
}
