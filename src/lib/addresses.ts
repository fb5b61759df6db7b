/**
 * Addresses of pages: root-absolute while pages are written and rendered; the `portable` step makes them relative.
 * Page addresses end in `.html`, so that one build works on any host and from a folder.
 */
import type { Edition } from './editions.ts'

/** Collections whose entries have an address, with that address inside an edition. */
const places = {
  articles: (slug: string) => `articles/${slug}.html`,
  framework: (slug: string) => `framework/${slug}.html`,
  events: (slug: string) => `timeline.html#${slug}`,
  glossary: (slug: string) => `glossary/${slug}.html`,
  pages: (slug: string) => `${slug}.html`,
} as const

/** A collection of entries written in MDX. */
export type EntryCollection = keyof typeof places

/** All of them: a folder of `content/` each. */
export const entryCollections = Object.keys(places) as EntryCollection[]

/** Whether a folder of `content/` holds entries. */
export const isEntryCollection = (name: string | undefined): name is EntryCollection => name !== undefined && Object.hasOwn(places, name)

/** Names an entry, and possibly a heading or paragraph in it. */
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

/**
 * Reads a link between content files: `../../framework/ftaap/zh-hk.mdx#path`.
 * @param from - the linking file, from the project's root: `content/articles/x/zh-hk.mdx`
 * @param url - the link as written
 * @returns the file it names (from the root) with collection, slug, edition and anchor; `undefined` if it is no link to a content file
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
