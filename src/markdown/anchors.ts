/** Gives rows of tables and blocks of code an id, so that a search result can lead there. Paragraphs have theirs, and so has a summary. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri'
import { introductionOf } from '../lib/outline.ts'
import { entryOf } from './notes-and-tables.ts'

/** The plugin. The ids begin with that of the section, as those of paragraphs do. */
export const anchorPlugin: HastPluginEntry = ({ fileURL }) => {
  const { collection, slug } = entryOf(fileURL)
  let section = introductionOf(collection, slug)
  let rows = 0
  return defineHastPlugin({
    name: 'anchors',
    element: {
      filter: ['h2', 'h3', 'h4', 'tr', 'pre'],
      visit(node, context) {
        const { id } = node.properties
        if (node.tagName.startsWith('h')) {
          if (id) [section, rows] = [String(id), 0]
        } else if (!id) context.setProperty(node, 'id', `${section}-row-${(rows += 1)}`)
      },
    },
  })
}
