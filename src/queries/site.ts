/** What the site is made of, as its rooms say. */
import { editionIds } from 'virtual:site'
import { editions, isConverted, type Edition, type EditionInfo, type WrittenEdition } from '../lib/editions.ts'

/** The editions of the site, in the order of the switch: a room that is not in the list makes none. */
export const siteEditions: readonly EditionInfo[] = editions.filter(({ id }) => editionIds.includes(id))

/** The editions that a page of a written edition becomes: its own first, then those converted from it. */
export const editionsFrom = (source: WrittenEdition): Edition[] =>
  siteEditions.map(({ id }) => id).filter((id) => id === source || (source === 'zh-hk' && isConverted(id)))
