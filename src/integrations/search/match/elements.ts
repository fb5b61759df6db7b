/** How search reads a page: the build cuts it into passages so, and the browser marks words in them so. */

/** Elements that do not end a passage. */
export const inlineElements = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'ruby',
  'rb',
  'rt',
  'rtc',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
]

/** Elements whose text is not searched; nor is that of any other with one of the attributes. */
export const unseenElements = ['nav', 'script', 'style', 'template', 'noscript', 'svg', 'rp', 'dialog', 'select', 'button']
/** See `unseenElements`. */
export const unseenAttributes = ['data-pagefind-ignore', 'hidden']
