/**
 * Addresses of pages. They begin with `/` until the room `portable` makes them relative, and end in `.html`, so that one build works
 * on any host and from a folder.
 */
import type { Edition } from './editions.ts'

/** The collections of entries, with the place of an entry inside an edition. */
const places = {
  articles: (slug: string) => `articles/${slug}.html`,
  framework: (slug: string) => `framework/${slug}.html`,
  events: (slug: string) => `timeline.html#${slug}`,
  glossary: (slug: string) => `glossary/${slug}.html`,
  pages: (slug: string) => `${slug}.html`,
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

/**
 * The place of an entry inside any edition.
 * @param target - the entry, with an anchor if a passage of it is meant
 * @returns for example `articles/som1-opening.html#three-tasks`
 */
export function placeOf({ collection, slug, anchor }: EntryTarget): string {
  const place = places[collection](slug)
  return anchor ? `${place.replace(/#.*/, '')}#${anchor}` : place
}

/**
 * The root-absolute address of an entry in an edition.
 * @returns for example `/zh-hk/framework/ftaap.html`
 */
export const addressOf = (edition: Edition, target: EntryTarget): string => `/${edition}/${placeOf(target)}`

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
