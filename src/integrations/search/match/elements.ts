/** Which elements of a page end a passage and which are not searched: for the build, and for marking words in the browser. */

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
export const ignoredElements = ['nav', 'script', 'style', 'template', 'noscript', 'svg', 'rp', 'dialog', 'select', 'button']
/** See `ignoredElements`. */
export const ignoredAttributes = ['data-pagefind-ignore', 'hidden']
