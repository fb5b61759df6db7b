/** Which edition the page belongs to, and the way to other pages. */
import { allEditions, type Edition } from '../../../lib/editions.ts'

/** The reader's edition. */
export const edition: Edition = allEditions.find(({ lang }) => lang === document.documentElement.lang)?.id ?? 'zh-hk'

/** The edition in the other language. */
export const otherEdition: Edition = edition === 'en' ? 'zh-hk' : 'en'

/**
 * The address that leads from this page to another.
 * @param place - from the edition's folder
 */
export const hrefTo = (place: string, of: Edition = edition): string => `${document.documentElement.dataset.root ?? ''}${of}/${place}`

/** The address of the search page with a query. */
export const searchHref = (query: string, of: Edition = edition): string => hrefTo(`search.html?q=${encodeURIComponent(query)}`, of)

/** The address on this page of what the edition's search page names so. */
export const fromEditionFolder = (address: string): string => (address.startsWith('/') ? address : hrefTo(address))
