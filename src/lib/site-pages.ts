/** The pages that exist once in every edition, and how one page names another. */
import type { EntryCollection } from './addresses.ts'

interface PageShape {
  /** The page's place inside an edition. */
  place: string
  /** The interface string that names it. */
  key: string
  /** The interface string that says what is there. */
  hint?: string
  /** Where links to it stand on every page. */
  menu: 'brand' | 'header' | 'footer'
  /** The collection whose entries it lists; without entries there is no such page. */
  collection?: EntryCollection
  /** The folder of the pages that it leads to, where it is not in that folder itself. */
  folder?: string
}

/** These pages in reading order. Pages that a room brings (search, reading offline) are the room's own. */
export const SITE_PAGES = [
  { place: 'index.html', key: 'nav.home', menu: 'brand' },
  { place: 'one-minute.html', key: 'nav.framework', hint: 'nav.framework.hint', menu: 'header', folder: 'framework/' },
  { place: 'articles/index.html', key: 'nav.articles', hint: 'nav.articles.hint', menu: 'header', collection: 'articles' },
  { place: 'timeline.html', key: 'nav.timeline', hint: 'nav.timeline.hint', menu: 'header', collection: 'events' },
  { place: 'glossary/index.html', key: 'nav.glossary', hint: 'nav.glossary.hint', menu: 'header', collection: 'glossary' },
  { place: 'figures.html', key: 'nav.figures', hint: 'nav.figures.hint', menu: 'header' },
  { place: 'sources.html', key: 'nav.sources', hint: 'nav.sources.hint', menu: 'header' },
  { place: 'az.html', key: 'nav.index', hint: 'nav.index.hint', menu: 'footer' },
  { place: 'updates.html', key: 'nav.updates', hint: 'nav.updates.hint', menu: 'footer' },
  { place: 'about.html', key: 'nav.about', hint: 'nav.about.hint', menu: 'footer' },
  { place: 'contribute.html', key: 'nav.contribute', menu: 'footer' },
  { place: 'translations.html', key: 'translations.title', hint: 'translations.hint', menu: 'footer' },
] as const satisfies readonly PageShape[]

/** One of these pages. */
export type NamedPage = (typeof SITE_PAGES)[number]

/** The place of one of these pages. */
export type NamedPlace = NamedPage['place']

/** The row of a page in the table. */
export const namedPage = <Place extends NamedPlace>(place: Place) =>
  SITE_PAGES.find((page) => page.place === place) as Extract<NamedPage, { place: Place }>

/** A page above another one, for the breadcrumbs. */
export interface Crumb {
  title: string
  href: string
}

/** Below it the dev server has the pages at old addresses, if there is a room that brings them. */
export const formerRoute = '/former'
