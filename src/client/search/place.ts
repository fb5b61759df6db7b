/** Where this page stands: which edition, and the way to the site's folder. */

const editionOf: Record<string, string> = { 'zh-hant-hk': 'zh-hk', 'zh-hant-tw': 'zh-tw', 'zh-hans-cn': 'zh-cn', en: 'en' }

/** The edition the reader reads. */
export const edition = editionOf[document.documentElement.lang.toLowerCase()] ?? 'zh-hk'

/** The edition to offer when nothing is found here. */
export const otherEdition = edition === 'en' ? 'zh-hk' : 'en'

/** In: a place inside an edition. Out: the address that leads there from this page. */
export const addressOf = (place: string, of: string = edition): string => `${document.documentElement.dataset.root ?? ''}${of}/${place}`
