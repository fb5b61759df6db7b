/** Where this page stands: which edition, and the way to the site's folder. */
import { editions, type Edition } from '../../../lib/editions.ts'

/** The edition the reader reads. */
export const edition: Edition = editions.find(({ lang }) => lang === document.documentElement.lang)?.id ?? 'zh-hk'

/** The edition to offer when nothing is found here. */
export const otherEdition: Edition = edition === 'en' ? 'zh-hk' : 'en'

/** The address that leads from this page to a place inside an edition. */
export const addressOf = (place: string, of: Edition = edition): string => `${document.documentElement.dataset.root ?? ''}${of}/${place}`
