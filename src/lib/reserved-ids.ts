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
  who: 'page-who',
  where: 'page-where',
  scale: 'page-scale',
  /** Written by the renderer, above footnotes. */
  footnotes: 'footnote-label',
  /** The section before the first heading: its paragraphs are `intro-1`, `intro-2`, … */
  introduction: 'intro',
} as const

/** Ids that are on the pages of these collections alone; any other page may use them for its text. */
const limited = new Map<string, readonly string[]>([
  [reservedIds.terms, ['articles']],
  [reservedIds.related, ['articles', 'framework']],
  [reservedIds.figures, ['framework', 'glossary']],
])

/** The id of a heading on a page that lists records under their own names: no record's name begins like it. */
export const groupId = (kind: string): string => `page-${kind}`

/** The id of a term's note on the page of an article. */
export const noteId = (slug: string): string => `term-${slug}`

const all: ReadonlySet<string> = new Set(Object.values(reservedIds))

/** Whether an id belongs to the pages of a collection, so that an author cannot use it there. */
export const isReservedId = (id: string, collection: string): boolean =>
  (all.has(id) && (limited.get(id)?.includes(collection) ?? true)) ||
  /^(page|user-content)-/.test(id) ||
  (collection === 'articles' && id.startsWith(noteId('')))

/** Pages and folders of the site beside the pages of `content/pages/`, which must not have their names. */
export const sitePages = [
  ...['index', 'search', 'figures', 'sources', 'az', 'timeline', 'offline', 'translations', 'updates', 'cite'],
  ...['articles', 'framework', 'glossary', 'parallel', 'passages'],
]

/** Names that pages beside those of entries have, by the collection whose entries would meet them. */
const pageNames: Record<string, RegExp> = {
  pages: new RegExp(`^(${sitePages.join('|')})$`),
  // The lists of the years before: `articles/year-2025-2.html`.
  articles: /^(index|year-\d{4}(-\d+)?)$/,
  framework: /^index$|-page-\d+$/,
  // The further pages with passages: `passages/glossary-apec-page-2.html`.
  glossary: /^index$|-page-\d+$/,
  events: /^index$|-page-\d+$/,
}

/** Whether the site has a page of its own where an entry of that slug would be. */
export const isReservedName = (slug: string, collection: string): boolean => pageNames[collection]?.test(slug) ?? false
