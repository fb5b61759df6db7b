/** The Sätteri plugin that reads emphasis and bare addresses beside Chinese, as `parseMdx` does. It comes before all others. */
import type { Root } from 'mdast'
import { defineMdastPlugin } from 'satteri'
import { readInline } from '../lib/inline.ts'

/** The plugin. */
export const inlinePlugin = defineMdastPlugin({
  name: 'inline',
  options: { position: true },
  before(tree, context) {
    for (const { node, children } of readInline(tree as Root, context.source)) context.setProperty(node, 'children', children)
  },
})
