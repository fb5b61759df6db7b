/**
 * The Sätteri plugins that turn content into page: names become links; then ids of headings and paragraphs, links between files,
 * framework marks. They run in the build and in the dev server, on the same tree that the check reads.
 */
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import type {} from 'mdast-util-to-hast'
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri'
import { addressOf, readEntryLink } from '../lib/addresses.ts'
import type { WrittenEdition } from '../lib/editions.ts'
import { backgroundLabel, definition, frameworkMark, nameFinder } from '../queries/from-disk.ts'
import { formatDate } from '../lib/dates.ts'
import { joinLines } from '../lib/lines.ts'
import { linkTo, readNames, type NameUse } from '../lib/names.ts'
import { backgroundOf, introductionOf, numberBlocks, splitHeading } from '../lib/outline.ts'
import { noteId } from '../lib/reserved-ids.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The framework items that addresses in a text lead to. */
const itemsIn = (from: string, urls: string[]): string[] => [
  ...new Set(urls.flatMap((url) => readEntryLink(from, url) ?? []).flatMap((link) => (link.collection === 'framework' ? link.slug : []))),
]

/** Framework items as a list of links beside a paragraph. */
function frameworkMarks(edition: WrittenEdition, slugs: string[]): Paragraph | undefined {
  const links = slugs.flatMap((slug): PhrasingContent[] => {
    const mark = frameworkMark(root, edition, slug)
    if (!mark) return []
    const numeral: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: mark.numeral }] }
    const title: PhrasingContent = {
      type: 'emphasis',
      data: { hName: 'span', hProperties: { 'data-zh': 'keep', 'data-zh-tw': mark.taiwan } },
      children: [{ type: 'text', value: mark.title }],
    }
    const data = { hProperties: { 'data-pillar': mark.pillar } }
    return [{ type: 'link', url: addressOf(edition, { collection: 'framework', slug }), data, children: [numeral, title] }]
  })
  if (links.length === 0) return undefined
  return { type: 'paragraph', data: { hName: 'div', hProperties: { class: 'marks', 'data-pagefind-ignore': '' } }, children: links }
}

/** The label of a background block: the word for it, and each source with its day, linked to the list of sources. */
function labelOf(edition: WrittenEdition, ids: readonly string[]): Paragraph {
  const { word, sources } = backgroundLabel(root, edition, ids)
  const cited = sources.flatMap(({ id, publication, published, note }): PhrasingContent[] => {
    const value = published ? `${publication} ${formatDate(edition, published)}` : publication
    const data = note ? { hProperties: { 'aria-label': `${value} · ${note}` } } : undefined
    return [
      { type: 'text', value: ' ' },
      { type: 'link', url: `/${edition}/sources.html#${id}`, ...(data && { data }), children: [{ type: 'text', value }] },
    ]
  })
  const data = { hProperties: { class: 'background-label', 'data-pagefind-ignore': '' } }
  return { type: 'paragraph', data, children: [{ type: 'strong', children: [{ type: 'text', value: word }] }, ...cited] }
}

/** The offset of a block in its file: the visitors get other node objects than the walk, but the same positions. */
const offsetOf = ({ position }: Pick<Nodes, 'position'>): number => position!.start.offset!

/** A node that is put in another place, where no visitor comes by any more. */
const joined = (node: PhrasingContent): PhrasingContent => (node.type === 'text' ? { ...node, value: joinLines(node.value) } : node)

/** What a plugin knows of its document; `undefined` for a text without a file. */
function placeOf(fileURL: URL | undefined) {
  if (!fileURL) return undefined
  const from = relative(root, fileURLToPath(fileURL)).split(sep).join('/')
  const edition = /([^/]+)\.mdx$/.exec(from)?.[1] as WrittenEdition
  const [, collection = '', slug = ''] = from.split('/')
  return { from, edition, collection, slug }
}

/**
 * The plugin that links the first mention of each name in a section. The links are like written ones, and everything after it treats
 * them so: it stands before `contentPlugin`.
 */
export const namesPlugin: MdastPluginEntry = ({ fileURL }) => {
  const place = placeOf(fileURL)
  if (!place) return undefined
  /** The names that become links, by the offset of their text. */
  let links = new Map<number, NameUse[]>()
  return defineMdastPlugin({
    name: 'names',
    options: { position: true },
    before(tree) {
      const naming = { file: place.from, find: nameFinder(root, place.edition) }
      const found = [...readNames(numberBlocks(tree as Root), naming).values()].flatMap(({ links }) => links)
      links = Map.groupBy(found, ({ node }) => offsetOf(node))
    },
    text(node, context) {
      const found = node.position && links.get(offsetOf(node))
      if (!found) return
      const value = joinLines(node.value)
      const text = (start: number, end?: number): PhrasingContent[] =>
        value.slice(start, end) ? [{ type: 'text', value: value.slice(start, end) }] : []
      const pieces = found.flatMap(({ name, start, end }, index): PhrasingContent[] => [
        ...text(found[index - 1]?.end ?? 0, start),
        { type: 'link', url: linkTo(place.from, name), children: text(start, end) },
      ])
      context.replaceNode(node, [...pieces, ...text(found.at(-1)!.end)])
    },
  })
}

/** The plugin for everything else; Sätteri calls it once for every document. */
export const contentPlugin: MdastPluginEntry = ({ fileURL }) => {
  const place = placeOf(fileURL)
  if (!place) return undefined
  const { from, edition, collection, slug } = place
  /** The ids of headings and paragraphs, by offset. */
  const ids = new Map<number, string>()
  /** How many summaries there have been. */
  let opened = 0
  /** The items marked last in the section: a mark stands where they change. */
  let marked = ''
  /** Where the links of the section lead: what was linked above is plain text from there on. */
  const linked = new Set<string>()
  const linksOf = (node: { type: string; url?: string; children?: unknown[] }): string[] =>
    node.type === 'link' ? [node.url ?? ''] : ((node.children ?? []) as (typeof node)[]).flatMap(linksOf)

  return defineMdastPlugin({
    name: 'content',
    options: { position: true },
    before(tree) {
      for (const { node, id } of numberBlocks(tree as Root, introductionOf(collection, slug))) if (id) ids.set(offsetOf(node), id)
    },
    heading(node, context) {
      const id = ids.get(offsetOf(node))
      const last = node.children.at(-1)
      marked = ''
      linked.clear()
      if (!id || last?.type !== 'text') return
      context.setProperty(last, 'value', splitHeading(last.value).text)
      context.setProperty(node, 'data', { hProperties: { id } })
    },
    paragraph(node, context) {
      const id = ids.get(offsetOf(node))
      const parent = context.parent(node)
      const tight = parent?.type === 'listItem' && !parent.spread
      context.setProperty(tight ? parent : node, 'data', { hProperties: { id } })
      if (collection !== 'articles' || parent?.type !== 'root') return
      const items = itemsIn(from, linksOf(node))
      const beside = items.join() !== marked && frameworkMarks(edition, items)
      if (!beside) return
      marked = items.join()
      context.insertAfter(node, beside)
    },
    mdxJsxFlowElement(node, context) {
      if (node.name === 'summary') {
        const id = { type: 'mdxJsxAttribute' as const, name: 'id', value: `${introductionOf(collection, slug)}-opens-${(opened += 1)}` }
        return context.replaceNode(node, { ...node, attributes: [...node.attributes, id] })
      }
      const sources = backgroundOf(node)
      if (sources) context.prependChild(node, labelOf(edition, sources))
    },
    inlineCode(node, context) {
      // Nobody looks for the paths of files: they would be found by the names in them.
      if (node.value.includes('/')) context.setProperty(node, 'data', { hProperties: { 'data-pagefind-ignore': '' } })
    },
    text(node, context) {
      const value = joinLines(node.value)
      if (value !== node.value) context.setProperty(node as Text, 'value', value)
    },
    link(node, context) {
      const target = readEntryLink(from, node.url)
      if (target && collection !== 'pages') {
        const address = addressOf(edition, target)
        if (linked.has(address)) return context.replaceNode(node, node.children.map(joined))
        linked.add(address)
      }
      if (target?.collection === 'glossary' && !target.anchor) {
        // A term explains itself wherever it is linked. An article has the notes of its terms below its text: links lead there, and
        // their tips are made from there (client/notes.ts), so that they are in the page once.
        const noted = collection === 'articles'
        context.setProperty(node, 'url', noted ? `#${noteId(target.slug)}` : addressOf(edition, target))
        const tip = !noted && { 'data-text-tip': definition(root, edition, target.slug) }
        context.setProperty(node, 'data', { hProperties: { class: 'term', ...tip } })
      } else if (target) {
        context.setProperty(node, 'url', addressOf(edition, target))
        const mark = target.collection === 'framework' && frameworkMark(root, edition, target.slug)
        if (mark) context.setProperty(node, 'data', { hProperties: { 'data-pillar': mark.pillar } })
      } else if (/^https:/.test(node.url)) {
        context.setProperty(node, 'data', { hProperties: { rel: 'external noreferrer' } })
      }
    },
  })
}
