/**
 * Addresses of pages. They begin with `/` until the room `portable` makes them relative, and end in `.html`, so that one build works
 * on any host and from a folder.
 */
import { isEdition, sourceOf, type Edition } from './editions.ts'

/** The collections of entries, with the place of an entry inside an edition; `*` is the slug. */
const places = {
  articles: 'articles/*.html',
  framework: 'framework/*.html',
  events: 'timeline.html#*',
  glossary: 'glossary/*.html',
  pages: '*.html',
} as const

/** A collection of entries written in MDX. */
export type EntryCollection = keyof typeof places

/** All collections of entries. Each has a folder in `content/`. */
export const entryCollections = Object.keys(places) as EntryCollection[]

/** Whether a folder of `content/` holds entries. */
export const isEntryCollection = (name: string | undefined): name is EntryCollection => name !== undefined && Object.hasOwn(places, name)

/** An entry, or a heading or paragraph in it. */
export interface EntryTarget {
  collection: EntryCollection
  slug: string
  anchor?: string
}

/** The address of an entry inside any edition: `articles/som1-opening.html#three-tasks`. */
export function placeOf({ collection, slug, anchor }: EntryTarget): string {
  const place = places[collection].replace('*', slug)
  return anchor ? `${place.replace(/#.*/, '')}#${anchor}` : place
}

/**
 * The root-absolute address of an entry in an edition.
 * @returns for example `/zh-hk/framework/ftaap.html`
 */
export const addressOf = (edition: Edition, target: EntryTarget): string => `/${edition}/${placeOf(target)}`

/**
 * The content file that a page may be made from: the inverse of `addressOf`.
 * @param page - from the site's root: `zh-tw/articles/som1-opening.html`
 * @returns for example `content/articles/som1-opening/zh-hk.mdx`; `undefined` for a page that stands where no entry does
 */
export function contentFileOf(page: string): string | undefined {
  const [edition = '', ...rest] = page.split('/')
  if (!isEdition(edition)) return undefined
  for (const collection of entryCollections) {
    const [before = '', after = ''] = places[collection].split('*')
    const place = rest.join('/')
    const slug = place.slice(before.length, place.length - after.length)
    if (placeOf({ collection, slug }) === place && !slug.includes('/')) return `content/${collection}/${slug}/${sourceOf(edition)}.mdx`
  }
  return undefined
}

/** The collections whose entries are long enough to be read side by side. */
export const parallelCollections = ['articles', 'framework', 'pages'] as const satisfies readonly EntryCollection[]

/** The collections whose entries can have more mentions than their own pages show. */
export const mentionedCollections = ['framework', 'glossary', 'events'] as const satisfies readonly EntryCollection[]

/** The place of the page that shows an entry in both languages: `parallel/articles-som1-opening.html`. */
export const parallelPlace = ({ collection, slug }: EntryTarget): string => `parallel/${collection}-${slug}.html`

/** The place of a page that lists the passages about an entry: `passages/framework-ftaap.html`, `passages/framework-ftaap-page-2.html`. */
export const passagesPlace = ({ collection, slug }: EntryTarget, number = 1): string =>
  `passages/${collection}-${slug}${number > 1 ? `-page-${number}` : ''}.html`

/**
 * Reads a link between content files: `../../framework/ftaap/zh-hk.mdx#path`.
 * @param from - the linking file, from the project's root: `content/articles/x/zh-hk.mdx`
 * @param url - the link as written
 * @returns the file that it names (from the root) and the parts of that name; `undefined` if it is no link to an entry's file
 */
export function readEntryLink(from: string, url: string): (EntryTarget & { edition: string; file: string }) | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(url)) return undefined
  const { pathname, hash } = new URL(url, `file:///${from}`)
  const file = decodeURIComponent(pathname.slice(1))
  const [root, collection, slug, name, ...rest] = file.split('/')
  if (root !== 'content' || !isEntryCollection(collection) || !slug || rest.length > 0) return undefined
  const edition = /^(.+)\.mdx$/.exec(name ?? '')?.[1]
  if (!edition) return undefined
  return { collection, slug, edition, file, ...(hash.length > 1 && { anchor: decodeURIComponent(hash.slice(1)) }) }
}

/**
 * The file that an address in a page or style sheet names.
 * @param from - the page or sheet, from the site's root
 * @param address - relative, or beginning with `/`; what stands behind `?` and `#` does not matter
 * @returns the file from the site's root: `../assets/site.css` in `en/index.html` → `assets/site.css`
 */
export const fileNamedBy = (from: string, address: string): string =>
  decodeURIComponent(new URL(address, `file:///${from}`).pathname.slice(1))

/** The places of the pages that an entry has beside its own: that in both languages, that of the passages about it. */
export const placesBeside = ({ collection }: EntryTarget): ((entry: EntryTarget) => string)[] => [
  ...(parallelCollections.some((one) => one === collection) ? [parallelPlace] : []),
  ...(mentionedCollections.some((one) => one === collection) ? [passagesPlace] : []),
]
