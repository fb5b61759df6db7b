/** Which elements of a page end a passage and which are not searched: for the build, and for marking words in the browser. */

/** Elements that do not end a passage. */
export { inlineTags as inlineElements } from '../../../lib/html-names.ts'

/** Elements whose text is not searched; nor is that of any other with one of the attributes. */
export const ignoredElements = ['nav', 'script', 'style', 'template', 'noscript', 'svg', 'rp', 'dialog', 'select', 'button']
/** See `ignoredElements`. */
export const ignoredAttributes = ['data-pagefind-ignore', 'hidden']
