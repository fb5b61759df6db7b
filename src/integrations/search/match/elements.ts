/** How search reads a page: the build cuts it into passages so, and the browser marks words in them so. */

/** Elements that do not end a passage. */
export { inlineTags as inlineElements } from '../../../lib/html-names.ts'

/** Elements whose text is not searched; nor is that of any other with one of the attributes. */
export const unseenElements = ['nav', 'script', 'style', 'template', 'noscript', 'svg', 'rp', 'dialog', 'select', 'button']
/** See `unseenElements`. */
export const unseenAttributes = ['data-pagefind-ignore', 'hidden']
