/** The interface strings that citing brings. Their texts are in `content/ui/`. */

/** The words that stand in citations. Each is an interface string `cite.<key>`. */
export const citeWordKeys = [
  'edition',
  'section',
  'paragraph',
  'changed',
  'accessed',
  'undated',
  'anonymous',
  'others',
  'basedOn',
  'path',
  'copied',
  'copiedHere',
  'copyFailed',
  'whole',
] as const
/** One of them. */
export type CiteWordKey = (typeof citeWordKeys)[number]

/** The other strings: only components show them. */
export const citePageKeys = [
  'cite.open',
  'cite.title',
  'cite.what',
  'cite.address',
  'cite.noAddress',
  'cite.copy',
  'cite.copyStyle',
  'cite.close',
  'cite.link',
  'cite.linkShort',
  'cite.passage',
  'cite.tools',
  'cite.primary',
  'cite.parallel',
  'cite.mail',
  'cite.style.gbt',
  'cite.style.apa',
  'cite.style.chicago',
  'cite.style.bibtex',
  'cite.style.plain',
] as const
