/** What pages and the build agree on. */
import { downloadsFolder } from '../offline/contract.ts'
import type { Edition } from '../../lib/editions.ts'

/** The size that the large services show whole. */
export const pictureSize = { width: 1200, height: 630 } as const

/** The name of the picture that the home page has, and every page without an item. */
export const homePicture = 'home'

/**
 * Where a picture is in the site. The archive is the site without that folder: a reader without a network shares no addresses.
 * @param name - the slug of a part or item of the framework, or `homePicture`
 */
export const pictureFile = (edition: Edition, name: string): string => `${downloadsFolder}/share/${edition}/${name}.png`
