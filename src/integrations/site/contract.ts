/** What a room of the site is: what it may bring, and how it takes part in a build. */
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import type { Edition } from '../../lib/editions.ts'
import type { Edit } from '../../lib/html.ts'

/** A page on its way through the rooms. */
export interface SitePage {
  /** Its file, from the site's root: `zh-hk/articles/x.html`. */
  path: string
  html: string
}

/** Whether a page belongs into lists of pages. One that asks search engines to pass it over is found by its address alone. */
export const isListed = ({ html }: SitePage): boolean => !html.includes('<meta name="robots" content="noindex">')

/** What the rooms know of the build that they take part in. */
export interface BuildContext {
  /** The folder in which the site is made. */
  folder: string
  /** The project's root. */
  root: string
  /** Base URL of the published site, with its path and a final slash; `undefined` while there is none. */
  url: string | undefined
  /** The names of all rooms in the list. */
  rooms: ReadonlySet<string>
  logger: AstroIntegrationLogger
}

/** A room's part in one build. Pages pass through the rooms in the order of the list. */
export interface RoomBuild {
  /** Sees each page that enters this room, for rooms that need all pages at the end. */
  collect?: (page: SitePage) => void
  /** Makes pages from a page: the same one changed, several, or none. A pure function. Without it every page passes as it is. */
  transform?: (page: SitePage) => SitePage[]
  /**
   * Finds what to change in a page, instead of `transform`. Rooms that stand side by side and only edit see the same page, which is
   * read once for all of them: what one of them writes the others do not see. A pure function.
   */
  edit?: (page: SitePage) => Edit[]
  /**
   * Runs when all pages have passed through this room.
   * @param emit - hands a page to the rooms further down the list
   */
  finish?: (emit: (page: SitePage) => void) => void | Promise<void>
}

/**
 * Places where rooms can put a component: in `<head>`, among the tools of the masthead, above the footer, among the links of the
 * footer, in the list on the home page, above the calendar, above the list of updates, among the names of a glossary entry, on
 * `404.html` once for each edition, in the head of the front door,
 * around the Chinese index (which is the slot of that component, and gives `rows`). Every component gets `edition`; in `note` and `footer` also `place`, in `names` also `entry`, in `head` the props of `Head.astro`.
 */
export const slotNames = [
  'head',
  'header',
  'note',
  'footer',
  'home',
  'calendar',
  'names',
  'tools',
  'updates',
  'lost',
  'index',
  'chooser',
] as const
/** One of them. */
export type Slot = (typeof slotNames)[number]

/** A room of the site. Paths of its files are URLs, so that nothing depends on the working directory. */
export interface Room {
  name: string
  /** The rooms that must stand above this one, where they are in the list. */
  after?: readonly string[]
  /** The editions that this room makes from the written ones. */
  editions?: readonly Edition[]
  /** Astro components for places in the layout. */
  slots?: Partial<Record<Slot, URL>>
  /** Scripts of their own, by their path in the site. Each becomes one classic script, which loads from `file://` too. */
  scripts?: Record<string, URL>
  /** A module that becomes part of the script that every page loads. */
  everyPage?: URL
  /** Astro's own hook, for routes and middleware. */
  setup?: AstroIntegration['hooks']['astro:config:setup']
  /** Starts the room's part in a build. */
  build?: (context: BuildContext) => RoomBuild
}

/** Something is wrong with what the site is made from, and the message says all there is to know. */
export class BuildError extends Error {
  override name = 'BuildError'
}

/**
 * Ends a build with a message. Astro would put a line about an unhandled error before it and a stack trace behind it, and neither
 * helps whoever wrote the content.
 */
export function stopBuild(message: string): never {
  console.error(message)
  process.exit(1)
}

export { bundleScript } from './bundle.ts'
export { listFiles, listPages } from './files.ts'
