/**
 * Footnotes and aligned columns. Markdown's own output names footnotes after what their author typed, which may be no id, may meet
 * another one, and is on the page twice where two events have footnotes; and it aligns cells with inline styles, which the security
 * policy forbids.
 */
import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry, type MdastPluginEntry } from 'satteri'
import { reservedIds } from '../lib/reserved-ids.ts'

/** The collection and the slug of a text, from the address of its file. */
const entryOf = (file: URL | undefined): { collection: string; slug: string } => {
  const [collection = '', slug = ''] = (file?.pathname ?? '').split('/').slice(-3)
  return { collection, slug }
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

/** Gives aligned cells a class in the place of a style, and the heading of the footnotes an id that no other event has. */
export const tablePlugin: HastPluginEntry = ({ fileURL }) => {
  const { collection, slug } = entryOf(fileURL)
  const label = collection === 'events' ? `user-content-footnotes.${slug}` : reservedIds.footnotes
  return defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['th', 'td', 'h2', 'a'],
      visit(node, context) {
        const { style, id, ariaDescribedBy } = node.properties
        if (typeof style === 'string') {
          context.setProperty(node, 'className', [`align-${/center|right/.exec(style)?.[0] ?? 'left'}`])
          context.setProperty(node, 'style', undefined)
        }
        if (id === reservedIds.footnotes) {
          context.setProperty(node, 'id', label)
          context.setProperty(node, 'className', ['visually-hidden'])
          context.setProperty(node, 'lang', 'en')
        }
        if (ariaDescribedBy) context.setProperty(node, 'ariaDescribedBy', label)
      },
    },
  })
}
