/**
 * The ids that pages with the text of an entry use themselves. The components write them from this list and the check refuses them as
 * ids of authors, so that no id is on a page twice.
 */
export const reservedIds = {
  main: 'main',
  contents: 'contents-title',
  terms: 'terms',
  related: 'related',
  figures: 'figures',
  mentions: 'mentions',
  sources: 'sources',
  title: 'page-title',
  standfirst: 'page-standfirst',
  names: 'page-names',
  official: 'page-official',
  office: 'page-office',
  aliases: 'page-aliases',
  /** Written by the renderer, above footnotes. */
  footnotes: 'footnote-label',
  /** The section before the first heading: its paragraphs are `intro-1`, `intro-2`, … */
  introduction: 'intro',
} as const

/** Ids that are on the pages of these collections alone; any other page may use them for its text. */
const limited = new Map<string, readonly string[]>([
  [reservedIds.terms, ['articles']],
  [reservedIds.related, ['articles', 'framework']],
  [reservedIds.figures, ['framework']],
])

/** The id of a term's note on the page of an article. */
export const noteId = (slug: string): string => `term-${slug}`

const all: ReadonlySet<string> = new Set(Object.values(reservedIds))

/** Whether an id belongs to the pages of a collection, so that an author cannot use it there. */
export const isReservedId = (id: string, collection: string): boolean =>
  (all.has(id) && (limited.get(id)?.includes(collection) ?? true)) ||
  /^(page|user-content)-/.test(id) ||
  (collection === 'articles' && id.startsWith(noteId('')))
