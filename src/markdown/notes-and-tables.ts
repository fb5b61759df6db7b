/**
 * Footnotes and aligned columns. Markdown's own output names footnotes after what their author typed, which may be no id, may meet
 * another one, and is on the page twice where two events have footnotes; its own words in them are English; and it aligns cells with
 * inline styles, which the security policy forbids.
 */
import { fileURLToPath } from 'node:url'
import type { Element, ElementContent } from 'hast'
import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry, type MdastPluginEntry } from 'satteri'
import type { WrittenEdition } from '../lib/editions.ts'
import { fillPlaceholders } from '../lib/placeholders.ts'
import { reservedIds } from '../lib/reserved-ids.ts'
import { uiText } from '../queries/from-disk.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The collection, the slug and the edition of a text, from the address of its file. */
export const entryOf = (file: URL | undefined): { collection: string; slug: string; edition: WrittenEdition } => {
  const [collection = '', slug = '', name = ''] = (file?.pathname ?? '').split('/').slice(-3)
  return { collection, slug, edition: name === 'en.mdx' ? 'en' : 'zh-hk' }
}

/** Numbers footnotes: `1`, `2`, …; on the timeline, where all events stand, `<slug>.1`. No slug holds a full stop. */
export const footnotePlugin: MdastPluginEntry = ({ fileURL }) => {
  const { collection, slug } = entryOf(fileURL)
  const numbers = new Map<string, number>()
  const number = (name: string): string => {
    numbers.set(name, numbers.get(name) ?? numbers.size + 1)
    return `${collection === 'events' ? `${slug}.` : ''}${numbers.get(name)}`
  }
  return defineMdastPlugin({
    name: 'footnotes',
    footnoteReference: (node, context) => context.setProperty(node, 'identifier', number(node.identifier)),
    footnoteDefinition: (node, context) => context.setProperty(node, 'identifier', number(node.identifier)),
  })
}

/**
 * Gives aligned cells a class in the place of a style, the heading of the footnotes an id that no other event has, and both it and the
 * ways back to the text the words of their edition.
 */
export const tablePlugin: HastPluginEntry = ({ fileURL }) => {
  const { collection, slug, edition } = entryOf(fileURL)
  const label = collection === 'events' ? `user-content-footnotes.${slug}` : reservedIds.footnotes
  return defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['th', 'td', 'h2', 'a'],
      visit(node, context) {
        const { style, id, ariaDescribedBy, ariaLabel, dataFootnoteBackref } = node.properties
        if (typeof style === 'string') {
          context.setProperty(node, 'className', [`align-${/center|right/.exec(style)?.[0] ?? 'left'}`])
          context.setProperty(node, 'style', undefined)
        }
        if (id === reservedIds.footnotes) {
          context.setProperty(node, 'id', label)
          context.setProperty(node, 'className', ['visually-hidden'])
          context.removeChildAt(node, 0)
          context.appendChild(node, { type: 'text', value: uiText(root, edition, 'notes.title') })
        }
        if (dataFootnoteBackref !== undefined) {
          const n = /[\d-]+$/.exec(String(ariaLabel))?.[0] ?? ''
          context.setProperty(node, 'ariaLabel', fillPlaceholders(uiText(root, edition, 'notes.back'), { n }))
        }
        if (ariaDescribedBy) context.setProperty(node, 'ariaDescribedBy', label)
      },
    },
  })
}

const hasLink = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((node) => node.type === 'element' && (node.tagName === 'a' || hasLink(node.children)))

/** Makes each heading a link to itself, so that its address is at hand without a script. */
export const headingPlugin = defineHastPlugin({
  name: 'headings',
  element: {
    filter: ['h2', 'h3'],
    visit(node, context) {
      const { id, className } = node.properties
      // The heading of footnotes is only heard.
      if (typeof id !== 'string' || className || hasLink(node.children)) return
      const link: Element = { type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: node.children }
      context.replaceNode(node, { ...node, children: [link] })
    },
  },
})
